/** Home of what we say of an association: how fresh, and where it is. */
import { municipalityOf, shownName } from '../../domain/geography.ts';
import type { Facts } from '../../facts/load.ts';
import { monthOrDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/index.ts';
import type { Association } from '../../schemas/association.ts';

/** A year, a month or a day as it stands in the facts, in words. */
export function yearOrCloser(date: string, language: Language): string {
  return date.length === 'YYYY'.length ? date : monthOrDay(date, language);
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
