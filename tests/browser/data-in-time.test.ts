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

/** The addresses that forms are sent to from now on. */
function postsOf(page: Page): string[] {
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.url());
  });
  return posts;
}

/** The line is slow for these. */
const delay = (page: Page, addresses: string, milliseconds: number) =>
  page.route(addresses, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });

/** Longer than anybody is held. */
const longEnough = 4500;

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
    await delay(page, '**/hjelp/', longEnough);
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
    await delay(page, '**/steder.json', 1500);
    await press(page, '#sted', 'Lillestrøm');
    await page.locator('#svar-overskrift').waitFor();
    await new Promise((resolve) => setTimeout(resolve, longEnough));
    expect([page.url(), ...posts]).toEqual([`${server.url}/finn/`]);
  });
});

describe('scripts that come late', () => {
  const scripts = '**/_astro/*.js';
  const sides = [
    { path: '/bli-ressursvenn/soknad/', field: '#name' },
    { path: '/finn/', field: '#sted' },
    { path: '/sok/', field: '#ord' },
  ];
  const hjelp = 'a[href="/hjelp/"]:visible';
  /** The page, with a form that was sent while its scripts do not come. */
  async function held({ path, field }: (typeof sides)[number]): Promise<Page> {
    const page = await open(path);
    await page.route(scripts, () => undefined);
    await press(page, field, 'Lillestrøm');
    return page;
  }

  it('do not lose which of several places was pressed, in a browser without requestSubmit either', async () => {
    const page = await open('/finn/');
    await page.addInitScript(() => Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit'));
    await page.route(scripts, (route) => route.abort());
    await press(page, '#sted', 'Våler');
    await page.waitForURL('**/finn/svar/');
    await page.unroute(scripts);
    await delay(page, scripts, 700);
    await page.getByRole('button', { name: 'Våler (Østfold)' }).click();
    await page.getByRole('heading', { name: 'Nær Våler (Østfold)' }).waitFor();
  });

  it.each(sides)('hold nobody who presses a link meanwhile ($path)', async (side) => {
    const page = await held(side);
    const posts = postsOf(page);
    await delay(page, '**/hjelp/', longEnough);
    await page.locator(hjelp).first().click({ noWaitAfter: true });
    await page.waitForURL('**/hjelp/');
    expect(posts).toEqual([]);
  });

  it.each(sides)('send nothing from a page that was left by the exit ($path)', async (side) => {
    const page = await held(side);
    const posts = postsOf(page);
    await page.route(/^https:/, () => undefined);
    await page.locator('a[data-exit-words]').click({ noWaitAfter: true });
    await new Promise((resolve) => setTimeout(resolve, longEnough));
    expect(posts).toEqual([]);
  });

  it('send the form of somebody who pressed a link and then sent it again', async () => {
    const page = await held({ path: '/finn/', field: '#sted' });
    await page.route('**/hjelp/', () => undefined);
    // From inside the page: from outside, the browser would first wait for the page that was asked for.
    await page.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>('main form [type=submit]')?.click(), 500);
    });
    const sent = page.waitForRequest((request) => request.method() === 'POST', { timeout: 2 * longEnough });
    await page.locator(hjelp).first().click({ noWaitAfter: true });
    expect((await sent).url()).toBe(`${server.url}/finn/svar/`);
  });

  it('leave no listener behind that would keep the page out of Firefox’s cache for Back', async () => {
    const page = await open('/finn/');
    const tab = await page.context().newCDPSession(page);
    const listening = async () => {
      const { result } = await tab.send('Runtime.evaluate', { expression: 'window' });
      const { listeners } = await tab.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      return listeners.filter(({ type }) => type === 'beforeunload').length;
    };
    await delay(page, scripts, 700);
    await press(page, '#sted', 'Lillestrøm');
    const meanwhile = await listening();
    await page.locator('#svar-overskrift').waitFor();
    expect([meanwhile, await listening()]).toEqual([1, 0]);
  });
});
