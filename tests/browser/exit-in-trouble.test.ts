/** The exit when something fails: scripts, storage, the site it leads to. And what is on the screen as soon as she has left. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canKeepPages, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type NeutralSite, neutralAddress, playNeutralSite } from '../support/neutral-site.ts';
import { coloursIn } from '../support/png.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { leave } from '../support/walker.ts';

let server: RunningServer;
let browser: TestBrowser;
let context: BrowserContext;
let page: Page;
let neutral: NeutralSite;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser({ keepsPages: canKeepPages() })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  context = await browser.profile({ width: 640, height: 480 });
  neutral = await playNeutralSite(context);
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (path = '/hjelp/') => page.goto(`${server.url}${path}`);
const arrived = () => page.waitForURL(neutralAddress, { waitUntil: 'commit' });

describe('leaves', () => {
  it('when no script comes through, by a plain link', async () => {
    await context.close();
    context = await browser.profile({ javaScript: false });
    neutral = await playNeutralSite(context);
    page = await context.newPage();
    for (const way of ['click', 'skip link'] as const) {
      await open();
      await leave(page, way);
      await arrived();
    }
    expect(neutral.referrers).toEqual(['', '']);
  });

  it('when every script throws before and after ours', async () => {
    await page.addInitScript(() => {
      addEventListener(
        'click',
        () => {
          throw new Error('Broken');
        },
        true,
      );
      document.addEventListener('DOMContentLoaded', () => {
        throw new Error('Broken');
      });
    });
    await open('/sok/');
    await leave(page, 'click');
    await arrived();
  });

  it('when our own script throws as it leaves', async () => {
    await page.addInitScript(() => {
      HTMLFormElement.prototype.reset = () => {
        throw new Error('Broken');
      };
      Element.prototype.replaceChildren = () => {
        throw new Error('Broken');
      };
    });
    await open('/bli-ressursvenn/soknad/');
    await leave(page, 'click');
    await arrived();
  });

  it.each(['click', 'Shift'] as const)('when storage throws, by %s', async (way) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await open();
    await leave(page, way);
    await arrived();
  });

  it('in the same tab, with no referrer and no request of ours', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await leave(page, 'click');
    await page.waitForURL(neutralAddress);
    expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([neutralAddress]);
    expect(neutral.referrers).toEqual(['']);
    expect(context.pages()).toHaveLength(1);
  });
});

/** As she types her name in capitals: Shift is held while letters come. */
it('does not leave while capitals are typed', async () => {
  await open('/bli-ressursvenn/soknad/');
  await page.locator('#name').focus();
  for (const letter of 'DEGRDKARI') await page.keyboard.press(`Shift+${letter}`);
  expect(await page.inputValue('#name')).toBe('DEGRDKARI');
  await leave(page, 'Shift while typing');
  await arrived();
});

it('does not leave while she scrolls sideways with Shift and the wheel', async () => {
  await open();
  await page.evaluate(() => addEventListener('wheel', () => document.body.append('turned ')));
  for (let time = 1; time <= 4; time += 1) {
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 100);
    // The driver does not wait until the page has felt it.
    await page.waitForFunction((turns) => document.body.textContent.split('turned ').length > turns, time);
    await page.keyboard.up('Shift');
    await wait(300);
  }
  expect(page.url()).toBe(`${server.url}/hjelp/`);
  expect(await page.locator('a[data-presses]').count()).toBe(0);
});

it('tells how far the presses on Shift have come, and that they are forgotten', async () => {
  await open();
  const said = () => page.locator('[data-exit-status]').textContent();
  await page.keyboard.press('Shift');
  const first = await said();
  await page.keyboard.press('Shift');
  const second = await said();
  await page.keyboard.press('a');
  expect([first, second, await said()]).toEqual([
    'Trykk Shift to ganger til for å forlate siden',
    'Trykk Shift én gang til for å forlate siden',
    'Avbrutt',
  ]);
});

describe('the screen has one colour', () => {
  // Each in a tab of its own: the browser's page for a dead site may come when the next one is asked for.
  it.each([
    ['a click', 'a site that answers after three seconds', 'click', 3000, [0, 500, 1500]],
    ['Shift', 'a site that answers after three seconds', 'Shift', 3000, [0, 500, 1500]],
    ['a click', 'a dead site', 'click', 'dead', [0]],
    ['Shift', 'a dead site', 'Shift', 'dead', [0]],
  ] as const)(
    'as soon as the page has felt it, after leaving by %s for %s',
    async (_way, _site, way, answers, moments) => {
      neutral.answers = answers;
      const tab = await context.newCDPSession(page);
      await open('/');
      expect(coloursIn(await page.screenshot())).toBeGreaterThan(10);
      await Promise.race([felt(tab, way), isGone()]);
      const since = Date.now();
      const seen: number[] = [];
      for (const moment of moments) {
        await wait(Math.max(0, moment - (Date.now() - since)));
        seen.push(await coloursNow(tab));
      }
      expect(seen).toEqual(moments.map(() => 1));
    },
  );

  /** Resolves when the page has dealt with it. The driver's own click and press would wait for the other site as well. */
  async function felt(tab: CDPSession, way: 'click' | 'Shift'): Promise<void> {
    if (way === 'Shift') {
      const shift = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
      for (let press = 0; press < 3; press += 1) {
        await tab.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shift, modifiers: 8 });
        await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shift });
      }
      return;
    }
    const exit = await page.locator('a.exit').boundingBox();
    const left = { x: (exit?.x ?? 0) + 20, y: (exit?.y ?? 0) + 20, button: 'left', clickCount: 1 } as const;
    await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...left });
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...left });
  }

  /** A page that the browser has put its own in place of no longer says that it has dealt with anything. */
  async function isGone(): Promise<void> {
    while (!page.isClosed() && !page.url().startsWith('chrome-error:')) await wait(10);
  }

  /** The browser's own page for a site that does not answer is not ours, and shows the address of that site: as good as blank. */
  async function coloursNow(tab: CDPSession): Promise<number> {
    for (;;) {
      // While the browser puts its own page in place of ours there is no picture to take, and sometimes no answer.
      const taken = tab.send('Page.captureScreenshot', { format: 'png' }).catch(() => undefined);
      const picture = await Promise.race([taken, wait(2000)]);
      if (page.url().startsWith('chrome-error:')) return 1;
      if (picture) return coloursIn(Buffer.from(picture.data, 'base64'));
      await wait(10);
    }
  }
});
