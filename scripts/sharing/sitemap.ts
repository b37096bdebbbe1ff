/**
 * The site's map for search engines: an index, and one list a language. Read from the built pages, so that it holds what is published
 * and nothing else: every page that names its own address (`canonical`), with its translations.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/index.ts';

export interface MappedPage {
  /** As in <html lang>. Beside the site's own languages there are those that only one page is in. */
  language: string;
  address: string;
  /** Its versions in all languages, itself among them; empty where there is only one. */
  versions: { language: string; address: string }[];
}

/** A page's entry, or null when it names no address or asks not to be listed. */
export function mappedPage(html: string): MappedPage | null {
  const head = html.slice(0, html.indexOf('</head>'));
  const address = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  const language = /<html lang="([a-z-]+)"/.exec(html)?.[1];
  if (!address || !language || head.includes('content="noindex"')) return null;
  const versions = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, version = '', href = '']) => ({ language: version, address: href }),
  );
  return { language, address, versions };
}

/** File name → text. */
export function sitemapFiles(pages: readonly MappedPage[], site: URL): Record<string, string> {
  const files: Record<string, string> = {};
  for (const language of new Set([...languages, ...pages.map((page) => page.language).sort()])) {
    const entries = pages.filter((page) => page.language === language).map(entryOf);
    files[`sitemap-${language}.xml`] = xml(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`,
    );
  }
  const lists = Object.keys(files).map((name) => `<sitemap><loc>${new URL(name, site).href}</loc></sitemap>\n`);
  files['sitemap-index.xml'] = xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lists.join('')}</sitemapindex>\n`,
  );
  return files;
}

/** `folder` is what is deployed. Without the site's own address there is no map: it would lead nowhere. */
export function writeSitemap(folder: string, site: URL): { pages: number } {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .flatMap((name) => mappedPage(readFileSync(join(folder, name), 'utf8')) ?? []);
  if (pages.length === 0) throw new Error('The sitemap would be empty: no built page names its own address.');
  for (const [name, text] of Object.entries(sitemapFiles(pages, site))) writeFileSync(join(folder, name), text);
  return { pages: pages.length };
}

function entryOf({ address, versions }: MappedPage): string {
  const links = versions.map(
    (version) => `<xhtml:link rel="alternate" hreflang="${version.language}" href="${version.address}"/>`,
  );
  return `<url><loc>${address}</loc>${links.join('')}</url>\n`;
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
