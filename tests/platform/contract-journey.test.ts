/** From the form to a human being who has answered, and every state on the way, for both forms in all three languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/support/page-files.ts';
import { shownReference } from '../../src/domain/reference.ts';
import type { FormName } from '../../src/domain/routing.ts';
import { type Language, languages, translator } from '../../src/i18n/index.ts';
import { buttonsOf, definitionsOf, headingOf, languageOf, stepsOf, textOf, titleOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { osloReaders } from '../support/real-readers.ts';
import { realFacts } from '../support/some-facts.ts';
import {
  anApplication,
  anInquiry,
  doorIn,
  type Fields,
  formPaths,
  mailAbout,
  mailOnceThere,
  noticeAbout,
  referenceOf,
  visitor,
} from '../support/visitor.ts';

const nb = translator('nb');
const national = realFacts.site.nationalCoordinator.email;
const oslo = realFacts.associations.find(({ id }) => id === 'oslo')?.contact?.email ?? '';

const journeys = (['volunteer', 'crisis-centre'] as const).flatMap((form) =>
  languages.map((language): [FormName, Language] => [form, language]),
);
const filledIn = (form: FormName): Fields => (form === 'volunteer' ? anApplication() : anInquiry());
const press = (action: string) => new URLSearchParams({ action });

describe.each(platforms)('the whole way on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  describe.each(journeys)('with the form %s in %s', (form, language) => {
    const t = translator(language);

    it('leads from the empty form to a receipt, a notice and the answers behind its link', async () => {
      const me = visitor(site.url, language);
      const empty = await me.get(`${language === 'nb' ? '' : `/${language}`}${formPaths[form]}`);
      expect([empty.status, languageOf(empty.html), headingOf(empty.html)]).toEqual([
        200,
        language,
        t(`${form}.title`),
      ]);

      const answers = filledIn(form);
      const page = await me.check(form, answers);
      expect([page.status, languageOf(page.html), titleOf(page.html)]).toEqual([200, language, t('check.title')]);
      const shown = Object.values(definitionsOf(page.html));
      for (const field of ['name', 'email', 'phone', 'message']) expect(shown).toContain(answers[field]);

      const reference = referenceOf(await me.send(page));
      const receipt = await me.receipt(reference);
      expect([receipt.status, languageOf(receipt.html)]).toEqual([200, language]);
      expect(textOf(receipt.html)).toContain(shownReference(reference));

      const notice = await noticeAbout(site.url, reference);
      expect(notice).toMatchObject({ to: oslo, replyTo: national });
      const door = await me.get(doorIn(notice));
      expect([door.status, headingOf(door.html)]).toEqual([200, nb(`door.form.${form}`)]);
      const read = Object.values(definitionsOf(door.html));
      for (const field of ['name', 'email', 'phone', 'message']) expect(read).toContain(answers[field]);
      expect(read).toContain(nb(`door.language.${language}`));
    });

    it('tells no answer and no name in any mail, and writes the receipt in her language', async () => {
      const me = visitor(site.url, language);
      const answers = filledIn(form);
      const reference = await me.submit(form, answers);
      const mail = await mailOnceThere(site.url, reference, osloReaders.length + 1);
      expect(mail.map(({ to }) => to).sort()).toEqual([...osloReaders, answers['email']].sort());
      for (const { from, subject, text, replyTo } of mail) {
        const words = [from, subject, text, replyTo].join('\n');
        for (const field of ['name', 'message', 'phone', 'email', 'role'])
          if (answers[field]) expect(words).not.toContain(String(answers[field]));
        expect(words).not.toMatch(/kanarifugl|hemmelig|vold/i);
      }
      const receipt = mail.find(({ to }) => to === answers['email']);
      expect(receipt).toMatchObject({
        replyTo: oslo,
        subject: t('mail.receipt.subject', { reference: shownReference(reference) }),
      });
      expect(receipt?.text).toContain(`${site.url}/kvittering/${reference}/`);
    });
  });

  it('follows the submission on the receipt: sent, read, contacted', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const door = doorIn(await noticeAbout(site.url, reference));
    const steps = async () => stepsOf((await me.receipt(reference)).html).map(({ state }) => state);
    await expect.poll(steps).toEqual(['done', 'done', 'current', 'coming']);

    const pressed = await me.post(door, press('read'));
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, door]);
    expect(await steps()).toEqual(['done', 'done', 'done', 'current']);

    await me.post(door, press('contacted'));
    expect(await steps()).toEqual(['done', 'done', 'done', 'done']);
    const { html } = await me.get(door);
    expect(buttonsOf(html).map(({ value }) => value)).toEqual(['hand-over']);
  });

  it('keeps the first time when a recipient presses again', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const door = doorIn(await noticeAbout(site.url, reference));
    await me.post(door, press('contacted'));
    const first = textOf((await me.receipt(reference)).html);
    for (const action of ['read', 'contacted', 'nonsense', '']) await me.post(door, press(action));
    expect(textOf((await me.receipt(reference)).html)).toBe(first);
  });

  it('closes the old door and opens a new one when it is handed over to the national coordinator', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const reference = await me.submit('volunteer', answers);
    const old = doorIn(await noticeAbout(site.url, reference));
    await mailOnceThere(site.url, reference, osloReaders.length + 1);
    const pressed = await me.post(old, press('hand-over'));
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/sak/sendt-videre/']);
    expect(headingOf((await me.get('/sak/sendt-videre/')).html)).toBe(nb('door.handedOver.title'));

    const closed = await me.get(old);
    expect([closed.status, headingOf(closed.html)]).toEqual([404, nb('door.closed.title')]);
    expect(closed.html).not.toContain(answers['name']);

    const notice = await noticeAbout(site.url, reference, osloReaders.length + 1);
    expect(notice).toMatchObject({ to: national });
    const opened = await me.get(doorIn(notice));
    expect(Object.values(definitionsOf(opened.html))).toContain(answers['message']);
    expect(buttonsOf(opened.html).map(({ value }) => value)).toEqual(['read', 'contacted']);
    const steps = stepsOf((await me.receipt(reference)).html).map(({ text }) => text);
    expect(steps.join('\n')).toContain(nb('receipt.step.handedOver', { recipient: nb('recipient.nationalInText') }));
  });

  it('makes one new door when the hand-over is pressed ten times at once', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const old = doorIn(await noticeAbout(site.url, reference));
    await mailOnceThere(site.url, reference, osloReaders.length + 1);
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await me.post(old, press('hand-over'))).status),
    );
    expect(statuses.every((status) => status === 303 || status === 404)).toBe(true);
    await site.tick();
    await noticeAbout(site.url, reference, osloReaders.length + 1);
    const doors = (await mailAbout(site.url, reference)).filter(({ text }) => text.includes('/sak/'));
    expect(doors.map(({ to }) => to)).toEqual([...osloReaders, national]);
  });

  it('erases the answers at once when the sender takes it back, and tells whoever had been written to', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const reference = await me.submit('volunteer', answers);
    const door = doorIn(await noticeAbout(site.url, reference));
    await mailOnceThere(site.url, reference, osloReaders.length + 1);
    await expect.poll(async () => stepsOf((await me.receipt(reference)).html)[1]?.state).toBe('done');
    expect((await me.withdraw(reference)).status).toBe(303);

    const receipt = await me.receipt(reference);
    expect(headingOf(receipt.html)).toBe(nb('receipt.heading.withdrawn'));
    expect(buttonsOf(receipt.html)).toEqual([]);
    const closed = await me.get(door);
    expect([closed.status, closed.html.includes(String(answers['name']))]).toEqual([404, false]);

    await mailOnceThere(site.url, reference, 2 * osloReaders.length + 1);
    await me.withdraw(reference);
    await site.tick();
    const told = (await mailAbout(site.url, reference)).filter(
      ({ subject }) => subject === nb('mail.withdrawal.subject', { reference: shownReference(reference) }),
    );
    expect(told.map(({ to }) => to)).toEqual(osloReaders);
  });

  it('forgives small letters in a reference', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const small = await me.receipt(reference.toLowerCase());
    expect([small.status, small.headers.get('location')]).toEqual([308, `/kvittering/${reference}/`]);
  });

  it('sends her back to the form with her words when she wants to change something', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const again = await me.check('volunteer', { ...answers, change: 'name' });
    expect([again.status, headingOf(again.html)]).toEqual([200, nb('volunteer.title')]);
    expect(again.html).toContain(`value="${answers['name']}"`);
  });

  // Style sheets are joined for static pages only (scripts/join-styles.ts).
  it('gives every page made on demand style sheets that are there, and the scripts that the form has', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const files = filesOf(page.html).filter((address) => !address.endsWith('/'));
    const staticFiles = filesOf((await me.get(formPaths.volunteer)).html);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files.filter((name) => !name.endsWith('.css'))) expect(staticFiles).toContain(file);
    for (const file of files) expect([file, (await me.get(file)).status]).toEqual([file, 200]);
  });
});
