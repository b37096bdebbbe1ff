/**
 * Home of search on the server, for browsers without scripts: in a small index that the build makes, by the same reckoning as in the
 * browser. Pure: nothing is stored, and nothing that is searched for is told to anybody.
 */
import type { Finder } from './known-places.ts';
import { typedText } from './place-names.ts';
import { arranged, isKnown, longestQuery, type Match, type SearchHit, searchedWords } from './search-order.ts';
import { leastForPart, rareness, worth } from './search-weights.ts';
import { folded, fromTwoLetters, isMisspelt, shortestPart, shortestRest, stem } from './search-words.ts';

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
  const words = searchedWords(query);
  if (words.length === 0) return { kind: 'empty' };
  const matches = new Map(words.map((word) => [word, pagesFor(word, index)]));
  const hits = arranged(query, matches, finder).flatMap((each): SearchHit<IndexedPage>[] => {
    if ('place' in each) return [each];
    const page = index.pages[each.page];
    return page ? [{ page }] : [];
  });
  return { kind: 'found', hits };
}

/** The pages that one word finds, by their place in the index. */
function pagesFor(word: string, index: SearchIndex): Map<number, Match> {
  const near = matching(index.terms, likenessTo(word));
  const found = isKnown(near) ? near : matching(index.terms, distantLikenessTo(word));
  const read = isKnown(near) ? null : fromTwoLetters(word);
  if (read !== null) return pagesFor(read, index);
  // Compounds are for words that no page has by themselves.
  const isWhole = [...found.values()].some(({ by }) => by === 'word');
  const kept = [...found].filter(([, { by }]) => !isWhole || by !== 'part');
  const rare = rareness(kept.length);
  return new Map(kept.map(([page, { score, by }]) => [page, { score: score * rare, by }]));
}

interface Likeness {
  by: Match['by'];
  /** 1 for the word itself. */
  worth: number;
  /** What the term must count for a page to be found by it. */
  atLeast?: number;
}

function matching(terms: SearchIndex['terms'], like: (term: string) => Likeness | null): Map<number, Match> {
  const found = new Map<number, Match>();
  for (const [term, postings] of Object.entries(terms)) {
    const how = like(term);
    if (!how) continue;
    for (let at = 0; at < postings.length; at += 2) {
      const [page = 0, weight = 0] = postings.slice(at, at + 2);
      if (weight < (how.atLeast ?? 0)) continue;
      const before = found.get(page);
      const by = before?.by === 'word' ? before.by : how.by;
      found.set(page, { score: Math.max(before?.score ?? 0, weight * how.worth), by });
    }
  }
  return found;
}

function likenessTo(word: string): (term: string) => Likeness | null {
  const typed = folded(word) || word;
  const root = stem(typed);
  return (term) => {
    if (term === root) return { by: 'word', worth: worth.word };
    // A short stem is the beginning of too much: «alder» of «aldri».
    if (root.length >= shortestPart && term.startsWith(root))
      return { by: 'beginning', worth: (worth.beginning * (1 + root.length / term.length)) / 2 };
    // Norwegian writes compounds in one word, whose last part says what it is.
    if (isLastPart(root, term)) return { by: 'part', worth: worth.part };
    // Of what was typed, only a part that the page is about: «innvandrer» does not ask for «andre».
    if (isLastPart(term, root) || isLastPart(term, typed))
      return { by: 'part', worth: worth.part, atLeast: leastForPart };
    return root.length > shortestPart && term.includes(root) ? { by: 'part', worth: worth.inside } : null;
  };
}

/** For a word that no page has: one wrong letter, or a beginning that we have. */
function distantLikenessTo(word: string): (term: string) => Likeness | null {
  const root = stem(folded(word) || word);
  const likeness = likenessTo(word);
  return (term) => {
    if (isMisspelt(root, term)) return { by: 'part', worth: worth.misspelt };
    return term.length > shortestPart && root.startsWith(term) ? { by: 'part', worth: worth.part } : likeness(term);
  };
}

const isLastPart = (part: string, compound: string): boolean =>
  part.length >= shortestPart && compound.length - part.length >= shortestRest && compound.endsWith(part);
