/**
 * Home of how like a word of a query is to what an index holds, and what a page is worth by it. Shared by the server and the browser, so
 * that both find the same, and so it imports nothing that a browser does not need.
 */
import type { Match } from './search-order.ts';
import { leastForPart, rareness, worth } from './search-weights.ts';
import { cuts, folded, isMisspelt, shortestPart, shortestRest, stem } from './search-words.ts';

export interface Likeness {
  by: Match['by'];
  /** 1 for the word itself. */
  worth: number;
  /** What the term must count for a page to be found by it. */
  atLeast?: number;
}

export type LikenessOf = (term: string) => Likeness | null;

export function likenessTo(word: string): LikenessOf {
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

/** For a word that no page has: one wrong letter, or a beginning that we have. `isAlone`: it is all that is typed, and may go on. */
export function distantLikenessTo(word: string, isAlone: boolean): LikenessOf {
  const typed = folded(word) || word;
  const root = stem(typed);
  // With a slip in it, a word may be cut where it should not: «krisesneter».
  const forms = cuts(typed);
  const likeness = likenessTo(word);
  return (term) => {
    if (forms.some((form) => isMisspelt(form, term))) return { by: 'part', worth: worth.misspelt };
    if (isAlone && typed.length >= shortestBeginning && term.startsWith(typed))
      return { by: 'beginning', worth: worth.beginning };
    return term.length > shortestPart && root.startsWith(term) ? { by: 'part', worth: worth.part } : likeness(term);
  };
}

/** Letters in the shortest beginning that finds a word: «pol» on its way to «politi». */
const shortestBeginning = 3;

const isLastPart = (part: string, compound: string): boolean =>
  part.length >= shortestPart && compound.length - part.length >= shortestRest && compound.endsWith(part);

/** That a page has one term that is like the word. */
export interface Sign<Page> extends Match {
  page: Page;
}

/** What a term of this weight says for a page: nothing, when it has too little. */
export const signs = <Page>(page: Page, weight: number, { by, worth, atLeast = 0 }: Likeness): Sign<Page>[] =>
  weight < atLeast ? [] : [{ page, by, score: weight * worth }];

/** From the least to the most that a page can have of a word. */
const kinds: readonly Match['by'][] = ['part', 'beginning', 'word'];

/** What the pages found by one word are worth. Compounds are for words that no page has by themselves. */
export function weighed<Page>(all: readonly Sign<Page>[]): Map<Page, Match> {
  const isWhole = all.some(({ by }) => by === 'word');
  const best = new Map<Page, Match>();
  for (const { page, score, by } of all) {
    if (isWhole && by === 'part') continue;
    const before = best.get(page) ?? { score, by };
    const isMore = kinds.indexOf(by) > kinds.indexOf(before.by);
    best.set(page, { score: Math.max(before.score, score), by: isMore ? by : before.by });
  }
  const rare = rareness(best.size);
  return new Map([...best].map(([page, { score, by }]) => [page, { score: score * rare, by }]));
}
