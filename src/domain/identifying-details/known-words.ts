import type { Facts } from '../../facts/load.ts';
import { notNames } from './not-names.ts';

type Places = Pick<Facts, 'associations' | 'crisisCentres' | 'geography'>;

/** Municipalities that many people are named after: beside another capital they are more likely a surname. */
const surnames = new Set([
  'aure',
  'berg',
  'eide',
  'hole',
  'lier',
  'lund',
  'moss',
  'nes',
  'sande',
  'strand',
  'sund',
  'vang',
  'vik',
]);

/** Every word with a capital in the names of places and organisations that this site itself tells of, in lower case. */
export function knownWords({ associations, crisisCentres, geography }: Places): ReadonlySet<string> {
  const names = [
    ...geography.municipalities.map(({ name }) => name),
    ...geography.counties.map(({ name }) => name),
    ...crisisCentres.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...associations.map(({ name }) => name),
  ];
  const words = names.flatMap((name) => name.split(/[^\p{L}-]+/u)).filter((word) => /^\p{Lu}\p{L}/u.test(word));
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => !notNames.has(word) && !surnames.has(word)));
}
