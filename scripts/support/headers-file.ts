/** `_headers`: what Cloudflare sets on static files, which the Worker never sees. Written from the same list as everything else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheControl, ownScriptSources, securityHeaders } from '../../src/server/headers.ts';
import { buildInlineScript } from '../vite/inline-script.ts';

type Rule = [pattern: string, headers: [name: string, value: string][]];

/** The file's text: rules in order, each an address pattern and its headers. `! Name` takes back what an earlier rule set. */
export function headersFile(scriptHash: string): string {
  const page = cacheControl('/');
  const rules: Rule[] = [
    ['/*', Object.entries(securityHeaders(scriptHash))],
    // A page's address ends with a slash, and a file's never does.
    ['/', [['Cache-Control', page]]],
    ['/*/', [['Cache-Control', page]]],
    ['/_astro/*', [['Cache-Control', cacheControl('/_astro/x')]]],
    ['/pagefind/*', [['Cache-Control', cacheControl('/pagefind/x')]]],
    // Cloudflare joins what two rules say of one header, and of two policies a browser keeps both; so the first is taken back.
    ...Object.keys(ownScriptSources).map(
      (path): Rule => [
        path,
        [
          ['! Content-Security-Policy', ''],
          ['Content-Security-Policy', securityHeaders(scriptHash, path)['Content-Security-Policy'] ?? ''],
        ],
      ],
    ),
  ];
  return rules
    .map(
      ([pattern, headers]) =>
        `${pattern}\n${headers.map(([name, value]) => `  ${value ? `${name}: ${value}` : name}\n`).join('')}`,
    )
    .join('\n');
}

/** Writes it into the folder of the built site. */
export function writeHeadersFile(folder: string): void {
  writeFileSync(join(folder, '_headers'), headersFile(buildInlineScript().hash));
}
