// The other suites here believe their browser. This one checks that it deserves it.

import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, canKeepPages, comeBackFromCache, openBrowser, type TestBrowser } from '../support/browser.ts';

const first = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Første</title></head>
<body><main><h1>Blåbærsyltetøy</h1><p id="script">uten skript</p><noscript><p id="noscript">Skript er av</p></noscript></main>
<script>
  document.getElementById('script').textContent = 'med skript';
  window.shown = [];
  addEventListener('pageshow', (event) => window.shown.push(event.persisted));
</script></body></html>`;
const second = `<!doctype html><html lang="nb"><head><link rel="icon" href="data:,"><title>Andre</title></head>
<body><main><h1>Andre side</h1></main></body></html>`;
const faulty = '<!doctype html><html lang="nb"><title>Feil</title><main><h1>Feil</h1><img src="data:,"></main></html>';
const pages: Record<string, string> = { '/': first, '/second': second, '/faulty': faulty };

let server: Server;
let browser: TestBrowser;
let base: string;
let requests: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[url] ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  base = `http://127.0.0.1:${address.port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('the browser', () => {
  it('runs scripts when they are on', async () => {
    const page = await browser.pageAt(`${base}/`);
    expect(await page.textContent('#script')).toBe('med skript');
    expect(await page.locator('#noscript').count()).toBe(0);
  });

  it('runs none when they are off, and shows what stands in noscript', async () => {
    const page = await browser.pageAt(`${base}/`, { javaScript: false });
    expect(await page.textContent('#script')).toBe('uten skript');
    expect(await page.textContent('#noscript')).toBe('Skript er av');
  });

  it.each([true, false])('draws the page with letters in the size asked for (JavaScript: %s)', async (javaScript) => {
    const page = await browser.pageAt(`${base}/`, { javaScript, width: 320, height: 480 });
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([320, 480]);
    const heading = await page.locator('h1').boundingBox();
    expect(heading?.width).toBeGreaterThan(100);
    // An empty picture of this size packs to less than a kilobyte.
    expect(picture.length).toBeGreaterThan(2000);
  });

  it('follows the colour scheme asked for', async () => {
    const page = await browser.pageAt(`${base}/`, { colorScheme: 'dark' });
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  it('cannot reach anything but this machine', async () => {
    await expect(browser.pageAt('https://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    await expect(browser.pageAt('http://192.0.2.1/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });

  it('has axe find what is wrong, and nothing where all is well', async () => {
    expect(await axeViolations(await browser.pageAt(`${base}/`))).toEqual([]);
    const found = await axeViolations(await browser.pageAt(`${base}/faulty`));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^image-alt \(critical\) at img: /);
  });

  it('can tell a page that it came back from the cache', async () => {
    const page = await browser.pageAt(`${base}/`);
    await comeBackFromCache(page);
    expect(await page.evaluate('window.shown')).toEqual([false, true]);
  });
});

describe('the back/forward cache', () => {
  it.skipIf(!canKeepPages())('is on in a full Chrome: Back shows the page as it was left', async () => {
    const chrome = await openBrowser({ keepsPages: true });
    try {
      const page = await chrome.pageAt(`${base}/`);
      await page.evaluate(() => {
        location.href = '/second';
      });
      await page.waitForURL('**/second');
      requests = [];
      // In a timer, since the page that is asked is gone before it could answer.
      await page.evaluate(() => {
        setTimeout(() => history.back());
      });
      await expect.poll(() => page.evaluate('window.shown'), { timeout: 10_000 }).toEqual([false, true]);
      expect(requests).toEqual([]);
    } finally {
      await chrome.close();
    }
  });
});
