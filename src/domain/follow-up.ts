/**
 * Home of patience with people: what is to be done about a submission that nobody has answered, and when. Computed from
 * facts, so that the clock may stop for days, run twice or start anywhere. Decisions: docs/decisions/0009-follow-up.md.
 *
 * Unread: a reminder; then the next recipient; then the national coordinator; then the operator is told.
 * Read, and nothing more: a gentle reminder; then the national coordinator gets a door beside; then the operator is told.
 * Contacted: nothing more, until the answers are erased.
 */
import type { Site } from '../schemas/site.ts';
import { nationalId } from './next-recipient.ts';
import { nextOfficeMoment, workingMorningAfter } from './office-hours.ts';

/** A notice or a hand-over. Times are milliseconds since 1970, and null for what has not happened. */
export interface FollowedDoor {
  id: number;
  recipient: string;
  /** A door beside another's: it waits for what the other does, and counts as much when it is used. */
  isBeside: boolean;
  /** Somebody before this recipient has left it unanswered. */
  isSecond: boolean;
  createdAt: number;
  acceptedAt: number | null;
  readAt: number | null;
  contactedAt: number | null;
  closedAt: number | null;
  remindedAt: number | null;
}

export interface FollowedSubmission {
  receivedAt: number;
  erasedAt: number | null;
  operatorToldAt: number | null;
  alarmedAt: number | null;
  /** In the order in which they were made. */
  doors: readonly FollowedDoor[];
}

export type Rules = Pick<Site, 'waitingTimes' | 'retention'>;

export type Step =
  | { kind: 'erase' }
  /** It will be erased soon, and nobody has said that they made contact. */
  | { kind: 'alarm' }
  | { kind: 'remind'; doors: readonly number[] }
  /** To whoever is next that day, or to the national coordinator. */
  | { kind: 'pass-on'; door: number; to: 'next' | 'national' }
  /** A door for the national coordinator beside that of somebody who read it and did no more. */
  | { kind: 'beside'; door: number }
  | { kind: 'tell-operator' };

/** What to do now, or when to look again; never again (null) once everything is erased. */
export type Look = { do: Step } | { again: number | null };

const day = 24 * 60 * 60 * 1000;
/** How long before an erasure the operator is alarmed, when nobody has said that they made contact. */
const alarmBefore = 14 * day;
/** Working days after it was read. A conversation may well begin before anybody thinks of pressing the button. */
const afterReading = { reminder: 10, beside: 15, operator: 20 };

/** Looks at a submission at `now`. What falls due at night or on a holiday waits for the morning; erasure waits for nobody. */
export function lookAt(submission: FollowedSubmission, now: number, rules: Rules): Look {
  if (submission.erasedAt !== null) return { again: null };
  const contactedAt = earliest(submission.doors.map((door) => door.contactedAt));
  const eraseAt = Math.min(
    submission.receivedAt + rules.retention.afterReceipt * day,
    contactedAt === null ? Number.POSITIVE_INFINITY : contactedAt + rules.retention.afterContact * day,
  );
  if (now >= eraseAt) return { do: { kind: 'erase' } };
  if (contactedAt !== null) return { again: eraseAt };
  const alarmAt = submission.alarmedAt === null ? alarmTime(submission.receivedAt, rules) : eraseAt;
  if (now >= alarmAt) return { do: { kind: 'alarm' } };
  const steps = submission.operatorToldAt === null ? stepsOf(submission, now, rules) : [];
  // The furthest that is due: whoever gets it now is not to get the reminders that nobody sent while the clock stood still.
  const step = steps.findLast(({ due }) => due <= now) ?? steps[0];
  if (!step) return { again: alarmAt };
  const when = step.due <= now ? nextOfficeMoment(now) : step.due;
  return when <= now ? { do: step.what } : { again: Math.min(when, alarmAt) };
}

/** When to look first at what has just been received. Cheap: asked while somebody waits. */
export function firstLook(receivedAt: number, rules: Rules): number {
  return Math.min(workingMorningAfter(receivedAt, rules.waitingTimes.reminder), alarmTime(receivedAt, rules));
}

/** Fourteen days before the latest erasure; with a retention shorter than four weeks, half-way. */
function alarmTime(receivedAt: number, { retention }: Rules): number {
  const kept = retention.afterReceipt * day;
  return receivedAt + kept - Math.min(alarmBefore, kept / 2);
}

interface DueStep {
  due: number;
  what: Step;
}

/** The steps that are left, the next one first. */
function stepsOf({ receivedAt, doors }: FollowedSubmission, now: number, rules: Rules): DueStep[] {
  const open = doors.filter(({ closedAt }) => closedAt === null);
  const main = open.findLast(({ isBeside }) => !isBeside) ?? open.at(-1);
  // Every door is closed and nothing is erased: nobody has it.
  if (!main) return [{ due: receivedAt, what: { kind: 'tell-operator' } }];
  const readAt = earliest(open.map((door) => door.readAt));
  const reader = open.find((door) => door.readAt !== null && door.readAt === readAt);
  if (reader && readAt !== null) return stepsAfterReading(reader, readAt, open);
  return stepsUnread(main, open, sameDoorBefore(main, doors), now, rules);
}

/**
 * A door whose mail reached nobody is made anew for the same recipient, at the moment in which the old one closes. It is the
 * same wait all the same: here are the former ones, the newest first.
 */
function sameDoorBefore(door: FollowedDoor, doors: readonly FollowedDoor[]): FollowedDoor[] {
  const before = doors.findLast(
    ({ id, recipient, isBeside, closedAt }) =>
      id < door.id && recipient === door.recipient && isBeside === door.isBeside && closedAt === door.createdAt,
  );
  return before ? [before, ...sameDoorBefore(before, doors)] : [];
}

function stepsUnread(
  main: FollowedDoor,
  open: readonly FollowedDoor[],
  former: readonly FollowedDoor[],
  now: number,
  { waitingTimes }: Rules,
): DueStep[] {
  const since = former.at(-1)?.createdAt ?? main.createdAt;
  const isReminded = former.some(({ remindedAt }) => remindedAt !== null);
  const after = (days: number) => workingMorningAfter(since, days);
  const { reminder, deputy, national } = waitingTimes;
  const due = after(reminder);
  // There is nothing to remind of when the notice has not gone out by then. Time runs all the same.
  const doors = open
    .filter((door) => door.remindedAt === null && !(isReminded && door === main))
    .filter((door) => door.acceptedAt !== null || now < due)
    .map(({ id }) => id);
  const remind: DueStep[] = doors.length > 0 ? [{ due, what: { kind: 'remind', doors } }] : [];
  if (main.recipient === nationalId) return [...remind, { due: after(deputy), what: { kind: 'tell-operator' } }];
  const toNational = { kind: 'pass-on', door: main.id, to: 'national' } as const;
  if (!main.isSecond) {
    const toNext = { kind: 'pass-on', door: main.id, to: 'next' } as const;
    return [...remind, { due: after(deputy), what: toNext }, { due: after(national), what: toNational }];
  }
  const last = national - deputy;
  return [...(reminder < last ? remind : []), { due: after(last), what: toNational }];
}

function stepsAfterReading(reader: FollowedDoor, readAt: number, open: readonly FollowedDoor[]): DueStep[] {
  const after = (days: number) => workingMorningAfter(readAt, days);
  const isReminded = reader.remindedAt !== null && reader.remindedAt >= readAt;
  const reminder: DueStep = { due: after(afterReading.reminder), what: { kind: 'remind', doors: [reader.id] } };
  const national = open.find(({ recipient }) => recipient === nationalId);
  const beside: DueStep = { due: after(afterReading.beside), what: { kind: 'beside', door: reader.id } };
  if (!national) return [...(isReminded ? [] : [reminder]), beside];
  // Whoever got it late is given her time as well.
  const herTime = workingMorningAfter(national.createdAt, afterReading.operator - afterReading.beside);
  const tell: DueStep = { due: Math.max(after(afterReading.operator), herTime), what: { kind: 'tell-operator' } };
  return [...(isReminded ? [] : [reminder]), tell];
}

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}
