import { describe, expect, it } from 'vitest';
import { type FollowedDoor, firstLook, lookAt } from '../../src/domain/follow-up.ts';
import { nationalId } from '../../src/domain/next-recipient.ts';
import { live, norwegianTime, rules } from '../support/lived-submission.ts';

const day = 24 * 60 * 60 * 1000;

// biome-ignore format: a table is read more easily as one.
/** Days in 2026, 2027 and the first of 2028 on which offices are closed, besides weekends: from the almanac, by hand. */
const closed = new Set([
  '2026-01-01', '2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25',
  '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17',
  '2028-04-13', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-17', '2028-05-25',
]);

const dayOf = (moment: number) => norwegianTime.format(moment).slice(0, 10);

function workingDaysLater(from: string, count: number): string {
  let moment = Date.parse(`${from}T12:00:00Z`);
  for (let left = count; left > 0; ) {
    moment += day;
    const date = new Date(moment);
    const text = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && !closed.has(text)) left -= 1;
  }
  return `${new Date(moment).toISOString().slice(0, 10)} 08:00`;
}

const everyDay = Array.from({ length: 730 }, (_, at) => Date.parse('2026-01-01T00:00:00Z') + at * day);
/** Just after midnight, at work, and late in the evening, by the clock in Greenwich: in Norway the last may be another day. */
const times = [30 * 60_000, 9 * 60 * 60_000, 22.75 * 60 * 60_000];
const withoutErasure = (steps: readonly string[]) => steps.filter((step) => !/ (erase|alarm)$/.test(step));

describe.each(times)('received on any day of 2026 and 2027, %i ms after midnight', (time) => {
  const everyReceipt = everyDay.map((midnight) => midnight + time);

  it('and never answered: reminder, deputy, national coordinator, operator, each in the morning of its working day', () => {
    for (const receivedAt of everyReceipt) {
      const { steps, submission } = live(receivedAt, { chain: ['oslo', 'vara', nationalId] });
      const first = dayOf(receivedAt);
      expect(withoutErasure(steps)).toEqual([
        `${workingDaysLater(first, 2)} remind oslo`,
        `${workingDaysLater(first, 4)} oslo to next`,
        `${workingDaysLater(first, 6)} vara to national`,
        `${workingDaysLater(first, 8)} remind national`,
        `${workingDaysLater(first, 10)} tell-operator`,
      ]);
      expect(submission.doors.at(-1)).toMatchObject({ recipient: nationalId, closedAt: null });
    }
  });

  it('without a deputy, or with the national coordinator alone: as far, and as surely', () => {
    for (const receivedAt of everyReceipt) {
      const first = dayOf(receivedAt);
      expect(withoutErasure(live(receivedAt, { chain: ['oslo', nationalId] }).steps)).toEqual([
        `${workingDaysLater(first, 2)} remind oslo`,
        `${workingDaysLater(first, 4)} oslo to next`,
        ...['6 remind national', '8 tell-operator'].map((step) => {
          const [, days = '', what = ''] = /^(\d) (.*)$/.exec(step) ?? [];
          return `${workingDaysLater(first, Number(days))} ${what}`;
        }),
      ]);
      expect(withoutErasure(live(receivedAt, { chain: [nationalId] }).steps)).toEqual([
        `${workingDaysLater(first, 2)} remind national`,
        `${workingDaysLater(first, 4)} tell-operator`,
      ]);
    }
  });

  it('and read: a gentle reminder, a door beside and the operator, much later', () => {
    for (const receivedAt of everyReceipt) {
      const story = live(receivedAt, { chain: ['oslo', nationalId], says: { what: 'readAt', after: 60 * 60_000 } });
      const first = dayOf(receivedAt + 60 * 60_000);
      expect(withoutErasure(story.steps)).toEqual([
        `${workingDaysLater(first, 10)} remind oslo`,
        `${workingDaysLater(first, 15)} beside`,
        `${workingDaysLater(first, 20)} tell-operator`,
      ]);
    }
  });

  it('and contacted: nothing more but the erasure, thirty days after', () => {
    for (const receivedAt of everyReceipt) {
      const story = live(receivedAt, {
        chain: ['oslo', nationalId],
        says: { what: 'contactedAt', after: 60 * 60_000 },
      });
      expect(withoutErasure(story.steps)).toEqual([]);
      expect(story.submission.erasedAt).toBe(receivedAt + 60 * 60_000 + 30 * day);
    }
  });

  it('while the clock stands still for days: one step for one wake-up, and time for whoever gets it', () => {
    for (const receivedAt of everyReceipt) for (const days of [3, 8, 20]) expectOneStepAWake(receivedAt, days);
  });

  it('whose mail never gets through: carried on all the same, and nobody is reminded of what they never got', () => {
    for (const receivedAt of everyReceipt) {
      const { steps } = live(receivedAt, { chain: ['oslo', 'vara', nationalId], takenAfter: -1 });
      expect(withoutErasure(steps).map((step) => step.slice(17))).toEqual([
        'oslo to next',
        'vara to national',
        'tell-operator',
      ]);
    }
  });
});

/** The clock stands still from the day after receipt for so many days; whoever gets it then has time, and it ends as it should. */
function expectOneStepAWake(receivedAt: number, days: number): void {
  const stopped = { from: receivedAt + day, until: receivedAt + days * day };
  const { steps, submission } = live(receivedAt, { chain: ['oslo', 'vara', nationalId], stopped });
  const taken = withoutErasure(steps);
  const workingDay = (step: string) => workingDaysLater(dayOf(Date.parse(step.slice(0, 10)) - day), 1);
  // Nobody hears two things on one day, and nobody is woken at night or on a holiday.
  expect(new Set(taken.map((step) => step.slice(0, 10))).size).toBe(taken.length);
  expect(taken.filter((step) => workingDay(step).slice(0, 10) !== step.slice(0, 10))).toEqual([]);
  expect(taken.filter((step) => step.slice(11, 16) < '08:00' || step.slice(11, 16) >= '20:00')).toEqual([]);
  expect(submission.operatorToldAt).not.toBeNull();
  expect(submission.doors.at(-1)?.recipient).toBe(nationalId);
  const tooSoon = submission.doors.filter(
    ({ remindedAt, createdAt }) => remindedAt !== null && remindedAt - createdAt < day,
  );
  expect(tooSoon).toEqual([]);
}

describe('retention', () => {
  it('alarms fourteen days before the last erasure, when nobody has said that they made contact', () => {
    const receivedAt = Date.parse('2026-02-01T12:00:00Z');
    const { steps } = live(receivedAt, { chain: [nationalId] });
    expect(steps.slice(-2)).toEqual(['2026-04-18 14:00 alarm', '2026-05-02 14:00 erase']);
  });

  it('alarms half-way when answers are kept for less than four weeks', () => {
    const short = { ...rules, retention: { afterContact: 5, afterReceipt: 10 } };
    const submission = { receivedAt: 0, erasedAt: null, operatorToldAt: null, alarmedAt: null, doors: [] };
    expect(lookAt(submission, 5 * day, short)).toEqual({ do: { kind: 'alarm' } });
    expect(lookAt({ ...submission, operatorToldAt: 1 }, 5 * day - 1, short)).toEqual({ again: 5 * day });
    expect(firstLook(0, short)).toBeLessThanOrEqual(5 * day);
  });

  it('never looks again at what is erased', () => {
    const submission = { receivedAt: 0, erasedAt: 1, operatorToldAt: null, alarmedAt: null, doors: [] };
    expect(lookAt(submission, 1000 * day, rules)).toEqual({ again: null });
  });
});

describe('a door of the national coordinator', () => {
  const receivedAt = Date.parse('2026-03-02T10:00:00Z');
  const door = (id: number, createdAt: number, closedAt: number | null): FollowedDoor => ({
    id,
    recipient: nationalId,
    isBeside: false,
    isSecond: false,
    createdAt,
    acceptedAt: createdAt,
    readAt: null,
    contactedAt: null,
    closedAt,
    remindedAt: id === 1 ? createdAt + 1 : null,
  });
  const withDoors = (...doors: FollowedDoor[]) => ({
    receivedAt,
    erasedAt: null,
    operatorToldAt: null,
    alarmedAt: null,
    doors,
  });

  it('that was made anew because its mail reached nobody has no longer time than the first', () => {
    const moments = [0, 1, 2].map((at) => receivedAt + at * 1.5 * day);
    const submission = withDoors(...moments.map((at, index) => door(index + 1, at, moments[index + 1] ?? null)));
    expect(lookAt(submission, receivedAt + 3 * day, rules)).toEqual({ again: Date.parse('2026-03-06T07:00:00Z') });
    expect(lookAt(submission, Date.parse('2026-03-06T07:00:00Z'), rules)).toEqual({ do: { kind: 'tell-operator' } });
  });

  it('that takes the place of the one beside another’s, since it is passed on to her, has the whole time', () => {
    const passedOn = Date.parse('2026-03-05T10:00:00Z');
    const submission = withDoors({ ...door(1, receivedAt, passedOn), isBeside: true }, door(2, passedOn, null));
    expect(lookAt(submission, passedOn, rules)).toEqual({ again: Date.parse('2026-03-09T07:00:00Z') });
  });
});
