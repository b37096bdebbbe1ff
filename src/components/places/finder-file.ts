/** The finder as a browser loads it, when somebody puts the cursor in a field that asks where she lives, or what she looks for. */
import type { FinderData } from '../../domain/finder-data.ts';
import { type Finder, openFinder } from '../../domain/known-places.ts';
import type { FinderSpeech } from './finder-words.ts';

/** What stands in the file. */
export interface FinderFile {
  /** Before an address in the reader's language. */
  prefix: string;
  words: Record<string, string>;
  recipients: string[];
  data: FinderData;
}

export interface LoadedFinder {
  finder: Finder;
  speech: FinderSpeech;
}

/** Rejects when the file does not come: an error comes as a page, which is no JSON. */
export async function loadFinder(source: string): Promise<LoadedFinder> {
  const { prefix, words, recipients, data }: FinderFile = await (await fetch(source)).json();
  const say: FinderSpeech['say'] = (key, values = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const address = (path: string) => prefix + path;
  return { finder: openFinder(data), speech: { say, address, recipients, helpLine: data.helpLine, guide: data.guide } };
}
