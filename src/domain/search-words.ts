/**
 * Home of how search recognises a word: lower case, without accents, without the endings of inflection. Shared by the build, the
 * server and the browser, so it imports nothing that they do not have.
 */
import { searchKeys } from './place-names.ts';

/** Words that say how somebody asks, never what for. A search for «hvordan blir jeg ressursvenn» is a search for «ressursvenn». */
const questionWords = new Set(
  (
    'hva hvem hvor hvorfor hvordan når hvilken hvilke er var kan skal må vil får få har jeg meg min mitt mine du deg vi oss de ' +
    'dem ingen inga en ei et den det som og eller i på til for fra av med om ved å noe noen ' +
    'kva kven kvar kvifor korleis når kva for eg mi ho dei ein eit noko nokon frå verte vere ' +
    'what who where why how when which is are was am be can could should do does did i me my you we us they them a an the and or ' +
    'in on at to for from of with about by it that this get'
  ).split(' '),
);

/** The words of a text, in lower case. Digits count: «2021», «112». */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Inflections that no ending tells of. */
const sameWord: Readonly<Record<string, string>> = { blir: 'bli', vert: 'bli', becoming: 'become' };

/** The words of a query that say what is wanted; all of them when nothing else is left. */
export function wantedWords(query: string): string[] {
  const words = wordsIn(query).map((word) => sameWord[word] ?? word);
  const wanted = words.filter((word) => !questionWords.has(word));
  return wanted.length > 0 ? wanted : words;
}

export const isQuestionWord = (word: string): boolean => questionWords.has(word);

/** The word in a–z and 0–9: «målselv» → malselv. */
export const folded = (word: string): string => searchKeys(word)[0];

/**
 * How else a word may be typed by somebody without the keys for it: «tromsø» → tromso, tromsoe. Only what differs from the
 * word, and from what taking off an accent gives, which search engines do by themselves.
 */
export function spellings(word: string): string[] {
  const accentsOff = word.normalize('NFD').replace(/\p{M}/gu, '');
  return [...new Set(searchKeys(word))].filter((key) => key !== '' && key !== word && key !== accentsOff);
}

/** Longest first. Norwegian and English in one list: what is cut off too much is cut off on both sides, and meets all the same. */
const endings = 'hetene heten ingane ingene ene ane ens ets ers ing en et er ar ed es a e s'.split(' ');
const shortestStem = 4;

/** What is left of a folded word without its endings of inflection: koblingene, koblinger, kobling → kobl. */
export function stem(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem);
  // senter, sentre: the e moves.
  return ending === undefined ? word.replace(/(..t)r$/, '$1') : stem(word.slice(0, -ending.length));
}
