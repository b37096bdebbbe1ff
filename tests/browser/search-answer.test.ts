import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, localePath } from '../../src/i18n/index.ts';
import { openBrowser, type PageOptions, type TestBrowser } from '../support/browser.ts';
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

const posted = (language: Language, words: string) =>
  fetch(`${server.url}${localePath(language, '/sok/svar/')}`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ord: words }),
  });

describe('search without JavaScript', () => {
  it('is answered by the server, with nothing in the address', async () => {
    const page = await open('nb', { javaScript: false });
    await page.locator('#ord').fill('krisesenteret');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/svar/');
    expect(page.url()).toBe(`${server.url}/sok/svar/`);
    expect(await links(page).count()).toBeGreaterThan(2);
    expect(await page.locator('#treff [role=status]').textContent()).toMatch(/^\d+ treff$/);
    // What a screen reader says first of a page that has come.
    expect(await page.title()).toMatch(/^\d+ treff – Søk$/);
  });

  it('is what the form falls back to when the index does not come', async () => {
    const page = await open('nb');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('#ord').fill('politiattest');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/svar/');
    expect(await links(page).first().getAttribute('href')).toBe('/bli-ressursvenn/');
  });

  it.each([
    ['', 'Skriv ordet du leter etter.'],
    ['   ', 'Skriv ordet du leter etter.'],
    ['\u200b\u00ad', 'Skriv ordet du leter etter.'],
    ['vold '.repeat(40), 'Det ble for langt. Skriv noen få ord, høyst 100 tegn.'],
  ])('answers «%s» with what to write instead', async (words, text) => {
    const response = await posted('nb', words);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain(text);
    expect(html).toContain('<title>Feil: Søk</title>');
    expect(html).toContain('aria-invalid="true"');
  });

  it('shows all that it counts, and help where it finds nothing', async () => {
    const html = await (await posted('nb', 'krisesenter')).text();
    const [, count = ''] = />(\d+) treff</.exec(html) ?? [];
    const list = /<ol>([\s\S]*?)<\/ol>/.exec(html.slice(html.indexOf('id="treff"')))?.[1] ?? '';
    expect(list.match(/<li/g)).toHaveLength(Number(count));
    expect(Number(count)).toBeGreaterThan(10);
    const nothing = await posted('nb', 'عنف xyzzy');
    expect(nothing.status).toBe(200);
    expect(await (await posted('nb', 'xyzzy')).text()).toContain('Ingen treff');
  });

  it.each([
    ['415', 'text/plain', 'ord=vold'],
    ['413', 'application/x-www-form-urlencoded', `ord=${'x'.repeat(300_000)}`],
  ])('says what to do when it cannot read what was sent (%s)', async (status, type, body) => {
    const headers = { origin: server.url, 'content-type': type };
    const response = await fetch(`${server.url}/nn/sok/svar/`, { method: 'POST', headers, body });
    expect(String(response.status)).toBe(status);
    const html = await response.text();
    expect(html).toContain('Det som blei sendt, kunne vi ikkje lese. Skriv eitt eller fleire ord i feltet.');
    expect(html).toContain('aria-invalid="true"');
  });

  it('shows the form to whoever opens the answer’s address', async () => {
    const response = await fetch(`${server.url}/en/sok/svar/`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.text()).toContain('What are you looking for?');
  });
});
