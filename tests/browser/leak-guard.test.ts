// The leak guard in a browser: what could tell who somebody is, is pointed out before anything leaves the page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, focused, focusIsInView, lookOver, valuesIn } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anInquiry, type Fields, formPaths } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const submit = 'form[data-form] button[type=submit]';
const message = 'Beboeren heter Amina, tlf. 900 00 123';
const pointedOut = 'Dette kan røpe hvem noen er: «Amina», «900 00 123». Ta det bort, eller kryss av her.';

/** What becomes of each script that the form asks for: it may `go` on its way, or `stop`. */
type Line = (go: () => Promise<void>, stop: () => Promise<void>) => Promise<void>;
const quickly: Line = (go) => go();

async function written(change: Fields, { javaScript = true, line = quickly } = {}) {
  const page = await browser.pageAt(`${server.url}${formPaths['crisis-centre']}`, {
    javaScript,
    width: 360,
    height: 640,
  });
  await page.route('**/_astro/*.js', (route) =>
    line(
      () => route.continue(),
      () => route.abort(),
    ),
  );
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const { crisisCentreName: _, ...typed } = anInquiry(change);
  await fillIn(page, typed);
  return { page, sent };
}

describe('with scripts', () => {
  it('points details out without sending anything, and goes on once they are confirmed', async () => {
    const { page, sent } = await written({ message });
    expect(await page.locator('#second-look').isVisible()).toBe(false);
    // Text browsers show what is hidden: a box that nothing is said of must not be there.
    expect(await page.locator('#confirmed').count()).toBe(0);
    await page.locator(submit).click();
    await page.locator('#second-look').waitFor();
    expect(await focused(page)).toBe('second-look');
    await page.locator(submit).click();
    expect(await page.locator('#confirmed').count()).toBe(1);
    const box = page.getByRole('checkbox', { name: 'Jeg har sett over. Det handler ikke om en beboer.' });
    expect(await box.getAttribute('aria-describedby')).toBe('confirmed-error');
    expect(await focusIsInView(page)).toBe(true);
    expect(await page.textContent('#confirmed-error')).toBe(pointedOut);
    expect(await page.title()).toBe('Feil: Be om informasjon');
    expect(sent).toEqual([]);
    await page.locator('#confirmed').check();
    await lookOver(page);
    await page.locator('form#send').waitFor();
    expect(sent).toHaveLength(1);
  });

  it('stops a national identity number at its field, until it is gone', async () => {
    const { page, sent } = await written({ message: 'Nr. 179120 99997', role: '17912099997' });
    await page.locator(submit).click();
    await page.locator('#message-error').waitFor();
    expect(await focused(page)).toBe('role');
    expect(await page.title()).toBe('Feil: Be om informasjon');
    expect(await page.textContent('#role-error')).toContain('Ta bort «17912099997».');
    expect(await page.textContent('#message-error')).toContain('Ta bort «179120 99997».');
    expect(await page.getAttribute('#message', 'aria-describedby')).toBe('message-hint message-error');
    await page.locator('#role').fill('Miljøterapeut');
    await page.locator(submit).click();
    await page.locator('#role-error').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('message');
    expect(sent).toEqual([]);
    await page.locator('#message').fill('Takk');
    await lookOver(page);
    await page.locator('form#send').waitFor();
  });

  it('lets a form go that has nothing in it, and keeps nothing', async () => {
    const { page } = await written({ message: 'Vi vil gjerne vite mer.' });
    await lookOver(page);
    await page.locator('form#send').waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  it('holds a form that is quicker than its script, and lets nothing out meanwhile', async () => {
    const { page, sent } = await written(
      { message },
      {
        line: async (go) => {
          await new Promise((resolve) => setTimeout(resolve, 800));
          await go();
        },
      },
    );
    await page.locator(submit).click();
    await page.locator(submit).click();
    await page.locator('#second-look').waitFor();
    expect(await page.textContent('#confirmed-error')).toBe(pointedOut);
    expect(sent).toEqual([]);
  });

  it.each([
    ['does not come', (_: () => Promise<void>, stop: () => Promise<void>) => stop()],
    ['never answers', () => new Promise<void>(() => undefined)],
  ])('leaves it to the server when the script %s', async (_, line) => {
    const { page, sent } = await written({ message }, { line });
    await lookOver(page);
    expect(await page.textContent('#confirmed-error')).toBe(pointedOut);
    expect(await page.textContent('#error-summary a')).toBe(pointedOut);
    expect((await valuesIn(page))['message']).toBe(message);
    expect(sent).toHaveLength(1);
  });
});

describe('without scripts', () => {
  it('shows the same words, and keeps what was written', async () => {
    const { page } = await written({ message }, { javaScript: false });
    await lookOver(page);
    expect(await page.textContent('#confirmed-error')).toBe(pointedOut);
    expect(await page.textContent('#error-summary a')).toBe(pointedOut);
    expect((await valuesIn(page))['message']).toBe(message);
    await page.locator('#confirmed').check();
    await page.locator(submit).click();
    await page.locator('form#send').waitFor();
    await page.locator('button[name=change][value=message]').click();
    await page.locator('#second-look').waitFor();
    expect(await page.isChecked('#confirmed')).toBe(true);
  });
});
