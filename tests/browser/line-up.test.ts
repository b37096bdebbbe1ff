/** What belongs together stands together: in rows, in columns and on one line, at the widths of phones, tablets and large text. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';

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

const open = async (path: string, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${server.url}${path}`);
};

/** How many of these stand beside the first, that one among them. */
const inFirstRow = (selector: string): Promise<number> =>
  page.evaluate((wanted) => {
    const tops = [...document.querySelectorAll(wanted)].map((each) => Math.round(each.getBoundingClientRect().top));
    return tops.filter((top) => top === tops[0]).length;
  }, selector);

/** Distances below the first line of the name that they belong to. */
const fallenDistances = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.distances:not(.known) li')].flatMap((row) => {
      const [name, distance] = [row.querySelector('a'), row.querySelector('span')].map((part) =>
        part?.getClientRects().item(0),
      );
      return name && distance && distance.top < name.bottom && distance.left > name.left ? [] : [row.textContent ?? ''];
    }),
  );

describe.each([320, 360, 768])('in a window of %i pixels', (width) => {
  it.each(['/kommune/oslo/', '/kommune/tromso/', '/lokalforeninger/oksnes/'])(
    'each distance stands in the row of its name (%s)',
    async (path) => {
      await open(path, width);
      expect(await fallenDistances()).toEqual([]);
      expect(await page.locator('.distances:not(.known) li').count()).toBeGreaterThan(1);
    },
  );
});

it.each([
  [360, 2],
  [768, 4],
  [1280, 4],
])('the links in the footer fill the window: at %i pixels %i beside each other', async (width, columns) => {
  await open('/', width);
  expect(await inFirstRow('.floor-links li')).toBe(columns);
});

it.each(['/hjelp/sentre/', '/lokalforeninger/'])('counties stand in two columns on a tablet (%s)', async (path) => {
  await open(path, 768);
  const columns = await page.evaluate(
    () => new Set([...document.querySelectorAll('.county')].map((county) => county.getBoundingClientRect().left)).size,
  );
  expect(columns).toBe(2);
});

it.each([
  ['/bli-ressursvenn/', '#kontakt a, .centres a'],
  ['/forskning/', '.studies a'],
  ['/aktuelt/', '.studies a, .feed a'],
  ['/hjelp/', '.help-lines .small a'],
  ['/lokalforeninger/oslo/', '.fact-list a, .alone a, .ds-list a'],
  ['/kommune/utsira/', '.matches .alone a'],
  ['/', '.counts a'],
  ['/finn/', '.ways a'],
])('a link that stands alone is as high as a finger (%s)', async (path, links) => {
  await open(path, 360);
  const heights = await page
    .locator(links)
    .evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().height)));
  expect(heights.length).toBeGreaterThan(1);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

it('a municipality with a name of two letters is as wide as a finger, and as high', async () => {
  await open('/kommune/', 360);
  const sides = await page.locator('.municipalities a').evaluateAll((all) =>
    all.flatMap((link) => {
      const { width, height } = link.getBoundingClientRect();
      return [width, height];
    }),
  );
  expect(sides.length).toBe(2 * 357);
  expect(Math.min(...sides)).toBeGreaterThanOrEqual(44);
});

it('on a tablet what is compared stands side by side, and on a phone below each other', async () => {
  const cells = '.comparison tbody tr:first-child td';
  await open('/om/', 768);
  expect(await inFirstRow(cells)).toBe(3);
  await open('/om/', 360);
  expect(await inFirstRow(cells)).toBe(1);
});

it.each(['/trygg-pa-nett/', '/tilgjengelighet/'])(
  'lists beside no card stand in two columns where there is room, and in one on a tablet (%s)',
  async (path) => {
    const columns = () =>
      page.evaluate(
        () =>
          new Set([...document.querySelectorAll('article li')].map((item) => item.getBoundingClientRect().left)).size,
      );
    await open(path, 1280);
    expect(await columns()).toBe(2);
    await open(path, 768);
    expect(await columns()).toBe(1);
  },
);

it('help lines stand two beside each other where there is room, and on paper, and one on a phone', async () => {
  const lines = '.help-lines li';
  await open('/hjelp/', 1280);
  expect(await inFirstRow(lines)).toBe(2);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await inFirstRow(lines)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 }); // A4 within its margins.
  expect(await inFirstRow(lines)).toBe(2);
  await page.emulateMedia({ media: null });
});

/** «e-post» as it stands in running text, where its letters are on more lines than one. */
const brokenWords = (): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\be-post\p{L}*/gu)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    }
    return broken;
  });

it.each(['/personvern/', '/nn/personvern/', '/lokalforeninger/oslo/', '/trygg-pa-nett/'])(
  'no line ends inside «e-post», however wide the window is (%s)',
  async (path) => {
    await open(path, 320);
    const broken: string[] = [];
    for (let width = 320; width <= 480; width += 4) {
      await page.setViewportSize({ width, height: 800 });
      broken.push(...(await brokenWords()).map((word) => `${width}: ${word}`));
    }
    expect(broken).toEqual([]);
    expect(await page.locator('main .whole').count()).toBeGreaterThan(0);
  },
);

it('on paper no heading stands last on a sheet, and no row of a list is cut in two', async () => {
  await open('/hjelp/', 680);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.evaluate(() => {
    const heading = document.querySelector('main h2');
    const row = document.querySelector('main li');
    return [heading && getComputedStyle(heading).breakAfter, row && getComputedStyle(row).breakInside];
  });
  expect(breaks).toEqual(['avoid', 'avoid']);
  await page.emulateMedia({ media: null });
});

it('each mark on the map has a ring of its own colour that can be seen', async () => {
  await open('/lokalforeninger/', 360);
  const widths = await page
    .locator('.map use:not(.land)')
    .evaluateAll((marks) => marks.map((mark) => Number.parseFloat(getComputedStyle(mark).strokeWidth)));
  expect(widths.length).toBeGreaterThan(1);
  expect(Math.min(...widths)).toBeGreaterThan(4);
});

it('in forced colours a head of several columns keeps the rule that holds them together', async () => {
  await open('/forskning/tall/', 768);
  await page.emulateMedia({ forcedColors: 'active' });
  const rules = await page
    .locator('[scope=colgroup]')
    .evaluateAll((heads) => heads.map((head) => getComputedStyle(head, '::after').borderBottom.split(' rgb')[0]));
  expect(rules).toEqual(['1px solid', '1px solid']);
  await page.emulateMedia({ forcedColors: null });
});

it('the texts of a plot stand where they stood on a page that is written from the right', async () => {
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.plot svg')].flatMap((plot) => {
        const edge = plot.getBoundingClientRect();
        return [...plot.querySelectorAll('text')].map((text) => {
          const { left, top } = text.getBoundingClientRect();
          return `${text.textContent}: ${Math.round(left - edge.left)}, ${Math.round(top - edge.top)}`;
        });
      }),
    );
  await open('/forskning/tall/', 768);
  const fromTheLeft = await places();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(fromTheLeft.length).toBeGreaterThan(20);
  expect(await places()).toEqual(fromTheLeft);
});
