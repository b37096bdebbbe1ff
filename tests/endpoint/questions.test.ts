/** What is asked of the database again and again is found by an index: what a table holds in the end must not be paid for each time. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { Database, Statement } from '../../src/server/database.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { currentHealth } from '../../src/server/health.ts';
import { bringAlong } from '../../src/server/moved-contacts.ts';
import { clockRound } from '../../src/server/operation.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { currentResponseTimes } from '../../src/server/response-times.ts';
import { nextRound } from '../../src/server/round.ts';
import { anAccepted, type Bench, doorTo, hour } from '../support/some-services.ts';
import { listeningServices, messageTo, tell } from '../support/tell.ts';

/** Asks as before, and keeps the text of each question. */
function listening(bench: Bench): Set<string> {
  const asked = new Set<string>();
  const { database } = bench.services;
  const [run, all, batch] = [database.run, database.all, database.batch];
  const heard = (statement: Statement): Statement => {
    asked.add(statement.sql);
    return statement;
  };
  const own: Pick<Database, 'run' | 'all' | 'batch'> = {
    run: (statement) => run(heard(statement)),
    all: (statement) => all(heard(statement)),
    batch: (statements) => batch(statements.map(heard)),
  };
  Object.assign(database, own);
  return asked;
}

/** The service for some days, with an address that fails and one that moves, a reader, a withdrawal and what a monitor and the clock ask. */
async function someDays(bench: Bench): Promise<void> {
  const { services, clock } = bench;
  const watch = async () => {
    await clockRound(services);
    await currentHealth(services);
    await nextRound(services.database);
  };
  const first = await anAccepted(bench);
  await watch();
  const door = await openDoor(doorTo(bench, 'oslo@forening.example'), services);
  if (door) await actOnDoor(door, 'read', services);
  await anAccepted(bench, { name: 'Berit Hansen' });
  await watch();
  await tell(bench, 'permanent bounce', messageTo(bench, 'association:oslo'));
  await receiptFor(first, services);
  await withdraw(first, services);
  await currentResponseTimes(services);
  await bringAlong('association:oslo', services, Number.POSITIVE_INFINITY);
  for (let days = 0; days < 12; days += 1) {
    clock.now += 24 * hour;
    await watch();
  }
}

/** Tables with a row for each of a handful of things, however long the service has run, or with what was taken of a larger one. */
const small = ['marks', 'contact_checks', 'summaries', 'marked', 'met', 'slice'];

/** The tables that a question goes through from one end to the other. One that takes a number of rows and stops goes through none. */
function readWhole(sqlite: DatabaseSync, text: string): string[] {
  if (/ LIMIT \d+/.test(text)) return [];
  const values = Array.from(text.matchAll(/\?/g), () => null);
  const steps = sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
  return steps
    .flatMap(({ detail }) => /^SCAN (\w+)$/.exec(String(detail))?.[1] ?? [])
    .filter((table) => table !== 'CONSTANT' && !small.includes(table));
}

it('no question of the clock, a monitor, a visitor or a recipient goes through a whole table', async () => {
  const bench = listeningServices();
  const asked = listening(bench);
  await someDays(bench);
  const sqlite = new DatabaseSync(join(bench.folder, 'outbox.db'), { readOnly: true });
  const slow = [...asked].filter((text) => readWhole(sqlite, text).length > 0);
  sqlite.close();
  expect(asked.size).toBeGreaterThan(50);
  expect(slow).toEqual([]);
});

it('a monitor’s question what nobody has answered looks at no submission’s other mail, however many are open', async () => {
  const bench = listeningServices();
  const asked = listening(bench);
  await currentHealth(bench.services);
  const [question = '', ...others] = [...asked].filter((text) => text.includes('alarmed_at'));
  expect(others).toEqual([]);
  const plan = bench.rows(`EXPLAIN QUERY PLAN ${question}`).map(({ detail }) => detail);
  expect(plan).toEqual([
    'SCAN s USING INDEX submissions_for_operator',
    'CORRELATED SCALAR SUBQUERY 1',
    'SEARCH deliveries USING INDEX deliveries_contacted (submission=?)',
  ]);
});
