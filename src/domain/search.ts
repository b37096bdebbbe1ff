/**
 * Home of search on the server, for browsers without scripts: in a small index that the build makes, by the same reckoning as in the
 * browser. Pure: nothing is stored, and nothing that is searched for is told to anybody.
 */
import type { Finder } from './known-places.ts';
import { typedText } from './place-names.ts';
import { distantLikenessTo, type LikenessOf, likenessTo, type Sign, signs, weighed } from './search-likeness.ts';
import { arranged, isOfWord, longestQuery, type Match, type SearchHit, searchedWords } from './search-order.ts';
import { fromTwoLetters, rejoined, term } from './search-words.ts';

/** One page in a language's index. */
export interface IndexedPage {
  url: string;
  title: string;
  description: string;
}

/** `terms`: stem → page, weight, page, weight … */
export interface SearchIndex {
  pages: readonly IndexedPage[];
  terms: Readonly<Record<string, readonly number[]>>;
}

export type SearchAnswer =
  | { kind: 'empty' }
  | { kind: 'too-long'; limit: number }
  /** Best first. */
  | { kind: 'found'; hits: readonly SearchHit<IndexedPage>[] };

export function searchPages(query: string, index: SearchIndex, finder: Finder): SearchAnswer {
  if (typedText(query).length > longestQuery) return { kind: 'too-long', limit: longestQuery };
  const asked = rejoined(query, (word) => Object.hasOwn(index.terms, term(word)));
  const words = searchedWords(asked);
  if (words.length === 0) return { kind: 'empty' };
  const matches = new Map(words.map((word) => [word, pagesFor(word, index, words.length === 1)]));
  const hits = arranged(asked, matches, finder).flatMap((each): SearchHit<IndexedPage>[] => {
    if ('place' in each) return [each];
    const page = index.pages[each.page];
    return page ? [{ page }] : [];
  });
  return { kind: 'found', hits };
}

/** The pages that one word finds, by their place in the index. */
function pagesFor(word: string, index: SearchIndex, isAlone: boolean): ReadonlyMap<number, Match> {
  const near = matching(index.terms, likenessTo(word));
  if (near.some(isOfWord)) return weighed(near);
  const read = fromTwoLetters(word);
  if (read !== null) return pagesFor(read, index, isAlone);
  return weighed(matching(index.terms, distantLikenessTo(word, isAlone)));
}

function matching(terms: SearchIndex['terms'], like: LikenessOf): Sign<number>[] {
  return Object.entries(terms).flatMap(([term, postings]) => {
    const how = like(term);
    if (!how) return [];
    const pages = postings.filter((_, at) => at % 2 === 0);
    return pages.flatMap((page, at) => signs(page, postings[2 * at + 1] ?? 0, how));
  });
}
