/**
 * Gives the build src/styles/{site,form,data,numbers}.css bundled and trimmed. Deterministic: same sources, same text, same hashed file name.
 * In development Vite serves the files whole, so that a class tried out in the browser has its rules.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { trimmedStyles } from './trim/trim.ts';

const sheets = ['site', 'form', 'data', 'numbers'];

/** `root` is the project folder. */
export function trimCss(root: URL): Plugin {
  const folder = fileURLToPath(root);
  const files = Object.fromEntries(sheets.map((name) => [join(folder, 'src/styles', `${name}.css`), name]));
  // Once for all of a build's parts (pages, server, browser): the sources are the same.
  let trimmed: Record<string, string> | undefined;
  return {
    name: 'ressursvenn-trim-css',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const name = files[id.replace(/\?.*$/, '')];
      // «?url» is Vite's question for the address alone; the text is asked for in a second step.
      if (name === undefined || /[?&](?:url|raw)\b/.test(id)) return undefined;
      trimmed ??= trimmedStyles(
        folder,
        Object.fromEntries(Object.entries(files).map(([file, sheet]) => [sheet, file])),
      );
      return trimmed[name];
    },
  };
}
