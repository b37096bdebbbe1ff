/** What the build made for visitors: its pages and files, as they stand in dist/node/client. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builtFolder = fileURLToPath(new URL('../../dist/node/client', import.meta.url));

/** The file that answers for a path on the site: «/hjelp/» is «hjelp/index.html». */
export const fileOf = (path: string): string => join(builtFolder, path.endsWith('/') ? `${path}index.html` : path);

export const builtFiles = (pattern: string): string[] =>
  globSync(pattern, { cwd: builtFolder })
    .map((file) => `/${file}`)
    .toSorted();

/** Every page that is built beforehand, by its path. */
export const builtPages = (): Record<string, string> =>
  Object.fromEntries(
    builtFiles('**/*.html').map((path) => [path.replace(/index\.html$/, ''), readFileSync(fileOf(path), 'utf8')]),
  );
