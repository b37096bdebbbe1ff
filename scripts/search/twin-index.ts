/** The small index for search on the server: stems and weights, no text. */
import type { SearchIndex } from '../../src/domain/search.ts';
import { folded, isQuestionWord, stem, wordsIn } from '../../src/domain/search-words.ts';
import type { SearchDocument } from './documents.ts';

const weights = { heading: 10, words: 6, headings: 4, description: 3, text: 1 };
/** On a page about a place, its own name is what counts; the names of what lies in it come after. */
const placeWordsWeight = 3;

/** `documents`: those of one language. */
export function twinIndex(documents: readonly SearchDocument[]): SearchIndex {
  const terms = new Map<string, number[]>();
  documents.forEach((document, page) => {
    for (const [term, weight] of termsOf(document)) {
      const postings = terms.get(term) ?? [];
      postings.push(page, Math.round(weight * 10) / 10);
      terms.set(term, postings);
    }
  });
  return {
    pages: documents.map(({ url, heading, description, writtenIn, isPlace }) => ({
      url,
      title: heading,
      description,
      ...(writtenIn ? { language: writtenIn } : {}),
      ...(isPlace ? { isPlace } : {}),
    })),
    terms: Object.fromEntries([...terms].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function termsOf({ heading, title, words, headings, description, text, isPlace }: SearchDocument): Map<string, number> {
  const weighted = new Map<string, number>();
  const atLeast = (source: string, weight: number) => {
    for (const term of stems(source)) weighted.set(term, Math.max(weighted.get(term) ?? 0, weight));
  };
  atLeast(`${heading} ${title}`, weights.heading);
  atLeast(words.join(' '), isPlace ? placeWordsWeight : weights.words);
  atLeast(headings.join(' '), weights.headings);
  atLeast(description, weights.description);
  const counts = new Map<string, number>();
  for (const term of stems(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) weighted.set(term, (weighted.get(term) ?? 0) + weights.text + Math.log2(count));
  return weighted;
}

const stems = (text: string): string[] =>
  wordsIn(text)
    .filter((word) => word.length > 1 && !isQuestionWord(word))
    .map((word) => stem(folded(word)));
