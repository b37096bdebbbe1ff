/**
 * Pagefind as our search uses it: it finds the pages of one word at a time, and what they are worth is our own reckoning, the same as
 * on the server. Its files are made at build (scripts/search/pagefind-index.ts) and loaded from our own address.
 */
import type { Match } from '../domain/search-order.ts';
import { leastForPart, rareness, textWeight, weightOfField, worth } from '../domain/search-weights.ts';
import {
  fromTwoLetters,
  isMisspelt,
  isQuestionWord,
  shortestPart,
  shortestRest,
  stem,
  term,
  wordsIn,
} from '../domain/search-words.ts';

export interface Result {
  url: string;
  /** HTML: escaped text with `<mark>` around what was found. */
  excerpt: string;
  /** As the build writes them: title, description, and the words by their weight. */
  meta: Readonly<Record<string, string>>;
}

export interface Found {
  id: string;
  /** Where in the text the word stands. */
  words: readonly number[];
  matchedMetaFields?: readonly string[];
  data(): Promise<Result>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** In quotation marks: the pages with the word itself. Without: those too that have a word which begins with it. */
  search(words: string): Promise<{ results: readonly Found[] }>;
}

/** No worker: it would need rights of its own in the Content-Security-Policy. */
const options = { noWorker: true, excerptLength: 24, excerptEllipsis: '…' };

export async function openPagefind(address: string): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ address);
  await engine.options(options);
  await engine.init();
  return engine;
}

/** The pages that one word finds. */
export async function pagesFor(word: string, engine: Pagefind): Promise<Map<Found, Match>> {
  // Pagefind has stems of its own, and keeps «krisesenteret» and «krisesenter» apart. Ours is the beginning of both, and in the fields.
  const root = stem(word);
  const forms = root === word ? [word] : [word, root];
  const [all, whole]: [Found[], Set<string>] = [[], new Set()];
  for (const form of forms) {
    const [near, exact] = await Promise.all([engine.search(form), engine.search(`"${form}"`)]);
    const [first] = near.results;
    if (!first || (exact.results.length === 0 && !beginsWith(form, await first.data()))) continue;
    // A short stem is the beginning of too much: «tru» of «trucker».
    all.push(...(form !== word && form.length < shortestPart ? exact : near).results);
    for (const { id } of exact.results) whole.add(id);
  }
  const read = all.length === 0 ? fromTwoLetters(word) : null;
  if (read !== null) return pagesFor(read, engine);
  if (all.length === 0) return pagesForPart(word, engine);
  // A short stem is the beginning of too much: «faner» of «fant».
  const found = root.length < shortestPart && whole.size > 0 ? all.filter(({ id }) => whole.has(id)) : all;
  return matched(found, ({ id }) => (whole.has(id) ? 'word' : 'beginning'));
}

/** For a word that no page has: the last part of it that is a word, as «attest» of «vandelsattest», and a long beginning, or a slip. */
async function pagesForPart(word: string, engine: Pagefind): Promise<Map<Found, Match>> {
  const { results } = await engine.search(word);
  const [first] = results;
  const begun = first && isBegunBy(word, await first.data()) ? matched(results, () => 'part') : [];
  return new Map([...begun, ...(await pagesForLastPart(word, engine))]);
}

async function pagesForLastPart(word: string, engine: Pagefind): Promise<Map<Found, Match>> {
  for (let at = shortestRest; at <= word.length - shortestPart; at += 1) {
    const part = stem(word.slice(at));
    if (part.length < shortestPart || isQuestionWord(part)) continue;
    if ((await engine.search(`"${part}"`)).results.length === 0) continue;
    const found = matched((await engine.search(part)).results, () => 'part', leastForPart);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** What pages are worth by the best way in which each was found; only those where the word counts for `least`. */
function matched(found: readonly Found[], by: (page: Found) => Match['by'], least = 0): Map<Found, Match> {
  const best = new Map<string, { page: Found; weight: number }>();
  for (const page of found) {
    const { id, words, matchedMetaFields = [] } = page;
    const weight = Math.max(0, ...matchedMetaFields.map(weightOfField)) + textWeight(words.length);
    if (weight >= least && weight > (best.get(id)?.weight ?? -1)) best.set(id, { page, weight });
  }
  const rare = rareness(best.size);
  return new Map(
    [...best.values()].map(({ page, weight }) => [page, { score: weight * rare * worth[by(page)], by: by(page) }]),
  );
}

/**
 * For a word that it does not know, Pagefind takes the longest beginning of it that it knows, however short: «lilestrøm» finds «lik».
 * So it is asked what it found.
 */
const beginsWith = (word: string, found: Result): boolean => termsOf(found).some((each) => each.startsWith(term(word)));

const isBegunBy = (word: string, found: Result): boolean =>
  termsOf(found).some(
    (each) => (each.length > shortestPart && term(word).startsWith(each)) || isMisspelt(term(word), each),
  );

function termsOf({ excerpt, meta }: Result): string[] {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text = '']) => text);
  const words = wordsIn([...marked, ...Object.values(meta)].join(' '));
  // What stands in the fields has lost its endings already, and would lose more.
  return [...words, ...words.map(term)];
}
