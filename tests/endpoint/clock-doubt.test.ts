/** A machine's clock that is wrong for some minutes: nothing is lost by it, and nobody waits for it afterwards. */
import { expect, it } from 'vitest';
import { clockRound } from '../../src/server/operation.ts';
import { nextRound, runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, day, toSandnes } from '../support/clock-rounds.ts';
import { anAccepted, type Bench, hour, minute, someServices } from '../support/some-services.ts';

const kept = ({ rows }: Bench) => rows('SELECT answers IS NOT NULL AS kept FROM submissions')[0]?.['kept'] === 1;

async function oneAtSandnes(): Promise<Bench> {
  const bench = someServices();
  await clockRound(bench.services);
  await anAccepted(bench, toSandnes);
  await clockRound(bench.services);
  return bench;
}

it('nothing is erased by a clock that is a hundred days ahead, and it is looked at anew once that is put right', async () => {
  const bench = await oneAtSandnes();
  const before = bench.clock.now;
  bench.clock.now += 100 * day;
  await clockRound(bench.services);
  bench.clock.now += minute;
  await clockRound(bench.services);
  expect(kept(bench)).toBe(true);
  expect(bench.log.map(({ event }) => event)).toContain('erasure-waits');
  bench.clock.now = before + minute;
  await clockRound(bench.services);
  expect(await nextRound(bench.services.database)).toBeLessThan(before + 5 * day);
});

it('nothing is erased by a round by hand at such a time', async () => {
  const bench = await oneAtSandnes();
  bench.clock.now += 100 * day;
  await runRound(bench.services);
  expect(kept(bench)).toBe(true);
});

it('a service that has really stood still for so long erases a day later', async () => {
  const bench = await oneAtSandnes();
  bench.clock.now += 100 * day;
  for (let hours = 0; hours < 26; hours += 1) {
    await clockRound(bench.services);
    expect(kept(bench)).toBe(hours < 24);
    bench.clock.now += hour;
  }
});

it('what was written while the clock was ahead goes out as soon as it is put right', async () => {
  const bench = someServices();
  await clockRound(bench.services);
  bench.clock.now += 2 * hour;
  bench.provider.fault = () => ({ result: timeout });
  for (let count = 0; count < 6; count += 1) await anAccepted(bench, { ...toSandnes, message: `Melding ${count}` });
  await clockRound(bench.services);
  bench.clock.now -= 2 * hour - 10 * minute;
  bench.provider.fault = () => null;
  for (let round = 0; round < 5; round += 1) {
    bench.clock.now += minute;
    await clockRound(bench.services);
  }
  expect(bench.provider.to(addresses.sandnes)).toHaveLength(6);
});
