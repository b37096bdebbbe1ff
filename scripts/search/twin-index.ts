/** The small index for search on the server: stems and weights, no text. */
import type { SearchIndex } from '../../src/domain/search.ts';
import { weightOf } from '../../src/domain/search-weights.ts';
import type { SearchDocument } from './documents.ts';
import { termOf, wantedIn, weightedWords } from './weighted-words.ts';

/** `documents`: those of one language. */
export function twinIndex(documents: readonly SearchDocument[]): SearchIndex {
  const terms = new Map<string, number[]>();
  documents.forEach((document, page) => {
    for (const [found, weight] of weightedTerms(document)) {
      const postings = terms.get(found) ?? [];
      postings.push(page, weight);
      terms.set(found, postings);
    }
  });
  return {
    pages: documents.map(({ url, heading, description }) => ({ url, title: heading, description })),
    terms: Object.fromEntries([...terms].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function weightedTerms(document: SearchDocument): Map<string, number> {
  const weighted = new Map<string, number>();
  for (const [word, weight] of weightedWords(document)) {
    const found = termOf(word);
    weighted.set(found, Math.max(weighted.get(found) ?? 0, weight));
  }
  const counts = new Map<string, number>();
  for (const { text } of document.said)
    for (const found of wantedIn(text).map(termOf)) counts.set(found, (counts.get(found) ?? 0) + 1);
  for (const [found, count] of counts) weighted.set(found, weightOf(weighted.get(found) ?? 0, count));
  return weighted;
}
