/**
 * Home of the leak guard (forms.md F-30): finds what could tell who somebody is in text that a well-meaning person wrote.
 * Krisesenterlova § 5 covers birth data, national identity numbers, home, work, and anything that shows contact with a centre.
 *
 * A national identity number is a hard stop. The rest is pointed out, word by word, and may be confirmed: only the writer
 * knows whose number it is. It looks for signs, and cannot catch everything. The same code runs on the server and in the
 * browser, so it does no input or output and imports nothing heavy.
 */
import { searchable } from '../../text/form-text.ts';
import { addresses } from './addresses.ts';
import { births } from './births.ts';
import { children } from './children.ts';
import { circumstances } from './circumstances.ts';
import type { Detail, Finder, Sender } from './detail.ts';
import { emails } from './emails.ts';
import { names } from './names.ts';
import { nationalIds } from './national-ids.ts';
import { origins } from './origins.ts';
import { phones } from './phones.ts';

/** Gravest first: a stretch of text is told of once, as the gravest thing that it can be. */
const finders: readonly Finder[] = [
  nationalIds,
  emails,
  phones,
  addresses,
  births,
  children,
  names,
  origins,
  circumstances,
];

/** Every detail in a text, in reading order. */
export function identifyingDetails(typed: string, sender: Sender): Detail[] {
  if (typed === '') return [];
  const text = searchable(typed);
  const found: Detail[] = [];
  const isTold = new Uint8Array(text.length);
  for (const find of finders) {
    for (const detail of find(text, sender)) {
      const end = detail.at + detail.length;
      if (isTold.subarray(detail.at, end).includes(1)) continue;
      isTold.fill(1, detail.at, end);
      found.push(detail);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The national identity numbers in a text, as written, each once. */
export function nationalIdsIn(text: string): string[] {
  const found = nationalIds(searchable(text)).filter(({ kind }) => kind === 'national-id');
  return [...new Set(found.map((detail) => detail.text))];
}
