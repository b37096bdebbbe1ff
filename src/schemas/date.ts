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

const dayMessage = 'Skriv datoen i anførselstegn som år-måned-dag, for eksempel "2026-03-01"';
const monthMessage = 'Skriv år og måned i anførselstegn, for eksempel "2026-03" eller "2026-03-01"';
const yearMessage = 'Skriv året i anførselstegn, gjerne med måned, for eksempel "2026" eller "2026-03"';

/** `YYYY-MM-DD`. */
export const Day = text(dayMessage)
  .regex(/^\d{4}-\d{2}-\d{2}$/, dayMessage)
  .refine(isRealDate, dayMessage);

/** `YYYY-MM` or `YYYY-MM-DD`: when somebody looked. */
export const MonthOrDay = text(monthMessage)
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, monthMessage)
  .refine(isRealDate, monthMessage);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how old a fact is, as exactly as the source tells. */
export const YearOrCloser = text(yearMessage)
  .regex(/^\d{4}(-\d{2}){0,2}$/, yearMessage)
  .refine(isRealDate, yearMessage);

/** A stretch of days, both ends included. */
export const DaySpan = z
  .strictObject({
    from: Day.describe('Første dag, for eksempel "2026-07-01"'),
    to: Day.describe('Siste dag, for eksempel "2026-07-31"'),
  })
  // A day that is none has told of itself already.
  .refine(({ from, to }) => !isRealDate(from) || !isRealDate(to) || from <= to, {
    path: ['to'],
    message: 'Siste dag må være samme dag som første dag eller senere',
  });
