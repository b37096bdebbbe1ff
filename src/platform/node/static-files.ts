/** Static files on Node: as they were built, in the compressed copy that the browser takes. */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { cacheControl } from '../../server/headers.ts';
import { compressedTypes } from './file-types.ts';

/** The smaller one first. */
const codings = { br: '.br', gzip: '.gz' } as const;
const isCopy = (file: string): boolean => Object.values<string>(codings).includes(extname(file));

export interface StaticFiles {
  /** The file that an address stands for, below the folder; null when there is none. */
  find(path: string): Promise<string | null>;
  /** Answers a GET or a HEAD with a file that was found. */
  serve(request: IncomingMessage, response: ServerResponse, file: string): Promise<void>;
}

export function staticFiles(folder: string): StaticFiles {
  const isThere = (file: string): Promise<boolean> =>
    stat(join(folder, file)).then(
      (found) => found.isFile(),
      () => false,
    );

  return {
    find: async (path) => {
      const file = fileOf(path);
      return file !== null && !isCopy(file) && (await isThere(file)) ? file : null;
    },
    serve: async (request, response, file) => {
      await ownTurn(response);
      const type = compressedTypes[extname(file)];
      if (type) response.setHeader('Content-Type', type).setHeader('Vary', 'Accept-Encoding');
      const taken = type ? new Negotiator(request).encodings(['br', 'gzip']) : [];
      const [coding] = await filtered(['br', 'gzip'] as const, async (each) =>
        taken.includes(each) ? isThere(file + codings[each]) : false,
      );
      if (coding) response.setHeader('Content-Encoding', coding);
      response.setHeader('Cache-Control', cacheControl(`/${file}`));
      const path = `/${file}${coding ? codings[coding] : ''}`.split('/').map(encodeURIComponent).join('/');
      // Ranges are not heard: nothing here is long enough to be sent in parts.
      send(request, path, { root: folder, index: false, dotfiles: 'deny', acceptRanges: false, cacheControl: false })
        // The file is gone since it was found, or the connection is, or it is not what was to be matched (412): the headers of a
        // file that is not sent are taken off.
        .on('error', ({ statusCode }: { statusCode?: number }) => {
          if (response.headersSent) {
            response.destroy();
            return;
          }
          for (const name of ['Content-Encoding', 'Content-Type', 'Vary']) response.removeHeader(name);
          const status = statusCode === 412 ? 412 : 503;
          response.setHeader('Cache-Control', 'no-store').writeHead(status, { 'Content-Length': '0' }).end();
        })
        .pipe(response);
    },
  };
}

/**
 * Waits until everything that was asked for before on the same connection has been answered. A file opened sooner would stay open
 * for ever if the connection were cut meanwhile; one that is never opened leaves nothing behind.
 */
async function ownTurn(response: ServerResponse): Promise<void> {
  if (response.socket === null) await once(response, 'socket');
}

/** An address without query as a file's path; null when it cannot be one. A folder's file is its index.html. */
function fileOf(path: string): string | null {
  try {
    const file = decodeURIComponent(path.slice(1));
    const parts = file.split('/');
    const isOdd = parts.slice(0, -1).includes('') || parts.some((part) => part.startsWith('.') || /[\0\\]/.test(part));
    return isOdd ? null : file.replace(/(^|\/)$/, '$1index.html');
  } catch {
    return null; // A % that begins no sign.
  }
}

async function filtered<Each>(all: readonly Each[], keep: (each: Each) => Promise<boolean>): Promise<Each[]> {
  const kept = await Promise.all(all.map(keep));
  return all.filter((_, at) => kept[at]);
}
