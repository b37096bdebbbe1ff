import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinStyles } from '../../scripts/join-styles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ressursvenn-styles-'));
  mkdirSync(join(folder, '_astro'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, '_astro', `${name}.css`), `.${name}{color:red}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const sheet = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const page = (name: string, html: string) => writeFileSync(join(folder, name), html);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const sheetsOf = (name: string) => [...read(name).matchAll(/href="\/(_astro\/[^"]+)"/g)].map(([, path]) => path ?? '');

describe('the style sheet of a page', () => {
  it('has one sheet, with its rules in the order in which it asked for them', () => {
    page('index.html', `<head>${sheet('b')}<title>T</title>${sheet('a')}</head>`);
    expect(joinStyles(folder)).toEqual({ sheets: 1 });
    const [path = ''] = sheetsOf('index.html');
    expect(read('index.html')).toBe(`<head><link rel="stylesheet" href="/${path}"><title>T</title></head>`);
    expect(read(path)).toBe('.b{color:red}\n.a{color:red}');
  });

  it('shares its sheet with pages that ask for the same, and tells other orders apart', () => {
    page('one.html', sheet('a') + sheet('b'));
    page('two.html', sheet('a') + sheet('b'));
    page('three.html', sheet('b') + sheet('a'));
    expect(joinStyles(folder)).toEqual({ sheets: 2 });
    expect(sheetsOf('one.html')).toEqual(sheetsOf('two.html'));
    expect(sheetsOf('three.html')).not.toEqual(sheetsOf('one.html'));
  });

  it('with one sheet is left as it is, and every former sheet for the pages that are made on demand', () => {
    page('index.html', sheet('c'));
    expect(joinStyles(folder)).toEqual({ sheets: 0 });
    expect(read('index.html')).toBe(sheet('c'));
    expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['a.css', 'b.css', 'c.css']);
  });
});
