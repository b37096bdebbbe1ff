/**
 * What a browser must be told each kind of file is. `send` would ask a table of 2 500 kinds, which takes 20 ms of every start;
 * the build gives it this one in place of `mime-types` (scripts/vite/lean-server.ts).
 */
import { extname } from 'node:path';

/** The kinds that the build compresses (scripts/support/precompress.ts). */
export const compressedTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
};

/** What the site has, and what an editor may put in public/. */
const otherTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The type of a file by its name, or of an extension; false for a kind that we do not serve. As in `mime-types`. */
export function contentType(name: string): string | false {
  const extension = extname(name) || name;
  return compressedTypes[extension] ?? otherTypes[extension] ?? false;
}
