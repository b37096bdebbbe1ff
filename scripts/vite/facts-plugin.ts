/** Gives pages and server `virtual:facts`: content/, read and checked while building, so that a mistake stops the build and not a visitor. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFacts } from '../../src/facts/load.ts';

const name = 'virtual:facts';
const resolved = `\0${name}`;

/** The small part of a Vite plugin that this is, so that the configuration needs no package beyond Astro. */
export interface FactsPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
}

/** `root` is the project folder, the one with content/ in it. */
export function factsPlugin(root: URL | string): FactsPlugin {
  const folder = typeof root === 'string' ? root : fileURLToPath(root);
  return {
    name: 'ressursvenn-facts',
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      for (const file of filesOfFacts(folder)) this.addWatchFile(file);
      // A string for JSON.parse is read several times faster by the engine than the same thing as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(loadFacts(folder)))});`;
    },
  };
}

function filesOfFacts(folder: string): string[] {
  const inFolder = (path: string) =>
    readdirSync(join(folder, path), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, path, entry.name));
  const folders = ['content/associations', 'content/crisis-centres', 'content/help-lines', 'content/geography'];
  return [join(folder, 'content/site.yaml'), ...folders.flatMap(inFolder)];
}
