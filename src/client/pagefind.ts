/**
 * Pagefind as our search uses it: it finds the pages of one word at a time, and what they are worth is our own reckoning, the same as
 * on the server. Its files are made at build (scripts/search/pagefind-index.ts) and loaded from our own address.
 */
import {
  distantLikenessTo,
  type LikenessOf,
  likenessTo,
  type Sign,
  signs,
  weighed,
} from '../domain/search-likeness.ts';
import { isOfWord, type Match } from '../domain/search-order.ts';
import { fieldOf, weightOf, worth } from '../domain/search-weights.ts';
import { fromTwoLetters, shortestPart, shortestRest, term, wordsIn } from '../domain/search-words.ts';

/** What Pagefind knows of a page that it found. */
export interface Result {
  url: string;
  /** HTML: escaped text with `<mark>` around what was found. */
  excerpt: string;
  raw_content: string;
  /** Where in the text the words found stand. */
  locations: readonly number[];
  /** As the build writes them: title, description, and the words by their weight. */
  meta: Readonly<Record<string, string>>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** The pages that have a word which begins with this one; when there are none, with as much of it as any has. */
  search(word: string): Promise<{ results: readonly { data(): Promise<Result> }[] }>;
}

/** No worker: it would need rights of its own in the Content-Security-Policy. */
const options = { noWorker: true, excerptLength: 24, excerptEllipsis: '…' };

export async function openPagefind(address: string): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ address);
  await engine.options(options);
  await engine.init();
  return engine;
}

export interface Found {
  /** By the address of each page. */
  matches: Map<string, Match>;
  results: readonly Result[];
}

/** The pages that one word finds. `isAlone`: it is all that is typed. */
export async function pagesFor(word: string, engine: Pagefind, isAlone: boolean): Promise<Found> {
  const results = await resultsFor(term(word), engine);
  const near = matching(results, likenessTo(word));
  if (near.some(isOfWord)) return { matches: weighed(near), results };
  const read = fromTwoLetters(word);
  if (read !== null) return pagesFor(read, engine, isAlone);
  // A slip is looked for among the words with its first letter, and a compound that nobody has written by what it ends with.
  const root = term(word);
  const more = await Promise.all([root.slice(0, 1), ...lastParts(root)].map((each) => resultsFor(each, engine)));
  const all = [...results, ...more.flat()];
  return { matches: weighed(matching(all, distantLikenessTo(word, isAlone))), results: all };
}

/** Whether the word stands on any page, or leads to one. */
export const isWord = async (word: string, engine: Pagefind): Promise<boolean> =>
  matching(await resultsFor(term(word), engine), likenessTo(word)).some(({ by }) => by === 'word');

const resultsFor = async (word: string, engine: Pagefind): Promise<Result[]> =>
  Promise.all((await engine.search(word)).results.map((each) => each.data()));

const lastParts = (word: string): string[] =>
  [...word].map((_, at) => word.slice(at)).slice(shortestRest, 1 - shortestPart);

const matching = (results: readonly Result[], like: LikenessOf): Sign<string>[] =>
  results.flatMap((result) =>
    termsOf(result).flatMap(({ term, weight, isPart }) => {
      const how = like(term);
      if (!how || (isPart && how.by !== 'word')) return [];
      return signs(result.url, weight, isPart ? { by: 'part', worth: worth.word } : how);
    }),
  );

interface Term {
  term: string;
  weight: number;
  isPart: boolean;
}

/** For a word that it does not know, Pagefind takes the longest beginning of it that it knows, however short; so it is asked what it found. */
function termsOf({ raw_content, locations, meta }: Result): Term[] {
  const terms = Object.entries(meta).flatMap(([name, words]) => {
    const field = fieldOf(name);
    return field ? words.split(' ').map((each) => ({ term: each, ...field })) : [];
  });
  const whole = new Map(terms.flatMap((each) => (each.isPart ? [] : [[each.term, each]])));
  const text = raw_content.split(/\s+/);
  const counts = new Map<string, number>();
  for (const at of locations)
    for (const each of wordsIn(text[at] ?? '').map(term)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [
    ...terms.filter(({ term, isPart }) => isPart || !counts.has(term)),
    ...[...counts].map(([each, count]) => ({
      term: each,
      weight: weightOf(whole.get(each)?.weight ?? 0, count),
      isPart: false,
    })),
  ];
}
