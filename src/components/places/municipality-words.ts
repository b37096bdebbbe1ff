/** Home of how a municipality is written: its page's address and language, and its names in other languages. */
import { shownName } from '../../domain/geography.ts';
import { placeSlug } from '../../domain/place-names.ts';
import type { Language } from '../../i18n/index.ts';
import type { Municipality } from '../../schemas/municipality.ts';

export function municipalityPath(municipality: Municipality): string {
  return `/kommune/${placeSlug(shownName(municipality))}/`;
}

/** The municipality's own written standard; bokmål where it has chosen to be neutral. */
export function writtenLanguage({ written }: Municipality): Extract<Language, 'nb' | 'nn'> {
  return written === 'nn' ? 'nn' : 'nb';
}
