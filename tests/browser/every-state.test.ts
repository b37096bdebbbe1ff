import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openBrowser, type TestBrowser } from '../support/browser.ts';
import { pageStates, showState } from '../support/page-states.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';

let servers: StateServers;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  [servers, browser] = await Promise.all([startStateServers(), openBrowser()]);
  page = await browser.pageAt('about:blank');
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

/** The way out at each end of the page: how large, how high up, and whether it is what one would hit. */
const exitAt = (end: 'top' | 'bottom') =>
  page.evaluate((where) => {
    scrollTo(0, where === 'top' ? 0 : document.body.scrollHeight);
    const links = document.querySelectorAll('a[data-exit-words]');
    const box = links[0]?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      number: links.length,
      uncovered: links[0]?.contains(hit) ?? false,
      largeEnough: box.width >= 44 && box.height >= 44,
      inView: box.x >= 0 && box.right <= innerWidth && box.y >= 0 && box.bottom <= 96,
    };
  }, end);
const exitAsItShouldBe = { number: 1, uncovered: true, largeEnough: true, inView: true };

/** What sticks out to the side of the window, and so makes the page scroll. Hidden things may stand there. */
const sticksOut = (): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.localName}.${element.className}`);
  });

const textSize = (size: string): Promise<void> =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);

/** Controls in the page's own part that are lower than a finger needs. Links inside a sentence are as high as its lines. */
const tooSmall = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main select, main textarea, main input:not([type=hidden])')].flatMap(
      (control) => {
        if (control.closest('[aria-hidden], [hidden]')) return [];
        const ticked = control.matches('[type=radio], [type=checkbox]');
        const { height } = ((ticked && control.closest('.ds-field')) || control).getBoundingClientRect();
        return height < 43.9 ? [`${control.localName} ${control.id || control.textContent}: ${height}`] : [];
      },
    ),
  );

describe.each(Object.keys(pageStates))('%s', (name) => {
  it('is accessible by light and by dark, has its way out in view, and fits the narrowest window', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await showState(name, servers, page);
    for (const [width, height] of [
      [320, 568],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = { width, top: await exitAt('top'), bottom: await exitAt('bottom'), sticksOut: await sticksOut() };
      expect(seen).toEqual({ width, top: exitAsItShouldBe, bottom: exitAsItShouldBe, sticksOut: [] });
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await textSize('200%');
    expect(await sticksOut()).toEqual([]);
    await textSize('');
    await page.setViewportSize({ width: 320, height: 256 }); // 1280 × 1024 at 400 %.
    expect([await exitAt('top'), await exitAt('bottom')]).toEqual([exitAsItShouldBe, exitAsItShouldBe]);
    expect(await tooSmall()).toEqual([]);

    // As it comes: farther down, any link may lie half below the head that stays in view, until one scrolls on.
    await page.evaluate(() => scrollTo(0, 0));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect([colorScheme, width, ...(await axeViolations(page))]).toEqual([colorScheme, width]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });
});
