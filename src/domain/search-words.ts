/**
 * Home of how search recognises a word: lower case, without accents, without the endings of inflection. Shared by the build, the
 * server and the browser, so it imports nothing that they do not have.
 */
import { isOneSlipApart, searchKeys, typedText } from './place-names.ts';

/** Words that say how somebody asks, never what for. A search for «hvordan blir jeg ressursvenn» is a search for «bli ressursvenn». */
const questionWords = new Set(
  (
    'hva hvem hvor hvorfor hvordan når hvilken hvilke er var kan skal må vil bør får få har ha jeg meg min mitt mine du deg din ditt ' +
    'vi oss vår de dem dere hun han seg sin ingen inga en ei et den det dette denne disse som og eller i på til for fra av med mot om ' +
    'hos ved å være så her der da nå ikke også noe noen finnes fins ' +
    'kva kven kvar kvifor korleis eg mi ho dei dykk ein eit eitt noko nokon frå verte vere ikkje òg finst ' +
    'what who whom where why how when which is are was be can could should do does did me my you your we us our they them it its ' +
    'a an the and or in on at to of from with about by that this these there if not have has get'
  ).split(' '),
);

/**
 * The words of a text, in lower case. Digits count: «2021», «112». What is written apart or together is one: «116 006», «e-post»,
 * «N.K.S.».
 */
export function wordsIn(text: string): string[] {
  const written = typedText(text).toLowerCase();
  return lettersAndDigits(
    written
      .replace(inGroups, (number) => number.replaceAll(' ', ''))
      .replace(initials, (letters) => letters.replaceAll('.', ''))
      .replace(shortAhead, '$1'),
  );
}

export const lettersAndDigits = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Phone numbers and the like. */
const inGroups = /(?<![\d.,])\d{2,3}(?: \d{2,3}){1,3}(?![\d.,]?\d)/g;
/** «N.K.S.», with or without the last stop. */
const initials = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
/** «e-post», «VO-linjen»: a letter or two with a hyphen is no word by itself. */
const shortAhead = /(?<![\p{L}\p{N}-])(\p{L}{1,2})-(?=\p{L}{3})/gu;

/** Inflections that no ending tells of, by the word itself. The same word in bokmål and nynorsk counts as one. */
const inflected: Readonly<Record<string, string>> = {
  bli: 'blir vert bli verta',
  få: 'får fått fekk fikk',
  gi: 'gir gje gjev gjeve gitt',
  spørre: 'spør spørje spurt',
  slå: 'slår slo slått slegen',
  dø: 'dør døde død døy døyr døydde daud',
  hjelp: 'hjalp hjulpet',
  tvinge: 'tvang tvunget tvungen tvinga',
  become: 'becoming becomes became',
  vold: 'voldelig voldelige',
  vald: 'valdeleg valdelege',
  violence: 'violent',
  hit: 'hitting',
  beat: 'beaten',
  die: 'died dying dead',
  // «Ven» is nynorsk. One n or two is also what is most often misspelt.
  venn: 'ven venen vener venene vennen venner vennene vens venns venninne venninna venninner',
  mann: 'menn mannen mennene manns menns',
  kvinne: 'kvinne kvinna kvinner kvinnene kvinnen kvinnor',
  barn: 'barn barna barnet barns born borna',
  natt: 'natt netter natta natten nettene',
  mor: 'mødre mora moren mødrer',
  far: 'fedre faren',
  søster: 'søstre søsteren søstrene',
  datter: 'døtre datteren dotter døtrer',
  bok: 'bøker boka boken bøkene',
  tall: 'tall tallene tallet tal tala talet',
  man: 'men mens',
  woman: 'women womens womans',
  child: 'children childrens kid kids',
  person: 'people persons',
  safe: 'safety safer safest safely',
};
const baseForms = new Map(
  Object.entries(inflected).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);

/** The word that a form is looked up by: menn → mann. */
export const baseForm = (word: string): string => baseForms.get(word) ?? word;

/** The words of a query that say what is wanted; all of them when nothing else is left. */
export function wantedWords(query: string): string[] {
  const words = wordsIn(query);
  const wanted = words.filter((word) => word.length > 1 && !questionWords.has(word));
  return [...new Set((wanted.length > 0 ? wanted : words).map(baseForm))];
}

/** Letters in the shortest part of a word that may have been written apart. */
const shortestApart = 3;

/** Two words of a query that may be one: «barne vern», as many write it. With small words it would be another: «for eldre». */
export function pairsIn(query: string): { apart: string; together: string }[] {
  const words = wordsIn(query);
  return words.slice(1).flatMap((second, at) => {
    const first = words[at] ?? '';
    const isPair = [first, second].every((each) => each.length >= shortestApart && !questionWords.has(each));
    return isPair ? [{ apart: `${first} ${second}`, together: first + second }] : [];
  });
}

/** The query with those pairs in one word that are one. */
export function rejoined(query: string, isWord: (word: string) => boolean): string {
  const pairs = pairsIn(query).filter(({ together }) => isWord(together));
  if (pairs.length === 0) return query;
  return pairs.reduce((text, { apart, together }) => text.replace(apart, together), wordsIn(query).join(' '));
}

export const isQuestionWord = (word: string): boolean => questionWords.has(word);

/** The word in a–z and 0–9: «målselv» → malselv. */
export const folded = (word: string): string => searchKeys(word)[0];

/** Two letters in place of one that somebody has no key for, read back: «tromsoe» → tromsø; null when there is nothing to read back. */
export function fromTwoLetters(word: string): string | null {
  const read = word.replaceAll('aa', 'å').replaceAll('oe', 'ø').replaceAll('ae', 'æ');
  return read === word ? null : read;
}

/** Longest first. Norwegian and English in one list: what is cut off too much is cut off on both sides, and meets all the same. */
const endings =
  'hetene heten heter het heita heit leiken leik ingane ingene ene ane ens ets ers ing jer je en et er ar ed es a e s'.split(
    ' ',
  );
/** What may be all that is left of a word: three letters when one ending is taken off («lov», «råd»), four when it is more. */
const endsShortWord = new Set(['ene', 'ane', 'jer', 'je', 'en', 'et', 'er', 'ar', 'a', 'e']);

/** What is left of a folded word without its endings of inflection: koblingene, koblinger, kobling → kobl. */
export const stem = (word: string): string => cuts(word).at(-1) ?? word;

/** The word, and what is left of it without one ending, without two …: krisesenteret, krisesenter, krisesent. */
export const cuts = (word: string): string[] => [
  word,
  ...withoutEndings(word, (ending) => (endsShortWord.has(ending) ? 3 : 4)),
];

function withoutEndings(word: string, shortest: (ending: string) => number): string[] {
  const ending = endings.find((each) => isEnding(each, word) && word.length - each.length >= shortest(each));
  // senter, sentre: the e moves. County, counties: y is i.
  if (ending === undefined) return [word.replace(/(..t)r$/, '$1').replace(/(...)y$/, '$1i')];
  const rest = word.slice(0, -ending.length);
  return [rest, ...withoutEndings(rest, () => 4)];
}

/** «ær», which is «aer» here, is no ending: opplæring is not cut like Oppland. */
const isEnding = (ending: string, word: string): boolean =>
  word.endsWith(ending) && !(ending === 'er' && word.endsWith('aer'));

/** What an index holds in place of a word. One in another script stands for itself. */
export const term = (word: string): string => stem(folded(baseForm(word))) || word;

/** Letters in the shortest part of a compound, and in the shortest stem that longer words are found by. */
export const shortestPart = 4;
/** Letters that the rest of a compound has at least: «attest» is no kind of test. */
export const shortestRest = 3;
/** Letters in the shortest stem that may be misspelt: «fjord» is not «fjerd(e)». */
const shortestSlip = 6;

export const isMisspelt = (typed: string, known: string): boolean =>
  Math.min(typed.length, known.length) >= shortestSlip && isOneSlipApart(typed, known);
