/** Back to a page that was left by a link, and the copy that a browser keeps of it. What Back shows after the exit is in exit-walks.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canKeepPages, openBrowser, type TestBrowser } from '../support/browser.ts';
import { coloursIn } from '../support/png.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const browsers = [
  ...(canKeepPages() ? [{ name: 'a full Chromium with its back/forward cache', keepsPages: true }] : []),
  { name: 'the headless shell', keepsPages: false },
];

describe.each(browsers)('Back in $name', ({ keepsPages }) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ keepsPages });
  });
  afterAll(() => browser.close());

  it('shows the place on the page that she had read to', async () => {
    const page = await browser.pageAt(`${server.url}/om/`);
    const place = await page.evaluate(() => {
      scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' });
      return scrollY;
    });
    expect(place).toBeGreaterThan(500);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/hjelp/"]')?.click());
    await page.waitForURL('**/hjelp/');
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForURL('**/om/');
    // A page is fetched again when its kept copy is shown, and between the two there is none to ask.
    const now = () => page.evaluate(() => (document.readyState === 'complete' ? scrollY : -1)).catch(() => -1);
    await expect.poll(now, { timeout: 10_000 }).toBe(place);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
  it.each([
    { path: '/', width: 1280, colorScheme: 'light' },
    { path: '/om/', width: 320, colorScheme: 'dark' },
    { path: '/finn/', width: 640, colorScheme: 'dark', field: '#sted' },
    { path: '/en/bli-ressursvenn/soknad/', width: 640, colorScheme: 'light', field: '#name' },
    { path: '/en/bli-ressursvenn/soknad/', width: 800, forcedColors: 'active', field: '#message' },
  ] as const)('would begin with a copy of one colour ($path, $width px wide)', async ({ path, field, ...options }) => {
    const page = await browser.pageAt(server.url + path, { height: 600, ...options });
    if (field) await page.locator(field).fill('Kanarifugl');
    const before = coloursIn(await page.screenshot());
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(before).toBeGreaterThan(10);
    expect(coloursIn(await page.screenshot())).toBe(1);
  });
});
