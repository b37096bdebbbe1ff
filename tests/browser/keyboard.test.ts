import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormName } from '../../src/domain/routing.ts';
import { arrival, doneSteps, focused } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { enter, typeIn } from '../support/keyboard.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, anInquiry, doorIn, type Fields, formPaths, noticeAbout } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const people: readonly { form: FormName; fields: Fields; sendButton: string }[] = [
  {
    form: 'volunteer',
    fields: anApplication({ mayLeaveMessage: 'yes' }),
    sendButton: 'Send til Oslo Sanitetsforening',
  },
  { form: 'crisis-centre', fields: anInquiry({ crisisCentre: 'salten' }), sendButton: 'Send til nasjonal koordinator' },
];

describe.each([true, false])('with the keyboard alone, JavaScript: %s', (javaScript) => {
  it.each(people)('the $form form is filled in, looked over, sent, read and answered', async (person) => {
    const { form, fields, sendButton } = person;
    const page = await browser.pageAt(`${server.url}${formPaths[form]}`, { javaScript, width: 1280, height: 640 });
    await typeIn(page, fields);
    await enter(page, 'Se over svarene');
    await page.locator('form#send').waitFor();
    const answers = await page.textContent('.answers');
    for (const value of [fields['name'], fields['email'], fields['phone'], fields['message']])
      expect(answers).toContain(String(value));

    await enter(page, sendButton);
    const notice = await noticeAbout(server.url, await arrival(page));
    const door = await browser.pageAt(`${server.url}${doorIn(notice)}`, { javaScript, width: 360, height: 640 });
    await enter(door, 'Jeg har lest dette');
    await door.getByText(/^Lest \d/).waitFor();
    await enter(door, 'Jeg har tatt kontakt');
    await door.getByText(/^Tatt kontakt \d/).waitFor();
    await page.reload();
    expect((await doneSteps(page)).at(-1)).toBe('Noen har tatt kontakt med deg');

    await enter(page, 'Trekk tilbake');
    await page.getByRole('heading', { name: 'Det du sendte, er trukket tilbake' }).waitFor();
  });

  it('an error is found, followed to its field and put right', async () => {
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript, width: 360, height: 640 });
    await typeIn(page, anApplication({ postalCode: '15' }));
    await enter(page, 'Se over svarene');
    await page.locator('#error-summary').waitFor();
    await enter(page, 'Skriv postnummeret med fire siffer, for eksempel 0150');
    expect(await focused(page)).toBe('postalCode');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('0150');
    await enter(page, 'Se over svarene');
    await page.locator('form#send').waitFor();
    await enter(page, 'Endre Telefon');
    await page.locator('form[data-form]').waitFor();
    expect(await focused(page)).toBe('phone');
  });
});
