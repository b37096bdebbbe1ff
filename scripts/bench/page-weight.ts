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
  const pages = builtPages().map((name) => ({ name, bytes: pageBytes(name) }));
  return pages
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, shown)
    .map(({ name, bytes }) => atMost(`/${name.replace(/index\.html$/, '')}`, bytes, limit, 'B'));
}

/** Pages that have grown past the limit, for whoever wrote them. */
export const heavyPages = (): { page: string; bytes: number }[] =>
  builtPages()
    .map((name) => ({ page: `/${name.replace(/index\.html$/, '')}`, bytes: pageBytes(name) }))
    .filter(({ bytes }) => bytes > limit);

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
