/** Every page that was built, and every kind of answer made on demand, carries the same headers; and no page holds what they forbid. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildInlineScript } from '../../scripts/vite/inline-script.ts';
import { ownScriptSources, securityHeaders } from '../../src/server/headers.ts';
import { tags } from '../support/page-reading.ts';
import { fetchState, pageStates } from '../support/page-states.ts';
import { recordProof } from '../support/proof.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';

const folder = fileURLToPath(new URL('../../dist/node/client/', import.meta.url));
const { hash } = buildInlineScript();
const files = globSync('**/*', { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length - 1).replace(/^\/+/, '/'));
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');
const pages = files.filter((file) => file.endsWith('.html')).map(addressOf);

let servers: StateServers;
beforeAll(async () => {
  servers = await startStateServers();
});
afterAll(() => servers.stop());

/** Headers that are not as promised, one line each. */
function headerFaults(name: string, path: string, headers: Headers): string[] {
  const promised = Object.entries(securityHeaders(hash, path));
  const never = [
    'set-cookie',
    'server',
    'x-powered-by',
    'access-control-allow-origin',
    'report-to',
    'nel',
    'clear-site-data',
    'link',
    'refresh',
  ];
  return [
    ...promised
      .filter(([header, value]) => headers.get(header) !== value)
      .map(([header]) => `${name}: ${header} is ${headers.get(header)}`),
    ...never.filter((header) => headers.has(header)).map((header) => `${name}: ${header} is ${headers.get(header)}`),
  ];
}

/** What the policy would stop, or what it cannot: inline code and styles, and hints that would fetch what nobody asked for. */
function markupFaults(name: string, html: string): string[] {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    ([, open = '']) => !/type="application\/(ld\+)?json"/.test(open),
  );
  const hashes = inline.map(([, , code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
  const bodyless = html.replace(/<script[\s\S]*?<\/script>/g, '');
  const hints = tags(html, 'link').filter(({ rel = '' }) =>
    /\b(prefetch|preconnect|prerender|dns-prefetch|manifest)\b/.test(rel),
  );
  const sources = [
    ...html.matchAll(
      /<(?:script|img|link|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|srcset|data)="([^"]+)"/g,
    ),
  ];
  return [
    ...(JSON.stringify(hashes) === JSON.stringify([hash])
      ? []
      : [`${name}: its inline scripts have the hashes ${hashes.join(', ')}`]),
    ...(/\sstyle="/.test(bodyless) || bodyless.includes('<style') ? [`${name}: has styles of its own`] : []),
    ...(/\son[a-z]+="/.test(bodyless) ? [`${name}: has code in an attribute`] : []),
    ...hints.map(({ rel, href }) => `${name}: ${rel} ${href}`),
    ...sources
      .filter(([, address = '']) => /^(https?:)?\/\//.test(address))
      .map(([, address]) => `${name}: takes ${address}`),
    ...(/<(iframe|embed|object|audio|video)\b|type="speculationrules"/.test(bodyless)
      ? [`${name}: holds something embedded`]
      : []),
    ...(html.indexOf('<script>') < html.indexOf('<title>') ? [] : [`${name}: the exit script is not first`]),
  ];
}

describe('every page that was built', () => {
  it('has the promised headers, is never kept, and holds nothing that they forbid', async () => {
    const faults: string[] = [];
    for (const path of pages) {
      const response = await fetch(`${servers.well.url}${path}`);
      faults.push(...headerFaults(path, path, response.headers), ...markupFaults(path, await response.text()));
      if (response.headers.get('cache-control') !== 'no-store') faults.push(`${path}: may be kept`);
    }
    // The answers have tests of their own below: figures are shown only when all of them pass.
    recordProof('headers', { pages: pages.length, answers: Object.keys(pageStates).length });
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(300);
  });

  it('is served with files that carry the same headers', async () => {
    const faults: string[] = [];
    for (const file of files.filter((each) => !each.endsWith('.html') && !each.startsWith('/pagefind/fragment/'))) {
      const response = await fetch(`${servers.well.url}${file}`);
      await response.arrayBuffer();
      faults.push(...headerFaults(file, file, response.headers));
    }
    expect(faults).toEqual([]);
  });
});

describe('every answer made on demand', () => {
  it.each(Object.keys(pageStates))('%s', async (name) => {
    const { html, headers } = await fetchState(name, servers);
    expect([...headerFaults(name, '', headers), ...markupFaults(name, html)]).toEqual([]);
    // The page for faults is also a file, and is then asked for by its own name.
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the policy', () => {
  it.each(['', ...Object.keys(ownScriptSources)])('is strict (%s)', (path) => {
    const policy = securityHeaders(hash, path)['Content-Security-Policy'] ?? '';
    expect(policy).toContain(`'${hash}'`);
    expect(policy.replace("img-src 'self' data:", '').replace("'wasm-unsafe-eval'", '')).not.toMatch(
      /unsafe|\*|https?:|data:|blob:/,
    );
    expect(policy.includes('wasm-unsafe-eval')).toBe(path.endsWith('/sok/'));
  });
});
