/**
 * The one inline script of the site, minified: the way out, and after it what fetches a form's scripts. And the hash that lets it
 * through the Content-Security-Policy, computed from the very text that is inlined. Pages and server take both from `virtual:inline-script`; plain Node calls `buildInlineScript`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { minified } from '../support/minified.ts';

const name = 'virtual:inline-script';
const resolved = `\0${name}`;
/** In this order: nothing stands before the way out, and what comes after cannot stop it. */
const sources = ['exit.js', 'on-focus.js'].map((file) =>
  fileURLToPath(new URL(`../../src/client/${file}`, import.meta.url)),
);

/** The language of browsers from 2020 on. In a newer one, an older phone would have no way out at all. */
const oldest = 'es2020';

export interface InlineScript {
  /** What stands between <script> and </script>. */
  code: string;
  /** For script-src, without quotes: sha256-… */
  hash: string;
}

/** Reads and minifies the sources. Same sources, same text. */
export function buildInlineScript(): InlineScript {
  const text = sources.map(inlined).join('\n');
  return { code: text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

function inlined(source: string): string {
  const code = minified(source, readFileSync(source, 'utf8'), { compress: { target: oldest }, mangle: true });
  // The zero-width title is written as an escape again: the script is ASCII, whatever encoding a page is read in.
  const text = code.replaceAll('\u200b', '\\u200b').trim();
  if (/<\/script|<!--|[^\x20-\x7e\n]/i.test(text)) throw new Error(`${source} holds something an inline script cannot`);
  return text;
}

export function inlineScriptPlugin(): Plugin {
  return {
    name: 'ressursvenn-inline-script',
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      for (const source of sources) this.addWatchFile(source);
      return `export const inlineScript = ${JSON.stringify(buildInlineScript())};`;
    },
  };
}
