/** Home of what we say of an association: how fresh, and where it is. */
import { municipalityOf, shownName } from '../../domain/geography.ts';
import type { Facts } from '../../facts/load.ts';
import type { Association } from '../../schemas/association.ts';

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
