import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precompressHarder, precompressPages, precompressRest } from '../../scripts/support/precompress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ressursvenn-copies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const page = (word: string) => `<p>${`${word} `.repeat(300)}</p>`;
const copies = (name: string) => [
  brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(),
  gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(),
];

describe('the compressed copies of a built site', () => {
  it('stand beside each file that gets smaller by it, and beside no other', async () => {
    put('index.html', page('hei'));
    put('_astro/site.css', page('farge'));
    put('kort.txt', 'Kort.');
    put('bilde.png', Buffer.alloc(2000));
    await precompressPages(folder);
    await precompressRest(folder);
    expect(copies('index.html')).toEqual([page('hei'), page('hei')]);
    expect(copies('_astro/site.css')).toEqual([page('farge'), page('farge')]);
    expect(readdirSync(folder).sort()).toEqual(
      ['_astro', 'bilde.png', 'index.html', 'index.html.br', 'index.html.gz', 'kort.txt'].sort(),
    );
  });

  it('of a page that weighs too much are made smaller, and hold the same', async () => {
    const words = Array.from({ length: 4000 }, (_, number) => `<p>ord${number ** 2}</p>`).join(' ');
    put('tung/index.html', words);
    await precompressPages(folder);
    const { size } = statSync(join(folder, 'tung/index.html.br'));
    await precompressHarder(folder, ['tung/index.html']);
    expect(statSync(join(folder, 'tung/index.html.br')).size).toBeLessThan(size);
    expect(copies('tung/index.html')).toEqual([words, words]);
  });

  it('of a style sheet are the smallest there are, since it comes with many pages', async () => {
    const rules = Array.from({ length: 1000 }, (_, number) => `.n${number ** 2} { color: #${number ** 3} }`).join('\n');
    for (const name of ['like.css', 'like.svg']) put(name, rules);
    await precompressRest(folder);
    expect(statSync(join(folder, 'like.css.br')).size).toBeLessThan(statSync(join(folder, 'like.svg.br')).size);
    expect(copies('like.css')).toEqual([rules, rules]);
  });

  it('of files of search are of what is inside them, which is what stands there afterwards', async () => {
    const inside = Array.from({ length: 1000 }, (_, number) => `ord${number ** 2}`).join(' ');
    put('pagefind/nb.pf_index', gzipSync(inside));
    await precompressRest(folder);
    expect(readFileSync(join(folder, 'pagefind/nb.pf_index'), 'utf8')).toBe(inside);
    expect(copies('pagefind/nb.pf_index')).toEqual([inside, inside]);
  });

  it('fail the build when one cannot be written', async () => {
    put('index.html', page('hei'));
    mkdirSync(join(folder, 'index.html.br'));
    await expect(precompressPages(folder)).rejects.toThrow('EISDIR');
  });
});
