/** An RSS 2.0 feed as text. Pure: addresses come in absolute, dates as YYYY-MM-DD. */

export interface FeedItem {
  title: string;
  link: string;
  description: string;
  /** YYYY-MM-DD */
  published: string;
}

export interface Feed {
  title: string;
  description: string;
  /** The page it is a feed of. */
  link: string;
  /** Where the feed itself is found. */
  self: string;
  /** As in `<html lang>`. */
  language: string;
  items: readonly FeedItem[];
}

/** The whole feed, newest item first. */
export function rss({ title, description, link, self, language, items }: Feed): string {
  const newestFirst = [...items].sort((a, b) => b.published.localeCompare(a.published));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', title),
    element('link', link),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    element('description', description),
    element('language', language),
    ...newestFirst.map((item) =>
      [
        '<item>',
        element('title', item.title),
        element('link', item.link),
        element('guid', item.link),
        element('pubDate', rfc822(item.published)),
        element('description', item.description),
        '</item>',
      ].join('\n'),
    ),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters are no part of XML 1.0, not even escaped, and would make the whole feed unreadable. */
function escaped(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .map((character) => entities[character] ?? character)
    .join('');
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** English names of days and months whatever the language: the format asks for it. Six in the morning in universal time. */
function rfc822(day: string): string {
  const date = new Date(`${day}T06:00:00Z`);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${days[date.getUTCDay()]}, ${two(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} 06:00:00 +0000`;
}
