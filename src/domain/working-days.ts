/** Home of the calendar: days in Norway, and which of them people work. Days are texts, YYYY-MM-DD. */

/** The day it is in Norway at a moment (milliseconds since 1970). */
export function norwegianDay(moment: number): string {
  // Norway's day changes with an hour of Greenwich, and most questions are about this one.
  const hour = Math.floor(moment / hourLength);
  if (hour !== lately.hour) lately = { hour, day: norwegianDate.format(moment) };
  return lately.day;
}

const hourLength = 60 * 60 * 1000;
let lately = { hour: Number.NaN, day: '' };

const norwegianDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The working day that is `count` working days after `day`; the day itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let current = toUtc(day);
  for (let left = count; left > 0; ) {
    current = new Date(current.getTime() + dayLength);
    if (isWorkingDay(toText(current))) left -= 1;
  }
  return toText(current);
}

/** How many working days come after `day` until `later`, which itself counts: 0 on the same day and over a weekend. */
export function workingDaysBetween(day: string, later: string): number {
  let count = 0;
  for (let current = toUtc(day); toText(current) < later; ) {
    current = new Date(current.getTime() + dayLength);
    if (isWorkingDay(toText(current))) count += 1;
  }
  return count;
}

/** Monday to Friday, and not a Norwegian public holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = toUtc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Norwegian public holidays of a year (lov om helligdager; lov om 1. og 17. mai). Weekends are not listed as such. */
export function publicHolidays(year: number): ReadonlySet<string> {
  const known = holidays.get(year);
  if (known) return known;
  const easter = easterSunday(year).getTime();
  // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
  const movable = [-3, -2, 0, 1, 39, 49, 50].map((offset) => toText(new Date(easter + offset * dayLength)));
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].map((monthDay) => `${year}-${monthDay}`);
  const days = new Set([...fixed, ...movable]);
  holidays.set(year, days);
  return days;
}

// Asked for with every submission, so worked out once a year.
const holidays = new Map<number, ReadonlySet<string>>();

const dayLength = 24 * 60 * 60 * 1000;
const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const toText = (date: Date): string => date.toISOString().slice(0, 10);

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
function easterSunday(year: number): Date {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const h =
    (19 * a + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) %
    30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, day));
}
