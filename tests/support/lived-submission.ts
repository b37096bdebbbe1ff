/** A submission's whole life against the pure rules, without a database: the clock goes from look to look, for hundreds of lives a second. */
import {
  type FollowedDoor,
  type FollowedSubmission,
  firstLook,
  lookAt,
  type Step,
} from '../../src/domain/follow-up.ts';
import { nationalId } from '../../src/domain/next-recipient.ts';

export const rules = {
  waitingTimes: { reminder: 2, deputy: 4, national: 6 },
  retention: { afterContact: 30, afterReceipt: 90 },
};

/** «YYYY-MM-DD hh:mm» in Norway. */
export const norwegianTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

export interface Life {
  /** Who is asked, in order; the last one is the national coordinator. */
  chain: readonly string[];
  /** Minutes after a step until the provider has taken its mail; never without. */
  takenAfter?: number;
  /** Times between which the clock stands still. */
  stopped?: { from: number; until: number };
  /** Said by whoever has it, so many milliseconds after receipt. */
  says?: { what: 'readAt' | 'contactedAt'; after: number };
}

export interface Story {
  /** As «YYYY-MM-DD hh:mm what», in Norwegian time. */
  steps: string[];
  submission: FollowedSubmission;
}

type Changing<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Lives a submission through, look by look, as the clock would; gives its steps as «day time: what». */
export function live(receivedAt: number, { chain, takenAfter = 1, stopped, says }: Life): Story {
  const doors: FollowedDoor[] = [];
  const submission: Changing<FollowedSubmission> = {
    receivedAt,
    erasedAt: null,
    operatorToldAt: null,
    alarmedAt: null,
    doors,
  };
  const open = (recipient: string, moment: number, change: Partial<FollowedDoor> = {}) =>
    doors.push({
      id: doors.length + 1,
      recipient,
      isBeside: false,
      isSecond: false,
      createdAt: moment,
      acceptedAt: takenAfter > 0 ? moment + takenAfter * 60_000 : null,
      readAt: null,
      contactedAt: null,
      closedAt: null,
      remindedAt: null,
      ...change,
    });
  const change = (id: number, facts: Partial<FollowedDoor>) => {
    const door = doors.find((one) => one.id === id);
    if (door) doors[doors.indexOf(door)] = { ...door, ...facts };
  };
  open(chain[0] ?? nationalId, receivedAt);
  const steps: string[] = [];
  let now = firstLook(receivedAt, rules);
  let said = says;
  for (let looks = 0; looks < 100; looks += 1) {
    if (stopped && now >= stopped.from) now = Math.max(now, stopped.until);
    if (said && now >= receivedAt + said.after) {
      const current = doors.findLast(({ closedAt }) => closedAt === null);
      if (current) change(current.id, { readAt: receivedAt + said.after, [said.what]: receivedAt + said.after });
      said = undefined;
    }
    const look = lookAt(known(now), now, rules);
    if ('again' in look) {
      if (look.again === null) return { steps, submission };
      if (look.again <= now) throw new Error('The next look is not in the future');
      now = look.again;
      continue;
    }
    steps.push(`${norwegianTime.format(now)} ${inWords(look.do)}`);
    take(look.do);
  }
  throw new Error('A hundred looks, and no end');

  /** What has been told by then. */
  function known(moment: number): FollowedSubmission {
    const told = doors.map((door) => ({
      ...door,
      acceptedAt: (door.acceptedAt ?? moment + 1) <= moment ? door.acceptedAt : null,
    }));
    return { ...submission, doors: told };
  }
  function take(step: Step): void {
    switch (step.kind) {
      case 'erase':
        submission.erasedAt = now;
        break;
      case 'alarm':
        submission.alarmedAt = now;
        break;
      case 'tell-operator':
        submission.operatorToldAt = now;
        break;
      case 'remind':
        for (const id of step.doors) change(id, { remindedAt: now });
        break;
      case 'beside':
        open(nationalId, now, { isBeside: true });
        break;
      case 'pass-on': {
        const from = doors.find(({ id }) => id === step.door);
        change(step.door, { closedAt: now });
        const next = chain[chain.indexOf(from?.recipient ?? '') + 1] ?? nationalId;
        open(step.to === 'next' ? next : nationalId, now, { isSecond: true });
      }
    }
  }
  function inWords(step: Step): string {
    if (step.kind === 'remind') return `remind ${step.doors.map((id) => doors[id - 1]?.recipient).join(' and ')}`;
    if (step.kind === 'pass-on') return `${doors[step.door - 1]?.recipient} to ${step.to}`;
    return step.kind;
  }
}
