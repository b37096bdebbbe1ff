/**
 * Home of what is done when a mail has gone out and reached nobody: the next recipient gets what stands behind its door. It
 * is worked out from the facts on the mail, so it comes out the same in whatever order these came, and whenever we stopped.
 */
import { nationalId, operatorId, recipientsAfter } from '../domain/next-recipient.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { type Database, onlyIf, type Statement, sql } from './database.ts';
import { callOff, insertDelivery, shut } from './deliveries.ts';
import { passOn } from './re-route.ts';
import { type DoorRecord, deliveryRecord, isDoor } from './records.ts';
import type { Services } from './services.ts';
import { applyToldFacts, forgetOldEvents, oldestToldFact } from './told-facts.ts';

/** There is nobody after the national coordinator. Her address is tried now and then, as it then stands in the facts. */
const nationalWait = 6 * 60 * 60 * 1000;
/** A round leaves the rest to the next. */
const mostDoors = 100;

/**
 * All that follows from what the provider has told, or as much as a round may do (`roundLimits`). One call is one round; done twice,
 * it has been done once. Rejects when the database does; the next round goes on from there.
 */
export async function heedProvider(services: Services): Promise<{ facts: number; passedOn: number }> {
  const { roundLimits } = services;
  const facts = await applyToldFacts(services, roundLimits?.facts);
  const passedOn = await passOnUnreachable(services, roundLimits?.doors);
  await forgetOldEvents(services);
  return { facts, passedOn };
}

/** When there is next something to heed (milliseconds since 1970); null when nothing is. */
export async function nextHeed(database: Database): Promise<number | null> {
  const [row] = await database.all({
    sql: `SELECT min(due) AS due FROM (SELECT due FROM (${unreachableDoors.sql}) UNION ALL SELECT (${oldestToldFact.sql}))`,
    values: [...unreachableDoors.values, ...oldestToldFact.values],
  });
  const due = row?.['due'];
  return typeof due === 'number' ? due : null;
}

/** Passes on what nobody can have read, `most` doors at most. Resolves with how many. */
async function passOnUnreachable(services: Services, most = mostDoors): Promise<number> {
  const { database, facts, now, log } = services;
  const moment = now();
  const rows = await database.all(unreachableDoors);
  const due = rows.filter((row) => Number(row['due']) <= moment).slice(0, most);
  let passedOn = 0;
  for (const door of due.map(deliveryRecord).filter(isDoor)) {
    const [next] = recipientsAfter(door.recipient, norwegianDay(moment), facts);
    const statements = next ? passOn(door, { to: next, why: 'unreachable' }, moment) : writeAgain(door, moment);
    // The last one closes the door; nothing was closed when somebody else came first.
    if ((await database.batch(statements)).at(-1) !== 1) continue;
    passedOn += 1;
    log({
      event: next ? 'passed-on' : 'delivery-stuck',
      ...(door.submission === null ? {} : { reference: door.submission }),
      recipient: door.recipient,
      reason: 'unreachable',
    });
  }
  return passedOn;
}

/**
 * Open doors that nobody has looked through, and whose mail (or a reminder about them) nobody gets; `due`: when to do
 * something about it. A reminder that the provider failed to send says nothing of the address. The national coordinator has
 * what she complained about. The operator's daily trial goes nowhere else.
 */
const unreachableDoors = sql`SELECT door.*,
    CASE door.recipient WHEN ${nationalId} THEN min(told.unreachable_at) + ${nationalWait} ELSE 0 END AS due
  FROM deliveries told JOIN deliveries door ON door.id = coalesce(told.door, told.id)
  WHERE told.unreachable_at IS NOT NULL AND told.recipient <> 'sender' AND told.recipient <> ${operatorId}
    AND told.purpose IN ('notice', 'hand-over', 'reminder')
    AND (told.purpose <> 'reminder' OR told.bounce_type = 'permanent' OR told.suppressed_at IS NOT NULL OR told.complained_at IS NOT NULL)
    AND (told.recipient <> ${nationalId} OR told.bounce_type = 'permanent' OR told.suppressed_at IS NOT NULL OR told.failed_at IS NOT NULL)
    AND door.closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = door.submission AND closed_at IS NULL AND read_at IS NOT NULL)
  GROUP BY door.id ORDER BY due LIMIT ${mostDoors}`;

/** The same door anew: another mail with another link, since the former reached nobody. */
export function writeAgain({ id, submission, purpose, recipient, why }: DoorRecord, moment: number): Statement[] {
  const stillOpen = sql`SELECT 1 FROM deliveries WHERE id = ${id} AND closed_at IS NULL AND read_at IS NULL`;
  return [
    insertDelivery({ submission, purpose, recipient, createdAt: moment, ...(why ? { why } : {}) }, stillOpen),
    // What would remind of the old link is overtaken.
    onlyIf(stillOpen, callOff(sql`submission = ${submission} AND door = ${id}`)),
    onlyIf(stillOpen, shut(sql`id = ${id}`, moment)),
  ];
}
