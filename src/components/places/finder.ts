/** The finder as pages and the server use it: opened once, speaking the reader's language. */
import { type FinderAnswer, findPlace, isMistyped } from '../../domain/finder.ts';
import { finderData } from '../../domain/finder-data.ts';
import { openFinder } from '../../domain/known-places.ts';
import { facts } from '../../facts/index.ts';
import { recipientName } from '../../i18n/form-words.ts';
import { type Language, localePath, translator } from '../../i18n/index.ts';
import { formSource, readForm } from '../../server/read-form.ts';
import type { FinderFile } from './finder-file.ts';
import { chosenField, type FinderSpeech, finderWords, typedField } from './finder-words.ts';

const data = finderData(facts);
export const finder = openFinder(data);

export function finderSpeech(language: Language): FinderSpeech {
  const { helpLine, guide } = data;
  const recipients = recipientsIn(language);
  return { say: translator(language), address: (path) => localePath(language, path), recipients, helpLine, guide };
}

/** What the browser loads when a field gets the cursor: the data, and the words of one language. */
export function finderFile(language: Language): FinderFile {
  const t = translator(language);
  // A placeholder stands for itself, so that the browser gets the text as it is written.
  const asWritten = new Proxy<Record<string, string>>({}, { get: (_, name) => `{${String(name)}}` });
  const words = Object.fromEntries(finderWords.map((key) => [key, t(key, asWritten)]));
  const { recipients: _, ...sent } = data;
  return { prefix: localePath(language, '/').slice(0, -1), words, recipients: recipientsIn(language), data: sent };
}

function recipientsIn(language: Language): string[] {
  const t = translator(language);
  return data.recipients.map((recipient) => recipientName(recipient, t, 'in-text'));
}

export interface PostedAnswer {
  /** 400, 413 and 415: what came could not be read. */
  status: 200 | 400 | 405 | 413 | 415 | 422;
  typed: string;
  answer: FinderAnswer | null;
}

/** The answer to the form as a browser without scripts posts it. `answer` is null when there was no form to answer. */
export async function answerPosted(request: Request): Promise<PostedAnswer> {
  if (request.method !== 'POST') return { status: 405, typed: '', answer: null };
  const reading = await readForm(formSource(request));
  if (reading.kind === 'refused') return { status: reading.status, typed: '', answer: null };
  const typed = reading.values[typedField]?.[0] ?? '';
  const answer = findPlace(typed, finder, reading.values[chosenField]?.[0]);
  return { status: isMistyped(answer) ? 422 : 200, typed, answer };
}
