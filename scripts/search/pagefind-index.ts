/** The index for search in the browser, by Pagefind's Node API. The only module that knows Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { fieldName, worth } from '../../src/domain/search-weights.ts';
import { minified } from '../support/minified.ts';
import { asRead, withTextsAsWritten } from './as-read.ts';
import { lastParts } from './compounds.ts';
import type { SearchDocument } from './documents.ts';
import { termOf, wantedIn, weightedWords } from './weighted-words.ts';

/** Of all that Pagefind writes, what our own interface loads: no interface of its own, no worker, no highlighter. */
const needed = /^(pagefind\.js|pagefind-entry\.json|(index|fragment)\/|wasm\.(nb|nn|en)\.pagefind|.*\.pf_meta)/;

/**
 * Positions of words in one file of the index: all of them, so that which files come tells nothing of the word. The setting has no
 * promise from Pagefind; a test sees when it is gone.
 */
const filesOfIndex = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '1000000' };

/** Indexes the documents and writes the files to `<folder>/pagefind`. Throws when anything at all went wrong. */
export async function writePagefindIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  if (documents.length === 0) throw new Error('Search: no page of the built site carries data-pagefind-body.');
  const known = knownWords(documents);
  Object.assign(process.env, filesOfIndex);
  try {
    // One file of excerpts, too, for all pages of a language.
    const { index, errors } = await createIndex({ maxFragments: 1 });
    if (!index || errors.length > 0) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await Promise.all(
      documents.map((each) =>
        index.addHTMLFile({ url: each.url, content: asHtml(each, known[each.language] ?? new Set()) }),
      ),
    );
    const failed = added.flatMap((each) => each.errors);
    if (failed.length > 0) throw new Error(`Pagefind could not read every page: ${failed.join('; ')}`);
    const { files, errors: writing } = await index.getFiles();
    if (writing.length > 0) throw new Error(`Pagefind could not write its index: ${writing.join('; ')}`);
    for (const { path, content } of files.filter(({ path }) => needed.test(path))) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, ours(path, content, documents));
    }
  } finally {
    await close();
  }
}

/** A file of Pagefind's as we send it: its script comes with long names, and its excerpts with the words as they were read. */
function ours(path: string, content: Uint8Array, documents: readonly SearchDocument[]): string | Uint8Array {
  if (path.endsWith('.js')) return minified(path, new TextDecoder().decode(content), { module: true });
  return path.startsWith('fragment/') ? withTextsAsWritten(content, documents) : content;
}

/** The words that stand on any page in the language, by language. */
function knownWords(documents: readonly SearchDocument[]): Record<string, Set<string>> {
  const known: Record<string, Set<string>> = {};
  for (const document of documents) {
    const set = known[document.language] ?? new Set();
    known[document.language] = set;
    for (const word of [...document.said.flatMap(({ text }) => wantedIn(text)), ...weightedWords(document).keys()])
      set.add(word);
  }
  return known;
}

/**
 * What Pagefind reads in place of the built page: what it says, and in fields by their weight the words that lead there. The fields
 * are searched, but are no part of any excerpt; and the page that is deployed carries none of them.
 */
function asHtml(document: SearchDocument, known: ReadonlySet<string>): string {
  const { language, heading, description, said } = document;
  const meta = Object.entries({ title: heading, description, ...fieldsOf(document, known) }).map(
    ([name, value]) => `<i data-pagefind-meta="${name}[title]" title="${escaped(value)}"></i>`,
  );
  // No headings: what a word in them counts is in the fields.
  const body = said.map(({ text }) => `<p>${escaped(asRead(text))}</p>`);
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${[...meta, ...body].join('')}</main></body></html>`;
}

/** What a word in a field counts at least. */
const leastWeight = 1;

/** The words in each field, and the last parts of them and of the text's, as they are looked for. */
function fieldsOf(document: SearchDocument, known: ReadonlySet<string>): Record<string, string> {
  const [words, parts] = [new Map<string, number>(), new Map<string, number>()];
  const add = (found: readonly string[], weight: number, to: Map<string, number>) => {
    for (const word of found.map(termOf)) to.set(word, Math.max(to.get(word) ?? 0, weight));
  };
  for (const [word, weight] of weightedWords(document)) {
    add([word], weight, words);
    add(lastParts(word, known), Math.max(leastWeight, Math.round(weight * worth.part)), parts);
  }
  const read = new Set(document.said.flatMap(({ text }) => asRead(text).split(/[ -]/)));
  for (const word of new Set(document.said.flatMap(({ text }) => wantedIn(text)))) {
    // «116 006» is one word where Pagefind reads two.
    if (!read.has(termOf(word))) add([word], leastWeight, words);
    add(lastParts(word, known), leastWeight, parts);
  }
  const fields: Record<string, string> = {};
  const put = (name: string, word: string) => {
    fields[name] = `${fields[name] ?? ''} ${word}`.trim();
  };
  for (const [word, weight] of words) put(fieldName(weight), word);
  // What has the word itself needs no part.
  for (const [word, weight] of parts) if (!words.has(word) && !read.has(word)) put(fieldName(weight, true), word);
  return fields;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
