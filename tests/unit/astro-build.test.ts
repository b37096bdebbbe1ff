import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAstro } from '../../scripts/support/astro-build.ts';

const module = JSON.stringify(new URL('../../scripts/support/astro-build.ts', import.meta.url).href);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ressursvenn-astro-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An Astro that waits for the word and then runs `code`. */
const astroThat = (code: string) =>
  writeFileSync(
    join(folder, 'astro'),
    `#!${process.execPath}\nimport { writeFileSync } from 'node:fs';\nimport { waitForWord } from ${module};\nconsole.log('begun');\nwriteFileSync('begun', '');\nawait waitForWord();\n${code}\n`,
    { mode: 0o755 },
  );

/** What is shown while `work` goes on. */
async function shown(work: () => Promise<unknown>): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await work();
  const text = write.mock.calls.map(([piece]) => String(piece)).join('');
  write.mockRestore();
  return text;
}

describe('Astro, started while the content is checked', () => {
  it('waits for the word, builds for the platform, and shows what it said from the beginning', async () => {
    astroThat("writeFileSync('dist', process.env.PLATFORM); console.log('built');");
    const astro = startAstro(folder, 'node');
    await vi.waitUntil(() => existsSync(join(folder, 'begun')), { timeout: 20_000 });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    expect(await shown(async () => expect(await astro.goOn()).toBe(0))).toBe('begun\nbuilt\n');
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('node');
  });

  it('is stopped without a word or a file when the content is not sound', async () => {
    astroThat("writeFileSync('dist', '');");
    const astro = startAstro(folder, 'node');
    expect(await shown(() => astro.stop())).toBe('');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('gives memory back at once, unless it is told otherwise', async () => {
    astroThat('console.log(process.env.MIMALLOC_PURGE_DELAY);');
    expect(await shown(() => startAstro(folder, 'node').goOn())).toBe('begun\n0\n');
    vi.stubEnv('MIMALLOC_PURGE_DELAY', '10');
    expect(await shown(() => startAstro(folder, 'node').goOn())).toBe('begun\n10\n');
  });

  it('is stopped also where it cannot be started', async () => {
    vi.stubEnv('PATH', '');
    await expect(startAstro(folder, 'node').stop()).resolves.toBeUndefined();
  });

  it('tells why when it fails, also before it was given the word', async () => {
    writeFileSync(join(folder, 'astro'), `#!${process.execPath}\nconsole.log('no such thing');\nprocess.exit(3);\n`, {
      mode: 0o755,
    });
    const astro = startAstro(folder, 'node');
    expect(await shown(async () => expect(await astro.goOn()).toBe(3))).toBe('no such thing\n');
  });

  it('goes on by itself where nobody checks beside it', async () => {
    const { waitForWord } = await import('../../scripts/support/astro-build.ts');
    await expect(waitForWord()).resolves.toBeUndefined();
  });
});
