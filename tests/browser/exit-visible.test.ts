/** The exit is in view and nothing lies over it: on every kind of page, in every state, at every size, however far she has scrolled. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { isBuilt } from '../support/page-reading.ts';
import { pageStates, showState } from '../support/page-states.ts';
import { recordProof } from '../support/proof.ts';
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

const parts = [0, 0.25, 0.5, 0.75, 1];

/** Where the exit was looked for, and at how many of these places something was wrong, by test: both are shown as one. */
const looked = new Map<string, { places: number; hidden: number }>();

function record(test: string, pages: number, faults: readonly string[]): void {
  looked.set(test, { places: pages * sizes.length * parts.length, hidden: faults.length });
  const sum = (name: 'places' | 'hidden') => [...looked.values()].reduce((total, each) => total + each[name], 0);
  recordProof('inView', { places: sum('places'), hidden: sum('hidden') });
}

/** What is wrong with the exit on the page as it stands, at all sizes and five places of the page. */
async function faultsOn(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const found: string[] = [];
    for (const part of parts) {
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
    const paths = templates.flatMap((each) => [each, `/en${each}`]).filter(isBuilt);
    for (const path of paths) {
      await page.goto(`${servers.well.url}${path}`);
      faults.push(...(await faultsOn(page, path)));
    }
    record('files', paths.length, faults);
    expect(faults).toEqual([]);
  });

  it('in every state of the pages made on demand, with errors listed too', { timeout: 180_000 }, async () => {
    const page = await browser.pageAt('about:blank');
    const faults: string[] = [];
    for (const name of Object.keys(pageStates)) {
      await showState(name, servers, page);
      faults.push(...(await faultsOn(page, name)));
    }
    record('made on demand', Object.keys(pageStates).length, faults);
    expect(faults).toEqual([]);
  });
});
