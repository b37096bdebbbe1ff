/**
 * What Pagefind reads in place of a text: each word as it is looked for, so that its index holds a word once, however it is inflected or
 * spelt, and the small words, which every text is full of, not at all. The server's index is made of the same.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SearchDocument } from './documents.ts';
import { termOf, wantedIn } from './weighted-words.ts';

/** Stands where nothing is looked for: Pagefind counts words, and marks what it found by their number. */
const nothing = '·';

/** As many words as in the text, parted by one space. */
export const asRead = (text: string): string => text.split(/\s+/).map(wordAsRead).join(' ');

const readBefore = new Map<string, string>();

function wordAsRead(written: string): string {
  const known = readBefore.get(written) ?? (wantedIn(written).map(termOf).join('-') || nothing);
  readBefore.set(written, known);
  return known;
}

/** What a file of excerpts begins with, and then it is JSON. */
const signature = 'pagefind_dcd';

interface Excerpts {
  [id: string]: { url: string; content: string };
}

/** A file of excerpts with the texts that people read. Throws when a word of what was read would stand for another one. */
export function withTextsAsWritten(file: Uint8Array, documents: readonly SearchDocument[]): Uint8Array {
  const excerpts: Excerpts = JSON.parse(gunzipSync(file).toString().slice(signature.length));
  for (const excerpt of Object.values(excerpts)) {
    const written = asWritten(documents.find(({ url }) => url === excerpt.url));
    if (words(written) !== words(excerpt.content))
      throw new Error(`Search: Pagefind reads ${excerpt.url} in other words.`);
    excerpt.content = written;
  }
  return gzipSync(signature + JSON.stringify(excerpts));
}

const words = (text: string): number => text.trim().split(/\s+/).length;

/** Headings and cells end like sentences, as Pagefind would end them. */
const asWritten = (document: SearchDocument | undefined): string =>
  (document?.said ?? []).map(({ text }) => text.replace(/[\p{L}\p{N}]$/u, '$&.')).join(' ');
