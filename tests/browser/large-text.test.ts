/** Text twice as large in a window that is as it was: what a reader gets who only makes the letters larger. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { templates } from '../support/templates.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await browser.pageAt('about:blank');
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** How much farther than its window the page reaches. */
const pixelsTooWide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it.each(['/en/', '/en/hjelp/', '/en/lokalforeninger/oksnes/', '/nn/forskning/tall/', ...templates])(
  '%s keeps within its window',
  async (path) => {
    await page.goto(`${server.url}${path}`);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const tooWide: Record<number, number> = {};
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      tooWide[width] = await pixelsTooWide();
    }
    expect(tooWide).toEqual({ 320: 0, 360: 0, 768: 0, 1280: 0 });
  },
);
