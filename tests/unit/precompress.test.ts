import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPrecompression } from '../../scripts/support/precompress.ts';

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
const sheets = '<link rel="stylesheet" href="/_astro/a.css"><link rel="stylesheet" href="/_astro/b.css">';
const copies = (name: string) => [
  brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(),
  gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(),
];
const isCopied = (name: string) => existsSync(join(folder, `${name}.br`)) && existsSync(join(folder, `${name}.gz`));

describe('the compressed copies of a built site', () => {
  it('stand beside each file that gets smaller by it, and beside no other', async () => {
    put('index.html', page('hei'));
    put('_astro/site.css', page('farge'));
    put('kort.txt', 'Kort.');
    put('bilde.png', Buffer.alloc(2000));
    const compression = startPrecompression(folder);
    compression.pagesAreWhole();
    await compression.finish();
    expect(copies('index.html')).toEqual([page('hei'), page('hei')]);
    expect(copies('_astro/site.css')).toEqual([page('farge'), page('farge')]);
    expect(readdirSync(folder).sort()).toEqual(
      ['_astro', 'bilde.png', 'index.html', 'index.html.br', 'index.html.gz', 'kort.txt'].sort(),
    );
  });

  it('are begun while the site is being built, and are of what stands in the file at the end', async () => {
    const compression = startPrecompression(join(folder, 'client'));
    put('client/halv/index.html', page('halv'));
    put('client/om/index.html', page('om'));
    await vi.waitUntil(() => isCopied('client/halv/index.html') && isCopied('client/om/index.html'));
    put('client/halv/index.html', page('hel'));
    await compression.finish();
    expect(copies('client/halv/index.html')).toEqual([page('hel'), page('hel')]);
    expect(copies('client/om/index.html')).toEqual([page('om'), page('om')]);
  });

  it('of a page whose sheets will be joined wait until they are', async () => {
    put('to.html', sheets + page('to'));
    put('vi.html', page('vi'));
    const compression = startPrecompression(folder);
    await vi.waitUntil(() => isCopied('vi.html'));
    expect(isCopied('to.html')).toBe(false);
    put('to.html', page('ett'));
    compression.pagesAreWhole();
    await compression.finish();
    expect(copies('to.html')).toEqual([page('ett'), page('ett')]);
  });

  it('of files of search are of what is inside them, which is what stands there afterwards', async () => {
    const inside = Array.from({ length: 1000 }, (_, number) => `ord${number ** 2}`).join(' ');
    put('pagefind/nb.pf_index', gzipSync(inside));
    await startPrecompression(folder).finish();
    expect(readFileSync(join(folder, 'pagefind/nb.pf_index'), 'utf8')).toBe(inside);
    expect(copies('pagefind/nb.pf_index')).toEqual([inside, inside]);
  });

  it('fail the build, and not what goes on beside it, when one cannot be written', async () => {
    put('index.html', page('hei'));
    mkdirSync(join(folder, 'index.html.br'));
    const compression = startPrecompression(folder);
    compression.pagesAreWhole();
    await expect(compression.finish()).rejects.toThrow('EISDIR');
  });
});
