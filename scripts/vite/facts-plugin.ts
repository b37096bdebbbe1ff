/**
 * Gives pages and server `virtual:facts`: content/, read and checked while building, so that a mistake stops the build and not
 * a visitor. And the leak guard's script `virtual:known-words`: what it needs of them, and no more.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownWords } from '../../src/domain/identifying-details/known-words.ts';
import { type Facts, loadFacts } from '../../src/facts/load.ts';

const names = ['virtual:facts', 'virtual:known-words'];
const resolved = (name: string) => `\0${name}`;

/** The small part of a Vite plugin that this is, so that a test can ask it as Vite does. */
export interface FactsPlugin {
  name: string;
  configResolved(config: { command: string }): void;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
}

/** `root` is the project folder, the one with content/ in it. */
export function factsPlugin(root: URL | string): FactsPlugin {
  const folder = typeof root === 'string' ? root : fileURLToPath(root);
  let isBuild = false;
  // Once for all of a build's parts (pages, server, browser): content/ stays as it is. In development it changes.
  let known: Facts | undefined;
  return {
    name: 'ressursvenn-facts',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId(id) {
      return names.includes(id) ? resolved(id) : undefined;
    },
    load(id) {
      if (!names.map(resolved).includes(id)) return undefined;
      for (const file of filesOfFacts(folder)) this.addWatchFile(file);
      const facts = (isBuild ? known : undefined) ?? loadFacts(folder);
      known = facts;
      if (id === resolved('virtual:known-words'))
        return `export default new Set('${[...knownWords(facts)].sort().join(' ')}'.split(' '));`;
      // A string for JSON.parse is read several times faster by the engine than the same thing as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(facts))});`;
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
