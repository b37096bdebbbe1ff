/** The exit is in view and nothing lies over it: on every kind of page, in every state, at every size, however far she has scrolled. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { isBuilt } from '../support/page-reading.ts';
import { pageStates, showState } from '../support/page-states.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';
import { templates } from '../support/templates.ts';

let servers: StateServers;
let browser: TestBrowser;
beforeAll(async () => {
  [servers, browser] = await Promise.all([startStateServers(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await servers.stop();
});

/** The last is 1280×1024 at 400 %. */
const sizes = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];

/** Where the exit is when the page is scrolled to some part of its length, and whether it is what one would hit there. */
const exitAt = (page: Page, part: number) =>
  page.evaluate((along) => {
    const links = document.querySelectorAll('a[data-exit-words]');
    scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * along, behavior: 'instant' });
    const { left, right, top, bottom, width, height } = links[0]?.getBoundingClientRect() ?? new DOMRect();
    const hit = [0.1, 0.5, 0.9].map((at) => document.elementFromPoint(left + width * at, top + height / 2));
    return {
      number: links.length,
      isUncovered: hit.every((element) => element !== null && links[0]?.contains(element)),
      isInView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      top,
      width,
      height,
    };
  }, part);

/** What is wrong with the exit on the page as it stands, at all sizes and five places of the page. */
async function faultsOn(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const found: string[] = [];
    for (const part of [0, 0.25, 0.5, 0.75, 1]) {
      const exit = await exitAt(page, part);
      if (exit.number !== 1) found.push(`${exit.number} exits`);
      if (!exit.isUncovered) found.push(`covered at ${part}`);
      if (!exit.isInView) found.push(`out of view at ${part}`);
      if (exit.top >= 96) found.push(`${Math.round(exit.top)} px down at ${part}`);
      if (exit.width < 44 || exit.height < 43.9) found.push(`${Math.round(exit.width)}×${Math.round(exit.height)} px`);
    }
    faults.push(...found.map((fault) => `${name}, ${size.width}×${size.height}: ${fault}`));
  }
  return faults;
}

describe('the exit is in view and uncovered', () => {
  it('on every kind of page', { timeout: 120_000 }, async () => {
    const page = await browser.pageAt('about:blank');
    const faults: string[] = [];
    for (const path of templates.flatMap((each) => [each, `/en${each}`]).filter(isBuilt)) {
      await page.goto(`${servers.well.url}${path}`);
      faults.push(...(await faultsOn(page, path)));
    }
    expect(faults).toEqual([]);
  });

  it('in every state of the pages made on demand, with errors listed too', { timeout: 180_000 }, async () => {
    const page = await browser.pageAt('about:blank');
    const faults: string[] = [];
    for (const name of Object.keys(pageStates)) {
      await showState(name, servers, page);
      faults.push(...(await faultsOn(page, name)));
    }
    expect(faults).toEqual([]);
  });
});
