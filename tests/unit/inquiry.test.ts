import { describe, expect, it } from 'vitest';
import { municipalityOfSubmission, parseSubmission, placeOfSubmission } from '../../src/domain/submission.ts';
import { errorTexts } from '../../src/i18n/form-words.ts';
import { languages } from '../../src/i18n/index.ts';
import { anInquiry, aSubmission, crisisCentreForm, type FieldChange, volunteerForm } from '../support/a-submission.ts';
import { geography, someFacts } from '../support/some-facts.ts';

const facts = someFacts();
const [shared = ''] = Object.keys(geography.sharedPostalCodes);
const longEmail = (length: number) => `${'a'.repeat(length - '@eksempel.no'.length)}@eksempel.no`;

/** «field: code» of each error, in order; `valid` when there is none. */
const errorsOf = (change: FieldChange) => {
  const result = parseSubmission('crisis-centre', crisisCentreForm(change), facts);
  return result.ok ? 'valid' : result.errors.map(({ field, code }) => `${field}: ${code}`);
};

describe('an inquiry', () => {
  it('is read whole', () => {
    expect(anInquiry()).toEqual({
      form: 'crisis-centre',
      choice: null,
      answers: {
        crisisCentre: 'oslo',
        crisisCentreName: '',
        name: 'Berit Hansen',
        role: 'miljøterapeut',
        email: 'berit@senter.example',
        phone: { typed: '22 23 24 25', number: '+4722232425' },
        topic: 'information',
        message: 'Vi vil gjerne vite mer.',
      },
    });
  });

  it.each<[string, FieldChange, string[] | 'valid']>([
    ['no centre', { crisisCentre: undefined }, ['crisisCentre: crisisCentre.missing']],
    ['a centre that is gone', { crisisCentre: 'nedlagt' }, ['crisisCentre: crisisCentre.missing']],
    ['a centre that is not in the list', { crisisCentre: 'unlisted', crisisCentreName: 'Et senter' }, 'valid'],
    [
      'a centre that is not in the list and has no name',
      { crisisCentre: 'unlisted' },
      ['crisisCentreName: crisisCentreName.missing'],
    ],
    [
      'a name of the centre of 101 signs',
      { crisisCentre: 'unlisted', crisisCentreName: 'a'.repeat(101) },
      ['crisisCentreName: crisisCentreName.tooLong'],
    ],
    ['no name', { name: ' ' }, ['name: name.missing']],
    ['a name of 101 signs', { name: 'a'.repeat(101) }, ['name: name.tooLong']],
    ['no role', { role: undefined }, 'valid'],
    ['a role of 101 signs', { role: 'a'.repeat(101) }, ['role: role.tooLong']],
    ['no e-mail', { email: '' }, ['email: workEmail.missing']],
    ['an e-mail that is none', { email: 'berit' }, ['email: email.format']],
    ['an e-mail of 255 signs', { email: longEmail(255) }, ['email: email.tooLong']],
    ['no phone', { phone: undefined }, 'valid'],
    ['a short number, which an office may have', { phone: '02800' }, 'valid'],
    ['a phone that is none', { phone: 'x' }, ['phone: phone.format']],
    ['no topic', { topic: undefined }, ['topic: topic.missing']],
    ['a topic that is not ours', { topic: 'x' }, ['topic: topic.missing']],
    ['a message of 601 signs', { message: 'a'.repeat(601) }, ['message: message.tooLong']],
    [
      'everything wrong at once',
      {
        crisisCentre: 'nedlagt',
        name: '',
        role: 'a'.repeat(101),
        email: 'x',
        phone: 'x',
        topic: 'x',
        message: 'a'.repeat(601),
      },
      [
        'crisisCentre: crisisCentre.missing',
        'name: name.missing',
        'role: role.tooLong',
        'email: email.format',
        'phone: phone.format',
        'topic: topic.missing',
        'message: message.tooLong',
      ],
    ],
  ])('with %s', (_what, change, expected) => {
    expect(errorsOf(change)).toEqual(expected);
  });

  it.each([
    ['oslo', '0301', 'Oslo'],
    ['unlisted', null, null],
  ])('from %s is in municipality %s, shown as %s', (crisisCentre, municipality, place) => {
    const sent = anInquiry({ crisisCentre, crisisCentreName: 'Et senter' });
    expect(municipalityOfSubmission(sent, facts)).toBe(municipality);
    expect(placeOfSubmission(sent, facts)).toBe(place);
  });
});

describe('the choice of another recipient', () => {
  it.each([
    ['national', 'national'],
    ['sandnes', 'sandnes'],
    ['nedlagt', null],
    ['', null],
    ['NATIONAL', null],
  ])('%j is %j', (recipient, choice) => {
    expect(aSubmission({ recipient }).choice).toBe(choice);
    expect(anInquiry({ recipient }).choice).toBe(choice);
  });
});

it.each(languages)('every error has a text in %s', (language) => {
  const wrong: ['volunteer' | 'crisis-centre', FieldChange][] = [
    ['volunteer', { postalCode: shared, name: 'a'.repeat(101), email: longEmail(255) }],
    [
      'volunteer',
      { postalCode: 'x', name: '', contactMethod: 'x', otherLanguage: 'a'.repeat(101), message: 'a'.repeat(601) },
    ],
    ['volunteer', { contactMethod: 'email', email: '', phone: 'x' }],
    ['volunteer', { contactMethod: 'phone', phone: '', email: 'x' }],
    ['volunteer', { email: '', phone: '' }],
    ['crisis-centre', { crisisCentre: '', email: '', topic: '', role: 'a'.repeat(101) }],
    ['crisis-centre', { crisisCentre: 'unlisted' }],
    ['crisis-centre', { crisisCentre: 'unlisted', crisisCentreName: 'a'.repeat(101) }],
  ];
  for (const [form, change] of wrong) {
    const values = form === 'volunteer' ? volunteerForm(change) : crisisCentreForm(change);
    const result = parseSubmission(form, values, facts);
    if (result.ok) throw new Error('The test expects errors');
    const texts = errorTexts(result.errors, values, language);
    expect(Object.keys(texts)).toEqual(result.errors.map(({ field }) => field));
    for (const text of Object.values(texts)) expect(text).toMatch(/\p{L}{3}/u);
  }
});

it.each([
  ['nb', '«17912099997»'],
  ['nn', '«17912099997»'],
  ['en', '“17912099997”'],
] as const)('what must go is quoted as the language does (%s)', (language, quotation) => {
  const values = crisisCentreForm({ message: 'Ring 17912099997' });
  const result = parseSubmission('crisis-centre', values, someFacts());
  if (result.ok) throw new Error('The test expects errors');
  expect(Object.values(errorTexts(result.errors, values, language)).join()).toContain(quotation);
});
