/** A button can be read while somebody points at it, and while she presses it, by light and by dark. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
  const page = await browser.pageAt(`${server.url}/`, { colorScheme });
  const buttons = await page.locator('main .ds-button').all();
  expect(buttons.length).toBeGreaterThan(2);
  for (const button of buttons) {
    await button.hover();
    expect(await axeViolations(page)).toEqual([]);
    await page.mouse.down();
    expect(await axeViolations(page)).toEqual([]);
    // Let go beside it, so that it leads nowhere.
    await page.mouse.move(1, 1);
    await page.mouse.up();
  }
});
