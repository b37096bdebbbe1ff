import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, norwegianDay, publicHolidays } from '../../src/domain/working-days.ts';

/** Easter Sundays as the almanac prints them. */
const easters = [
  '2020-04-12',
  '2021-04-04',
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
  '2040-04-01',
];

const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe('the public holidays', () => {
  it.each(easters)('of the year with Easter on %s are the twelve that the law names', (easter) => {
    const year = easter.slice(0, 4);
    const expected = [
      `${year}-01-01`,
      daysAfter(easter, -3),
      daysAfter(easter, -2),
      easter,
      daysAfter(easter, 1),
      `${year}-05-01`,
      `${year}-05-17`,
      daysAfter(easter, 39),
      daysAfter(easter, 49),
      daysAfter(easter, 50),
      `${year}-12-25`,
      `${year}-12-26`,
    ];
    expect([...publicHolidays(Number(year))].sort()).toEqual([...new Set(expected)].sort());
  });

  // From the calendar of 2026, day by day.
  it('of 2026 are these', () => {
    expect([...publicHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true, 'Friday'],
    ['2026-11-21', false, 'Saturday'],
    ['2026-11-22', false, 'Sunday'],
    ['2026-11-23', true, 'Monday'],
    ['2027-05-17', false, 'a 17 May on a Monday'],
    ['2026-12-24', true, 'Christmas Eve, by law a working day'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-31', true, "New Year's Eve, by law a working day"],
    ['2026-04-04', false, 'Easter Saturday'],
    ['2026-04-01', true, 'the Wednesday before Easter'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });
});

describe('so many working days after', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23', 'none is the day itself'],
    ['2026-11-23', 2, '2026-11-25', 'an ordinary week'],
    ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-22', 2, '2026-11-24', 'from a Sunday'],
    ['2026-04-01', 2, '2026-04-08', 'over Easter'],
    ['2026-04-30', 1, '2026-05-04', 'over 1 May on a Friday'],
    ['2027-05-14', 1, '2027-05-18', 'over 17 May on a Monday'],
    ['2026-05-13', 2, '2026-05-18', 'over Ascension'],
    ['2026-05-22', 1, '2026-05-26', 'over Whitsun'],
    ['2026-12-23', 2, '2026-12-28', 'over Christmas'],
    ['2026-12-31', 1, '2027-01-04', 'over New Year'],
    ['2026-12-30', 6, '2027-01-08', 'over New Year, six days'],
    ['2028-02-28', 2, '2028-03-01', 'over a leap day'],
    ['2026-03-27', 1, '2026-03-30', 'over the night with 23 hours'],
    ['2026-10-23', 1, '2026-10-26', 'over the night with 25 hours'],
  ])('%s, %i: %s (%s)', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it('is a working day, whichever day one begins on', () => {
    for (let offset = 0; offset < 1500; offset += 1) {
      const day = daysAfter('2026-01-01', offset);
      const later = addWorkingDays(day, 2);
      expect(isWorkingDay(later) && later > day, `${day} → ${later}`).toBe(true);
    }
  });
});

describe('the day it is in Norway', () => {
  it.each([
    ['2026-06-30T21:59:59Z', '2026-06-30', 'summer, a second to midnight'],
    ['2026-06-30T22:00:00Z', '2026-07-01', 'summer, midnight'],
    ['2026-12-31T22:59:59Z', '2026-12-31', 'winter, a second to the new year'],
    ['2026-12-31T23:00:00Z', '2027-01-01', 'winter, the new year'],
    ['2026-03-28T23:00:00Z', '2026-03-29', 'the day the clock is put forward, its first moment'],
    ['2026-03-29T21:59:59Z', '2026-03-29', 'the day the clock is put forward, its last second'],
    ['2026-03-29T22:00:00Z', '2026-03-30', 'the day after'],
    ['2026-10-24T22:00:00Z', '2026-10-25', 'the day the clock is put back, its first moment'],
    ['2026-10-25T22:59:59Z', '2026-10-25', 'the day the clock is put back, its last second'],
    ['2026-10-25T23:00:00Z', '2026-10-26', 'the day after'],
  ])('at %s is %s (%s)', (moment, day) => {
    expect(norwegianDay(Date.parse(moment))).toBe(day);
  });

  it('never goes backwards, an hour at a time through four years', () => {
    let last = '';
    for (let moment = Date.UTC(2024, 0, 1); moment < Date.UTC(2028, 0, 1); moment += 60 * 60 * 1000) {
      const day = norwegianDay(moment);
      expect(day >= last).toBe(true);
      last = day;
    }
    expect(last).toBe('2028-01-01');
  });
});
