/** The clock on Node: a round every five minutes, and one more when the next delivery is due before that. */
import { deliverDue, hurry, nextDue } from '../../server/deliver.ts';
import { quietTime } from '../../server/deliver-soon.ts';
import { errorKind } from '../../server/log.ts';
import type { Services } from '../../server/services.ts';

const roundEvery = 5 * 60 * 1000;
const shortestPause = 250;

export interface Clock {
  stop(): void;
}

/** Starts at once, with what a stopped process left behind. */
export function startClock(services: Services): Clock {
  const { database, now, log } = services;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  void hurry(database, now(), { all: false })
    .catch((error: unknown) => log({ event: 'fault', outcome: 'clock', reason: errorKind(error) }))
    .then(round);

  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };

  async function round(): Promise<void> {
    let pause = roundEvery;
    try {
      const { givenUp } = await deliverDue(services.mail.patient, services);
      const due = await nextDue(database);
      if (due !== null) pause = Math.min(roundEvery, Math.max(givenUp ? quietTime : shortestPause, due - now()));
    } catch (error) {
      log({ event: 'fault', outcome: 'clock', reason: errorKind(error) });
    }
    if (!stopped) timer = setTimeout(round, pause).unref();
  }
}
