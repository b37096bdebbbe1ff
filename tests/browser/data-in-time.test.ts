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

describe('data that never come', () => {
  const sides = [
    { path: '/finn/', field: '#sted', words: 'Lillestrøm', data: '**/steder.json', answer: '#svar h2' },
    { path: '/sok/', field: '#ord', words: 'politiattest', data: '**/pagefind/**', answer: '#treff ol a' },
  ];
  /** The page, with its scripts there and its data asked for. */
  const stalled = async ({ path, field, data }: (typeof sides)[number]) => {
    const page = await open(path);
    await page.route(data, () => undefined);
    await Promise.all([page.waitForRequest(data), page.locator(field).focus()]);
    return page;
  };
  const postsOf = (page: Page) => {
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    return posts;
  };
  /** Longer than anybody is held. */
  const longEnough = 4500;

  it.each(sides)('are waited for a few seconds: then the server answers, once ($path)', async (side) => {
    const page = await stalled(side);
    const posts = postsOf(page);
    await press(page, side.field, side.words);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${side.path}svar/`, { timeout: longEnough });
    expect(await page.locator(side.answer).count()).toBeGreaterThan(0);
    expect(posts).toHaveLength(1);
  });

  it.each(sides)('hold nobody who presses a link meanwhile ($path)', async (side) => {
    const page = await stalled(side);
    const posts = postsOf(page);
    await page.route('**/hjelp/', async (route) => {
      // The line is slow for everything.
      await new Promise((resolve) => setTimeout(resolve, longEnough));
      await route.continue();
    });
    await press(page, side.field, side.words);
    await page.locator('a[href="/hjelp/"]:visible').first().click({ noWaitAfter: true });
    await page.waitForURL('**/hjelp/');
    expect(posts).toEqual([]);
  });

  it.each(sides)('send nothing from a page that was left by the exit ($path)', async (side) => {
    const page = await stalled(side);
    const posts = postsOf(page);
    // The page she leaves for never comes either.
    await page.route(/^https:/, () => undefined);
    await press(page, side.field, side.words);
    await page.locator('a[data-exit-words]').click({ noWaitAfter: true });
    await new Promise((resolve) => setTimeout(resolve, longEnough));
    expect(posts).toEqual([]);
  });

  it('are shown when they come in time, and nothing is sent then', async () => {
    const page = await open('/finn/');
    const posts = postsOf(page);
    await page.route('**/steder.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await press(page, '#sted', 'Lillestrøm');
    await page.locator('#svar-overskrift').waitFor();
    await new Promise((resolve) => setTimeout(resolve, longEnough));
    expect([page.url(), ...posts]).toEqual([`${server.url}/finn/`]);
  });
});

describe('scripts that come late', () => {
  const scripts = '**/_astro/*.js';
  const delay = 700;

  it('do not lose which of several places was pressed, in a browser without requestSubmit either', async () => {
    const page = await open('/finn/');
    await page.addInitScript(() => Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit'));
    await page.route(scripts, (route) => route.abort());
    await press(page, '#sted', 'Våler');
    await page.waitForURL('**/finn/svar/');
    await page.unroute(scripts);
    await page.route(scripts, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Våler (Østfold)' }).click();
    await page.getByRole('heading', { name: 'Nær Våler (Østfold)' }).waitFor();
  });
});
