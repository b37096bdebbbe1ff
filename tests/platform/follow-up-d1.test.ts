/** The follow-up against a real D1 with a clock of our own: half a year of it, told the same as on Node. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import type { D1 } from '../../src/platform/cloudflare/bindings.ts';
import { d1Database } from '../../src/platform/cloudflare/database.ts';
import { runRound } from '../../src/server/round.ts';
import { addresses, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { aFolder, anAccepted, type Bench, doorTo, migrations, someServices } from '../support/some-services.ts';

/** The local D1 that wrangler runs, in memory, with our migrations. */
async function aD1(): Promise<D1> {
  vi.stubEnv('WRANGLER_SEND_METRICS', 'false');
  vi.stubEnv('WRANGLER_LOG', 'error');
  const configPath = join(aFolder(), 'wrangler.json');
  const d1 = { binding: 'DB', database_name: 'outbox', database_id: 'outbox' };
  writeFileSync(
    configPath,
    JSON.stringify({ name: 'follow-up', compatibility_date: '2026-01-01', d1_databases: [d1] }),
  );
  const { env, dispose } = await getPlatformProxy<{ DB: D1 }>({ configPath, persist: false });
  onTestFinished(dispose);
  for (const { sql } of migrations.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const statements = sql.replace(/--.*$/gm, '').split(';');
    for (const statement of statements.filter((text) => text.trim() !== '')) await env.DB.prepare(statement).run();
  }
  return env.DB;
}

/** One that nobody answers, one that is read and left, and one to an address that nobody has confirmed; what came of them. */
async function story(bench: Bench): Promise<unknown> {
  const { services, log } = bench;
  services.facts = someFacts({
    associations: [{ ...oslo, contact: aContact('oslo', { verifiedAt: '2020-01' }) }, sandnes],
  });
  await anAccepted(bench, toSandnes);
  await anAccepted(bench, { email: '', message: 'Den som blir lest' });
  await runRound(services);
  await press(bench, doorTo(bench, addresses.oslo), 'read');
  await anAccepted(bench, { email: '', message: 'Den til en gammel adresse' });
  await roundsUntil(bench, Date.parse('2026-07-20T12:00:00Z'));
  const left = await services.database.all({
    sql: 'SELECT alarmed_at, operator_told_at, erased_at, next_look_at, answers FROM submissions ORDER BY alarmed_at, operator_told_at',
    values: [],
  });
  return { sent: sent(bench).sort(), left, faults: log.filter(({ event }) => event === 'fault') };
}

it('D1 takes the same steps at the same moments as a file on Node, up to the erasure', async () => {
  const onNode = someServices();
  const expected = await story(onNode);
  const onD1 = someServices();
  const { close } = onD1.services.database;
  onD1.services.database = { ...d1Database(await aD1()), close };
  expect(await story(onD1)).toEqual(expected);
  expect(expected).toMatchObject({ faults: [], left: [{ answers: null }, { answers: null }, { answers: null }] });
  expect(sent(onNode).length).toBeGreaterThan(12);
});
