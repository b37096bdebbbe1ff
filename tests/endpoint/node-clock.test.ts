/** The clock on Node: when it goes a round. Its timers are ours, and so is the time. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startClock } from '../../src/platform/node/clock.ts';
import { type Bench, hour, minute, someServices } from '../support/some-services.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the clock look some times, without any time going by for the service. */
async function someLooks(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise(setImmediate);
  }
}

/** How many rounds it has gone, as the service itself wrote them down. */
const rounds = ({ rows }: Bench) => Number(rows("SELECT count FROM marks WHERE name = 'tick'")[0]?.['count'] ?? 0);

it('goes a round a minute with nothing due, and at once when the time has been put back', async () => {
  const bench = someServices();
  const clock = startClock(bench.services);
  await someLooks();
  expect(rounds(bench)).toBe(1);
  bench.clock.now += minute - 1;
  await someLooks();
  expect(rounds(bench)).toBe(1);
  bench.clock.now += 1;
  await someLooks();
  expect(rounds(bench)).toBe(2);
  bench.clock.now -= 24 * hour;
  await someLooks();
  expect(rounds(bench)).toBe(3);
  bench.clock.now += minute;
  await someLooks();
  expect(rounds(bench)).toBe(4);
  await clock.stop();
});
