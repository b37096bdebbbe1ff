/** The words that editors add for search: `searchWords` in a page's own file, or a line in content/search-words.yaml. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { type Language, languageOf, languages, localePath } from '../../src/i18n/index.ts';

/** `url`: with language prefix. */
export type SearchWords = (url: string) => readonly string[];

const WordList = z.array(z.string());
/** Addresses without language, and their words in each. */
export const SearchWordFile = z.record(
  z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, 'Skriv adressen uten språk, med skråstrek først og sist, for eksempel /finn/'),
  z.strictObject({ nb: WordList, nn: WordList, en: WordList }),
);

const Page = z.object({ searchWords: WordList.optional() });

/** Where each folder of content/ is shown. */
const addressOfFolder: Readonly<Record<string, string>> = {
  pages: '/',
  research: '/forskning/',
  articles: '/aktuelt/',
};
/** The file that is the page of its folder itself. News has a template for that. */
const folderPages: Readonly<Record<string, string>> = { pages: 'forside', research: 'oversikt' };

export const isFolderPage = (folder: string, name: string): boolean => folderPages[folder] === name;

/** The address of a content file: content/research/nn/tall.mdx → /nn/forskning/tall/. */
export function addressOfFile(file: string): { url: string; language: Language } | null {
  const [, folder = '', segment = '', name = ''] = /^content\/(\w+)\/(\w\w)\/([\w-]+)\.mdx?$/.exec(file) ?? [];
  const base = addressOfFolder[folder];
  const language = segment === 'nb' ? 'nb' : languageOf(segment);
  if (base === undefined || language === null || name === '') return null;
  return { url: localePath(language, isFolderPage(folder, name) ? base : `${base}${name}/`), language };
}

/** `root` is the project folder. */
export function editorsWords(root: string): SearchWords {
  const words = new Map<string, readonly string[]>();
  const list = SearchWordFile.parse(parse(readFileSync(join(root, 'content/search-words.yaml'), 'utf8')));
  for (const [path, each] of Object.entries(list))
    for (const language of languages) words.set(localePath(language, path), each[language]);
  for (const file of globSync('content/{pages,research,articles}/*/*.{md,mdx}', { cwd: root })) {
    const address = addressOfFile(file);
    const { yaml } = splitFrontMatter(readFileSync(join(root, file), 'utf8'));
    // Most pages have none, and YAML takes its time.
    if (!yaml?.includes('searchWords')) continue;
    const { searchWords } = Page.parse(parse(yaml) ?? {});
    if (address && searchWords) words.set(address.url, [...searchWords, ...(words.get(address.url) ?? [])]);
  }
  return (url) => words.get(url) ?? [];
}
