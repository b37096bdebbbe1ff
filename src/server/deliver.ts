/**
 * Home of delivery: takes what is due, one mail at a time, and writes down what came of it. It may be stopped anywhere:
 * a mail whose outcome was not written down is sent again under the same key, which the provider knows as the same mail.
 */
import { recipientsAfter } from '../domain/next-recipient.ts';
import { keyLifetime, nextAttemptAt } from '../domain/retry.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { beginWith } from './begin.ts';
import { type Database, sql } from './database.ts';
import { senderId } from './deliveries.ts';
import { mailContext, writeMail } from './finish-mail.ts';
import { errorKind } from './log.ts';
import { deliveryKey, type FinishedMail, type MailPort, type SendResult } from './mail/port.ts';
import { passOn } from './re-route.ts';
import { type DeliveryRecord, deliveryRecord, isDoor } from './records.ts';
import { open } from './sealing.ts';
import type { Services } from './services.ts';

/**
 * How long a taken delivery is left to whoever took it. Longer than any port takes to answer (mail/port.ts), so two do not send at
 * once; if they do all the same, as when a process stood still meanwhile, the provider knows the mail by its key.
 */
export const leaseTime = 30_000;
/** A provider that fails this often in a row is left in peace until the clock comes round. */
const mostFailuresInARow = 3;
/** The provider said when to come again; nobody hurries that. */
export const askedToWait = 'asked-to-wait';
/**
 * A delivery that we could not read or write is left alone for as long as it is old, within these: one that met a locked
 * database goes out soon, and one that stays unreadable stands in nobody's way.
 */
const shortestFaultWait = 5000;
const longestFaultWait = 60 * 60 * 1000;
/** A round ends then, so that the clock gets round to the rest of its work, and a Worker is not cut off in the middle of a mail. */
const longestRound = 20_000;
/** A mail that the provider fails every time is not tried again with each one that it takes. */
const betweenHurries = 5 * 60 * 1000;
const hurriedAt = new WeakMap<Database, number>();
/** A refusal by the last recipient there is: somebody must look, and meanwhile it is tried now and then. */
const stuckWait = 6 * 60 * 60 * 1000;

export interface DeliveryRound {
  accepted: number;
  failed: number;
  /** The provider did not answer, so the round was given up with mail still waiting. */
  givenUp: boolean;
}

/**
 * Sends what is due until nothing is, the provider does not answer, or the round has been long enough. `most` bounds it too. What
 * has waited longest and what came last take turns: however much waits, nobody who has just written waits for all of it.
 */
export async function deliverDue(
  mail: MailPort,
  services: Services,
  most = Number.POSITIVE_INFINITY,
): Promise<DeliveryRound> {
  const round: DeliveryRound = { accepted: 0, failed: 0, givenUp: false };
  const since = services.now();
  const goesOn = (count: number) => count < most && services.now() - since < longestRound && !services.isStopping();
  for (let [count, failuresInARow] = [0, 0]; !round.givenUp && goesOn(count); count += 1) {
    const delivery = await takeDue(services, count % 2 === 0 ? 'oldest' : 'newest');
    if (!delivery) break;
    const result = await attempt(delivery, mail, services);
    await record(delivery, result, services);
    logAttempt(delivery, result, services);
    if (result.outcome === 'accepted') {
      round.accepted += 1;
      await hurryAfterSilence(services);
    } else round.failed += 1;
    // A mail that our own key does not open says nothing of the provider.
    if (result !== cannotOpen) failuresInARow = result.outcome === 'retry' ? failuresInARow + 1 : 0;
    round.givenUp = failuresInARow >= mostFailuresInARow;
  }
  return round;
}

/** Makes everything that waits due now: what a stopped process had taken, and (`all`) what waits for its next attempt. */
export async function hurry(database: Database, now: number, { all }: { all: boolean }): Promise<number> {
  const until = all ? Number.MAX_SAFE_INTEGER : now + leaseTime;
  return database.run(sql`UPDATE deliveries SET next_attempt_at = ${now}
    WHERE next_attempt_at > ${now} AND next_attempt_at <= ${until} AND (reason IS NULL OR reason <> ${askedToWait})`);
}

/**
 * The provider has taken a mail, so what waits for it need wait no longer: after a day without it, that would be for six hours.
 * What is due within a lease may be under way, and comes by itself.
 */
async function hurryAfterSilence({ database, now }: Services): Promise<void> {
  const moment = now();
  if (Math.abs(moment - (hurriedAt.get(database) ?? 0)) < betweenHurries) return;
  hurriedAt.set(database, moment);
  await database.run(sql`UPDATE deliveries SET next_attempt_at = ${moment}
    WHERE next_attempt_at > ${moment + leaseTime} AND reason IN ('timeout', 'unreachable', 'busy', 'provider-fault', 'configuration')`);
}

/**
 * Takes a delivery that is due, so that nobody else sends it. One that we cannot read, as an older version of us may not know
 * what a newer one wrote, waits and lets the others by.
 */
async function takeDue(services: Services, end: 'newest' | 'oldest'): Promise<DeliveryRecord | null> {
  const { database, now, log } = services;
  for (;;) {
    const [row] = await database.all({
      sql: `SELECT * FROM deliveries WHERE next_attempt_at <= ? ORDER BY next_attempt_at ${end === 'newest' ? 'DESC' : 'ASC'} LIMIT 1`,
      values: [now()],
    });
    if (!row) return null;
    const { id = null, next_attempt_at: due = null } = row;
    try {
      const delivery = deliveryRecord(row);
      if (delivery.purpose === 'unknown') throw new Error('Only another version of the service can send this mail');
      await beginWith(delivery, services);
      const taken = await take(delivery, services);
      if (taken) return taken;
    } catch (error) {
      log({ event: 'fault', outcome: 'delivery', reason: errorKind(error) });
      // When the database is what failed, this fails as well, and the round ends.
      await database.run(
        sql`UPDATE deliveries SET next_attempt_at = ${now()} + max(${shortestFaultWait}, min(${longestFaultWait}, ${now()} - created_at))
          WHERE id = ${id} AND next_attempt_at = ${due}`,
      );
    }
  }
}

/**
 * The delivery, taken: its mail is written if it was not before, and it gets a fresh key when its own is old. Null when
 * somebody else took it meanwhile, or nobody is to have it any more.
 */
async function take(due: DeliveryRecord, services: Services): Promise<DeliveryRecord | null> {
  const { database, now } = services;
  const asItIs = { mail: due.mail, tokenHash: due.token_hash, linkSentTo: due.link_sent_to };
  const written = due.mail === null ? await writeMail(due, services) : asItIs;
  if (written === 'nobody') {
    await database.run(sql`UPDATE deliveries SET next_attempt_at = NULL, reason = 'nobody'
      WHERE id = ${due.id} AND next_attempt_at = ${due.next_attempt_at} AND attempts = ${due.attempts}`);
    return null;
  }
  const { mail, tokenHash, linkSentTo } =
    written === 'cannot-open' ? { mail: null, tokenHash: null, linkSentTo: null } : written;
  const moment = now();
  const [taken] = await database.all(sql`UPDATE deliveries SET
      attempts = attempts + 1,
      next_attempt_at = ${moment + leaseTime},
      key_series = key_series + (key_since < ${moment - keyLifetime}),
      key_since = CASE WHEN key_since < ${moment - keyLifetime} THEN ${moment} ELSE key_since END,
      mail = ${mail},
      token_hash = ${tokenHash},
      link_sent_to = ${linkSentTo}
    WHERE id = ${due.id} AND next_attempt_at = ${due.next_attempt_at} AND attempts = ${due.attempts}
    RETURNING *`);
  return taken ? deliveryRecord(taken) : null;
}

type AttemptResult = SendResult | { outcome: 'retry'; reason: 'cannot-open' };
const cannotOpen: AttemptResult = { outcome: 'retry', reason: 'cannot-open' };

async function attempt(delivery: DeliveryRecord, mail: MailPort, { keys, log }: Services): Promise<AttemptResult> {
  if (delivery.mail === null) return cannotOpen;
  try {
    // Trusted as it is: we wrote it, and a seal that opens says that nobody has touched it.
    const letter: FinishedMail = JSON.parse(open(delivery.mail, mailContext(delivery), keys));
    return await mail.send(
      letter,
      deliveryKey(delivery.purpose, `${delivery.submission}-${delivery.name}`, delivery.key_series),
    );
  } catch (error) {
    // Only our own key can be at fault here, since the port never throws. The operator mends it; nothing is lost.
    log({ event: 'delivery-not-opened', reason: errorKind(error) });
    return cannotOpen;
  }
}

async function record(delivery: DeliveryRecord, result: AttemptResult, services: Services): Promise<unknown> {
  const { database, now } = services;
  const moment = now();
  const { id, attempts } = delivery;
  switch (result.outcome) {
    case 'accepted':
      // Withdrawn or erased meanwhile: the fact that it went out is still a fact. But nothing leads to the sender any more (erase.ts).
      return database.batch([
        sql`UPDATE deliveries SET accepted_at = ${moment}, mail = NULL, next_attempt_at = NULL, reason = NULL,
            message_id = CASE WHEN recipient = ${senderId} AND closed_at IS NOT NULL THEN NULL ELSE ${result.messageId} END
          WHERE id = ${id} AND accepted_at IS NULL`,
      ]);
    case 'retry': {
      const notBefore = 'notBefore' in result ? result.notBefore : undefined;
      const next = nextAttemptAt(attempts, moment, notBefore);
      const reason = notBefore === undefined ? result.reason : askedToWait;
      return database.batch([
        sql`UPDATE deliveries SET next_attempt_at = ${next}, reason = ${reason} WHERE id = ${id} AND next_attempt_at IS NOT NULL`,
      ]);
    }
    case 'key-conflict':
      if (delivery.reason === 'key-conflict') return refuse(delivery, 'key-conflict', services);
      // The key is known for other bytes, so this mail has not gone out under it: a new key is safe.
      return database.batch([
        sql`UPDATE deliveries SET key_series = key_series + 1, key_since = ${moment}, next_attempt_at = ${nextAttemptAt(1, moment)}, reason = 'key-conflict'
          WHERE id = ${id} AND next_attempt_at IS NOT NULL`,
      ]);
    case 'refused':
      return refuse(delivery, `${result.reason} (${result.statusCode} ${result.name})`, services);
  }
}

/** This recipient cannot be reached by mail: the door is closed, and whoever is next today gets it. */
async function refuse(delivery: DeliveryRecord, reason: string, services: Services): Promise<void> {
  const { database, facts, now, log } = services;
  const { id, submission, recipient } = delivery;
  const moment = now();
  const [next] = isDoor(delivery) ? recipientsAfter(recipient, norwegianDay(moment), facts) : [];
  if (isDoor(delivery) && next === undefined) {
    log({ event: 'delivery-stuck', ...(submission === null ? {} : { reference: submission }), recipient, reason });
    await database.batch([
      sql`UPDATE deliveries SET refused_at = ${moment}, reason = ${reason}, next_attempt_at = ${moment + stuckWait} WHERE id = ${id} AND next_attempt_at IS NOT NULL`,
    ]);
    return;
  }
  await database.batch([
    ...(next === undefined ? [] : passOn(delivery, { to: next, why: 'refused' }, moment)),
    sql`UPDATE deliveries SET refused_at = ${moment}, reason = ${reason}, next_attempt_at = NULL, mail = NULL, closed_at = coalesce(closed_at, ${moment})
      WHERE id = ${id}`,
  ]);
}

function logAttempt({ purpose, recipient, attempts }: DeliveryRecord, result: AttemptResult, { log }: Services): void {
  log({
    event: 'delivery',
    purpose,
    recipient,
    attempts,
    outcome: result.outcome,
    ...('reason' in result ? { reason: result.reason } : {}),
  });
}
