// The site as it is built for its own address (SITE_URL): what search engines, feed readers and shared links are told.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySite } from '../../scripts/support/site-copy.ts';
import { translationLanguages } from '../../src/schemas/translation.ts';
import { plainText, tags } from '../support/page-reading.ts';
import { survivorPages } from '../support/templates.ts';

const site = 'https://ressursvenn.example';
const folder = mkdtempSync(join(tmpdir(), 'ressursvenn-built-'));
const client = join(folder, 'dist/node/client');
const read = (path: string): string => readFileSync(join(client, path), 'utf8');

interface BuiltPage {
  path: string;
  html: string;
  head: string;
  isListed: boolean;
}
let pages: BuiltPage[] = [];
let said = '';
/** A build takes half a minute, and many times as long on two cores that others use. */
const longest = 900_000;

beforeAll(() => {
  copySite(folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', 'node'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: longest,
    env: {
      PATH: `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'] ?? folder,
      SITE_URL: site,
    },
  });
  if (status !== 0)
    throw new Error(`The build with SITE_URL failed, or took more than ${longest} ms:\n${stdout}\n${stderr}`);
  said = stdout + stderr;
  pages = globSync('**/*.html', { cwd: client }).map((file) => {
    const html = read(file);
    const head = html.slice(0, html.indexOf('</head>'));
    const path = `/${file.replace(/index\.html$/, '')}`;
    return { path, html, head, isListed: !head.includes('<meta name="robots" content="noindex">') };
  });
}, longest);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const link = (head: string, rel: string) => tags(head, 'link').filter((each) => each['rel'] === rel);
const meta = (head: string, property: string) =>
  tags(head, 'meta').find((each) => each['property'] === property || each['name'] === property)?.['content'];
const failing = (isWrong: (page: BuiltPage) => boolean): string[] => pages.filter(isWrong).map(({ path }) => path);
const listed = () => pages.filter(({ isListed }) => isListed);
const addressesIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc);

it('is not served for the same host without TLS, where the proxy before it would have every form refused', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist/node/server/entry.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    env: { PORT: '0', SITE_URL: site.replace('https', 'http') },
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining(`Set SITE_URL to ${site}`)]);
});

describe('a page built for its own address', () => {
  it('fits in one round trip with all that it then says to search engines', () => {
    expect(said.split('\n').filter((line) => line.includes('er for tung'))).toEqual([]);
  });

  it('names that address, whole, and only when it may be listed', () => {
    expect(pages.length).toBeGreaterThan(400);
    expect(
      failing(({ path, head, isListed }) => {
        const [first, ...more] = link(head, 'canonical');
        return isListed ? first?.['href'] !== `${site}${path}` || more.length > 0 : first !== undefined;
      }),
    ).toEqual([]);
  });

  it('names its versions in other languages, and they name it', () => {
    const versions = (head: string) => link(head, 'alternate').filter(({ hreflang }) => hreflang);
    const headOf = new Map(pages.map(({ path, head }) => [`${site}${path}`, head]));
    expect(
      failing(({ path, head }) =>
        versions(head).some(
          ({ href = '' }) => !versions(headOf.get(href) ?? '').some((back) => back['href'] === `${site}${path}`),
        ),
      ),
    ).toEqual([]);
    expect(versions(headOf.get(`${site}/om/`) ?? '').map(({ hreflang }) => hreflang)).toEqual([
      'nb',
      'nn',
      'en',
      'x-default',
    ]);
  });

  it('sends readers of any other language to the version in bokmål', () => {
    expect(
      failing(({ head }) => {
        const versions = new Map(link(head, 'alternate').map(({ hreflang, href }) => [hreflang, href]));
        return versions.get('x-default') !== versions.get('nb');
      }),
    ).toEqual([]);
  });

  it('shows, when it is shared, its own title, address and a picture that is there', () => {
    expect(
      failing(({ path, head, isListed }) => {
        const picture = meta(head, 'og:image') ?? '';
        if (!isListed) return picture !== '';
        return (
          meta(head, 'og:url') !== `${site}${path}` ||
          plainText(meta(head, 'og:title') ?? '') !== plainText(/<title>([^<]*)/.exec(head)?.[1] ?? '-') ||
          !picture.startsWith(`${site}/deling/`) ||
          !existsSync(join(client, picture.slice(site.length)))
        );
      }),
    ).toEqual([]);
  });

  it('says where it stands in one list, from the front page to itself', () => {
    const listsOf = (html: string): { name: string; item: string }[][] =>
      [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
        .map(([, json = '']) => JSON.parse(json))
        .filter((data) => data['@type'] === 'BreadcrumbList')
        .map((data) => data.itemListElement);
    const placed = pages.filter(({ html }) => listsOf(html).length > 0);
    expect(
      placed.filter(({ path }) => /^\/(kommune|lokalforeninger|forskning|aktuelt)\/./.test(path)).length,
    ).toBeGreaterThan(370);
    expect(
      placed
        .filter(({ path, html }) => {
          const [list = [], ...more] = listsOf(html);
          const home = /^\/(?:nn\/|en\/)?$/.test(new URL(list[0]?.item ?? site).pathname);
          return !home || list.at(-1)?.item !== `${site}${path}` || more.length > 0;
        })
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('is shared as an article of this site when it is news, and names no site when it is one for her', () => {
    const news = pages.filter(({ path }) => /^\/(nn\/|en\/)?aktuelt\/(?!side\/)./.test(path));
    expect(news.length).toBeGreaterThan(2);
    expect(
      news
        .filter(
          ({ path, head, html }) =>
            meta(head, 'og:type') !== 'article' ||
            meta(head, 'og:site_name') !== 'Ressursvenn' ||
            !html.includes(`"mainEntityOfPage":"${site}${path}"`),
        )
        .map(({ path }) => path),
    ).toEqual([]);
    const hers = pages.filter(({ path }) => survivorPages.includes(path));
    expect(hers.map(({ head }) => meta(head, 'og:site_name'))).toEqual(hers.map(() => undefined));
    const spoken = (head: string) => meta(head, 'og:image:alt') ?? '';
    const isOurLanguage = (path: string) =>
      !Object.keys(translationLanguages).some((code) => path.startsWith(`/${code}/`));
    expect(
      listed()
        .filter(({ path, head }) => isOurLanguage(path) && spoken(head) === '')
        .map(({ path }) => path),
    ).toEqual([]);
    expect(hers.filter(({ head }) => spoken(head).includes('Ressursvenn'))).toEqual([]);
  });

  it('shows nothing that gives her away, when it is one for her', () => {
    const hers = pages.filter(({ path }) => survivorPages.includes(path));
    expect(hers.length).toBe(survivorPages.length);
    const shown = hers.map(
      ({ path, head }) =>
        `${path} ${tags(head, 'meta')
          .map(({ content = '' }) => content)
          .join(' ')}`,
    );
    expect(shown.filter((words) => /vold|overgrep|krise|politi|mishandl|utsatt/i.test(words))).toEqual([]);
    const cards = hers.filter(({ path }) => /^\/(hjelp|trygg-pa-nett|sok)\//.test(path));
    expect(cards.map(({ head }) => meta(head, 'og:image'))).toEqual(cards.map(() => `${site}/deling/neutral.png`));
  });

  it('knows no address but its own', () => {
    expect(failing(({ html }) => html.includes('localhost'))).toEqual([]);
  });
});

describe('what search engines and feed readers ask for', () => {
  it('is a map, in one list a language, of every page that may be listed and of no other', () => {
    const lists = addressesIn(read('sitemap-index.xml'));
    // After ours come those of the help page in more languages, once they are published.
    const more = Object.keys(translationLanguages).filter((code) =>
      listed().some(({ path }) => path.startsWith(`/${code}/`)),
    );
    expect(lists).toEqual(['nb', 'nn', 'en', ...more].map((language) => `${site}/sitemap-${language}.xml`));
    const mapped = lists.flatMap((list) => addressesIn(read(list.slice(site.length))));
    expect(mapped.toSorted()).toEqual(
      listed()
        .map(({ path }) => `${site}${path}`)
        .toSorted(),
    );
  });

  it('is a robots.txt that leads to the map, and closes what belongs to one person', () => {
    const lines = read('robots.txt').split('\n');
    expect(lines).toContain(`Sitemap: ${site}/sitemap-index.xml`);
    for (const closed of ['/sak/', '/kvittering/', '/postkasse/', '/api/'])
      expect(lines).toContain(`Disallow: ${closed}`);
  });

  it('is a feed a language, with whole addresses that lead to built pages', () => {
    for (const prefix of ['/', '/nn/', '/en/']) {
      const feed = read(`${prefix}aktuelt/rss.xml`);
      const links = [...feed.matchAll(/<link>([^<]+)<\/link>/g)].map(([, href = '']) => href);
      expect(links.length).toBeGreaterThan(1);
      const paths = pages.map(({ path }) => `${site}${path}`);
      expect(links.filter((href) => !paths.includes(href))).toEqual([]);
    }
  });

  it('is found by feed readers on the pages with news, and on no other', () => {
    const feedOf = (head: string) => link(head, 'alternate').filter(({ type }) => type === 'application/rss+xml');
    expect(
      failing(({ path, head }) => {
        const [, prefix = '/', isNews] = /^(\/(?:nn\/|en\/)?)(aktuelt\/)?/.exec(path) ?? [];
        const expected = isNews ? [`${prefix}aktuelt/rss.xml`] : [];
        return JSON.stringify(feedOf(head).map(({ href }) => href)) !== JSON.stringify(expected);
      }),
    ).toEqual([]);
  });
});

describe('the sheets for crisis centres', () => {
  it('are for the wall, and no longer a proof', () => {
    const sheets = pages.filter(({ path }) => path.includes('/oppslag/'));
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter(({ html }) => /Prøvetrykk|Proof\./.test(html)).map(({ path }) => path)).toEqual([]);
    expect(sheets.filter(({ html }) => !html.includes('ressursvenn.example')).map(({ path }) => path)).toEqual([]);
  });
});
