/** The pages that can be found, read out of the built site: what a reader sees is what is searched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../../src/i18n/index.ts';
import { plain, type Sentence, sentences } from './reading.ts';

export interface BuiltPage {
  /** As in a link: `/nn/om/`. */
  url: string;
  language: Language;
  title: string;
  heading: string;
  description: string;
  /** What <main> says, in order. */
  said: Sentence[];
}

/** Marks, in the layout, the one part of a page that is searched. Pages without it are left out: 404, receipts, answers to forms. */
const searched = /<main\b[^>]*\sdata-pagefind-body[^>]*>([\s\S]*)<\/main>/;

/** `folder` is what is deployed: dist/node/client. Sorted by address. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => ({ name, url: `/${name.slice(0, -'index.html'.length)}` }))
    .sort((one, other) => (one.url < other.url ? -1 : 1))
    .flatMap(({ name, url }) => pageOf(readFileSync(join(folder, name), 'utf8'), url) ?? []);
}

export function pageOf(html: string, url: string): BuiltPage | null {
  const main = searched.exec(html)?.[1];
  const language = languages.find((each) => html.includes(`<html lang="${each}"`));
  if (main === undefined || language === undefined) return null;
  const said = sentences(main);
  const title = plain(/<title>([^<]*)/.exec(html)?.[1] ?? '');
  return {
    url,
    language,
    title: title.replace(/ – Ressursvenn$/, ''),
    heading: said.find(({ tag }) => tag === 'h1')?.text ?? title,
    description: plain(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    said,
  };
}
