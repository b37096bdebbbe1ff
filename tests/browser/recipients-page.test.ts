import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doneSteps } from '../support/at-the-browser.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { osloReaders } from '../support/real-readers.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, doorIn, mailAbout, mailOnceThere, noticeAbout, visitor } from '../support/visitor.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const national = realFacts.site.nationalCoordinator.email;

async function aSubmission() {
  const fields = anApplication();
  const reference = await visitor(server.url).submit('volunteer', fields);
  const notice = await noticeAbout(server.url, reference);
  await mailOnceThere(server.url, reference, osloReaders.length + 1);
  return { fields, reference, notice, door: `${server.url}${doorIn(notice)}` };
}

const receiptOf = (reference: string) => browser.pageAt(`${server.url}/kvittering/${reference}/`);

describe('a mail scanner', () => {
  it('that opens the link ten times and runs its scripts changes nothing', async () => {
    const { reference, door } = await aSubmission();
    for (let times = 0; times < 10; times += 1) {
      const page = await browser.pageAt(door);
      await page.waitForLoadState('networkidle');
      await page.context().close();
    }
    const receipt = await receiptOf(reference);
    expect(await doneSteps(receipt)).toEqual(['Mottatt', 'Sendt til Oslo Sanitetsforening']);
    const page = await browser.pageAt(door);
    expect(await page.getByRole('button', { name: 'Jeg har lest dette' }).count()).toBe(1);
  });
});

describe.each([true, false])('the recipient, with JavaScript: %s', (javaScript) => {
  it('writes and calls from the page, and finds every answer there', async () => {
    const { fields, door } = await aSubmission();
    const page = await browser.pageAt(door, { javaScript });
    const answers = page.locator('.answers');
    expect(await answers.getByRole('link', { name: String(fields['email']) }).getAttribute('href')).toBe(
      `mailto:${fields['email']}`,
    );
    expect(await answers.getByRole('link', { name: '412 34 567' }).getAttribute('href')).toBe('tel:+4741234567');
    expect(await answers.textContent()).toContain(String(fields['message']));
  });

  it('hands over: her door closes, another opens for the national coordinator, and the receipt tells', async () => {
    const { reference, door } = await aSubmission();
    const page = await browser.pageAt(door, { javaScript });
    await page.getByRole('button', { name: 'Send videre til nasjonal koordinator' }).click();
    await page.waitForURL('**/sak/sendt-videre/');
    expect(await page.textContent('h1')).toBe('Sendt videre');

    const closed = await page.goto(door);
    expect(closed?.status()).toBe(404);
    expect(await page.textContent('h1')).toBe('Siden er ikke tilgjengelig');

    const second = await noticeAbout(server.url, reference, osloReaders.length + 1);
    expect(second.to).toBe(national);
    const secondDoor = await browser.pageAt(`${server.url}${doorIn(second)}`, { javaScript });
    expect(await secondDoor.getByRole('button', { name: /^Send videre/ }).count()).toBe(0);
    await secondDoor.getByRole('button', { name: 'Jeg har tatt kontakt' }).click();
    await secondDoor.getByText(/^Tatt kontakt \d/).waitFor();
    const steps = await doneSteps(await receiptOf(reference));
    expect(steps).toEqual([
      'Mottatt',
      'Sendt videre til nasjonal koordinator',
      'Lest',
      'Noen har tatt kontakt med deg',
    ]);
  });

  it('finds the door closed when the sender takes it back, and is told so', async () => {
    const { reference, door, notice } = await aSubmission();
    const receipt = await browser.pageAt(`${server.url}/kvittering/${reference}/`, { javaScript });
    await receipt.getByRole('button', { name: 'Trekk tilbake' }).click();
    await receipt.getByRole('heading', { name: 'Det du sendte, er trukket tilbake' }).waitFor();
    expect(await receipt.getByRole('button', { name: 'Trekk tilbake' }).count()).toBe(0);

    const page = await browser.pageAt(door, { javaScript });
    expect(await page.textContent('h1')).toBe('Siden er ikke tilgjengelig');
    expect(await page.content()).not.toContain('Kanarifugl');
    await expect
      .poll(
        async () => (await mailAbout(server.url, reference)).map(({ subject, to }) => [subject.split(',')[0], to]),
        {
          timeout: 15_000,
        },
      )
      .toContainEqual(['Henvendelse trukket tilbake', notice.to]);
  });
});
