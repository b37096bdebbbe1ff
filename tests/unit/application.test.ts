import { describe, expect, it } from 'vitest';
import {
  municipalitiesToAsk,
  municipalityOfSubmission,
  parseSubmission,
  placeOfSubmission,
} from '../../src/domain/submission.ts';
import { aSubmission, type FieldChange, volunteerForm } from '../support/a-submission.ts';
import { geography, someFacts } from '../support/some-facts.ts';

const facts = someFacts();
/** «field: code» of each error, in order; `valid` when there is none. */
const errorsOf = (change: FieldChange) => {
  const result = parseSubmission('volunteer', volunteerForm(change), facts);
  return result.ok ? 'valid' : result.errors.map(({ field, code }) => `${field}: ${code}`);
};
const [shared = ''] = Object.keys(geography.sharedPostalCodes);
const sharedMunicipalities = (geography.sharedPostalCodes[shared] ?? []).map(([number]) => number);
const longEmail = (length: number) => `${'a'.repeat(length - '@eksempel.no'.length)}@eksempel.no`;
const family = '👨‍👩‍👧‍👦';

describe('an application', () => {
  it('is read whole', () => {
    expect(aSubmission()).toEqual({
      form: 'volunteer',
      choice: null,
      answers: {
        postalCode: '0150',
        municipality: '',
        name: 'Kari Nordmann',
        contactMethod: 'either',
        email: 'kari@eksempel.no',
        phone: { typed: '412 34 567', number: '+4741234567' },
        mayLeaveMessage: true,
        languages: ['nb', 'uk'],
        otherLanguage: 'tegnspråk',
        message: 'Jeg vil gjerne hjelpe.',
      },
    });
  });

  it.each<[string, FieldChange, string[] | 'valid']>([
    ['a postal code with a letter in it', { postalCode: '0150A' }, ['postalCode: postalCode.format']],
    ['a postal code with its place', { postalCode: '0150 Oslo' }, 'valid'],
    ['no postal code', { postalCode: undefined }, ['postalCode: postalCode.format']],
    ['a postal code that nobody knows', { postalCode: '0000' }, 'valid'],
    ['a postal code on Svalbard', { postalCode: '9170' }, 'valid'],
    ['a postal code with spaces in it', { postalCode: ' 01\u00a050 ' }, 'valid'],
    ['a name that nobody sees', { name: '\u3164\u2800' }, ['name: name.missing']],
    ['a postal code with signs that nobody sees', { postalCode: '\u200e01\u00ad50\u200b' }, 'valid'],
    ['a postal code across a border, unanswered', { postalCode: shared }, ['municipality: municipality.missing']],
    [
      'a postal code across a border, with a place elsewhere',
      { postalCode: shared, municipality: '5601' },
      ['municipality: municipality.missing'],
    ],
    ['a postal code across a border, answered', { postalCode: shared, municipality: sharedMunicipalities[1] }, 'valid'],
    ['no name', { name: undefined }, ['name: name.missing']],
    ['a name of spaces', { name: ' \u00a0 ' }, ['name: name.missing']],
    ['a name that cannot be seen', { name: '\u200b\u2060' }, ['name: name.missing']],
    ['a name of one sign', { name: 'Ø' }, 'valid'],
    ['a name in another script', { name: 'فاطمة علی\u200cرضا' }, 'valid'],
    ['a name of 100 signs', { name: 'å'.repeat(100) }, 'valid'],
    ['a name of 101 signs', { name: 'å'.repeat(101) }, ['name: name.tooLong']],
    ['a name of 100 families', { name: family.repeat(100) }, 'valid'],
    ['a name of 101 families', { name: family.repeat(101) }, ['name: name.tooLong']],
    ['a name of one sign with a thousand accents', { name: `a${'\u0301'.repeat(1300)}` }, ['name: name.tooLong']],
    ['no way to be reached', { contactMethod: undefined }, ['contactMethod: contactMethod.missing']],
    ['a way that is not ours', { contactMethod: 'pigeon' }, ['contactMethod: contactMethod.missing']],
    ['by e-mail without an address', { contactMethod: 'email', email: ' ' }, ['email: email.missing']],
    ['by phone without a number', { contactMethod: 'phone', phone: undefined }, ['phone: phone.missing']],
    ['by either with neither', { email: '', phone: '' }, ['email: contact.missing']],
    ['by either with a number alone', { email: undefined }, 'valid'],
    ['by either with an address alone', { phone: undefined }, 'valid'],
    ['by phone, with an address that is wrong', { contactMethod: 'phone', email: 'kari' }, ['email: email.format']],
    ['an address that is none', { email: 'kari@eksempel' }, ['email: email.format']],
    ['an address of 254 signs', { email: longEmail(254) }, 'valid'],
    ['an address of 255 signs', { email: longEmail(255) }, ['email: email.tooLong']],
    ['two addresses', { email: 'a@eksempel.no, b@eksempel.no' }, ['email: email.format']],
    ['an address with a header in it', { email: 'a@eksempel.no\r\nBcc: b@eksempel.no' }, ['email: email.format']],
    ['a number that is none', { phone: '123' }, ['phone: phone.format']],
    ['a number as it is dialled in Sweden', { phone: '070-123 45 67' }, ['phone: phone.country']],
    ['the same with its country', { phone: '+46 70-123 45 67' }, 'valid'],
    ['a short number, which no person has', { phone: '116117' }, ['phone: phone.format']],
    ['another language of 101 signs', { otherLanguage: 'a'.repeat(101) }, ['otherLanguage: otherLanguage.tooLong']],
    ['another language of 100 signs', { otherLanguage: 'a'.repeat(100) }, 'valid'],
    ['a message of 600 signs', { message: 'a'.repeat(600) }, 'valid'],
    ['a message of 601 signs', { message: 'a'.repeat(601) }, ['message: message.tooLong']],
    ['a message of 600 families', { message: family.repeat(600) }, 'valid'],
    ['a message of 601 families', { message: family.repeat(601) }, ['message: message.tooLong']],
    [
      'a message of 600 line breaks and signs as a browser counts them',
      { message: 'a\r\n'.repeat(300).trim() },
      'valid',
    ],
    [
      'nothing at all',
      Object.fromEntries(Object.keys(volunteerForm()).map((name) => [name, undefined])),
      ['postalCode: postalCode.format', 'name: name.missing', 'contactMethod: contactMethod.missing'],
    ],
    [
      'everything wrong at once',
      {
        postalCode: 'x',
        name: '',
        contactMethod: 'x',
        email: 'x',
        phone: 'x',
        otherLanguage: 'a'.repeat(101),
        message: 'a'.repeat(601),
      },
      [
        'postalCode: postalCode.format',
        'name: name.missing',
        'contactMethod: contactMethod.missing',
        'email: email.format',
        'phone: phone.format',
        'otherLanguage: otherLanguage.tooLong',
        'message: message.tooLong',
      ],
    ],
  ])('with %s', (_what, change, expected) => {
    expect(errorsOf(change)).toEqual(expected);
  });

  it.each<[string, FieldChange, object]>([
    ['nothing ticked means no languages', { languages: undefined }, { languages: [] }],
    ['an unknown language is left out', { languages: ['nb', 'tlh'] }, { languages: ['nb'] }],
    ['a language ticked twice counts once', { languages: ['uk', 'nb', 'uk'] }, { languages: ['nb', 'uk'] }],
    ['no answer about messages means no', { mayLeaveMessage: undefined }, { mayLeaveMessage: false }],
    ['any other answer about messages means no', { mayLeaveMessage: 'YES' }, { mayLeaveMessage: false }],
    ['a field sent twice counts the first time', { name: ['Kari', 'Per'] }, { name: 'Kari' }],
    [
      'a header in a name becomes part of the name',
      { name: 'Kari\r\nBcc: x@eksempel.no' },
      { name: 'Kari Bcc: x@eksempel.no' },
    ],
    ['line breaks stay in the message', { message: 'Hei\r\n\r\nKari' }, { message: 'Hei\n\nKari' }],
    [
      'the municipality of a postal code that has been changed is gone',
      { postalCode: '0150', municipality: sharedMunicipalities[1] },
      { municipality: '' },
    ],
    ['no number is an empty one', { phone: undefined }, { phone: { typed: '', number: '' } }],
  ])('%s', (_what, change, expected) => {
    expect(aSubmission(change).answers).toMatchObject(expected);
  });

  it('leaves unknown fields behind', () => {
    expect(aSubmission({ fnr: '17912099997', __proto__x: 'y', constructor: 'z' })).toEqual(aSubmission());
  });

  it('leads to the municipality that was answered, and to the largest when a stored answer no longer fits', () => {
    const sent = aSubmission({ postalCode: shared, municipality: sharedMunicipalities[1] });
    expect(municipalityOfSubmission(sent, facts)).toBe(sharedMunicipalities[1]);
    if (sent.form !== 'volunteer') throw new Error('Not an application');
    const outdated = { ...sent, answers: { ...sent.answers, municipality: '9999' } };
    expect(municipalityOfSubmission(outdated, facts)).toBe(sharedMunicipalities[0]);
  });

  it.each([
    ['0150', '0301', 'Oslo'],
    ['9170', null, 'Svalbard'],
    ['8099', null, 'Jan Mayen'],
    ['0000', null, null],
  ])('from %s is in municipality %s, shown as %s', (postalCode, municipality, place) => {
    const sent = aSubmission({ postalCode });
    expect(municipalityOfSubmission(sent, facts)).toBe(municipality);
    expect(placeOfSubmission(sent, facts)).toBe(place);
  });
});

describe('the question which municipality', () => {
  it('is asked only when the code crosses a border', () => {
    expect(municipalitiesToAsk(`${shared.slice(0, 2)} ${shared.slice(2)}`, facts)).toEqual(sharedMunicipalities);
    expect(municipalitiesToAsk('0150', facts)).toEqual([]);
    expect(municipalitiesToAsk('', facts)).toEqual([]);
  });
});
