/**
 * Spelling, by the hunspell dictionaries of each language. Words of our own are in content/ord.txt. Names are left alone: a word with a
 * capital letter inside a sentence is taken for one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nspell from 'nspell';
import type { Language } from '../../src/i18n/index.ts';
import { at, type Content, type ContentFile, type Finding, lineIn } from './content-files.ts';

export interface Speller {
  correct(word: string): boolean;
}

const packages: Readonly<Record<Language, string>> = {
  nb: 'dictionary-nb',
  nn: 'dictionary-nn',
  en: 'dictionary-en-gb',
};
const wordList = 'content/ord.txt';

/** Reads a dictionary: a second in English, five in Norwegian. */
function openSpeller(language: Language): Speller {
  const folder = fileURLToPath(new URL('.', import.meta.resolve(packages[language])));
  return nspell({ aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) });
}

export function spelling(
  { root, files, facts }: Content,
  open: (language: Language) => Speller = openSpeller,
): Finding[] {
  const own = new Set([...ownWords(root), ...placeNames(facts)]);
  // Words in the wrong encoding are told as that, once.
  const readable = files.filter(({ text }) => !/[\uFFFD\0]/.test(text));
  return [...Map.groupBy(readable, ({ language }) => language)].flatMap(([language, pages]) => {
    const dictionary = open(language);
    const speller = { correct: (word: string) => own.has(word.toLowerCase()) || dictionary.correct(word) };
    const known = new Map<string, boolean>();
    const isKnown = (word: string): boolean => {
      const answer = known.get(word) ?? isWord(word, speller, language !== 'en');
      known.set(word, answer);
      return answer;
    };
    return pages.flatMap((page) => misspelt(page, isKnown));
  });
}

/** Names that a sentence may begin with, where a capital does not tell. */
const placeNames = ({ associations, crisisCentres, geography }: Content['facts']): string[] =>
  [...associations, ...crisisCentres, ...geography.municipalities, ...geography.counties]
    .flatMap(({ name }) => name.split(/[\s()/–]+/))
    .flatMap((word) => [word, `${word}s`])
    .map((word) => word.toLowerCase());

/** One word a line; what stands after # is for people. */
function ownWords(root: string): Set<string> {
  const file = join(root, wordList);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim().toLowerCase()).filter((line) => line !== ''));
}

function misspelt({ file, language, pieces }: ContentFile, isKnown: (word: string) => boolean): Finding[] {
  const found = new Map<string, number>();
  for (const piece of pieces) {
    const { text, kind } = piece;
    if (kind === 'quote') continue;
    // In English, quotation marks and brackets hold what is named in Norwegian.
    const words = wordsToCheck(
      language === 'en' ? withBlanks(text, /“(?=[^”]*[æøå])[^”]*”|\((?=[^)]*[æøå])[^)]*\)/g) : text,
    );
    for (const { word, index } of words) if (!found.has(word) && !isKnown(word)) found.set(word, lineIn(piece, index));
  }
  return [...found].map(([word, line]) => ({
    file,
    field: at(line),
    text: `«${word}» er ikke i ordlisten. Rett det, eller legg ordet til i ${wordList}`,
  }));
}

/** What is left out leaves its place, so that lines can be counted. */
const withBlanks = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/\S/g, ' '));

/** Without addresses, abbreviations, placeholders, words with digits, and names. */
function wordsToCheck(text: string): { word: string; index: number }[] {
  const plain = withBlanks(text, /https?:\S+|\{\w+\}|\b[\w-]+\.(?:no|com|org|se|uk|net)\b/g);
  return [...plain.matchAll(/(?<![\p{L}\p{N}])[\p{L}][\p{L}'’-]*(?![\p{L}\p{N}])/gu)].flatMap((match) => {
    const word = match[0].replaceAll('’', "'").replace(/^[-']+|[-']+$/g, '');
    const startsSentence = /(?:^|[.!?:«“]\s*)$/.test(plain.slice(0, match.index));
    const isName = /^\p{Lu}/u.test(word) && !startsSentence;
    return word.length < 3 || isName || /^\p{Lu}+$/u.test(word) ? [] : [{ word, index: match.index }];
  });
}

/** As it stands, without its capital, or as a compound of two words, which Norwegian makes freely. */
function isWord(word: string, speller: Speller, compounds: boolean): boolean {
  const small = word.toLowerCase();
  const isCorrect = (part: string) =>
    speller.correct(part) || (/^\p{Lu}/u.test(word) && speller.correct(part[0]?.toUpperCase() + part.slice(1)));
  if (speller.correct(word) || isCorrect(small)) return true;
  if (word.includes('-')) return word.split('-').every((part) => part === '' || isWord(part, speller, compounds));
  if (!compounds) return /'s?$/.test(small) && speller.correct(small.replace(/'s?$/, ''));
  for (let cut = 4; cut <= small.length - 4; cut += 1) {
    const [first, last] = [small.slice(0, cut), small.slice(cut)];
    if (speller.correct(last) && (speller.correct(first) || speller.correct(first.replace(/[se]$/, '')))) return true;
  }
  return false;
}
