// The built pages as text, for tests that read what a visitor gets. Build first: `npm test` does.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist/node/client/', import.meta.url));

/** The HTML at an address such as `/nn/om/`; undefined when no such page was built. */
export function builtPage(address: string): string | undefined {
  const file = join(folder, decodeURI(address), address.endsWith('/') ? 'index.html' : '');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Whether the built site, or the server that comes with it, has anything at this path. */
export const isBuilt = (path: string): boolean => existsSync(join(folder, decodeURI(path)));

/** What stands in `<main>`, without scripts, drawings and what only shows without JavaScript. */
export function mainOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.replace(/<(script|svg|noscript)\b[\s\S]*?<\/\1>/g, '');
}

/** Text without tags and with its entities read. */
export function plainText(html: string): string {
  return (
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&')
      // Has no width: it only keeps a line from ending there.
      .replaceAll('\u2060', '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The attributes of every tag of a name. */
export function tags(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        value.replaceAll('&amp;', '&'),
      ]),
    ),
  );
}

/** Names of the pages in a folder of content, without ending. Pictures lie beside them. */
export const contentNames = (path: string): string[] =>
  readdirSync(new URL(`../../content/${path}/`, import.meta.url))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length));
