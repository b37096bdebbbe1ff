/**
 * Home of search on the server, for browsers without scripts. It finds the same wishes as the search in the browser, in a small
 * index that the build makes. Pure: nothing is stored, and nothing that is searched for is told to anybody.
 */
import { folded, stem, wantedWords } from './search-words.ts';

/** One page in a language's index. `language`: only where the page is written in another. */
export interface IndexedPage {
  url: string;
  title: string;
  description: string;
  language?: string;
  /** One of the many pages about places. */
  isPlace?: boolean;
}

/** `terms`: stem → page, weight, page, weight … */
export interface SearchIndex {
  pages: readonly IndexedPage[];
  terms: Readonly<Record<string, readonly number[]>>;
}

export type SearchAnswer =
  | { kind: 'empty' }
  | { kind: 'too-long'; limit: number }
  /** `count`: all that were found; `pages`: the best of them, best first. */
  | { kind: 'found'; count: number; pages: readonly IndexedPage[] };

/** Signs. Longer than any wish, shorter than a story about somebody. */
export const longestQuery = 100;
export const mostShown = 10;
/** Words that more places than this have in common are not about a place, and the places would drown what is. */
export const mostPlaces = 20;
/** Words after the sixth add nothing but work. */
const mostWords = 6;

export function searchPages(query: string, index: SearchIndex): SearchAnswer {
  if (query.length > longestQuery) return { kind: 'too-long', limit: longestQuery };
  const words = [...new Set(wantedWords(query).map((word) => stem(folded(word))))].filter((word) => word !== '');
  if (words.length === 0) return { kind: 'empty' };
  const scores = words.slice(0, mostWords).map((word) => scoresOf(word, index));
  const ranked = pagesByScore(scores).flatMap((page) => index.pages[page] ?? []);
  const pages = ranked.filter(({ isPlace }) => !isPlace);
  const found = ranked.length - pages.length > mostPlaces ? pages : ranked;
  return { kind: 'found', count: found.length, pages: found.slice(0, mostShown) };
}

/** How well each page answers one word. */
function scoresOf(word: string, { pages, terms }: SearchIndex): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [term, postings] of Object.entries(terms)) {
    const likeness = likenessOf(word, term);
    if (likeness === 0) continue;
    const rareness = Math.log(1 + pages.length / (postings.length / 2));
    for (let at = 0; at < postings.length; at += 2) {
      const [page = 0, weight = 0] = postings.slice(at, at + 2);
      scores.set(page, Math.max(scores.get(page) ?? 0, weight * rareness * likeness));
    }
  }
  return scores;
}

/** 1 for the word itself; less for a word that begins with it, and for a compound that has it inside. */
function likenessOf(word: string, term: string): number {
  if (term === word) return 1;
  if (word.length >= 3 && term.startsWith(word)) return 0.6 * (0.5 + word.length / term.length / 2);
  if (word.length >= 4 && term.endsWith(word)) return 0.5;
  return word.length >= 5 && term.includes(word) ? 0.3 : 0;
}

/** Pages with every word first; those with fewer only when there are none. */
function pagesByScore(scores: readonly ReadonlyMap<number, number>[]): number[] {
  const totals = new Map<number, { words: number; score: number }>();
  for (const each of scores) {
    for (const [page, score] of each) {
      const total = totals.get(page) ?? { words: 0, score: 0 };
      totals.set(page, { words: total.words + 1, score: total.score + score });
    }
  }
  const most = Math.max(0, ...[...totals.values()].map(({ words }) => words));
  return [...totals]
    .filter(([, { words }]) => words === most)
    .sort(([one, a], [other, b]) => b.score - a.score || one - other)
    .map(([page]) => page);
}
