import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrival, fillIn, lookOver, send, valuesIn } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, formPaths, mailAbout, noticeAbout } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

function storedSubmissions(): number {
  const database = new DatabaseSync(join(server.dataDir, 'outbox.db'), { readOnly: true });
  const row = database.prepare('SELECT count(*) AS number FROM submissions').get();
  database.close();
  return Number(row?.['number']);
}

async function checkPage(javaScript: boolean): Promise<Page> {
  const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
  await fillIn(page, anApplication());
  await lookOver(page);
  return page;
}

/** Chooses an address in the list that a browser shows when Back is held down. */
async function goBackTo(page: Page, url: string): Promise<void> {
  const browserItself = await page.context().newCDPSession(page);
  const { entries } = await browserItself.send('Page.getNavigationHistory');
  const entryId = entries.find((entry) => entry.url === url)?.id ?? -1;
  await browserItself.send('Page.navigateToHistoryEntry', { entryId });
  await page.waitForURL(url);
}

describe.each([true, false])('sending twice, with JavaScript: %s', (javaScript) => {
  it('by a double click is one submission', async () => {
    const before = storedSubmissions();
    const page = await checkPage(javaScript);
    await page.locator('form#send button').dblclick();
    const reference = await arrival(page);
    const notice = await noticeAbout(server.url, reference);
    expect(storedSubmissions()).toBe(before + 1);
    expect((await mailAbout(server.url, reference)).filter(({ to }) => to === notice.to)).toHaveLength(1);
  });

  // What Back does in a browser that keeps pages: the check page is there again, as it was.
  it('from a check page that is still there gives the same reference', async () => {
    const before = storedSubmissions();
    const page = await checkPage(javaScript);
    const otherTab = page.context().waitForEvent('page');
    await page.locator('form#send button').click({ modifiers: ['ControlOrMeta'] });
    const first = await arrival(await otherTab);
    expect(await send(page)).toBe(first);
    expect(storedSubmissions()).toBe(before + 1);
  });

  it('does not come of Back: a browser that keeps no pages asks before it posts anything again', async () => {
    const page = await checkPage(javaScript);
    await send(page);
    const before = storedSubmissions();
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
    expect(answered).toEqual([]);
    expect(storedSubmissions()).toBe(before);
  });

  it('from the form itself, after Back, with other answers, is a submission of its own', async () => {
    const page = await checkPage(javaScript);
    const first = await send(page);
    const before = storedSubmissions();
    await goBackTo(page, `${server.url}${formPaths.volunteer}`);
    // Neither a token nor another recipient is left in it.
    expect(Object.keys(await valuesIn(page))).not.toContain('page');
    expect(Object.keys(await valuesIn(page))).not.toContain('recipient');
    expect(await page.inputValue('[name="rv_extra"]')).toBe('');
    await fillIn(page, anApplication());
    await lookOver(page);
    expect(await send(page)).not.toBe(first);
    expect(storedSubmissions()).toBe(before + 1);
  });
});
