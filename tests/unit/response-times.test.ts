import { describe, expect, it } from 'vitest';
import { firstCountedDay, responseTimes, type Tally } from '../../src/domain/response-times.ts';
import { workingDaysBetween } from '../../src/domain/working-days.ts';

const today = '2026-09-30'; // A Wednesday, with no holiday for months.
const monday = '2026-09-07';

const received = (count: number, receivedDay = monday, county = '03'): Tally => ({
  receivedDay,
  county,
  outcome: 'received',
  workingDays: 0,
  count,
});
const answered = (workingDays: number, count: number, receivedDay = monday, county = '03'): Tally => ({
  receivedDay,
  county,
  outcome: 'answered',
  workingDays,
  count,
});
const withdrawn = (count: number): Tally => ({ ...received(count), outcome: 'withdrawn' });
const national = (...tallies: Tally[]) => responseTimes(tallies, today).national;

describe('waiting times', () => {
  it('say within how many days half and 95 of 100 were answered', () => {
    const times = national(received(20), answered(0, 4), answered(1, 7), answered(3, 8), answered(5, 1));
    expect(times).toEqual({
      count: 20,
      half: { workingDays: 1, isLonger: false },
      most: { workingDays: 3, isLonger: false },
    });
  });

  it('count a tie in favour of the day on which it is reached', () => {
    expect(national(received(10), answered(2, 5), answered(9, 5))?.half).toEqual({ workingDays: 2, isLonger: false });
    expect(national(received(11), answered(2, 5), answered(9, 6))?.half).toEqual({ workingDays: 9, isLonger: false });
  });

  it('say «within one day» of what was answered on the same day', () => {
    expect(national(received(5), answered(0, 5))).toMatchObject({ most: { workingDays: 1, isLonger: false } });
  });

  it('are nothing with fewer than five, for it would be about somebody', () => {
    expect(national(received(4), answered(1, 4))).toBeNull();
    expect(national(received(5), answered(1, 5))).not.toBeNull();
    expect(responseTimes([], today)).toEqual({ national: null, counties: {} });
  });

  it('do not drop those who still wait: «more than» so many days, as long as enough have waited', () => {
    const [waitedFor] = [workingDaysBetween(monday, '2026-09-29')];
    const times = national(received(10), answered(1, 4));
    expect(times?.half).toEqual({ workingDays: waitedFor, isLonger: true });
    expect(national(received(20), answered(1, 18))?.most).toEqual({ workingDays: waitedFor, isLonger: true });
  });

  it('are not made worse by those who have had no time to be answered yet', () => {
    const old = [received(10), answered(1, 10)];
    expect(national(...old, received(50, today), received(50, '2026-09-29'))).toEqual({
      count: 110,
      half: { workingDays: 1, isLonger: false },
      most: { workingDays: 1, isLonger: false },
    });
  });

  it('are not made better by quick answers to those who came just now', () => {
    const slow = [received(10), answered(8, 10)];
    expect(national(...slow, received(90, today), answered(0, 90, today))?.half.workingDays).toBe(8);
  });

  it('leave out what was taken back before anybody read it', () => {
    expect(national(received(10), withdrawn(5), answered(1, 5))).toMatchObject({
      count: 5,
      most: { workingDays: 1, isLonger: false },
    });
  });

  it('bear that an answer is counted before its arrival is', () => {
    expect(national(received(4), answered(1, 6))).toMatchObject({ count: 6, most: { workingDays: 1 } });
  });

  it('are for each county that has enough, and for the whole country from all', () => {
    const times = responseTimes(
      [
        received(6),
        answered(1, 6),
        received(4, monday, '11'),
        answered(9, 4, monday, '11'),
        received(5, monday, ''),
        answered(2, 5, monday, ''),
      ],
      today,
    );
    expect(Object.keys(times.counties)).toEqual(['03']);
    expect(times.national?.count).toBe(15);
  });

  it('are about the last twelve months', () => {
    expect(firstCountedDay('2026-09-30')).toBe('2025-09-30');
    expect(national(received(9, '2025-09-29'), answered(1, 9, '2025-09-29'))).toBeNull();
    expect(national(received(9, '2025-09-30'), answered(1, 9, '2025-09-30'))).not.toBeNull();
  });
});

describe('working days between two days', () => {
  it.each([
    ['2026-09-07', '2026-09-07', 0],
    ['2026-09-07', '2026-09-08', 1],
    ['2026-09-04', '2026-09-06', 0],
    ['2026-09-04', '2026-09-07', 1],
    ['2026-04-01', '2026-04-07', 1],
  ])('%s to %s are %i', (day, later, count) => expect(workingDaysBetween(day, later)).toBe(count));
});
