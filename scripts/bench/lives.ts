/**
 * Home of what the bench takes for a usual course of things: how submissions are answered, and how far each has come on a
 * given day. The follow-up's own rules (src/domain/follow-up.ts) are played through, so that the states fit the looks.
 */
import {
  type FollowedDoor,
  type FollowedSubmission,
  lookAt,
  type Rules,
  type Step,
} from '../../src/domain/follow-up.ts';
import { nationalId } from '../../src/domain/next-recipient.ts';
import { workingMorningAfter } from '../../src/domain/office-hours.ts';

const hour = 60 * 60 * 1000;

/** A way in which submissions are answered; `part` of all that come in. What is left out is withdrawn, and not followed. */
interface Life {
  part: number;
  /** Working days until whoever has it then reads it; null: nobody does. */
  readAfter: number | null;
  /** Working days until somebody makes contact. */
  contactedAfter: number | null;
}
const lives: readonly Life[] = [
  { part: 0.55, readAfter: 1, contactedAfter: 1 },
  { part: 0.15, readAfter: 3, contactedAfter: 3 },
  { part: 0.05, readAfter: 5, contactedAfter: 5 },
  { part: 0.15, readAfter: 1, contactedAfter: null },
  { part: 0.03, readAfter: null, contactedAfter: null },
];

export interface State extends FollowedSubmission {
  nextLookAt: number;
  /** How much of what came in on the same day has come as far as this. */
  part: number;
}

/** The states at `now` of what was received at `receivedAt`, without what has been erased. Times are milliseconds since 1970. */
export function statesOf(receivedAt: number, now: number, first: string, rules: Rules): State[] {
  return lives.flatMap((life) => {
    const state = lived(life, receivedAt, now, first, rules);
    return state ? [{ ...state, part: life.part }] : [];
  });
}

type Lived = Omit<State, 'part'>;

function lived(
  { readAfter, contactedAfter }: Life,
  receivedAt: number,
  now: number,
  first: string,
  rules: Rules,
): Lived | null {
  // Somebody reads an hour after the morning's mail.
  const moment = (after: number | null) => (after === null ? null : workingMorningAfter(receivedAt, after) + hour);
  const [readAt, contactedAt] = [moment(readAfter), moment(contactedAfter)];
  let state: FollowedSubmission = { receivedAt, erasedAt: null, operatorToldAt: null, alarmedAt: null, doors: [] };
  state = withDoor(state, first, receivedAt, {});
  for (let at = receivedAt; ; ) {
    const look = lookAt(state, at, rules);
    if ('do' in look) {
      if (look.do.kind === 'erase') return null;
      state = afterStep(state, look.do, at);
      continue;
    }
    const person = [readAt, contactedAt].filter((time) => time !== null && time > at && time <= now);
    const next = Math.min(look.again ?? now + 1, ...person.map(Number));
    if (next > now) return { ...state, nextLookAt: look.again ?? now + 1 };
    at = next;
    if (at === readAt || at === contactedAt)
      state = {
        ...state,
        doors: state.doors.map((door, place) =>
          place === state.doors.length - 1
            ? { ...door, readAt: door.readAt ?? at, contactedAt: at === contactedAt ? at : door.contactedAt }
            : door,
        ),
      };
  }
}

function withDoor(
  state: FollowedSubmission,
  recipient: string,
  at: number,
  change: Partial<FollowedDoor>,
): FollowedSubmission {
  const door: FollowedDoor = {
    id: state.doors.length + 1,
    recipient,
    isBeside: false,
    isSecond: false,
    createdAt: at,
    acceptedAt: at,
    readAt: null,
    contactedAt: null,
    closedAt: null,
    remindedAt: null,
    ...change,
  };
  return { ...state, doors: [...state.doors, door] };
}

function afterStep(state: FollowedSubmission, step: Step, at: number): FollowedSubmission {
  const change = (ids: readonly number[], fact: Partial<FollowedDoor>): FollowedSubmission => ({
    ...state,
    doors: state.doors.map((door) => (ids.includes(door.id) ? { ...door, ...fact } : door)),
  });
  switch (step.kind) {
    case 'remind':
      return change(step.doors, { remindedAt: at });
    case 'pass-on':
      return withDoor(change([step.door], { closedAt: at }), nationalId, at, { isSecond: true });
    case 'beside':
      return withDoor(state, nationalId, at, { isBeside: true });
    case 'tell-operator':
      return { ...state, operatorToldAt: at };
    case 'alarm':
      return { ...state, alarmedAt: at };
    case 'erase':
      return { ...state, erasedAt: at };
  }
}
