import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrival, fillIn, lookOver } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { osloReaders } from '../support/real-readers.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, formPaths, mailOnceThere, noticeAbout, visitor } from '../support/visitor.ts';

let browser: TestBrowser;
let server: RunningServer;
let busy: RunningServer;
beforeAll(async () => {
  [server, busy, browser] = await Promise.all([
    startServer({ env: { SENDER_LIMIT: 'off' } }),
    startServer({ env: { SENDER_LIMIT: '1/1' } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server.stop(), busy.stop()]);
});

/** Another process holds the database, as a backup that hangs would. The returned function ends it. */
async function lockDatabase({ dataDir }: RunningServer): Promise<() => Promise<void>> {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    const database = new DatabaseSync(${JSON.stringify(join(dataDir, 'outbox.db'))}, { timeout: 5000 });
    database.exec('BEGIN EXCLUSIVE');
    console.log('locked');
    setInterval(() => undefined, 1000);`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('The child has no console');
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'close');
    child.kill();
    await ended;
  };
}

const message = 'Første linje\n  innrykket <b>linje</b>\n\nsiste linje';

const asTyped = { text: message, lines: 'preserve' };

/** The message on the page, and whether its line breaks and spaces show. */
const messageOn = (page: Page) =>
  page
    .locator('.answers .value')
    .last()
    .evaluate((element) => ({ text: element.textContent, lines: getComputedStyle(element).whiteSpaceCollapse }));

describe.each([true, false])('when the database cannot be written to, with JavaScript: %s', (javaScript) => {
  it('every word is kept, nobody is blamed, and «Prøv igjen» sends it once', async () => {
    const fields = anApplication({ message });
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
    await fillIn(page, fields);
    await lookOver(page);

    const unlock = await lockDatabase(server);
    const answer = page.waitForResponse('**/send/');
    await page.locator('form#send button').click();
    expect((await answer).status()).toBe(503);
    await page.getByRole('heading', { name: 'Vi fikk ikke sendt. Du har ikke gjort noe feil.' }).waitFor();
    await unlock();

    const main = (await page.textContent('main')) ?? '';
    for (const value of [fields['name'], fields['email'], fields['phone']]) expect(main).toContain(String(value));
    expect(await messageOn(page)).toEqual(asTyped);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    const reference = await arrival(page);
    const notice = await noticeAbout(server.url, reference);
    // One notice to each who reads there and the sender's own mail, and no more of either.
    const mail = await mailOnceThere(server.url, reference, osloReaders.length + 1);
    expect(mail.map(({ to }) => to).toSorted()).toEqual([String(fields['email']), ...osloReaders].toSorted());
    const { html } = await visitor(server.url).get(new URL(notice.text.match(/http\S+\/sak\/\S+/)?.[0] ?? '').pathname);
    expect(html).toContain('innrykket &lt;b&gt;linje');
  });
});

describe('when too much has come from the same place', () => {
  it('the page keeps every word, says when to try again and gives the phone number', async () => {
    await visitor(busy.url).submit('volunteer', anApplication());
    const fields = anApplication({ message });
    const page = await browser.pageAt(`${busy.url}${formPaths.volunteer}`);
    await fillIn(page, fields);
    await lookOver(page);
    const answer = page.waitForResponse('**/send/');
    await page.locator('form#send button').click();
    expect((await answer).status()).toBe(429);
    await page.getByRole('heading', { name: 'Vent litt før du sender igjen' }).waitFor();
    expect(await page.textContent('.lead')).toMatch(/om ca\.\s\d+ min/);
    expect(await messageOn(page)).toEqual(asTyped);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByRole('heading', { name: 'Vent litt før du sender igjen' }).waitFor();
    expect(await page.textContent('.answers')).toContain(String(fields['name']));
  });
});
