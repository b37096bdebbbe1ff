import { describe, expect, it } from 'vitest';
import { type FeedItem, rss } from '../../src/domain/feed.ts';
import { readXml } from '../support/xml.ts';

const anItem = (overrides: Partial<FeedItem> = {}): FeedItem => ({
  title: 'Noe nytt',
  link: 'https://example.org/aktuelt/noe-nytt/',
  description: 'Kort om det.',
  published: '2026-11-22',
  ...overrides,
});

const feedOf = (...items: FeedItem[]) =>
  rss({
    title: 'Aktuelt',
    description: 'Nytt',
    link: 'https://example.org/aktuelt/',
    self: 'https://example.org/aktuelt/rss.xml',
    language: 'nb',
    items,
  });

describe('a feed', () => {
  it('is well-formed, and has what a reader needs', () => {
    const feed = readXml(feedOf(anItem()));
    expect(feed.root).toBe('rss');
    expect(feed.texts('channel/title')).toEqual(['Aktuelt']);
    expect(feed.texts('channel/language')).toEqual(['nb']);
    expect(feed.texts('channel/item/link')).toEqual(['https://example.org/aktuelt/noe-nytt/']);
    expect(feed.texts('channel/item/guid')).toEqual(feed.texts('channel/item/link'));
  });

  it('dates in English, with the right day of the week', () => {
    expect(readXml(feedOf(anItem())).texts('channel/item/pubDate')).toEqual(['Sun, 22 Nov 2026 06:00:00 +0000']);
  });

  it('keeps every sign that means something in XML, as text', () => {
    const title = `<b>Han & hun</b> «sa» "ja" ]]> 'nei'`;
    expect(readXml(feedOf(anItem({ title }))).texts('channel/item/title')).toEqual([title]);
  });

  it('drops signs that no XML may hold', () => {
    expect(readXml(feedOf(anItem({ title: 'A\u0000B\u000B\u001FC' }))).texts('channel/item/title')).toEqual(['ABC']);
  });

  it('has the newest first', () => {
    const feed = readXml(
      feedOf(anItem({ title: 'Gammel', published: '2026-01-01' }), anItem({ title: 'Ny', published: '2026-12-01' })),
    );
    expect(feed.texts('channel/item/title')).toEqual(['Ny', 'Gammel']);
  });

  it('is a feed without any news too', () => {
    expect(readXml(feedOf()).texts('channel/item')).toEqual([]);
  });
});
