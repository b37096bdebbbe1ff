/** What people type, and what machines type: taken as it is meant, or handed back with words that say what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormName } from '../../src/domain/routing.ts';
import { languages, translator } from '../../src/i18n/index.ts';
import type { TextKey } from '../../src/i18n/nb.ts';
import { definitionsOf, errorsOf, formOf, titleOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { anApplication, anInquiry, encoded, type Fields, formPaths, visitor } from '../support/visitor.ts';

const t = translator('nb');
const filledIn = (form: FormName, change: Fields): Fields =>
  form === 'volunteer' ? anApplication(change) : anInquiry(change);

/** An address of so many signs. */
const emailOf = (length: number): string => `${'a'.repeat(length - '@eksempel.example'.length)}@eksempel.example`;

/** Form, what is wrong with it, the change, and the errors that follow. */
const mistakes: [FormName, string, Fields, Record<string, TextKey>][] = [
  ['volunteer', 'letters in the postal code', { postalCode: 'O150' }, { postalCode: 'error.postalCode.format' }],
  ['volunteer', 'three digits', { postalCode: '150' }, { postalCode: 'error.postalCode.format' }],
  ['volunteer', 'five digits', { postalCode: '01500' }, { postalCode: 'error.postalCode.format' }],
  ['volunteer', 'no postal code', { postalCode: ' ' }, { postalCode: 'error.postalCode.format' }],
  ['volunteer', 'no name', { name: ' ' }, { name: 'error.name.missing' }],
  ['volunteer', 'a name that nobody can see', { name: '\u200b\u2060\ufeff\u00ad' }, { name: 'error.name.missing' }],
  ['volunteer', 'a name of 101 signs', { name: 'å'.repeat(101) }, { name: 'error.name.tooLong' }],
  ['volunteer', 'no way of contact chosen', { contactMethod: '' }, { contactMethod: 'error.contactMethod.missing' }],
  [
    'volunteer',
    'an unknown way of contact',
    { contactMethod: 'pigeon' },
    { contactMethod: 'error.contactMethod.missing' },
  ],
  ['volunteer', 'both ways empty', { email: '', phone: '' }, { email: 'error.contact.missing' }],
  ['volunteer', 'e-mail wanted, none given', { contactMethod: 'email', email: '' }, { email: 'error.email.missing' }],
  ['volunteer', 'phone wanted, none given', { contactMethod: 'phone', phone: '' }, { phone: 'error.phone.missing' }],
  ['volunteer', 'an address without a host', { email: 'kari@' }, { email: 'error.email.format' }],
  ['volunteer', 'an address of 255 signs', { email: emailOf(255) }, { email: 'error.email.tooLong' }],
  ['volunteer', 'seven digits of a phone number', { phone: '4123456' }, { phone: 'error.phone.format' }],
  ['volunteer', 'a short number', { phone: '02800' }, { phone: 'error.phone.format' }],
  [
    'volunteer',
    'a language field of 101 signs',
    { otherLanguage: 'x'.repeat(101) },
    { otherLanguage: 'error.otherLanguage.tooLong' },
  ],
  ['crisis-centre', 'no centre', { crisisCentre: '' }, { crisisCentre: 'error.crisisCentre.missing' }],
  [
    'crisis-centre',
    'a centre that does not exist',
    { crisisCentre: 'atlantis' },
    { crisisCentre: 'error.crisisCentre.missing' },
  ],
  [
    'crisis-centre',
    'an unlisted centre without a name',
    { crisisCentre: 'unlisted' },
    { crisisCentreName: 'error.crisisCentreName.missing' },
  ],
  ['crisis-centre', 'no e-mail', { email: '' }, { email: 'error.workEmail.missing' }],
  ['crisis-centre', 'no topic', { topic: '' }, { topic: 'error.topic.missing' }],
  ['crisis-centre', 'a role of 101 signs', { role: 'r'.repeat(101) }, { role: 'error.role.tooLong' }],
];

/** Form, what is unusual, the change, and what the check page shows of it, by its label. */
const unusual: [FormName, string, Fields, TextKey, string][] = [
  ['volunteer', 'a name of 100 signs', { name: 'å'.repeat(100) }, 'volunteer.name.label', 'å'.repeat(100)],
  [
    'volunteer',
    'a name of 100 family emoji',
    { name: '👩‍👩‍👧‍👦'.repeat(100) },
    'volunteer.name.label',
    '👩‍👩‍👧‍👦'.repeat(100),
  ],
  [
    'volunteer',
    'an apostrophe and a quotation mark',
    { name: `Siobhán O'Brien "Sibba" <b>` },
    'volunteer.name.label',
    `Siobhán O'Brien "Sibba" <b>`,
  ],
  ['volunteer', 'Arabic', { name: 'فاطمة الزهراء' }, 'volunteer.name.label', 'فاطمة الزهراء'],
  ['volunteer', 'Tigrinya', { name: 'ሰላም ኣብርሃም' }, 'volunteer.name.label', 'ሰላም ኣብርሃም'],
  ['volunteer', 'å as a and a ring, made one letter', { name: 'A\u030ase' }, 'volunteer.name.label', 'Åse'],
  ['volunteer', 'zero-width signs, taken out', { name: 'Ka\u200bri\ufeff' }, 'volunteer.name.label', 'Kari'],
  [
    'volunteer',
    'line breaks in a name, made a space',
    { name: 'Kari\r\nBcc: alle@eksempel.example' },
    'volunteer.name.label',
    'Kari Bcc: alle@eksempel.example',
  ],
  [
    'volunteer',
    'line breaks around an address',
    { email: '\r\n kari@eksempel.example \r\n' },
    'volunteer.email.label',
    'kari@eksempel.example',
  ],
  ['volunteer', 'an address of 254 signs', { email: emailOf(254) }, 'volunteer.email.label', emailOf(254)],
  ['volunteer', 'a phone number with +47', { phone: '+47 412 34 567' }, 'volunteer.phone.label', '+47 412 34 567'],
  ['volunteer', 'a phone number with 0047', { phone: '0047 41234567' }, 'volunteer.phone.label', '0047 41234567'],
  ['volunteer', 'a foreign phone number', { phone: '+380 44 123 45 67' }, 'volunteer.phone.label', '+380 44 123 45 67'],
  [
    'volunteer',
    'no languages ticked',
    { languages: [], otherLanguage: 'Kvensk' },
    'volunteer.languages.legend',
    'Kvensk',
  ],
  [
    'volunteer',
    'an unknown language ticked',
    { languages: ['nb', 'tlh'] },
    'volunteer.languages.legend',
    t('language.nb'),
  ],
  [
    'volunteer',
    'permission for a message not ticked',
    { mayLeaveMessage: [] },
    'volunteer.mayLeaveMessage.legend',
    t('volunteer.mayLeaveMessage.no'),
  ],
  ['volunteer', 'a repeated field: the first counts', { name: ['Kari', 'Ola'] }, 'volunteer.name.label', 'Kari'],
  [
    'volunteer',
    '600 signs with line breaks',
    { message: `${'æ\r\n'.repeat(299)}øå` },
    'volunteer.message.label',
    `${'æ '.repeat(299)}øå`,
  ],
  ['crisis-centre', 'a short number at work', { phone: '02800' }, 'crisis-centre.phone.label', '02800'],
  [
    'crisis-centre',
    'no phone and no role, with a name',
    { phone: '', role: '', name: 'Vakta' },
    'crisis-centre.name.label',
    'Vakta',
  ],
];

describe.each(platforms)('what is typed on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it.each(mistakes)('hands the %s form back: %s', async (form, _, change, expected) => {
    const typed = filledIn(form, change);
    const page = await visitor(site.url).check(form, typed);
    const texts = Object.fromEntries(Object.entries(expected).map(([field, key]) => [field, t(key)]));
    expect([page.status, titleOf(page.html)]).toEqual([422, t('form.errorTitle', { title: t(`${form}.title`) })]);
    expect(errorsOf(page.html)).toEqual({ summary: texts, fields: texts });
    const kept = formOf(page.html, 'kontroll/').fields;
    for (const name of ['name', 'email', 'phone', 'message']) expect(kept).toContainEqual([name, typed[name]]);
  });

  it.each(unusual)('takes it on the %s form: %s', async (form, _, change, label, expected) => {
    const page = await visitor(site.url).check(form, filledIn(form, change));
    expect(errorsOf(page.html).summary).toEqual({});
    expect([page.status, definitionsOf(page.html)[t(label)]]).toEqual([200, expected]);
  });

  it('counts 601 signs, and says how many', async () => {
    const page = await visitor(site.url).check('volunteer', anApplication({ message: 'x'.repeat(601) }));
    const text = t('error.message.tooLong', { count: 601 });
    expect([page.status, errorsOf(page.html).summary]).toEqual([422, { message: text }]);
  });

  it.each(languages)('lists every mistake at once, in the order of the form, in %s', async (language) => {
    const words = translator(language);
    const page = await visitor(site.url, language).check('volunteer', {});
    expect(page.status).toBe(422);
    expect(Object.entries(errorsOf(page.html).summary)).toEqual([
      ['postalCode', words('error.postalCode.format')],
      ['name', words('error.name.missing')],
      ['contactMethod', words('error.contactMethod.missing')],
    ]);
  });

  it('leaves fields behind that it does not know', async () => {
    const page = await visitor(site.url).check('volunteer', anApplication({ isAdmin: 'yes-canary', __proto__x: 'y' }));
    expect([page.status, page.html.includes('yes-canary')]).toEqual([200, false]);
  });

  it('survives names that programs stumble over', async () => {
    const body = encoded(anApplication());
    for (const name of ['__proto__', 'constructor', 'toString', '__proto__[x]', '']) body.append(name, 'x');
    const page = await visitor(site.url).post(`${formPaths.volunteer}kontroll/`, body);
    expect(page.status).toBe(200);
  });

  it('checks everything again when it is sent, whatever the check page was made to say', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const sent = await me.send(page, { postalCode: '12', name: '' });
    expect([sent.status, Object.keys(errorsOf(sent.html).summary)]).toEqual([422, ['postalCode', 'name']]);
  });

  it('asks whether a mistyped address was meant to be another, and lets her send all the same', async () => {
    const page = await visitor(site.url).check('volunteer', anApplication({ email: 'kari@gmial.com' }));
    expect(page.html).toContain(t('check.warning.email', { email: 'kari@gmail.com' }));
    expect(page.status).toBe(200);
  });
});
