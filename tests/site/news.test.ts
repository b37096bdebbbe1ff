// The news as a feed: every piece that an editor has written, in the reader's language.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, localePath } from '../../src/i18n/index.ts';
import { contentNames } from '../support/page-reading.ts';
import { readXml } from '../support/xml.ts';

const site = new URL('../../dist/node/client/', import.meta.url);
/** As many as a page and the feed have. */
const newest = 20;
const built = (path: string) => readFileSync(new URL(`.${path}`, site), 'utf8');

describe.each(languages)('the news feed in %s', (language) => {
  const feed = readXml(built(localePath(language, '/aktuelt/rss.xml')));

  it('is RSS in that language', () => {
    expect(feed.root).toBe('rss');
    expect(feed.texts('channel/language')).toEqual([language]);
  });

  it('has whole addresses that lead to pages that were built', () => {
    const paths = feed.texts('channel/item/link').map((link) => new URL(link).pathname);
    const written = contentNames(`articles/${language}`).map((name) => localePath(language, `/aktuelt/${name}/`));
    expect(paths).toHaveLength(Math.min(written.length, newest));
    expect(written).toEqual(expect.arrayContaining(paths));
    expect(paths.filter((path) => !existsSync(new URL(`.${path}index.html`, site)))).toEqual([]);
  });

  it('brings the newest, and older ones stand on pages that lead on from one to the next', () => {
    const written = contentNames(`articles/${language}`).map((name) => localePath(language, `/aktuelt/${name}/`));
    const listed: string[] = [];
    for (let next: string | undefined = localePath(language, '/aktuelt/'); next; ) {
      const html = built(`${next}index.html`);
      const links = [...html.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, link = '']) => link);
      expect(links.length).toBeLessThanOrEqual(newest);
      listed.push(...links);
      [, next] = /href="([^"]+)" rel="next"/.exec(html) ?? [];
    }
    expect(listed.toSorted()).toEqual(written.toSorted());
  });

  it('is linked to from the page with the news', () => {
    expect(built(`${localePath(language, '/aktuelt/')}index.html`)).toContain(
      `href="${localePath(language, '/aktuelt/rss.xml')}"`,
    );
  });
});
