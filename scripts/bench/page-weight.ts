/** What a first visit to a page weighs on the way: its own HTML, style sheets and scripts, as the server sends them (brotli). */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, withImports } from '../support/page-files.ts';
import { root } from '../support/run.ts';
import { atMost, type Figure } from './figures.ts';

const client = join(root, 'dist/node/client');
/** What fits in the first ten packets of a connection, so that a page is there after one round trip. */
export const limit = 14_600;
const shown = 5;

/** Pages as files under the built client folder. */
export const builtPages = (): string[] => globSync('**/*.html', { cwd: client });

export function benchPageWeight(): Figure[] {
  return pageWeights()
    .slice(0, shown)
    .map(({ name, bytes }) => atMost(addressOf(name), bytes, limit, 'B'));
}

/** The pages, as files under the built client folder, and what each weighs, the heaviest first. */
export const pageWeights = (): { name: string; bytes: number }[] =>
  builtPages()
    .map((name) => ({ name, bytes: pageBytes(name) }))
    .sort((a, b) => b.bytes - a.bytes);

/** Those that weigh more than the limit. */
export const heavyPages = (): { name: string; bytes: number }[] => pageWeights().filter(({ bytes }) => bytes > limit);

/** Where visitors find the page in this file. */
export const addressOf = (name: string): string => `/${name.replace(/index\.html$/, '')}`;

function pageBytes(name: string): number {
  const read = (address: string) => readFileSync(join(client, address), 'utf8');
  const files = filesOf(read(name)).flatMap((address) => {
    if (address.endsWith('.js')) return withImports(address, read);
    return address.endsWith('.css') ? [address] : [];
  });
  return [name, ...new Set(files)].reduce((sum, file) => sum + sentBytes(join(client, file)), 0);
}

/** The compressed copy where there is one; small files go as they are. */
function sentBytes(file: string): number {
  const compressed = `${file}.br`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}
