/** A note of the corpus: its text, and the words in it that should be pointed out. */
import type { DetailKind } from '../../../src/domain/identifying-details/detail.ts';

export interface MarkedDetail {
  kind: string;
  text: string;
  at: number;
}

export interface MarkedNote {
  text: string;
  details: MarkedDetail[];
}

/** Takes the marks out of a note: `Ring [phone:900 00 111]` → the text, and where its details stand. */
export function marked(note: string): MarkedNote {
  const details: MarkedDetail[] = [];
  let text = '';
  let end = 0;
  for (const { 0: whole, 1: kind = '', 2: words = '', index } of note.matchAll(/\[([a-z-]+):([^\]]+)\]/g)) {
    text += note.slice(end, index);
    details.push({ kind, text: words, at: text.length });
    text += words;
    end = index + whole.length;
  }
  return { text: text + note.slice(end), details };
}

export const kinds: readonly DetailKind[] = [
  'national-id',
  'phone',
  'email',
  'address',
  'birth',
  'child',
  'name',
  'origin',
];
