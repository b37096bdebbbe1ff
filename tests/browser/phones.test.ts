/** On a phone: nothing of a page is lost, nothing has to be scrolled sideways, and the menu takes one row. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { isBuilt } from '../support/page-reading.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { templates } from '../support/templates.ts';

let server: RunningServer;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await browser.pageAt('about:blank', { width: 360, height: 740 });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const paths = templates.flatMap((path) => [path, `/nn${path}`, `/en${path}`]).filter(isBuilt);

/** What the page loses at this width, by what it says. */
const lost = (): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('main :is(h1, h2, h3, table, figure, form, .ds-button)')];
    const open = parts.filter((part) => part.closest('details:not([open]), [hidden]') === null);
    return open
      .filter((part) => part.getBoundingClientRect().height === 0)
      .map((part) => `${part.tagName}: ${part.textContent?.trim().slice(0, 60)}`);
  });

describe('on a phone', () => {
  it('every heading, table, figure, form and button is there, and nothing is wider than the screen', {
    timeout: 120_000,
  }, async () => {
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(`${server.url}${path}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      faults.push(...(await lost()).map((part) => `${path}: ${part}`), ...(wider > 0 ? [`${path}: ${wider} px`] : []));
    }
    expect(faults).toEqual([]);
    expect(paths.length).toBeGreaterThan(40);
  });

  it.each(['/', '/nn/', '/en/'])(
    'the menu is one row, with help in it, and search stands beside the languages (%s)',
    async (path) => {
      await page.goto(`${server.url}${path}`);
      const rows = await page.evaluate(() => {
        const links = [...document.querySelectorAll('.menu a')].filter((link) => link.getClientRects().length > 0);
        return new Set(links.map((link) => Math.round(link.getBoundingClientRect().top))).size;
      });
      expect(rows).toBe(1);
      const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
      expect(await shown('.menu a[href$="/hjelp/"]')).toBe(1);
      expect(await shown('header a[href$="/sok/"], .languages a[href$="/sok/"]')).toBe(1);
    },
  );

  it('and on a wide screen, search stands once, in the menu', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${server.url}/`);
    const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    expect([await shown('.menu a[href="/sok/"]'), await shown('.languages a[href="/sok/"]')]).toEqual([1, 0]);
    await page.setViewportSize({ width: 360, height: 740 });
  });
});

describe('the sheets for crisis centres, on paper', () => {
  it('are all that is printed: two pages of A4, with no way back to this site’s own address', async () => {
    await page.goto(`${server.url}/for-krisesentre/oppslag/oslo/`);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() =>
      ['.site-header', '.exit', '.floor', '.wall', '.sheet-how', '.languages'].filter((part) =>
        [...document.querySelectorAll(part)].some((each) => each.getClientRects().length > 0),
      ),
    );
    expect(shown).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.emulateMedia({ media: null });
  });
});
