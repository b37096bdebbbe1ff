/** Home of what we say of an association: since when, how fresh, and where it is. */
import { municipalityOf, shownName } from '../../domain/geography.ts';
import type { Facts } from '../../facts/load.ts';
import { monthOrDay } from '../../i18n/dates.ts';
import { type Language, translator } from '../../i18n/index.ts';
import type { Association } from '../../schemas/association.ts';

/** A year, a month or a day as it stands in the facts, in words. */
export function yearOrCloser(date: string, language: Language): string {
  return date.length === 'YYYY'.length ? date : monthOrDay(date, language);
}

/** Since when: the editors' own words in bokmål, else the year; «by January 2019» when only that is known. */
export function sinceWords({ since, lastDocumented }: Association, language: Language): string {
  if (language === 'nb') return since.text;
  if (since.year) return String(since.year);
  return translator(language)('association.since.by', { date: yearOrCloser(lastDocumented, language) });
}

/** The municipalities it covers, by name. */
export function areaOf({ municipalities }: Association, { geography }: Facts): string[] {
  return municipalities.flatMap((number) => {
    const municipality = municipalityOf(number, geography);
    return municipality ? [shownName(municipality)] : [];
  });
}

/** A source's address without what every address has, short enough for a line. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
