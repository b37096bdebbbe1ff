/** Home of what the finder's form and its answers say, and of the fields they post. */
import type { TextValues } from '../../i18n/index.ts';
import type { TextKey } from '../../i18n/nb.ts';

/** The fields that the finder posts: what was typed, and a municipality's number, chosen among several. */
export const typedField = 'sted';
export const chosenField = 'kommune';

/** The texts an answer may need, here or in a search for a place; these alone are sent to the browser. */
export const finderWords = [
  'find.near',
  'find.own',
  'find.none',
  'find.via.code',
  'find.via.former',
  'find.via.postalPlace',
  'find.empty',
  'find.empty.text',
  'find.unknown',
  'find.unknown.text',
  'find.unknownCode',
  'find.unknownCode.text',
  'find.noCode',
  'find.noCode.text',
  'find.county',
  'find.county.former',
  'find.county.text',
  'find.county.municipalities',
  'find.outside',
  'find.outsideName',
  'find.choose.name',
  'find.choose.name.text',
  'find.choose.code',
  'find.choose.code.text',
  'find.choose.similar',
  'find.choose.similar.text',
  'find.further',
  'find.alsoNear',
  'find.thousands',
  'find.kilometres',
  'find.volunteer',
  'find.volunteer.text',
  'find.volunteer.far',
  'find.volunteer.button',
  'find.municipality',
  'find.association.own',
  'find.association.nearest',
  'find.association.running',
  'find.association.announced',
  'find.association.listed',
  'find.association.see',
  'find.centre.named',
  'find.centre.likely',
  'find.centre.text',
  'find.centre.year',
  'find.centre.phone',
  'find.centre.phoneYear',
  'find.centre.noAnswer',
  'find.centre.remembers',
  'find.centre.unknown',
  'find.centre.unknown.title',
  'find.centre.unknown.text',
  'find.centre.unknown.phone',
  'find.centre.unknown.county',
  'find.centre.unknown.guide',
  'municipality.description',
  'research.circa',
] as const satisfies readonly TextKey[];
export type FinderWord = (typeof finderWords)[number];

/** What a view needs to know of the language it is in, and of the country. */
export interface FinderSpeech {
  say: (key: FinderWord, values?: TextValues) => string;
  /** An address in the reader's language. */
  address: (path: string) => string;
  /** Who may get an application, as they stand in a sentence; the national coordinator first. */
  recipients: readonly string[];
  helpLine: string;
  guide: string;
}
