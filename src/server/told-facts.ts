/**
 * Home of what the provider told us, written down on the mail it is about. An event may be here before we have written down
 * that its mail was accepted, so it waits for that; told twice, or in another order, the facts come out the same.
 */
import { z } from 'astro/zod';
import { nationalId, operatorId } from '../domain/next-recipient.ts';
import { bounceTypes, isFaultOfAddress, providerFacts } from '../domain/provider-facts.ts';
import { beforeMet } from './contact-checks.ts';
import { type Statement, sql } from './database.ts';
import { insertDelivery, senderId } from './deliveries.ts';
import type { Services } from './services.ts';

const day = 24 * 60 * 60 * 1000;
/** An event about a mail we do not know by then is about somebody else's: others may send by the same account. It goes. */
const longestWait = 7 * day;
/** The provider tells again for a day or so. What it told has long been written down on the mail by then. */
const keptFor = 90 * day;
const atOnce = 100;
/** The national coordinator is told that an address does not work, and not again for each mail that finds it so. */
const toldAgainAfter = 30 * day;

const WaitingEvent = z.object({
  id: z.string(),
  message_id: z.string(),
  fact: z.enum(providerFacts),
  bounce_type: z.enum(bounceTypes).nullable(),
  happened_at: z.number(),
  /** Of the mail it is about. */
  submission: z.string().nullable(),
  recipient: z.string(),
  created_at: z.number(),
});
type WaitingEvent = z.infer<typeof WaitingEvent>;

/**
 * Writes down every fact that waits and whose mail we know; the national coordinator is told of a contact whose address does
 * not work. `most` bounds how many facts; resolves with how many it was. It may be stopped anywhere.
 */
export async function applyToldFacts(
  { database, now, log }: Pick<Services, 'database' | 'now' | 'log'>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let applied = 0;
  while (applied < most) {
    const moment = now();
    const room = Math.min(atOnce, most - applied);
    const rows =
      await database.all(sql`SELECT e.id, e.message_id, e.fact, e.bounce_type, e.happened_at, d.submission, d.recipient, d.created_at
      FROM provider_events e JOIN deliveries d ON d.message_id = e.message_id
      WHERE e.applied_at IS NULL AND e.fact IN (SELECT value FROM json_each(${knownFacts})) ORDER BY e.received_at LIMIT ${room}`);
    const events = rows.map((row) => WaitingEvent.parse(row));
    if (events.length === 0) break;
    await database.batch(events.flatMap((event) => statementsFor(event, moment)));
    for (const event of events) if (event.fact !== 'delivered') logFact(event, log);
    applied += events.length;
  }
  return applied;
}

function statementsFor(event: WaitingEvent, moment: number): Statement[] {
  const { id, recipient, created_at: writtenAt } = event;
  const isContact = ![senderId, nationalId, operatorId].includes(recipient);
  // A contact with another address since is another question: that one's mail says nothing of this one, nor what was told of it.
  const notTold = sql`WITH met AS (SELECT coalesce((SELECT since FROM contact_checks WHERE contact = ${recipient}), 0) - ${beforeMet} AS at)
    SELECT 1 FROM met WHERE ${writtenAt} >= met.at AND NOT EXISTS (SELECT 1 FROM deliveries
      WHERE purpose = 'contact-fault' AND about = ${recipient} AND created_at > max(${moment - toldAgainAfter}, met.at))`;
  const word = {
    submission: null,
    purpose: 'contact-fault',
    recipient: nationalId,
    about: recipient,
    createdAt: moment,
  } as const;
  return [
    factStatement(event),
    ...(isContact && isFaultOfAddress(event.fact, event.bounce_type) ? [insertDelivery(word, notTold)] : []),
    // Which mail it was is nobody's business any more: an erased sender's address could be found with it, at the provider.
    sql`UPDATE provider_events SET applied_at = ${moment}, message_id = NULL WHERE id = ${id} AND applied_at IS NULL`,
  ];
}

function logFact({ fact, bounce_type, submission, recipient }: WaitingEvent, log: Services['log']): void {
  const reason = bounce_type ? `${fact} ${bounce_type}` : fact;
  log({ event: 'mail-fact', recipient, reason, ...(submission === null ? {} : { reference: submission }) });
}

/** What only another version of us knows waits for it, and lets the others by. */
const knownFacts = JSON.stringify(providerFacts);

/** When we were told the oldest fact that can be written down; null when there is none. */
export const oldestToldFact = sql`SELECT min(e.received_at) FROM provider_events e JOIN deliveries d ON d.message_id = e.message_id
  WHERE e.applied_at IS NULL AND e.fact IN (SELECT value FROM json_each(${knownFacts}))`;

/** Forgets what was told so long ago that nobody tells it again, and what was about nobody we know. */
export async function forgetOldEvents({ database, now }: Pick<Services, 'database' | 'now'>): Promise<void> {
  const [old, strange] = [now() - keptFor, now() - longestWait];
  // Rows stand in the order in which they came, and those that wait have an index, so looking costs next to nothing.
  const [found] =
    await database.all(sql`SELECT (SELECT received_at FROM provider_events ORDER BY rowid LIMIT 1) AS oldest,
    (SELECT min(received_at) FROM provider_events WHERE applied_at IS NULL) AS waiting`);
  const isBefore = (name: string, moment: number) => typeof found?.[name] === 'number' && found[name] < moment;
  if (!isBefore('oldest', old) && !isBefore('waiting', strange)) return;
  await database.batch([
    sql`DELETE FROM provider_events WHERE applied_at IS NULL AND received_at < ${strange}`,
    sql`DELETE FROM provider_events WHERE received_at < ${old}
      AND rowid IN (SELECT rowid FROM provider_events ORDER BY rowid LIMIT 1000)`,
  ]);
}

/** The first time it happened stands. Of several bounces the worst does: the words for them happen to be in that order. */
function factStatement({ message_id: mail, fact, bounce_type: type, happened_at: at }: WaitingEvent): Statement {
  switch (fact) {
    case 'delivered':
      return sql`UPDATE deliveries SET delivered_at = min(coalesce(delivered_at, ${at}), ${at}) WHERE message_id = ${mail}`;
    case 'bounced':
      return sql`UPDATE deliveries SET
          bounced_at = CASE WHEN bounce_type < ${type} THEN bounced_at WHEN bounce_type = ${type} THEN min(bounced_at, ${at}) ELSE ${at} END,
          bounce_type = min(coalesce(bounce_type, ${type}), ${type})
        WHERE message_id = ${mail}`;
    case 'suppressed':
      return sql`UPDATE deliveries SET suppressed_at = min(coalesce(suppressed_at, ${at}), ${at}) WHERE message_id = ${mail}`;
    case 'complained':
      return sql`UPDATE deliveries SET complained_at = min(coalesce(complained_at, ${at}), ${at}) WHERE message_id = ${mail}`;
    case 'failed':
      return sql`UPDATE deliveries SET failed_at = min(coalesce(failed_at, ${at}), ${at}) WHERE message_id = ${mail}`;
  }
}
