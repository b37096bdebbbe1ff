/**
 * Makes a built site searchable: Pagefind's files for the browser, and the small index for the server, which is put in the place
 * the server bundle keeps for it. By itself: `node scripts/search-index.ts dist/node`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchIndexPlaceholder } from '../src/components/search/placeholder.ts';
import type { SearchIndex } from '../src/domain/search.ts';
import { loadFacts } from '../src/facts/load.ts';
import { type Language, languages } from '../src/i18n/index.ts';
import { builtPages } from './search/built-pages.ts';
import { type SearchDocument, searchDocuments } from './search/documents.ts';
import { editorsWords } from './search/editors-words.ts';
import { writePagefindIndex } from './search/pagefind-index.ts';
import { twinIndex } from './search/twin-index.ts';

/** What is searched in the site built to `folder` (dist/node or dist/workers). `root` is the project folder. */
export function documentsOf(root: string, folder: string): SearchDocument[] {
  return searchDocuments(builtPages(join(folder, 'client')), editorsWords(root), loadFacts(root));
}

export function twinIndexes(documents: readonly SearchDocument[]): Record<Language, SearchIndex> {
  const of = (language: Language) => twinIndex(documents.filter((each) => each.language === language));
  return { nb: of('nb'), nn: of('nn'), en: of('en') };
}

/** Throws when a language has nothing to search, or the bundle no place for the index: search would be there, and find nothing. */
export async function writeSearchIndex(root: string, folder: string): Promise<{ pages: number }> {
  const documents = documentsOf(root, folder);
  const empty = languages.filter((language) => !documents.some((each) => each.language === language));
  if (empty.length > 0) throw new Error(`Search: there are no pages in ${empty.join(', ')} below ${folder}.`);
  fillIn(join(folder, 'server'), JSON.stringify(twinIndexes(documents)));
  await writePagefindIndex(documents, join(folder, 'client'));
  return { pages: documents.length };
}

/** The built server holds the placeholder once, as a string literal; the index becomes that string. */
function fillIn(folder: string, index: string): void {
  const holders = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes(searchIndexPlaceholder));
  const literal = new RegExp(`(["'\`])${searchIndexPlaceholder}\\1`, 'g');
  const [file, ...others] = holders;
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  if (file === undefined || others.length > 0 || text.match(literal)?.length !== 1)
    throw new Error(
      `Search: the server bundle should hold ${searchIndexPlaceholder} once (found in ${holders.length} files).`,
    );
  writeFileSync(
    file,
    text.replace(literal, () => JSON.stringify(index)),
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { pages } = await writeSearchIndex(root, resolve(process.argv[2] ?? join(root, 'dist/node')));
  console.log(`Searchable: ${pages} pages in ${languages.length} languages.`);
}
