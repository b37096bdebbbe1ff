import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { fillIn, focused, focusIsInView, lookOver, valuesIn } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, formPaths } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const wrong = anApplication({ postalCode: '15', contactMethod: '', phone: '12', message: 'a'.repeat(642) });
const errors = {
  postalCode: 'Skriv postnummeret med fire siffer, for eksempel 0150',
  contactMethod: 'Velg hvordan vi kan nå deg',
  phone: 'Skriv et telefonnummer, for eksempel 412 34 567',
  message: 'Meldingen kan ha 600 tegn. Du har skrevet 642.',
};

describe.each([true, false])('a form with errors, with JavaScript: %s', (javaScript) => {
  const sentIn = async () => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript, width: 360, height: 640 });
    await fillIn(page, wrong);
    const answer = page.waitForResponse('**/kontroll/');
    await lookOver(page);
    return { page, status: (await answer).status() };
  };

  it('comes back as 422 with a title that says so, the summary in focus and every word kept', async () => {
    const { page, status } = await sentIn();
    expect(status).toBe(422);
    expect(await page.title()).toBe('Feil: Meld interesse');
    expect(await focused(page)).toBe('error-summary');
    expect(await focusIsInView(page)).toBe(true);
    const { contactMethod: _, otherLanguage, ...kept } = wrong;
    expect(await valuesIn(page)).toEqual({ otherLanguage, ...kept });
  });

  it('is 422 again when it is reloaded', async () => {
    const { page } = await sentIn();
    const again = await page.reload();
    expect(again?.status()).toBe(422);
    expect(await page.title()).toBe('Feil: Meld interesse');
  });

  it('leads from each error to the first control that is wrong, which says the same words', async () => {
    const { page } = await sentIn();
    const links = page.locator('#error-summary a');
    expect(await links.allTextContents()).toEqual(Object.values(errors));
    for (const [field, text] of Object.entries(errors)) {
      await page.locator(`#error-summary a[href="#${field}"]`).click();
      expect(await focused(page)).toBe(field);
      expect(await focusIsInView(page)).toBe(true);
      expect(await page.textContent(`#${field}-error`)).toBe(text);
      const control = page.locator(`#${field}`);
      expect(await control.getAttribute('aria-invalid')).toBe('true');
    }
  });

  it.each([
    [320, 256],
    [360, 640],
    [1280, 720],
  ])('begins below the top line, and an error leads to its whole question: %i × %i', async (width, height) => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript, width, height });
    await fillIn(page, wrong);
    await lookOver(page);
    const isBelowTop = (selector: string) =>
      page.evaluate((wanted) => {
        const { x, y } = document.querySelector(wanted)?.getBoundingClientRect() ?? { x: 0, y: -1 };
        return Boolean(document.elementFromPoint(x + 10, y + 10)?.closest(wanted));
      }, selector);
    expect(await isBelowTop('#error-summary')).toBe(true);
    expect(await isBelowTop('#error-summary-heading')).toBe(true);
    await page.locator('#error-summary a[href="#postalCode"]').click();
    expect(await isBelowTop('#postalCode')).toBe(true);
    // At 400 % there is room for the field and its hint; elsewhere its label can be read as well.
    expect(await isBelowTop(height < 300 ? '#postalCode-hint' : 'label[for="postalCode"]')).toBe(true);
  });

  it('has links that are underlined from end to end, the words that no line breaks too', async () => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
    await fillIn(page, { ...wrong, email: 'ingrid@eksempel' });
    await lookOver(page);
    const words = page.locator('#error-summary .whole');
    const lines = await words.evaluateAll((all) => all.map((word) => getComputedStyle(word).textDecorationLine));
    expect(lines).toEqual(['underline']);
  });

  it('is right once it is put right', async () => {
    const { page } = await sentIn();
    await fillIn(page, { postalCode: '0150', contactMethod: 'email', phone: '', message: '' });
    await page.locator('form[data-form] button[type=submit]').click();
    await page.locator('form#send').waitFor();
    expect(await page.title()).toBe('Se over før du sender');
  });
});

describe('without scripts', () => {
  it('the browser itself asks for what is missing, and says what Back can show', async () => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript: false });
    await page.locator('form[data-form] button[type=submit]').click();
    expect(new URL(page.url()).pathname).toBe(formPaths.volunteer);
    expect(await focused(page)).toBe('postalCode');
    expect(await page.textContent('main')).toContain(translator('nb')('form.noScript'));
  });
});

describe('the field for programs', () => {
  it('is out of sight, out of the tab order and hidden from screen readers', async () => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { width: 320, height: 568 });
    const trap = page.locator('[name="rv_extra"]');
    const box = await trap.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0);
    expect(await trap.getAttribute('tabindex')).toBe('-1');
    expect(await page.getByRole('textbox', { name: translator('nb')('form.trap') }).count()).toBe(0);
    expect(await page.locator('main').ariaSnapshot()).not.toContain('tomt');
  });
});
