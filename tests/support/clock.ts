/** The platform's clock for tests: a round at a moment of our own. */
import { clockRound } from '../../src/server/operation.ts';
import type { Bench } from './some-services.ts';

export const day = 24 * 60 * 60 * 1000;

/** Sets the clock to `moment` (milliseconds since 1970) and lets it go one round. */
export async function tickAt(bench: Bench, moment: number): Promise<void> {
  bench.clock.now = moment;
  await clockRound(bench.services);
}
