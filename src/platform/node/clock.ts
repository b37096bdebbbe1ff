/** The clock on Node: looks every few seconds, and goes a round when something has come due. */
import { hurry } from '../../server/deliver.ts';
import { quietTime } from '../../server/deliver-soon.ts';
import { errorKind } from '../../server/log.ts';
import { clockRound } from '../../server/operation.ts';
import { nextRound } from '../../server/round.ts';
import type { Services } from '../../server/services.ts';

/**
 * As short as the shortest wait between two attempts (src/domain/retry.ts). An attempt right after a submission can fail at
 * any moment, and nobody wakes the clock for it; the look itself is one question to a small index.
 */
const lookEvery = 5000;
const shortestPause = 250;
/** A round is gone this often at least: not everything that waits has a time of its own, as what the provider tells. */
const longestQuiet = 60_000;

/** Whoever waited for the service to start is answered first. */
const firstPause = 500;

export interface Clock {
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

/** Begins with what a stopped process left behind. */
export function startClock(services: Services): Clock {
  const { database, now, log } = services;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let looking: Promise<void> | undefined;
  let lastRound = Number.NEGATIVE_INFINITY;

  // At once: later it would take over what this process itself is sending.
  void hurry(database, now(), { all: false })
    .catch((error: unknown) => log({ event: 'fault', outcome: 'clock', reason: errorKind(error) }))
    .then(() => {
      if (!stopped) lookIn(firstPause);
    });

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };

  function lookIn(pause: number): void {
    timer = setTimeout(() => {
      looking = look();
    }, pause).unref();
  }

  async function look(): Promise<void> {
    let pause = lookEvery;
    try {
      const { givenUp } = await roundWhenDue();
      const due = await nextRound(database);
      if (due !== null) pause = Math.min(lookEvery, Math.max(givenUp ? quietTime : shortestPause, due - now()));
    } catch (error) {
      log({ event: 'fault', outcome: 'clock', reason: errorKind(error) });
    }
    if (!stopped) lookIn(pause);
  }

  async function roundWhenDue(): Promise<{ givenUp: boolean }> {
    const due = await nextRound(database);
    const moment = now();
    // A clock that has been put back says nothing of how long it has been quiet.
    const isQuiet = moment >= lastRound && moment - lastRound < longestQuiet;
    if ((due === null || due > moment) && isQuiet) return { givenUp: false };
    lastRound = moment;
    return clockRound(services);
  }
}
