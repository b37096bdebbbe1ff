/** Home of «when may we ask somebody again?»: on working days, from eight in the morning till eight in the evening. */
import { addWorkingDays, isWorkingDay, norwegianDay } from './working-days.ts';

const hour = 60 * 60 * 1000;
const opens = 8;
const closes = 20;

/** Eight in the morning in Norway on a day (YYYY-MM-DD), in milliseconds since 1970. */
export function morningOf(day: string): number {
  const known = mornings.get(day);
  if (known !== undefined) return known;
  // Seven in Greenwich is eight in Norway in winter and nine in summer; the clock is never changed at that time of day.
  const seven = Date.parse(`${day}T07:00:00Z`);
  const morning = norwegianHour(seven) === 9 ? seven - hour : seven;
  if (mornings.size > mostKnown) mornings.clear();
  mornings.set(day, morning);
  return morning;
}

/** The morning of the working day that is `count` working days after the day of `moment`. */
export function workingMorningAfter(moment: number, count: number): number {
  const today = norwegianDay(moment);
  const question = `${today} ${count}`;
  const known = morningsAfter.get(question);
  if (known !== undefined) return known;
  const morning = morningOf(addWorkingDays(today, count));
  if (morningsAfter.size > mostKnown) morningsAfter.clear();
  morningsAfter.set(question, morning);
  return morning;
}

/** The moment itself when people are at work, else the next morning on which they are. */
export function nextOfficeMoment(moment: number): number {
  const day = norwegianDay(moment);
  const morning = morningOf(day);
  if (!isWorkingDay(day) || moment >= morning + (closes - opens) * hour) return workingMorningAfter(moment, 1);
  return Math.max(moment, morning);
}

/** The hour of the day in Norway, 0 to 23. */
export const norwegianHour = (moment: number): number => Number(hourFormat.format(moment));

// Asked for with every submission, so worked out once a day.
const mornings = new Map<string, number>();
const morningsAfter = new Map<string, number>();
const mostKnown = 1000;
const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' });
