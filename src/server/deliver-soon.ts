/**
 * Home of the attempt right after a submission: one round at a time, however many submissions come in, and none for a while
 * after the provider did not answer. What is not sent here, the clock sends.
 */
import type { Database } from './database.ts';
import { deliverDue } from './deliver.ts';
import type { Services } from './services.ts';

interface Round {
  since: number;
  /** Something came in while it was under way, so it looks once more. */
  again: boolean;
}

/** A round that takes longer was cut off by its platform together with the request it belonged to. */
const longestRound = 60_000;
/** How long a provider that did not answer is left to the clock. */
export const quietTime = 5000;

const rounds = new WeakMap<Database, Round>();
const quietUntil = new WeakMap<Database, number>();

/** Sends what is due as soon as the answer has left. Never waits, never throws. */
export function deliverSoon(services: Services): void {
  const { database, now } = services;
  const quietLeft = (quietUntil.get(database) ?? 0) - now();
  // More than there ever was: the clock has been put back.
  if (quietLeft > 0 && quietLeft <= quietTime) return;
  const underWay = rounds.get(database);
  if (underWay && now() - underWay.since < longestRound) {
    underWay.again = true;
    return;
  }
  const round: Round = { since: now(), again: false };
  rounds.set(database, round);
  services.afterAnswer(() => deliverWhileWanted(round, services));
}

async function deliverWhileWanted(round: Round, services: Services): Promise<void> {
  const { database, mail, now } = services;
  try {
    do {
      round.again = false;
      round.since = now();
      const { givenUp } = await deliverDue(mail.prompt, services, services.roundLimits?.mails);
      if (givenUp) quietUntil.set(database, now() + quietTime);
      if (givenUp) return;
    } while (round.again);
  } finally {
    if (rounds.get(database) === round) rounds.delete(database);
  }
}
