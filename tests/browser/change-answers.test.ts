import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormName } from '../../src/domain/routing.ts';
import { fillIn, focused, focusIsInView, lookOver, valuesIn } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, anInquiry, type Fields, formPaths } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** A message whose every sign has to come back, line breaks and markup too. */
const message = 'Første linje <b>&amp;\n\n  tredje «linje» "her"';

/** Each «Endre», by the field it posts, and the id of the control it leads to: of several, the one that is chosen. */
const ways: readonly { form: FormName; fields: Fields; leadsTo: Record<string, string> }[] = [
  {
    form: 'volunteer',
    fields: anApplication({ postalCode: '1341', municipality: '3203', otherLanguage: 'Samisk tegnspråk', message }),
    leadsTo: {
      postalCode: 'postalCode',
      municipality: 'municipality-2',
      name: 'name',
      contactMethod: 'contactMethod-3',
      email: 'email',
      phone: 'phone',
      mayLeaveMessage: 'mayLeaveMessage',
      languages: 'languages',
      message: 'message',
    },
  },
  {
    form: 'crisis-centre',
    fields: anInquiry({ crisisCentre: 'unlisted', crisisCentreName: 'Fjordgløtt', topic: 'resident', message }),
    leadsTo: {
      crisisCentre: 'crisisCentre',
      crisisCentreName: 'crisisCentreName',
      name: 'name',
      role: 'role',
      email: 'email',
      phone: 'phone',
      topic: 'topic-4',
      message: 'message',
    },
  },
];

describe.each([true, false])('«Endre», with JavaScript: %s', (javaScript) => {
  it.each(ways)('leads from every answer of the $form form back to it, with all that was written', async (way) => {
    const { form, fields, leadsTo } = way;
    const page = await browser.pageAt(`${server.url}${formPaths[form]}`, { javaScript, width: 360, height: 640 });
    const { municipality = '', ...others } = fields;
    await fillIn(page, others);
    await lookOver(page);
    if (municipality !== '') {
      await fillIn(page, { municipality });
      await toCheckPage(page);
    }
    const offered = await page
      .locator('.answers button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value')));
    expect(offered).toEqual(Object.keys(leadsTo));

    for (const [field, control] of Object.entries(leadsTo)) {
      await page.locator(`.answers button[value="${field}"]`).click();
      await page.locator('form[data-form]').waitFor();
      expect(await focused(page)).toBe(control);
      expect(await focusIsInView(page)).toBe(true);
      const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, unixLines(value)]));
      const shown = await valuesIn(page);
      expect(Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, unixLines(value)]))).toEqual(given);
      await toCheckPage(page);
    }
  });

  it('keeps whom she has chosen to send it to', async () => {
    const page = await browser.pageAt(`${server.url}/lokalforeninger/oslo/`, { javaScript });
    await page.getByRole('button', { name: 'Send til nasjonal koordinator' }).click();
    await page.locator('form[data-form]').waitFor();
    await fillIn(page, anApplication({ postalCode: '0150' }));
    await toCheckPage(page);
    await page.locator('.answers button[value="name"]').click();
    await page.locator('form[data-form]').waitFor();
    await page.fill('#name', 'Kari Forandret');
    await toCheckPage(page);
    expect(await page.textContent('.answers')).toContain('Kari Forandret');
    expect(await page.locator('main aside dd').first().textContent()).toBe('Nasjonal koordinator');
  });

  it('changes the answer, and nothing else', async () => {
    const fields = anApplication({ postalCode: '0150' });
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
    await fillIn(page, fields);
    await lookOver(page);
    await page.getByRole('button', { name: 'Endre Postnummer der du vil være frivillig' }).click();
    await page.locator('form[data-form]').waitFor();
    await page.fill('#postalCode', '7011');
    await toCheckPage(page);
    expect(await page.textContent('.answers')).toContain('7011 Trondheim');
    expect(await page.textContent('.answers')).toContain(String(fields['message']));
    expect(await page.textContent('main aside')).toContain('Nasjonal koordinator');
    expect(new URL(page.url()).search).toBe('');
  });
});

async function toCheckPage(page: Page): Promise<void> {
  await page.locator('form[data-form] button[type=submit]').click();
  await page.locator('form#send').waitFor();
}

const unixLines = (value: string | readonly string[]): string | string[] =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : [...value];
