import { describe, expect, it } from 'vitest';
import { headersFile } from '../../scripts/support/headers-file.ts';
import { securityHeaders } from '../../src/server/headers.ts';
import { rightPath } from '../../src/server/page-address.ts';

describe('the file of headers for Cloudflare', () => {
  const rules = headersFile('sha256-abc=')
    .split('\n\n')
    .map((rule) => rule.trim().split('\n  '));

  it('gives every address the whole list', () => {
    const [pattern, ...lines] = rules[0] ?? [];
    const expected = Object.entries(securityHeaders('sha256-abc=')).map(([name, value]) => `${name}: ${value}`);
    expect([pattern, lines]).toEqual(['/*', expected]);
  });

  it('keeps no page and no file of search, and keeps for ever what has its content in its name', () => {
    expect(rules.slice(1, 5)).toEqual([
      ['/', 'Cache-Control: no-store'],
      ['/*/', 'Cache-Control: no-store'],
      ['/_astro/*', 'Cache-Control: public, max-age=31536000, immutable'],
      ['/pagefind/*', 'Cache-Control: no-store'],
    ]);
  });

  it('lets the search pages, and no other, run WebAssembly, in place of the policy of the rest', () => {
    const policies = rules
      .slice(5)
      .map(([pattern, before, after = '']) => [pattern, before, after.includes("'wasm-unsafe-eval'")]);
    expect(policies).toEqual(
      ['/sok/', '/nn/sok/', '/en/sok/'].map((page) => [page, '! Content-Security-Policy', true]),
    );
    expect(rules[0]?.join()).not.toContain('wasm');
  });

  it('stays within what Cloudflare reads: a hundred rules, and two thousand signs a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...rules.flat().map((line) => line.length))).toBeLessThan(2000);
  });
});

describe('the address of a page', () => {
  it.each([
    ['/', null],
    ['/sak/x/', null],
    ['/sak/x', '/sak/x/'],
    ['/favicon.svg', null],
    ['//angriper.example', '/angriper.example'],
    ['//angriper', '/angriper/'],
    ['///a//b', '/a/b/'],
  ])('%s leads to %s', (path, expected) => {
    expect(rightPath(path)).toBe(expected);
  });
});
