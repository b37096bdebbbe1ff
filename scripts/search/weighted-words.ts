/** The words that lead to a page beside its text, each with what it counts. Both indexes are made of them. */
import { weights } from '../../src/domain/search-weights.ts';
import { isQuestionWord, term, wordsIn } from '../../src/domain/search-words.ts';
import type { SearchDocument } from './documents.ts';

export function weightedWords({
  heading,
  title,
  words,
  elsewhere,
  description,
  said,
}: SearchDocument): Map<string, number> {
  const weighted = new Map<string, number>();
  // In whole numbers, each of which is a field in the browser's index.
  const atLeast = (found: readonly string[], weight: number) => {
    for (const word of found) weighted.set(word, Math.max(weighted.get(word) ?? 0, Math.round(weight)));
  };
  const phrases = (texts: readonly string[], weight: number) => {
    for (const text of texts) {
      const wanted = wantedIn(text);
      // Gentler than a plain part: a page called by both words of a query still comes before one called by the first alone.
      atLeast(wanted, weight / wanted.length ** 0.35);
    }
  };
  phrases([heading, title], weights.title);
  phrases(words, weights.words);
  phrases(elsewhere, weights.elsewhere);
  atLeast(wantedIn(description), weights.description);
  // Somebody may ask with nothing but small words, as «hvem får»: then a heading that asks the same is what there is.
  for (const { tag, text } of said) if (tag !== 'p') atLeast(wordsIn(text), weights.headings);
  return weighted;
}

const terms = new Map<string, string>();

/** `term`, remembered: a site says the same few thousand words over and over. */
export function termOf(word: string): string {
  const known = terms.get(word) ?? term(word);
  terms.set(word, known);
  return known;
}

/** The words of a text that somebody may look for. */
export const wantedIn = (text: string): string[] =>
  wordsIn(text).filter((word) => word.length > 1 && !isQuestionWord(word));
