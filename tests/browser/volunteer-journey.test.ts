import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, localePath, translator } from '../../src/i18n/index.ts';
import { arrival, doneSteps, fillIn, lookOver, namedOnCheckPage, send } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { osloReaders } from '../support/real-readers.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, doorIn, formPaths, mailAbout, mailOnceThere, noticeAbout } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const oslo = realFacts.associations.find(({ id }) => id === 'oslo');
const osloMailbox = oslo?.contact?.email ?? 'Oslo has no mailbox';
const national = realFacts.site.nationalCoordinator.email;
const recipientsOf = async (reference: string, sender: unknown) =>
  (await mailAbout(server.url, reference)).map(({ to }) => to).filter((to) => to !== sender);

async function checked(javaScript: boolean, change: Parameters<typeof anApplication>[0]): Promise<Page> {
  const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
  await fillIn(page, anApplication(change));
  await lookOver(page);
  return page;
}

describe.each([
  { javaScript: true, name: 'JavaScript on' },
  { javaScript: false, name: 'JavaScript off' },
])('an application with $name', ({ javaScript }) => {
  it('from 0150 reaches Oslo’s mailbox, is read and answered, and the receipt tells', async () => {
    const fields = anApplication({ postalCode: '0150' });
    const page = await browser.pageAt(`${server.url}${formPaths.volunteer}`, { javaScript });
    await fillIn(page, fields);
    await lookOver(page);
    expect(await namedOnCheckPage(page)).toMatchObject({ Mottaker: 'Oslo Sanitetsforening' });

    const reference = await send(page);
    const notice = await noticeAbout(server.url, reference);
    expect(notice.to).toBe(osloMailbox);
    await mailOnceThere(server.url, reference, osloReaders.length + 1);
    expect(await recipientsOf(reference, fields['email'])).toEqual(osloReaders);
    await page.reload();
    expect(await doneSteps(page)).toEqual(['Mottatt', 'Sendt til Oslo Sanitetsforening']);

    const door = await browser.pageAt(`${server.url}${doorIn(notice)}`, { javaScript });
    expect(await door.textContent('main')).toContain(String(fields['message']));
    await door.getByRole('button', { name: 'Jeg har lest dette' }).click();
    await door.getByText(/^Lest \d/).waitFor();
    await page.reload();
    expect(await doneSteps(page)).toEqual(['Mottatt', 'Sendt til Oslo Sanitetsforening', 'Lest']);

    await door.getByRole('button', { name: 'Jeg har tatt kontakt' }).click();
    await door.getByText(/^Tatt kontakt \d/).waitFor();
    await page.reload();
    expect((await doneSteps(page)).at(-1)).toBe('Noen har tatt kontakt med deg');
    expect(await page.textContent('body')).not.toContain(String(fields['name']));
  });

  it('from a municipality without an association goes to the national coordinator', async () => {
    const page = await checked(javaScript, { postalCode: '7011' });
    expect(await namedOnCheckPage(page)).toMatchObject({ Mottaker: 'Nasjonal koordinator' });
    expect((await noticeAbout(server.url, await send(page))).to).toBe(national);
  });

  it('with a shared postal code is asked which municipality', async () => {
    const page = await checked(javaScript, { postalCode: '1341' });
    expect(await page.textContent('#municipality-error')).toBe('Velg kommunen der du vil være frivillig');
    expect(await page.inputValue('#postalCode')).toBe('1341');
    await page.getByLabel('Asker').check();
    await page.getByRole('button', { name: 'Se over svarene' }).click();
    await page.locator('form#send').waitFor();
    expect(await page.textContent('.answers')).toContain('Asker');
    expect((await noticeAbout(server.url, await send(page))).to).toBe(national);
  });

  it('has a receipt that speaks on paper of nothing that is not there', async () => {
    const page = await checked(javaScript, {});
    await send(page);
    const withdrawal = page.getByText(translator('nb')('receipt.withdraw.text'));
    expect(await withdrawal.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await withdrawal.isVisible()).toBe(false);
    expect(await page.locator('.reference').isVisible()).toBe(true);
  });

  it('has a check page that offers on paper nobody else to send to, since no button is there', async () => {
    const page = await checked(javaScript, {});
    const other = page.getByText(translator('nb')('check.choose.legend'));
    const hint = page.getByText(translator('nb')('check.choose.hint'));
    expect([await other.isVisible(), await hint.isVisible()]).toEqual([true, true]);
    await page.emulateMedia({ media: 'print' });
    expect([await other.isVisible(), await hint.isVisible()]).toEqual([false, false]);
    expect(await page.getByText(translator('nb')('check.who.recipient'), { exact: true }).isVisible()).toBe(true);
  });

  it('can go to the national coordinator instead', async () => {
    const page = await checked(javaScript, { postalCode: '0150' });
    await page.getByRole('button', { name: 'Send til nasjonal koordinator i stedet' }).click();
    const reference = await arrival(page);
    expect((await noticeAbout(server.url, reference)).to).toBe(national);
    expect((await mailAbout(server.url, reference)).map(({ to }) => to)).not.toContain(osloMailbox);
  });

  it('can go to an association nearby instead', async () => {
    const page = await checked(javaScript, { postalCode: '2004' });
    expect(await namedOnCheckPage(page)).toMatchObject({ Mottaker: 'Nasjonal koordinator' });
    await page.getByRole('button', { name: /^Send til Oslo Sanitetsforening i stedet/ }).click();
    const reference = await arrival(page);
    expect((await noticeAbout(server.url, reference)).to).toBe(osloMailbox);
    const mail = await mailOnceThere(server.url, reference, osloReaders.length + 1);
    expect(mail.filter(({ text }) => text.includes('/sak/')).map(({ to }) => to)).toEqual(osloReaders);
  });
});

describe.each(languages)('the form in %s', (language) => {
  it('keeps its language from the form to the receipt, and the sender’s mail has it too', async () => {
    const t = translator(language);
    const fields = anApplication();
    const page = await browser.pageAt(`${server.url}${localePath(language, formPaths.volunteer)}`);
    const seen = [await page.textContent('h1')];
    await fillIn(page, fields);
    await lookOver(page);
    seen.push(await page.textContent('h1'));
    const reference = await send(page);
    seen.push(await page.textContent('h1'));
    expect(seen).toEqual([t('volunteer.title'), t('check.title'), t('receipt.heading')]);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await noticeAbout(server.url, reference);
    const mail = (await mailAbout(server.url, reference)).find(({ to }) => to === fields['email']);
    expect(mail?.text).toContain(t('mail.receipt.follow'));
  });
});
