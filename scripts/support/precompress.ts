/**
 * Writes a brotli and a gzip copy beside each file of a built site that gets smaller by it; the server picks what the browser takes.
 * With many pages it is the longest part of a build, so it goes on beside the others: a page is begun when it is there, and at the end
 * every file is looked at again, so that no copy is of anything but what stands in its file.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { compressedTypes } from '../../src/platform/node/file-types.ts';
import { hasSeveralSheets } from '../join-styles.ts';

/** Below this the headers weigh more than what is saved. */
const smallest = 512;
/** Measured on this site: within 1 % of 11, the highest, in 40 % of the time. The few files of search are worth the wait. */
const quality = { text: 10, search: 11 };
/** What a file in gzip begins with. */
const gzipSigns = Buffer.from([0x1f, 0x8b]);
/** Between two looks for new pages, in milliseconds. */
const between = 200;
/** Files under way. So many that there is work while this thread makes the search index; each takes a third of a megabyte. */
const atOnce = 200;

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);
const opened = promisify(gunzip);

export interface Precompression {
  /** To be called when no page changes any more, and while there is other work: begins with all that are left. */
  pagesAreWhole(): void;
  /** To be called when no file changes any more. Resolves when each has its copies. */
  finish(): Promise<void>;
}

/** `folder`: what is deployed. It need not be there yet. */
export function startPrecompression(folder: string): Precompression {
  const begun = new Map<string, { hash: string; copies: Promise<void> }>();
  let isBuilding = true;

  /** Copies of the file as it stands now; nothing to do when they have been made. */
  function copiesOf(name: string): Promise<void> {
    const content = readFileSync(join(folder, name));
    const hash = createHash('sha256').update(content).digest('base64');
    const former = begun.get(name);
    if (former?.hash === hash) return former.copies;
    const write = () => compress(join(folder, name), content);
    const copies = former ? former.copies.then(write) : write();
    begun.set(name, { hash, copies });
    return copies;
  }

  /** One at a time: what builds needs the machine more. Half-written pages are among them, and made good at the end. */
  async function besideTheBuild(): Promise<void> {
    const seen = new Set<string>();
    while (isBuilding) {
      for (const name of namesIn(folder, isPage).filter((each) => !seen.has(each))) {
        if (!isBuilding) return;
        seen.add(name);
        if (!hasSeveralSheets(readFileSync(join(folder, name), 'utf8'))) await copiesOf(name);
      }
      await pause(between);
    }
  }

  const parts = [besideTheBuild()];
  // What fails is told by `finish`, and not before.
  for (const part of parts) part.catch(() => undefined);
  return {
    pagesAreWhole() {
      isBuilding = false;
      const pages = each(namesIn(folder, isPage), copiesOf);
      pages.catch(() => undefined);
      parts.push(pages);
    },
    async finish() {
      isBuilding = false;
      await Promise.all(parts);
      await each(namesIn(folder, isCompressed), copiesOf);
    },
  };
}

const isPage = (name: string): boolean => name.endsWith('.html');
const isCompressed = (name: string): boolean => extname(name) in compressedTypes;

const namesIn = (folder: string, isWanted: (name: string) => boolean): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isWanted) : [];

async function each(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  const left = names.values();
  const lane = async () => {
    for (const name of left) await work(name);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

async function compress(file: string, written: Buffer): Promise<void> {
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
    brotlied(content, { params }).then((copy) => writeFile(`${file}.br`, copy)),
    gzipped(content, { level: 9 }).then((copy) => writeFile(`${file}.gz`, copy)),
  ]);
}
