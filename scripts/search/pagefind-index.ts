/** The index for search in the browser, by Pagefind's Node API. The only module that knows Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { fieldName, worth } from '../../src/domain/search-weights.ts';
import {
  baseForm,
  isQuestionWord,
  lettersAndDigits,
  shortestPart,
  spellings,
  stem,
  wordsIn,
} from '../../src/domain/search-words.ts';
import { minified } from '../support/minified.ts';
import { lastParts } from './compounds.ts';
import type { SearchDocument } from './documents.ts';
import { weightedWords } from './weighted-words.ts';

/** Of all that Pagefind writes, what our own interface loads: no interface of its own, no worker, no highlighter. */
const needed = /^(pagefind\.js|pagefind-entry\.json|(index|fragment)\/|wasm\.(nb|nn|en)\.pagefind|.*\.pf_meta)/;

/**
 * Positions of words in one file of the index: four files a language, so that a query of one word or two does not load them all. The
 * setting has no promise from Pagefind; without it there are two files, and search is the same.
 */
const filesOfIndex = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '7000' };

/** Indexes the documents and writes the files to `<folder>/pagefind`. Throws when anything at all went wrong. */
export async function writePagefindIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  if (documents.length === 0) throw new Error('Search: no page of the built site carries data-pagefind-body.');
  const known = knownWords(documents);
  Object.assign(process.env, filesOfIndex);
  try {
    // One file of excerpts for all pages of a language: which of many came would tell what was found, to whoever can watch the line.
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
      // Pagefind's own script comes with its long names.
      const isScript = path.endsWith('.js');
      writeFileSync(file, isScript ? minified(path, new TextDecoder().decode(content), { module: true }) : content);
    }
  } finally {
    await close();
  }
}

/** The words that stand on any page in the language, by language. */
function knownWords(documents: readonly SearchDocument[]): Record<string, Set<string>> {
  const known: Record<string, Set<string>> = {};
  for (const document of documents) {
    const set = known[document.language] ?? new Set();
    known[document.language] = set;
    for (const word of [...textWords(document), ...weightedWords(document).keys()]) set.add(word);
  }
  return known;
}

const textWords = ({ said }: SearchDocument): Set<string> => new Set(said.flatMap(({ text }) => wordsIn(text)));

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
  const body = said.map(({ text }) => `<p>${escaped(text)}</p>`);
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${[...meta, ...body].join('')}</main></body></html>`;
}

/** The roots of the words in each field, and how else they may be typed. */
function fieldsOf(document: SearchDocument, known: ReadonlySet<string>): Record<string, string> {
  const words = new Map<string, number>();
  const add = (found: readonly string[], weight: number) => {
    for (const word of found) words.set(word, Math.max(words.get(word) ?? 0, weight));
  };
  for (const [word, weight] of weightedWords(document)) {
    // Small words stand in the text often enough.
    if (isQuestionWord(word)) continue;
    add(rootsOf(word), weight);
    add(lastParts(word, known).flatMap(rootsOf), weight * worth.part);
  }
  // Pagefind reads the text itself, word for word.
  const read = new Set(document.said.flatMap((each) => lettersAndDigits(each.text.toLowerCase())));
  const forms = [...textWords(document)].flatMap((word) => [
    word,
    ...spellings(word),
    ...(baseForm(word) === word && stem(word).length >= shortestPart ? [] : rootsOf(word)),
    ...lastParts(word, known).flatMap(rootsOf),
  ]);
  add(
    forms.filter((word) => !read.has(word)),
    0,
  );
  const fields: Record<string, string> = {};
  for (const [word, weight] of words) fields[fieldName(weight)] = `${fields[fieldName(weight)] ?? ''} ${word}`.trim();
  return fields;
}

/** What is looked for in place of the word, as on the server: without its endings, so that «truet» is found by «truer». */
function rootsOf(word: string): string[] {
  const root = stem(baseForm(word));
  return [root, ...spellings(root)];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
