import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, localePath } from '../../src/i18n/index.ts';
import { axeViolations, openBrowser, type PageOptions, type TestBrowser } from '../support/browser.ts';
import { isGranted, searchWishes } from '../support/search-wishes.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = (language: Language, options?: PageOptions): Promise<Page> =>
  browser.pageAt(`${server.url}${localePath(language, '/sok/')}`, options);

const links = (page: Page) => page.locator('#treff ol a');

/** Types and presses Enter; the addresses of the pages found, once the answer to these words stands there. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.locator('#treff').evaluate((section) => section.querySelector('ol')?.replaceChildren('waiting'));
  await page.locator('#ord').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#treff ol')?.textContent !== 'waiting');
  return links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

const posted = (language: Language, words: string) =>
  fetch(`${server.url}${localePath(language, '/sok/svar/')}`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ord: words }),
  });

/** The addresses in an answer of the server's, in order. */
const found = (html: string): string[] =>
  [...html.slice(html.indexOf('id="treff"')).matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href = '']) => href);

describe('search in the browser', () => {
  it.each(languages)(
    'finds every wish in %s where it should stand, and first what the server finds first',
    async (language) => {
      const page = await open(language);
      const missed: string[] = [];
      for (const wish of searchWishes.filter((each) => each.language === language)) {
        const best = (await search(page, wish.query)).slice(0, 3);
        if (!isGranted(wish, best)) missed.push(`${wish.query}: ${best.join(' ')} instead of ${wish.page}`);
        const answer = found(await (await posted(language, wish.query)).text()).slice(0, 3);
        // Which of two that a misspelt word may mean comes first can differ.
        if (`${best.toSorted()}` !== `${answer.toSorted()}`) missed.push(`${wish.query}: ${best} is not ${answer}`);
      }
      expect(missed).toEqual([]);
    },
  );

  it.each(languages)('puts a municipality first for its name in %s', async (language) => {
    const page = await open(language);
    const names = 'Bergen Fjord Sande Stranda Strand Stad Marker Oslo Volda Kárášjohka Ås'.split(' ');
    const paths = 'bergen fjord sande stranda strand stad marker oslo volda karasjok as'.split(' ');
    for (const suffix of ['', ' kommune']) {
      const first: (string | undefined)[] = [];
      for (const name of names) first.push((await search(page, name + suffix))[0]);
      expect(first).toEqual(paths.map((path) => `/kommune/${path}/`));
    }
  });

  it('shows the rest when it is asked for, says how many there are, and takes the cursor along', async () => {
    const page = await open('nb');
    await search(page, 'ressursvenn');
    const status = page.locator('#treff [role=status]');
    const more = page.getByRole('button', { name: 'Vis flere' });
    const [, count = ''] = /^De 10 første av (\d+) treff$/.exec((await status.textContent()) ?? '') ?? [];
    expect(Number(count)).toBeGreaterThan(10);
    await more.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#treff ol a').length > 10);
    const eleventh = await links(page).nth(10).textContent();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, eleventh);
    while (await more.isVisible()) await more.click();
    expect(await status.textContent()).toBe(`${count} treff`);
    expect(await links(page).count()).toBe(Number(count));
    await search(page, 'politiattest');
    expect(await more.isVisible()).toBe(false);
  });

  it('shows excerpts whose words stand apart, without the marks of sources, and tells where they were cut', async () => {
    const page = await open('nb');
    await search(page, 'frivillige fikk opplæring i Kristiansand');
    expect(await page.locator('#treff ol').textContent()).toContain('Siden når: Høsten 2021');
    await search(page, 'psykisk vold');
    expect(await page.locator('#treff ol').textContent()).toMatch(/psykisk vold, 92 %/);
    const texts = await page.locator('#treff ol p').allTextContents();
    expect(texts.some((text) => text.startsWith('… '))).toBe(true);
    expect(texts.filter((text) => /^\p{Ll}|[\p{L}\p{N},]$/u.test(text))).toEqual([]);
  });

  it.each([
    'vold',
    'hvor kan jeg sove i natt',
    'hva gjør barn etter krisesenteret og møte med norsk politi, lege, skole, venn, arbeid, trygg, tid, ukraina, ytring',
  ])('needs for the first query (%s) no more than 150 kB', async (query) => {
    const page = await open('nb');
    // The page's own font may come late.
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await search(page, query);
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(90_000);
    process.stdout.write(`First query, ${query.split(' ').length} words: ${bytes} bytes\n`);
    expect(bytes).toBeLessThan(150_000);
  });

  it('tells how many there are, marks the words found, and builds nothing out of them but text', async () => {
    const page = await open('nb');
    await search(page, 'politiattest');
    expect(await page.locator('#treff [role=status]').textContent()).toMatch(/^\d+ treff$|^Ett treff$/);
    expect((await page.locator('#treff mark').first().textContent())?.toLowerCase()).toContain('politiattest');
    await search(page, '<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it.each(['', '  '])('has the server say what to write when nothing is (%j)', async (words) => {
    const page = await open('nb');
    await page.locator('#ord').fill(words);
    await page.getByRole('button', { name: 'Søk', exact: true }).click();
    await page.waitForURL('**/sok/svar/', { timeout: 2000 });
    expect(await page.title()).toBe('Feil: Søk');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  });

  it('answers while she types', async () => {
    const page = await open('nn');
    await page.locator('#ord').pressSequentially('teieplikt');
    await links(page).first().waitFor();
    expect(await links(page).first().getAttribute('href')).toMatch(/^\/nn\//);
  });

  it('offers numbers to call when nothing is found', async () => {
    const page = await open('nb');
    expect(await search(page, 'xyzzy')).toEqual([]);
    expect(await page.locator('#treff [role=status]').textContent()).toBe('Ingen treff');
    expect(await page.locator('[data-nothing] a').first().getAttribute('href')).toBe('tel:112');
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
  });

  it('goes with the arrow keys from the field to the results and back', async () => {
    const page = await open('nb');
    await search(page, 'forskning');
    const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await links(page).first().textContent());
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('ord');
  });

  it('has nothing for axe to find, before and after', async () => {
    const page = await open('en', { colorScheme: 'dark' });
    expect(await axeViolations(page)).toEqual([]);
    await search(page, 'volunteer');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('what somebody searches for', () => {
  it('stays in the page: no address, no history, no storage, no request, no console, no log has it', async () => {
    const page = await open('nb');
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url() + (request.postData() ?? '')));
    page.on('console', (message) => seen.push(message.text()));
    const history = await page.evaluate(() => globalThis.history.length);
    await search(page, 'tvangsekteskap');
    const kept = await page.evaluate(async () => ({
      address: location.pathname + location.search + location.hash,
      history: globalThis.history.length,
      stored:
        localStorage.length +
        sessionStorage.length +
        (await caches.keys()).length +
        (await indexedDB.databases()).length,
      cookies: document.cookie,
      title: document.title,
    }));
    expect(kept).toEqual({ address: '/sok/', history, stored: 0, cookies: '', title: 'Søk' });
    expect(seen.filter((each) => each.includes('tvangs'))).toEqual([]);
    await posted('nb', 'tvangsekteskap');
    expect(server.log()).not.toContain('tvangs');
  });

  it('is gone when the page is left', async () => {
    const page = await open('nb');
    await search(page, 'tvangsekteskap');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await page.locator('#ord').inputValue()).toBe('');
    expect(await links(page).count()).toBe(0);
    expect(await page.locator('#treff button').isVisible()).toBe(false);
  });

  it('fetches the same whatever is looked for, so that nobody who watches the line can tell', async () => {
    const fetched = async (query: string) => {
      const page = await open('nb');
      // The page's own font may come late.
      await page.waitForLoadState('networkidle');
      const paths: string[] = [];
      page.on('request', (request) => paths.push(new URL(request.url()).pathname));
      await search(page, query);
      await page.waitForLoadState('networkidle');
      return paths.filter((path) => !path.endsWith('.woff2')).sort();
    };
    const some = await fetched('tvangsekteskap');
    expect(await fetched('politiattest')).toEqual(some);
    expect(await fetched('xyzzy og lege')).toEqual(some);
  });

  it('needs nothing of the index before the field has the cursor, and none of it is kept', async () => {
    const page = await open('nb');
    const loaded: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/pagefind/')) loaded.push(response.headers()['cache-control'] ?? '');
    });
    await page.locator('h1').click();
    expect(loaded).toEqual([]);
    await search(page, 'hjelp');
    expect(new Set(loaded)).toEqual(new Set(['no-store']));
  });

  it('needs WebAssembly on the search page, and no other page may have it', async () => {
    const policy = async (path: string) => (await fetch(server.url + path)).headers.get('content-security-policy');
    expect(await policy('/nn/sok/')).toContain("'wasm-unsafe-eval'");
    for (const path of ['/', '/hjelp/', '/sok/svar/', '/pagefind/pagefind.js'])
      expect(await policy(path)).not.toContain('wasm');
  });
});
