import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doneSteps, fillIn, lookOver, namedOnCheckPage, send } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { realFacts } from '../support/some-facts.ts';
import { anInquiry, doorIn, type Fields, formPaths, noticeAbout } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const form = () => `${server.url}${formPaths['crisis-centre']}`;

/** The mailbox of whoever the check page named. */
function mailboxOf(named: string | undefined): string {
  if (named === 'Nasjonal koordinator') return realFacts.site.nationalCoordinator.email;
  return realFacts.associations.find(({ name }) => name === named)?.contact?.email ?? `no mailbox for «${named}»`;
}

/** All answers in one go, for the many; how it is to answer one by one is tested with the others. */
const fillInAtOnce = (page: Page, fields: Fields): Promise<void> =>
  page.evaluate((given) => {
    for (const [name, value] of given) {
      for (const control of document.querySelectorAll(`main [name="${name}"]`)) {
        if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
        else if ('value' in control) control.value = value;
      }
    }
  }, Object.entries(fields));

describe('an inquiry from a crisis centre', () => {
  it('from each centre in the list goes to the recipient that the check page had named', async () => {
    const page = await browser.pageAt(form());
    const listed = await page
      .locator('#crisisCentre option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
    const centres = listed.filter((id) => id !== '' && id !== 'unlisted');
    expect(centres.toSorted()).toEqual(realFacts.crisisCentres.map(({ id }) => id).toSorted());

    const promised: [centre: string, reference: string, mailbox: string][] = [];
    for (const crisisCentre of centres) {
      await page.goto(form());
      await fillInAtOnce(page, anInquiry({ crisisCentre }));
      await lookOver(page);
      const { Mottaker } = await namedOnCheckPage(page);
      promised.push([crisisCentre, await send(page), mailboxOf(Mottaker)]);
    }
    const reached = await Promise.all(
      promised.map(async ([centre, reference]) => [centre, reference, (await noticeAbout(server.url, reference)).to]),
    );
    expect(reached).toEqual(promised);
    expect(promised.find(([centre]) => centre === 'oslo')?.[2]).toBe(mailboxOf('Oslo Sanitetsforening'));
  }, 240_000);

  it.each([true, false])(
    '«Ikke i listen» asks for a name and goes to the national coordinator (JavaScript: %s)',
    async (javaScript) => {
      const page = await browser.pageAt(form(), { javaScript });
      await fillIn(page, anInquiry({ crisisCentre: 'unlisted' }));
      await lookOver(page);
      expect(await page.textContent('#crisisCentreName-error')).toBe('Skriv navnet på krisesenteret');
      await page.fill('#crisisCentreName', 'Fjordgløtt krisesenter');
      await page.getByRole('button', { name: 'Se over svarene' }).click();
      await page.locator('form#send').waitFor();
      const { Mottaker } = await namedOnCheckPage(page);
      const notice = await noticeAbout(server.url, await send(page));
      expect([Mottaker, notice.to]).toEqual(['Nasjonal koordinator', mailboxOf('Nasjonal koordinator')]);

      const door = await browser.pageAt(`${server.url}${doorIn(notice)}`, { javaScript });
      expect(await door.textContent('.answers')).toContain('Fjordgløtt krisesenter');
      await door.getByRole('button', { name: 'Jeg har tatt kontakt' }).click();
      await door.getByText(/^Tatt kontakt \d/).waitFor();
      await page.reload();
      expect((await doneSteps(page)).at(-1)).toBe('Noen har tatt kontakt med deg');
    },
  );

  it('gives a warning at a private address, and lets it pass', async () => {
    const page = await browser.pageAt(form());
    await fillIn(page, anInquiry({ email: 'vakt.hansen@gmail.com' }));
    await lookOver(page);
    expect(await page.textContent('.note')).toContain('privat adresse');
    expect(await send(page)).toHaveLength(8);
  });
});
