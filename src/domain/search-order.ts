/**
 * Home of the order in which both searches, the server's and the browser's, show what they found: pages by what each word of the query
 * says for them, and places where somebody who names one looks for them. Imports nothing that a browser does not need.
 */
import type { Finder } from './known-places.ts';
import { type PlaceHit, type PlacesNamed, placesBeginning, placesMisspelt, placesNamed } from './search-places.ts';
import { baseForm, wantedWords } from './search-words.ts';

/** Signs. Longer than any wish, shorter than a story about somebody. */
export const longestQuery = 100;
/** Words after the sixth add nothing but work. */
const mostWords = 6;

/** The words of a query that are looked for. */
export const searchedWords = (query: string): string[] => wantedWords(query).slice(0, mostWords);

/** What a search knows a page by, in the order in which pages that are worth the same stand. */
type PageKey = string | number;

/** How well a page answers one word, and by what: the word itself, one that begins with it, or one that shares a part with it. */
export interface Match {
  score: number;
  by: 'word' | 'beginning' | 'part';
}

/** What one word finds. */
export type Matches<Page> = ReadonlyMap<Page, Match>;

export type SearchHit<Page> = { page: Page } | { place: PlaceHit };

/** Whether it is the word, or one that begins with it, and not only a part. */
export const isOfWord = ({ by }: Match): boolean => by !== 'part';

/** Places that stand before what is said about the rest; a crisis centre may have twenty, and the others come last. */
const mostPlacesAhead = 3;
/** Pages with the words that stand before a place that may not be meant. */
const mostPagesAhead = 2;

/**
 * Whoever names a place wants its page first, unless the name is an ordinary word too. Names that only begin like what was typed are
 * shown when no page has the words themselves. `matches`: what each of the words finds.
 */
export function arranged<Page extends PageKey>(
  query: string,
  matches: ReadonlyMap<string, Matches<Page>>,
  finder: Finder,
): SearchHit<Page>[] {
  const named = placesNamed(query, finder);
  const unknown = [...matches].flatMap(([word, found]) => ([...found.values()].some(isOfWord) ? [] : [word]));
  const places = named.places.length > 0 ? named.places : placesMisspelt(unknown, finder);
  const pages = rankedWithRest(matches, named);
  const isAnswered = named.places.length > 0 || pages.some(({ isWhole }) => isWhole);
  const beginning = isAnswered ? [] : placesBeginning(query, finder);
  const first = [...places.slice(0, mostPlacesAhead), ...beginning];
  const ahead = named.isDoubtful ? pages.slice(0, mostPagesAhead).filter(({ hasWord }) => hasWord).length : 0;
  return [
    ...asPages(pages.slice(0, ahead)),
    ...asPlaces(first.filter(({ url }, at) => first.findIndex((each) => each.url === url) === at)),
    ...asPages(pages.slice(ahead)),
    ...asPlaces(places.slice(mostPlacesAhead)),
  ];
}

const asPages = <Page>(ranked: readonly Ranked<Page>[]) => ranked.map(({ page }) => ({ page }));
const asPlaces = (places: readonly PlaceHit[]) => places.map((place) => ({ place }));

interface Ranked<Page> {
  page: Page;
  /** Has a word itself, not only one that is like it. */
  hasWord: boolean;
  /** Has every word itself. */
  isWhole: boolean;
}

/** When a place is named, pages about the rest are wanted, few of which name it too. Those that do come before the others. */
function rankedWithRest<Page extends PageKey>(
  matches: ReadonlyMap<string, Matches<Page>>,
  { places, rest, isDoubtful }: PlacesNamed,
): Ranked<Page>[] {
  const wanted = new Set(rest.map(baseForm));
  if (places.length === 0 || wanted.size === 0 || isDoubtful) return ranked([...matches.values()], []);
  const found = (isWanted: boolean) =>
    [...matches].flatMap(([word, each]) => (wanted.has(word) === isWanted ? [each] : []));
  return ranked(found(true), found(false));
}

/** Below this part of what the best page has, a page with fewer words than others has nothing to do with the wish. */
const leastOfBest = 0.12;

/**
 * The best first. Who asks for «psykisk vold» is helped by a page about «vold» too, so a page need not have every word, but each that
 * is missing costs. What `besides` finds makes a page better, and is not asked for.
 */
function ranked<Page extends PageKey>(
  byWord: readonly Matches<Page>[],
  besides: readonly Matches<Page>[],
): Ranked<Page>[] {
  const pages = new Set(byWord.flatMap((found) => [...found.keys()]));
  const scored = [...pages].map((page) => {
    const matches = byWord.flatMap((found) => found.get(page) ?? []);
    const more = besides.flatMap((found) => found.get(page) ?? []);
    const score = [...matches, ...more].reduce((sum, match) => sum + match.score, 0);
    const share = matches.length / byWord.length;
    const whole = matches.filter(({ by }) => by === 'word').length;
    return { page, share, hasWord: whole > 0, isWhole: whole === byWord.length, score: score * share * share };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const most = Math.max(0, ...scored.map(({ share }) => share));
  return scored
    .filter(({ share, score }) => share === most || score >= best * leastOfBest)
    .sort((one, other) => other.score - one.score || (one.page < other.page ? -1 : 1));
}
