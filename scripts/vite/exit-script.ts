/**
 * The one inline script of the site, minified, and the hash that lets it through the Content-Security-Policy. The hash is computed
 * from the very text that is inlined. Pages and server take both from `virtual:exit-script`; plain Node calls `buildExitScript`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

const name = 'virtual:exit-script';
const resolved = `\0${name}`;
const source = fileURLToPath(new URL('../../src/client/exit.js', import.meta.url));

export interface ExitScript {
  /** What stands between <script> and </script>. */
  code: string;
  /** For script-src, without quotes: sha256-… */
  hash: string;
}

/** Reads and minifies src/client/exit.js. Same source, same text. */
export function buildExitScript(): ExitScript {
  const { code, errors } = minifySync(source, readFileSync(source, 'utf8'), { compress: true, mangle: true });
  if (errors.length > 0) throw new Error(`src/client/exit.js cannot be minified: ${errors[0]?.message}`);
  // The zero-width title is written as an escape again: the script is ASCII, whatever encoding a page is read in.
  const text = code.replaceAll('\u200b', '\\u200b').trim();
  if (/<\/script|<!--|[^\x20-\x7e\n]/i.test(text))
    throw new Error('src/client/exit.js holds something an inline script cannot');
  return { code: text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/** The small part of a Vite plugin that this is, so that the configuration needs no types beyond Astro's. */
export interface ExitScriptPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
}

export function exitScriptPlugin(): ExitScriptPlugin {
  return {
    name: 'ressursvenn-exit-script',
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      this.addWatchFile(source);
      return `export const exitScript = ${JSON.stringify(buildExitScript())};`;
    },
  };
}
