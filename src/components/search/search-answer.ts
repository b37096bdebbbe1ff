/** The answer to the search form as a browser without scripts posts it. Reads, answers and forgets: nothing here is logged. */
import { type SearchAnswer, type SearchIndex, searchPages } from '../../domain/search.ts';
import type { Language } from '../../i18n/index.ts';
import { formSource, readForm } from '../../server/read-form.ts';
import { finder } from '../places/finder.ts';
import { searchIndexPlaceholder } from './placeholder.ts';

export const queryField = 'ord';

export interface PostedSearch {
  /** 400, 413 and 415: what came could not be read. */
  status: 200 | 400 | 405 | 413 | 415 | 422;
  typed: string;
  /** Null when there was no form to answer. */
  answer: SearchAnswer | null;
}

let indexes: Readonly<Record<Language, SearchIndex>> | undefined;

/** @throws when the site has not been built: the development server has no index. */
function indexOf(language: Language): SearchIndex {
  indexes ??= JSON.parse(searchIndexPlaceholder);
  if (!indexes) throw new Error('There is no search index');
  return indexes[language];
}

export async function answerSearch(request: Request, language: Language): Promise<PostedSearch> {
  if (request.method !== 'POST') return { status: 405, typed: '', answer: null };
  const reading = await readForm(formSource(request));
  if (reading.kind === 'refused') return { status: reading.status, typed: '', answer: null };
  const typed = reading.values[queryField]?.[0]?.trim() ?? '';
  const answer = searchPages(typed, indexOf(language), finder);
  return { status: answer.kind === 'found' ? 200 : 422, typed, answer };
}
