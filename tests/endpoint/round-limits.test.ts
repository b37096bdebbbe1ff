/** D1 takes 1 000 questions in a run of a Worker. A round in which everything is due at once must not meet that, and must not starve. */
import { describe, expect, it } from 'vitest';
import { contactsIn } from '../../src/domain/contact-age.ts';
import { roundLimits } from '../../src/platform/cloudflare/round-limits.ts';
import { type Database, sql } from '../../src/server/database.ts';
import { clockRound } from '../../src/server/operation.ts';
import { runRound } from '../../src/server/round.ts';
import { heedProvider } from '../../src/server/unreachable.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, minute, someServices } from '../support/some-services.ts';

const many = 60;
/** Nobody has confirmed this address for a year, so each submission has two doors: as much to do as there can be. */
const facts = someFacts({
  associations: [{ ...oslo, contact: aContact('oslo', { verifiedAt: '2025-03-01' }) }, sandnes],
});

/** Counts each statement, one by one in a batch too, as D1 does. */
function counting({ services }: Bench): { asked: number } {
  const count = { asked: 0 };
  const { database } = services;
  const { run, all, batch } = database;
  const own: Pick<Database, 'run' | 'all' | 'batch'> = {
    run: (statement) => {
      count.asked += 1;
      return run(statement);
    },
    all: (statement) => {
      count.asked += 1;
      return all(statement);
    },
    batch: (statements) => {
      count.asked += statements.length;
      return batch(statements);
    },
  };
  Object.assign(database, own);
  return count;
}

async function accepted(bench: Bench, count: number, word: string): Promise<void> {
  for (let at = 0; at < count; at += 1) await anAccepted(bench, { message: `${word} ${at}` });
}

/**
 * A morning after a bad night: what was sent last week is to be passed on, what was sent since has bounced (of the half of it we
 * have written that down already), much has come, and the day's summary and trial are due.
 */
async function aBadMorning(): Promise<Bench> {
  const bench = someServices({ facts, heartbeatTo: 'drift@eksempel.no' });
  bench.clock.now = Date.parse('2026-03-02T10:00:00Z');
  await accepted(bench, many, 'Fra mandag');
  await runRound(bench.services);
  bench.clock.now = Date.parse('2026-03-05T10:00:00Z');
  while ((await runRound(bench.services)).steps > 0) bench.clock.now += minute;
  await accepted(bench, 2 * many, 'Fra torsdag');
  await runRound(bench.services);
  const { database } = bench.services;
  const since =
    "created_at >= unixepoch('2026-03-05') * 1000 AND purpose = 'notice' AND recipient = 'association:oslo'";
  await database.run({
    sql: `UPDATE deliveries SET suppressed_at = 1 WHERE ${since} AND id % 2 = 0`,
    values: [],
  });
  await database.run({
    sql: `INSERT INTO provider_events SELECT name, 'email.suppressed', message_id, 'suppressed', NULL, 1, created_at, NULL
      FROM deliveries WHERE ${since} AND id % 2 = 1`,
    values: [],
  });
  bench.clock.now = Date.parse('2026-03-06T07:00:30Z');
  await accepted(bench, many, 'Fra fredag');
  bench.services.roundLimits = roundLimits;
  return bench;
}

describe('a round on Workers in which everything is due at once', () => {
  it('asks the database less often than D1 allows, and does of everything as much as it may', async () => {
    const bench = await aBadMorning();
    const before = bench.provider.accepted.length;
    const count = counting(bench);
    const round = await clockRound(bench.services);
    expect(bench.log.filter(({ event }) => event === 'fault')).toEqual([]);
    expect(round).toMatchObject({ steps: roundLimits.looks, accepted: roundLimits.mails });
    expect(bench.provider.accepted).toHaveLength(before + roundLimits.mails);
    const heeded = bench.rows('SELECT count(*) AS facts FROM provider_events WHERE applied_at IS NOT NULL');
    expect(heeded).toEqual([{ facts: roundLimits.facts }]);
    expect(bench.log.filter(({ event }) => event === 'passed-on')).toHaveLength(roundLimits.doors);
    expect(count.asked).toBeGreaterThan(700);
    expect(count.asked).toBeLessThan(900);
  });

  it('does so also when the provider refuses all mail to its first recipient', async () => {
    const bench = await aBadMorning();
    bench.provider.refuse('oslo@forening.example');
    const count = counting(bench);
    expect(await clockRound(bench.services)).toMatchObject({ steps: roundLimits.looks });
    expect(count.asked).toBeLessThan(900);
  });

  it('leaves the rest to the next ones, which do all of it', async () => {
    const bench = await aBadMorning();
    for (let rounds = 0; rounds < 40; rounds += 1) await heedProvider(bench.services);
    const left = sql`SELECT (SELECT count(*) FROM provider_events WHERE applied_at IS NULL) AS facts,
      (SELECT count(*) FROM deliveries WHERE unreachable_at IS NOT NULL AND closed_at IS NULL AND purpose = 'notice') AS doors`;
    expect(await bench.services.database.all(left)).toEqual([{ facts: 0, doors: 0 }]);
    expect(await heedProvider(bench.services)).toEqual({ facts: 0, passedOn: 0 });
  });

  it('brings along what is under way at addresses that have changed, some each round, and then asks no more', async () => {
    const bench = await aBadMorning();
    const others = Array.from({ length: 15 }, (_, at) => ({
      ...sandnes,
      id: `lag-${at}`,
      contact: aContact(`lag-${at}`, { verifiedAt: '2026-01' }),
    }));
    const moved = { ...oslo, contact: aContact('oslo', { email: 'ny@forening.example', verifiedAt: '2026-03' }) };
    bench.restart();
    bench.services.facts = someFacts({ associations: [moved, sandnes, ...others] });
    const count = counting(bench);
    await clockRound(bench.services);
    const doorsMoved = () => bench.log.filter(({ event }) => event === 'contact-moved').length;
    expect(doorsMoved()).toBe(roundLimits.contacts);
    expect(count.asked).toBeLessThan(950);
    for (let rounds = 0; rounds < 30; rounds += 1) await clockRound(bench.services);
    expect(bench.log.filter(({ event }) => event === 'fault')).toEqual([]);
    const elsewhere = `SELECT count(*) AS doors FROM deliveries WHERE recipient = 'association:oslo' AND closed_at IS NULL
      AND purpose IN ('notice', 'hand-over') AND read_at IS NULL AND link_sent_to = 'oslo@forening.example'`;
    expect(bench.rows(elsewhere)).toEqual([{ doors: 0 }]);
    const known = contactsIn(bench.services.facts).length;
    expect(bench.rows('SELECT count(*) AS contacts FROM contact_checks')).toEqual([{ contacts: known }]);
    const after = doorsMoved();
    await clockRound(bench.services);
    expect(doorsMoved()).toBe(after);
  });
});
