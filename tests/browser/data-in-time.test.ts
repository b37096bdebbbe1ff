import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
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

const open = (path: string): Promise<Page> => browser.pageAt(server.url + path);

async function press(page: Page, field: string, words: string): Promise<void> {
  await page.locator(field).fill(words);
  await page.keyboard.press('Enter');
}

describe('data that do not fit the script', () => {
  /** The finder whose data lack a part: the site is newer than the page. */
  async function openWithout(part: string): Promise<Page> {
    const page = await open('/finn/');
    await page.route('**/steder.json', async (route) => {
      const json = await (await route.fetch()).json();
      await route.fulfill({ json: { ...json, [part]: undefined } });
    });
    return page;
  }
  const answered = (page: Page) => page.waitForURL('**/finn/svar/', { timeout: 2000 });

  it.each(['data', 'words', 'recipients'])('are as good as none: the server answers (%s)', async (part) => {
    const page = await openWithout(part);
    await press(page, '#sted', 'Lillestrøm');
    await answered(page);
    expect(await page.locator('#svar-overskrift').textContent()).toBe('Nær Lillestrøm');
  });

  it('are no hindrance to a choice that could be shown', async () => {
    const page = await openWithout('recipients');
    await press(page, '#sted', 'Våler');
    await page.getByRole('button', { name: 'Våler (Østfold)' }).click();
    await answered(page);
    expect(await page.locator('#svar-overskrift').textContent()).toBe('Nær Våler (Østfold)');
  });
});
