/** The pages that can be found, read out of the built site: what a reader sees is what is searched. Our mark-up is regular, so patterns do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../../src/i18n/index.ts';

export interface BuiltPage {
  /** As in a link: `/nn/om/`. */
  url: string;
  language: Language;
  title: string;
  heading: string;
  description: string;
  headings: string[];
  /** All words of <main>, without the safety line, drawings and scripts. */
  text: string;
  /** The mark-up of <main>, cleaned the same way. */
  main: string;
}

/** Marks, in the layout, the one part of a page that is searched. Pages without it are left out: 404, receipts, answers to forms. */
const searched = /<main\b[^>]*\sdata-pagefind-body[^>]*>([\s\S]*)<\/main>/;
const notSearched = /<(script|style|svg|noscript|nav)\b[\s\S]*?<\/\1>|<div class="safety">[\s\S]*?<\/div>/g;

/** `folder` is what is deployed: dist/node/client. Sorted by address. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .sort()
    .flatMap(
      (name) => pageOf(readFileSync(join(folder, name), 'utf8'), `/${name.slice(0, -'index.html'.length)}`) ?? [],
    );
}

export function pageOf(html: string, url: string): BuiltPage | null {
  const main = searched.exec(html)?.[1]?.replace(notSearched, ' ');
  const language = languages.find((each) => html.includes(`<html lang="${each}"`));
  if (main === undefined || language === undefined) return null;
  const inside = (tag: string): string[] =>
    [...main.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => plain(text));
  const title = plain(/<title>([^<]*)/.exec(html)?.[1] ?? '');
  return {
    url,
    language,
    title,
    heading: inside('h1')[0] ?? title,
    description: plain(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    headings: [...inside('h2'), ...inside('h3')],
    text: plain(main),
    main,
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', shy: '' };

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
