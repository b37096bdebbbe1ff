/** Home of the dry run: the clock's rounds on a copy of the outbox, with a provider that takes every mail and hands none on. */
import type { Facts } from '../../src/facts/load.ts';
import { type Database, sql } from '../../src/server/database.ts';
import type { Log } from '../../src/server/log.ts';
import type { MailPort } from '../../src/server/mail/port.ts';
import { repeatMemory } from '../../src/server/repeat-memory.ts';
import { runRound } from '../../src/server/round.ts';
import type { KeyRing } from '../../src/server/sealing.ts';
import { senderLimiter } from '../../src/server/sender-limiter.ts';
import type { Services } from '../../src/server/services.ts';

export interface DryRun {
  /** Mails that would be handed over now. */
  mails: number;
  /** Reminders, hand-overs, erasures and other steps that would be taken now. */
  steps: number;
  /** Mails that would be handed over more than once, or again after they had been accepted. None, or something is wrong. */
  twice: number;
  /** Mails that could not be written or opened, so they would go on waiting. */
  left: number;
  /** Parts of the round that failed, with the kind of error. */
  faults: readonly string[];
}

/** More than any outbox needs; a round that never ends would be a fault to find. */
const mostRounds = 100_000;

/** Goes rounds at this moment until nothing is left to do. Changes the database. */
export async function dryRun(here: { database: Database; facts: Facts; keys: KeyRing; now: number }): Promise<DryRun> {
  const { database } = here;
  const handedOver = new Map<string, number>();
  const port: MailPort = {
    send: async (_, key) => {
      handedOver.set(key, (handedOver.get(key) ?? 0) + 1);
      return { outcome: 'accepted', messageId: `drill-${handedOver.size}` };
    },
  };
  const faults = new Set<string>();
  const services = servicesOf(here, port, ({ event, outcome, reason }) => {
    if (event === 'fault') faults.add(`${outcome} (${reason})`);
  });
  const acceptedBefore = await accepted(database);
  let steps = 0;
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    const round = await runRound(services);
    steps += round.steps;
    if (round.steps === 0 && round.accepted === 0 && round.asked === 0) break;
  }
  const attempts = [...handedOver.values()].reduce((sum, count) => sum + count, 0);
  const [left] = await database.all(
    sql`SELECT count(*) AS count FROM deliveries WHERE next_attempt_at IS NOT NULL AND reason = 'cannot-open'`,
  );
  return {
    mails: handedOver.size,
    steps,
    // Each mail that is handed over makes one more accepted. What was accepted before and goes out again makes none.
    twice: attempts - ((await accepted(database)) - acceptedBefore),
    left: Number(left?.['count']),
    faults: [...faults],
  };
}

async function accepted(database: Database): Promise<number> {
  const [row] = await database.all(sql`SELECT count(accepted_at) AS count FROM deliveries`);
  return Number(row?.['count']);
}

function servicesOf(
  { database, facts, keys, now }: { database: Database; facts: Facts; keys: KeyRing; now: number },
  port: MailPort,
  log: Log,
): Services {
  const clock = () => now;
  return {
    database,
    facts,
    keys,
    now: clock,
    mail: { prompt: port, patient: port, from: 'drill@ressursvenn.example' },
    mailbox: null,
    siteUrl: () => 'https://ressursvenn.example',
    limiter: senderLimiter(null, clock),
    repeats: repeatMemory(clock),
    runSecret: null,
    roundLimits: null,
    webhookSecrets: [],
    heartbeatTo: null,
    log,
    isStopping: () => false,
    afterAnswer: () => undefined,
  };
}
