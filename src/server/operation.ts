/**
 * Home of what the clock does for the service itself, once a minute at most: writes down that it goes round, has what was
 * erased overwritten, counts arrivals, sends the daily trial and the daily summary. `npm run outbox -- run` does none of it:
 * a round by hand is no sign that the clock goes.
 */
import { clockStatements } from './clock-doubt.ts';
import type { Database } from './database.ts';
import { overwriteErased } from './erasure-record.ts';
import { ifWorking } from './fault.ts';
import { beat } from './heartbeat.ts';
import { type Marks, mark, marks } from './marks.ts';
import { tallyArrivals } from './response-tally.ts';
import { type Round, runRound } from './round.ts';
import type { Services } from './services.ts';
import { summarise } from './summary.ts';

/** An idle disk is left alone for as long. */
const least = 60_000;
const latest = new WeakMap<Database, number>();

/** A round of the clock, wherever it ticks. Rejects only when the mail itself could not be looked at. */
export async function clockRound(services: Services): Promise<Round> {
  await operate(services);
  return runRound(services);
}

/** Never rejects: a part that fails is logged, left to the next time, and stops nothing else. */
export async function operate(services: Services): Promise<void> {
  const { database, now } = services;
  const moment = now();
  const before = latest.get(database);
  if (before !== undefined && moment >= before && moment - before < least) return;
  latest.set(database, moment);
  const parts: readonly [string, (known: Marks) => Promise<unknown>][] = [
    ['tick', (known) => database.batch([...clockStatements(known, moment), mark('tick', moment)])],
    ['overwrite', (known) => overwriteErased(services, known)],
    ['tally', (known) => tallyArrivals(services, known)],
    ['heartbeat', (known) => beat(services, known)],
    ['summary', (known) => summarise(services, known)],
  ];
  const open = () => services;
  const known = await ifWorking('operation', () => marks(database), open);
  if (known) for (const [name, part] of parts) await ifWorking(name, () => part(known), open);
}
