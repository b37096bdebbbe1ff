/** Home of dates and times in words, in Norwegian time. Formatters are costly to make, so each is made once, when it is first needed. */
import { type Language, translator } from './index.ts';

/** As the browser and Node know our languages. */
export const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const formatterOf = (options: Intl.DateTimeFormatOptions): ((language: Language) => Intl.DateTimeFormat) => {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const formatter = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'Europe/Oslo' });
    made.set(language, formatter);
    return formatter;
  };
};

const longDays = formatterOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const moments = formatterOf({ dateStyle: 'long', timeStyle: 'short' });
const days = formatterOf({ day: 'numeric', month: 'long', year: 'numeric' });
const months = formatterOf({ month: 'long', year: 'numeric' });

/** A day (YYYY-MM-DD) with its weekday: «tirsdag 24. november 2026». */
export function longDay(day: string, language: Language): string {
  return longDays(language).format(new Date(`${day}T12:00:00Z`));
}

/** A moment (milliseconds since 1970): «22. november 2026 kl. 14:02». */
export function dayAndTime(moment: number, language: Language): string {
  return moments(language).format(moment);
}

/** A month or a day as it stands in the facts (YYYY-MM or YYYY-MM-DD): «januar 2022», «3. januar 2022». */
export function monthOrDay(text: string, language: Language): string {
  const isDay = text.length > 'YYYY-MM'.length;
  return (isDay ? days : months)(language).format(new Date(`${isDay ? text : `${text}-15`}T12:00:00Z`));
}

/** A year, a month or a day as it stands in the facts, in words; with «ca.» where the source does not tell exactly. */
export function yearOrCloser(text: string, language: Language, isAbout = false): string {
  const words = text.length === 'YYYY'.length ? text : monthOrDay(text, language);
  return isAbout ? `${translator(language)('research.circa')} ${words}` : words;
}
