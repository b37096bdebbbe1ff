/**
 * Writes a brotli and a gzip copy beside each file of a built site that gets smaller by it; the server picks what the browser takes.
 * Pages are compressed quickly first, which is enough for nearly all of them: what fits in a connection's first packets is there after
 * one round trip, whether it fills them or not. A page that does not fit gets the ten-fold time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { compressedTypes } from '../../src/platform/node/file-types.ts';

/** Below this the headers weigh more than what is saved. */
const smallest = 512;
/** How hard brotli tries, and how far back it looks, as a power of two bytes. */
interface Effort {
  quality: number;
  window: number;
}
const farthest = constants.BROTLI_DEFAULT_WINDOW;
/**
 * Measured on this site's pages: 10 makes them 12 % smaller than 9 does, in 12 times the time, and 11 nothing smaller. With a window
 * above 16, which holds any page, 9 takes longer than 10. The few files of search, and what all pages share, are worth the wait. A style
 * sheet, which 11 makes another 2.4 % smaller, weighs on each page that has it.
 */
const quick: Effort = { quality: 9, window: 16 };
const thorough: Effort = { quality: 10, window: farthest };
const hardest: Effort = { quality: 11, window: farthest };
/** What a file in gzip begins with. */
const gzipSigns = Buffer.from([0x1f, 0x8b]);
/** Files under way: there is work while this thread does something else; each takes a third of a megabyte. */
const atOnce = 200;
const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);
const opened = promisify(gunzip);

/** Copies of all pages in the built folder. To be called when no page changes any more. */
export const precompressPages = (folder: string): Promise<void> =>
  each(namesIn(folder, isPage), (name) => compress(join(folder, name), quick));

/** Smaller copies of the pages with these names, which weighed too much. */
export const precompressHarder = (folder: string, names: readonly string[]): Promise<void> =>
  each(names, (name) => compress(join(folder, name), thorough));

/** Copies of all else. To be called when no file changes any more. */
export const precompressRest = (folder: string): Promise<void> =>
  each(
    namesIn(folder, (name) => !isPage(name) && extname(name) in compressedTypes),
    (name) => compress(join(folder, name), extname(name) === '.css' ? hardest : thorough),
  );

const isPage = (name: string): boolean => name.endsWith('.html');

const namesIn = (folder: string, isWanted: (name: string) => boolean): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted);

async function each(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const left = names.values();
  const lane = async () => {
    for (const name of left) await work(name);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

async function compress(file: string, effort: Effort): Promise<void> {
  const written = readFileSync(file);
  if (written.length < smallest) return;
  // Pagefind's files are gzip inside, and its reader takes them open as well: brotli makes them 13 % smaller.
  const isGzip = written.subarray(0, gzipSigns.length).equals(gzipSigns);
  const content = isGzip ? await opened(written) : written;
  const { quality, window } = isGzip ? hardest : effort;
  const params = {
    [constants.BROTLI_PARAM_MODE]: isGzip ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: window,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    isGzip ? writeFile(file, content) : undefined,
    brotlied(content, { params }).then((copy) => writeFile(`${file}.br`, copy)),
    gzipped(content, { level: 9 }).then((copy) => writeFile(`${file}.gz`, copy)),
  ]);
}
