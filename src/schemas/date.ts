/** Dates as editors write them. They stay strings: what is known is often only a month or a year. */
import { z } from 'astro/zod';
import { text } from './text.ts';

const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

function isRealDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = parts.exec(value) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** «0226» and «1026» are real years, and slips of the hand. */
const isNear = (value: string): boolean => /^(?:19|20)/.test(value) || !isRealDate(value);
const nearMessage = 'Rett årstallet: det skal begynne med 19 eller 20';

const dayMessage = 'Skriv datoen i anførselstegn som år-måned-dag, for eksempel "2026-03-01"';
const monthMessage = 'Skriv år og måned i anførselstegn, for eksempel "2026-03" eller "2026-03-01"';
const yearMessage = 'Skriv året i anførselstegn, gjerne med måned, for eksempel "2026" eller "2026-03"';

/** `YYYY-MM-DD`. */
export const Day = text(dayMessage)
  .regex(/^\d{4}-\d{2}-\d{2}$/, dayMessage)
  .refine(isRealDate, dayMessage)
  .refine(isNear, nearMessage);

/** `YYYY-MM` or `YYYY-MM-DD`: when somebody looked. */
export const MonthOrDay = text(monthMessage)
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, monthMessage)
  .refine(isRealDate, monthMessage)
  .refine(isNear, nearMessage);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how old a fact is, as exactly as the source tells. */
export const YearOrCloser = text(yearMessage)
  .regex(/^\d{4}(-\d{2}){0,2}$/, yearMessage)
  .refine(isRealDate, yearMessage)
  .refine(isNear, nearMessage);

const thisCentury = (what: string, example: string) =>
  Day.refine((value) => !/^19/.test(value), 'Rett årstallet: det skal begynne med 20').describe(
    `${what}, for eksempel "${example}"`,
  );

/** A year and some days: nobody is away for longer, and a year with two digits swapped keeps mail from her for as long. */
const longestAway = 370;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A stretch of days, both ends included. */
export const DaySpan = z
  .strictObject({
    from: thisCentury('Første dag', '2026-07-01'),
    to: thisCentury('Siste dag', '2026-07-31'),
  })
  .superRefine(({ from, to }, context) => {
    // A day that is none has told of itself already.
    if (![from, to].every((day) => isRealDate(day) && day.startsWith('20'))) return;
    const tell = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
    if (from > to) tell('Siste dag må være samme dag som første dag eller senere');
    if (days(from, to) > longestAway) tell('Perioden er på over et år. Rett årstallet, eller skriv en kortere periode');
  });
