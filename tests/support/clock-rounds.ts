/** A clock for tests that goes as ours does: from one due moment to the next, a round at each. */

import { type Database, sql } from '../../src/server/database.ts';
import { actOnDoor, type DoorAction, openDoor } from '../../src/server/doors.ts';
import { nextRound, runRound } from '../../src/server/round.ts';
import type { Bench } from './some-services.ts';

export const day = 24 * 60 * 60 * 1000;

/** Rounds at every due moment up to and with `until`; the clock stands at `until` afterwards. Resolves with how many. */
export async function roundsUntil({ services, clock }: Bench, until: number): Promise<number> {
  for (let rounds = 0; rounds < 2000; rounds += 1) {
    const due = await nextRound(services.database);
    if (due === null || due > until) {
      clock.now = Math.max(clock.now, until);
      return rounds;
    }
    clock.now = Math.max(clock.now, due);
    await runRound(services);
  }
  throw new Error('Two thousand rounds, and something is still due');
}

/** When the next delivery is due (milliseconds since 1970); null when none waits. */
export async function nextDue(database: Database): Promise<number | null> {
  const [row] = await database.all(
    sql`SELECT min(next_attempt_at) AS due FROM deliveries WHERE next_attempt_at IS NOT NULL`,
  );
  const due = row?.['due'];
  return typeof due === 'number' ? due : null;
}

/** Presses a button on the recipient's page. */
export async function press({ services }: Bench, token: string, action: DoorAction): Promise<void> {
  const door = await openDoor(token, services);
  if (!door) throw new Error('The door does not open');
  await actOnDoor(door, action, services);
}

/** Who is who in the tests' facts. */
export const addresses = {
  oslo: 'oslo@forening.example',
  sandnes: 'sandnes@forening.example',
  deputy: 'vara@forening.example',
  national: 'nasjonal@forening.example',
  sender: 'kari@eksempel.no',
};

/** What somebody in Sandnes changes in the form: her association has a deputy. */
export const toSandnes = { postalCode: '4306' };

/**
 * What went out about submissions, from the given number on, as «day time who: first words of the subject», in Norwegian
 * time. Mail about the service itself (the daily summary, the question to contacts) is not among it.
 */
export function sent({ provider }: Bench, since = 0): string[] {
  const about = provider.accepted.filter(({ mail }) => mail.subject.includes(', ref. '));
  return about.slice(since).map(({ mail, at }) => {
    const who = mail.to.slice(0, mail.to.indexOf('@'));
    return `${norwegianTime.format(at)} ${who}: ${mail.subject.replace(/, ref.*/, '')}`;
  });
}

const norwegianTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});
