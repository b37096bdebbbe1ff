// The leak guard as a visitor meets it without scripts, the same on every platform.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormName } from '../../src/domain/routing.ts';
import { languages, translator } from '../../src/i18n/index.ts';
import { errorsOf, formOf, titleOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { anApplication, anInquiry, type Fields, referenceOf, visitor } from '../support/visitor.ts';

const number = '179120 99997';
const filledIn = (form: FormName, change: Fields): Fields =>
  form === 'volunteer' ? anApplication(change) : anInquiry(change);

describe.each(platforms)('the leak guard on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it.each(languages)('hands a national identity number back, and says what to take out, in %s', async (language) => {
    const t = translator(language);
    const me = visitor(site.url, language);
    for (const form of ['volunteer', 'crisis-centre'] as const) {
      const typed = filledIn(form, { message: `Ring ${number}!` });
      const page = await me.check(form, typed);
      expect(page.status).toBe(422);
      expect(titleOf(page.html)).toBe(t('form.errorTitle', { title: t(`${form}.title`) }));
      const text = t('error.nationalId', { words: language === 'en' ? `“${number}”` : `«${number}»` });
      expect(errorsOf(page.html)).toEqual({ summary: { message: text }, fields: { message: text } });
      expect(page.html).toContain(`Ring ${number}!</textarea>`);
      expect([...page.headers].join()).not.toContain(number);
    }
  });

  it('points out what could tell who somebody is, and takes it once it is confirmed', async () => {
    const me = visitor(site.url);
    const t = translator('nb');
    const typed = anInquiry({ message: 'Hun heter Amina og har nummer 900 00 123.' });
    const page = await me.check('crisis-centre', typed);
    expect(page.status).toBe(422);
    const text = t('error.details', { words: '«Amina», «900 00 123»' });
    expect(errorsOf(page.html)).toEqual({ summary: { confirmed: text }, fields: { confirmed: text } });
    const value = 'Amina\t900 00 123';
    expect(page.html).toContain(`name="confirmed" value="${value}"`);

    const again = await me.check('crisis-centre', typed);
    expect(again.status).toBe(422);

    const checked = await me.check('crisis-centre', { ...typed, confirmed: value });
    expect(checked.status).toBe(200);
    expect(formOf(checked.html, 'send/').fields).toContainEqual(['confirmed', value]);
    expect((await me.send(checked, { confirmed: [] })).status).toBe(422);
    expect(referenceOf(await me.send(checked))).toMatch(/^\w{8}$/);
  });
});
