/** What a first visit to a page weighs on the way: its own HTML, style sheets and scripts, as the server sends them (brotli). */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../tests/support/html.ts';
import { root } from '../support/run.ts';
import { atMost, type Figure } from './figures.ts';

const client = join(root, 'dist/node/client');
/** What fits in the first ten packets of a connection, so that a page is there after one round trip. */
const limit = 14_600;
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

function pageBytes(name: string): number {
  const files = filesOf(readFileSync(join(client, name), 'utf8')).filter((path) => /\.(?:css|js)$/.test(path));
  return [name, ...new Set(files.flatMap((path) => withImports(path.slice(1))))].reduce(
    (sum, file) => sum + sentBytes(join(client, file)),
    0,
  );
}

/** A script and those it loads. */
function withImports(file: string): string[] {
  if (!file.endsWith('.js')) return [file];
  const imported = readFileSync(join(client, file), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
  return [file, ...[...imported].flatMap(([, name = '']) => withImports(join(file, '..', name)))];
}

/** The compressed copy where there is one; small files go as they are. */
function sentBytes(file: string): number {
  const compressed = `${file}.br`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}
