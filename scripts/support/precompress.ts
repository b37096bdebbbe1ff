/** Writes a brotli and a gzip copy beside each file of a built site that gets smaller by it; the server picks what the browser takes. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { compressedTypes } from '../../src/platform/node/file-types.ts';

/** Below this the headers weigh more than what is saved. */
const smallest = 512;
/** Measured on this site: within 1 % of 11, the highest, in 40 % of the time. The few files of search are worth the wait. */
const quality = { text: 10, search: 11 };
/** What a file in gzip begins with. */
const gzipSigns = Buffer.from([0x1f, 0x8b]);

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);
const opened = promisify(gunzip);

export async function precompress(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => extname(name) in compressedTypes,
  );
  await Promise.all(names.map((name) => compress(join(folder, name))));
}

async function compress(file: string): Promise<void> {
  const written = await readFile(file);
  if (written.length < smallest) return;
  // Pagefind's files are gzip inside, and its reader takes them open as well: brotli makes them 13 % smaller.
  const isGzip = written.subarray(0, gzipSigns.length).equals(gzipSigns);
  const content = isGzip ? await opened(written) : written;
  const params = {
    [constants.BROTLI_PARAM_MODE]: isGzip ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: isGzip ? quality.search : quality.text,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await Promise.all([
    isGzip ? writeFile(file, content) : undefined,
    writeFile(`${file}.br`, await brotlied(content, { params })),
    writeFile(`${file}.gz`, await gzipped(content, { level: 9 })),
  ]);
}
