/**
 * Home of how a place's name is recognised: what is typed and what we know are both turned into keys, and meet when any of
 * their keys are the same. So «tromso», «tromsoe» and «Tromsø» meet, and «porsangu» and «Porsáŋgu». Shared by server and
 * browser, so it imports nothing that a browser does not need.
 */
import { latinDigits } from '../text/form-text.ts';

/**
 * What was typed as it was meant: letters and digits of keyboards made for other scripts («Ｏｓｌｏ», «٠١٥٠») as our own, and without the
 * signs that nobody sees, which come along when a word is copied.
 */
export const typedText = (typed: string): string =>
  latinDigits(typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).normalize('NFKC');

/** The two keys of a name: ø, æ and å as one letter in the first, as two in the second. Nothing but a–z and 0–9 is left. */
export function searchKeys(name: string): readonly [string, string] {
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äæ]/g, 'ae')
    .replace(/ŋ/g, 'n')
    .replace(/đ/g, 'd')
    .replace(/ŧ/g, 't');
  return [
    plain(letters.replace(/[öø]/g, 'o').replace(/å/g, 'a')),
    plain(letters.replace(/[öø]/g, 'oe').replace(/å/g, 'aa')),
  ];
}

/** «Municipality», as it is written after a name: Norwegian, English, North, Lule and South Sámi, Kven. */
const municipalityWord = /^(?:kommun\p{L}*|herade?t?|municipality|gielda|suohkan|tj[iï]elte|komuuni)$/u;
export const isMunicipalityWord = (word: string): boolean => municipalityWord.test(word.toLowerCase());

/** The keys of what a visitor typed: without the digits of a postal code and without the word «kommune» after the name. */
export function typedKeys(typed: string): readonly string[] {
  const words = typed.replace(/\d/g, '').match(/[^\s.]+/gu) ?? [];
  const last = words.length > 1 && isMunicipalityWord(words.at(-1) ?? '');
  const name = (last ? words.slice(0, -1) : words).join(' ');
  return [...new Set(searchKeys(name))].filter((key) => key !== '');
}

/** The name in an address: `Herøy (Nordland)` → `heroy-nordland`. */
export function placeSlug(name: string): string {
  return name
    .split(/[^\p{L}]+/u)
    .map((word) => searchKeys(word)[0])
    .filter((word) => word !== '')
    .join('-');
}

/** The postal code in what was typed, wherever it stands («2004 Lillestrøm», «N-0150»); null when there are not four digits. */
export function typedPostalCode(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  return digits.length === 4 ? digits : null;
}

/** Whether one wrong, missing or extra letter, or two that changed places, is all that parts two keys. */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2));
}

function plain(letters: string): string {
  return letters.normalize('NFD').replace(/[^a-z0-9]/g, '');
}
