/** `_headers`: what Cloudflare sets on static files, which the Worker never sees. Written from the same list as everything else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheControl, securityHeaders } from '../../src/server/headers.ts';
import { buildExitScript } from '../vite/exit-script.ts';

/** The file's text: rules in order, each an address pattern and its headers. `! Name` takes back what an earlier rule set. */
export function headersFile(scriptHash: string): string {
  const page = cacheControl('/');
  const rules: [pattern: string, headers: [name: string, value: string][]][] = [
    ['/*', Object.entries(securityHeaders(scriptHash))],
    // A page's address ends with a slash, and a file's never does.
    ['/', [['Cache-Control', page]]],
    ['/*/', [['Cache-Control', page]]],
    ['/_astro/*', [['Cache-Control', cacheControl('/_astro/x')]]],
  ];
  return rules
    .map(([pattern, headers]) => `${pattern}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('\n');
}

/** Writes it into the folder of the built site. */
export function writeHeadersFile(folder: string): void {
  writeFileSync(join(folder, '_headers'), headersFile(buildExitScript().hash));
}
