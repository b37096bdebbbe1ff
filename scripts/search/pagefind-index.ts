/** The index for search in the browser, by Pagefind's Node API. The only module that knows Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { spellings, wordsIn } from '../../src/domain/search-words.ts';
import { lastParts } from './compounds.ts';
import type { SearchDocument } from './documents.ts';

/** Of all that Pagefind writes, what our own interface loads: no interface of its own, no worker, no highlighter. */
const needed = /^(pagefind\.js|pagefind-entry\.json|(index|fragment|filter)\/|wasm\.(nb|nn|en)\.pagefind|.*\.pf_meta)/;

/** Indexes the documents and writes the files to `<folder>/pagefind`. Throws when anything at all went wrong. */
export async function writePagefindIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  if (documents.length === 0) throw new Error('Search: no page of the built site carries data-pagefind-body.');
  const known = knownWords(documents);
  try {
    const { index, errors } = await createIndex();
    if (!index || errors.length > 0) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await Promise.all(
      documents.map((each) => index.addHTMLFile({ url: addressOf(each), content: asHtml(each, known) })),
    );
    const failed = added.flatMap((each) => each.errors);
    if (failed.length > 0) throw new Error(`Pagefind could not read every page: ${failed.join('; ')}`);
    const { files, errors: writing } = await index.getFiles();
    if (writing.length > 0) throw new Error(`Pagefind could not write its index: ${writing.join('; ')}`);
    for (const { path, content } of files.filter(({ path }) => needed.test(path))) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

/** Pagefind keeps one page an address, so the copies in other languages get one of their own. Links go to what stands before the «#». */
const addressOf = ({ url, language, writtenIn }: SearchDocument): string => (writtenIn ? `${url}#${language}` : url);

/** Words of five letters and more that stand on any page in the language, by language. */
function knownWords(documents: readonly SearchDocument[]): Record<string, Set<string>> {
  const known: Record<string, Set<string>> = {};
  for (const { language, text, words, heading } of documents) {
    const set = known[language] ?? new Set();
    known[language] = set;
    for (const word of wordsIn(`${heading} ${text} ${words.join(' ')}`)) set.add(word);
  }
  return known;
}

/**
 * What Pagefind reads in place of the built page: the same text, and in a field of its own the words that lead there without standing
 * on it. That field is searched, but is no part of any excerpt; and the page that is deployed carries none of it.
 */
function asHtml(document: SearchDocument, known: Readonly<Record<string, ReadonlySet<string>>>): string {
  const { language, writtenIn, heading, headings, main, text, words, isPlace } = document;
  const typed = new Set(wordsIn(`${heading} ${text} ${headings.join(' ')} ${words.join(' ')}`));
  const parts = [...typed].flatMap((word) => lastParts(word, known[language] ?? new Set()));
  const variants = new Set([...[...typed].flatMap(spellings), ...parts]);
  const body = isPlace ? `<h1>${escaped(heading)}</h1><p>${escaped([text, ...headings].join(' · '))}</p>` : main;
  const fields = [
    ['words', [...words, ...wordsIn(heading).flatMap(spellings)].join(' ')],
    ['variants', [...variants].join(' ')],
    ['description', document.description],
    ...(writtenIn ? [['language', writtenIn]] : []),
  ];
  const metas = fields.map(
    ([name, value = '']) => `<i data-pagefind-meta="${name}[title]" title="${escaped(value)}"></i>`,
  );
  const kind = `<i data-pagefind-filter="kind[title]" title="${isPlace ? 'place' : 'page'}"></i>`;
  return `<!doctype html><html lang="${language}"><body><main data-pagefind-body>${kind}${metas.join('')}${body}</main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
