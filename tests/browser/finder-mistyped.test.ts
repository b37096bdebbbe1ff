/** What the finder's page says of a look-up that failed, and takes back after the next: the same, whoever of the browser and the server answers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const open = (javaScript: boolean): Promise<Page> => browser.pageAt(`${server.url}/finn/`, { javaScript });

/** Types and presses Enter, and waits for the answer with this heading. */
async function search(page: Page, typed: string, heading: string): Promise<void> {
  await page.locator('#sted').fill(typed);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: heading }).waitFor();
}

const told = async (page: Page) => ({
  title: await page.title(),
  invalid: (await page.locator('#sted').getAttribute('aria-invalid')) === 'true',
  described: await page.locator('#sted').getAttribute('aria-describedby'),
  errors: await page.locator('.ask .error').count(),
});
const wrong = { title: 'Feil: Finn oss', invalid: true, described: 'sted-hint svar-overskrift', errors: 0 };
const right = { title: 'Finn oss', invalid: false, described: 'sted-hint', errors: 0 };

it.each([true, false])('a failed look-up is told of in the title and at the field (scripts: %s)', async (scripts) => {
  const page = await open(scripts);
  await search(page, 'Atlantis', 'Vi fant ikke «Atlantis»');
  expect(await told(page)).toEqual(wrong);
  await search(page, 'Lillestrøm', 'Nær Lillestrøm');
  expect(await told(page)).toEqual(right);
});

it('takes back what the server told of a failed look-up', async () => {
  const page = await open(true);
  await page.route('**/steder.json', (route) => route.abort());
  await search(page, 'Atlantis', 'Vi fant ikke «Atlantis»');
  expect([page.url(), await told(page)]).toEqual([`${server.url}/finn/svar/`, wrong]);
  await page.unroute('**/steder.json');
  await search(page, 'Lillestrøm', 'Nær Lillestrøm');
  expect(await told(page)).toEqual(right);
});

it('takes back that the server could not read what was sent', async () => {
  const page = await open(true);
  await page.route('**/steder.json', (route) => route.abort());
  await page.locator('#sted').evaluate((field: HTMLInputElement) => field.removeAttribute('maxlength'));
  await page.locator('#sted').fill('x'.repeat(300_000));
  await page.keyboard.press('Enter');
  await page.locator('#sted-error').waitFor();
  expect(await told(page)).toEqual({ ...wrong, described: 'sted-hint sted-error', errors: 1 });
  await page.unroute('**/steder.json');
  await search(page, 'Lillestrøm', 'Nær Lillestrøm');
  expect(await told(page)).toEqual(right);
});
