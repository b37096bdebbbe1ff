/**
 * One style sheet a page. What Astro splits into several is joined in the order in which the page asks for them: a phone waits for
 * each before it shows anything, and small files compress better together.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/** Joins the sheets of every page in a built site's folder; how many joined sheets it wrote. */
export function joinStyles(folder: string): { sheets: number } {
  const joined = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    const paths = [...html.matchAll(link)].map(([, path = '']) => path);
    if (paths.length < 2) continue;
    const key = paths.join(' ');
    const path = joined.get(key) ?? writeJoined(folder, paths);
    joined.set(key, path);
    writeFileSync(file, withOneSheet(html, path));
  }
  return { sheets: joined.size };
}

/** The page with one sheet, in the place of its first. */
function withOneSheet(html: string, path: string): string {
  let isFirst = true;
  return html.replace(link, () => {
    const replacement = isFirst ? `<link rel="stylesheet" href="${path}">` : '';
    isFirst = false;
    return replacement;
  });
}

function writeJoined(folder: string, paths: readonly string[]): string {
  const css = paths.map((path) => readFileSync(join(folder, path), 'utf8').trim()).join('\n');
  const path = `/_astro/page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  writeFileSync(join(folder, path), css);
  return path;
}
