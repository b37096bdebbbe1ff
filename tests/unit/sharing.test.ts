import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardSvg } from '../../scripts/sharing/pictures.ts';
import { mappedPage, sitemapFiles } from '../../scripts/sharing/sitemap.ts';
import { shareCardFor, shareCards } from '../../src/layouts/share-cards.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = new URL('https://ressursvenn.example/');
const html = (head: string) => `<!doctype html><html lang="nn"><head>${head}</head><body></body></html>`;
const about = html(
  `<link rel="canonical" href="${site}nn/om/"><link rel="alternate" hreflang="nb" href="${site}om/"><link rel="alternate" hreflang="nn" href="${site}nn/om/">`,
);

describe('the map for search engines', () => {
  it('has each page with its translations, in the list of its language', () => {
    const page = mappedPage(about);
    expect(page?.versions).toHaveLength(2);
    const files = sitemapFiles(page ? [page] : [], site);
    expect(files['sitemap-nn.xml']).toContain(
      `<url><loc>${site}nn/om/</loc><xhtml:link rel="alternate" hreflang="nb" href="${site}om/"/>`,
    );
    expect(files['sitemap-nb.xml']).not.toContain('<url>');
  });

  it('begins with an index of whole addresses', () => {
    const { 'sitemap-index.xml': index = '' } = sitemapFiles([], site);
    expect(index.match(/<loc>[^<]+<\/loc>/g)).toEqual(
      ['nb', 'nn', 'en'].map((language) => `<loc>${site}sitemap-${language}.xml</loc>`),
    );
  });

  it('leaves out pages that ask for it, and those without an address', () => {
    expect(mappedPage(html('<meta name="robots" content="noindex"><link rel="canonical" href="/x/">'))).toBeNull();
    expect(mappedPage(html(''))).toBeNull();
  });
});

describe('the picture of a shared link', () => {
  it('is neutral on a page without a wall: two chairs, and no name', () => {
    expect(shareCardFor('none', undefined)).toBe('neutral');
    const neutral = cardSvg(shareCards.neutral, root);
    expect(neutral.match(/class="s[ab]"/g)).toHaveLength(2);
    expect(neutral.length).toBeLessThan(cardSvg(shareCards.books, root).length / 3);
  });

  it('follows the wall, and the kitchen is for the home page alone', () => {
    expect([shareCardFor('dis', 'books'), shareCardFor('smor', 'kitchen'), shareCardFor('smor', 'walk')]).toEqual([
      'books',
      'kitchen',
      'cups',
    ]);
  });

  it('has no text, so that it needs no font', () => {
    for (const card of Object.values(shareCards)) expect(cardSvg(card, root)).not.toContain('<text');
  });
});
