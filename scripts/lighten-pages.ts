/**
 * What a page asks for before it is shown: one style sheet, and no script. What Astro splits into several sheets is joined in the
 * order in which the page asks for them: a phone waits for each before it shows anything, and small files compress better
 * together. Scripts only help with what can be done without them, so on a slow line they come after what is read.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const script = '<script type="module"';
const link = /<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)">/g;

/** Lightens every page in a built site's folder; how many joined sheets it wrote. */
export function lightenPages(folder: string): { sheets: number } {
  const joined = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    const paths = [...html.matchAll(link)].map(([, path = '']) => path);
    let light = html.replaceAll(script, `${script} fetchpriority="low"`);
    if (paths.length > 1) {
      const key = paths.join(' ');
      const path = joined.get(key) ?? writeJoined(folder, paths);
      joined.set(key, path);
      light = withOneSheet(light, path);
    }
    if (light !== html) writeFileSync(file, light);
  }
  return { sheets: joined.size };
}

/** The page with one sheet, in the place of its first. */
export function withOneSheet(html: string, path: string): string {
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
