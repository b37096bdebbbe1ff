import { describe, expect, it } from 'vitest';
import { type Recipient, routeFor } from '../../src/domain/routing.ts';
import { namedRecipients, passedOverWords, recipientName } from '../../src/i18n/form-words.ts';
import { translator } from '../../src/i18n/index.ts';
import type { Association } from '../../src/schemas/association.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import { aContact, oslo, someFacts } from '../support/some-facts.ts';

const someone = { email: 'post@forening.example', verifiedAt: '2026-11' };
const association: Recipient = {
  ...someone,
  id: 'association:a',
  kind: 'association',
  name: 'A Sanitetsforening',
  reason: 'covers-municipality',
};
const deputy: Recipient = { ...association, id: 'association:a:deputy', reason: 'deputy' };
const county: Recipient = { ...someone, id: 'county:03', kind: 'county', name: 'Oslo', reason: 'county' };
const national: Recipient = { ...someone, id: 'national', kind: 'national', name: '', reason: 'national' };

type All = readonly [Recipient, ...Recipient[]];
const told = (recipients: All, beside = false) => namedRecipients(recipients, { beside }, 'nb', translator('nb'));

describe('a name that stands alone, or begins a sentence, has a capital letter', () => {
  it.each([
    ['nb', 'Fylkeskontakten i Oslo', 'Nasjonal koordinator'],
    ['nn', 'Fylkeskontakten i Oslo', 'Nasjonal koordinator'],
    ['en', 'The county contact for Oslo', 'The national coordinator'],
  ] as const)('in %s', (language, countyName, nationalName) => {
    const t = translator(language);
    expect(recipientName(county, t, 'alone')).toBe(countyName);
    expect(recipientName(national, t, 'alone')).toBe(nationalName);
  });
});

describe('whoever may read what is sent is named before it is sent', () => {
  it('when there is nobody but the national coordinator', () => {
    expect(told([national])).toEqual({ who: 'nasjonal koordinator', later: null });
  });

  it('when she gets what an association does not answer', () => {
    expect(told([association, national])).toEqual({
      who: 'A Sanitetsforening, og videre til nasjonal koordinator hvis ingen svarer',
      later: 'nasjonal koordinator',
    });
  });

  it('when a deputy and a county contact stand between', () => {
    const later = 'stedfortrederen i foreningen, fylkeskontakten i Oslo eller nasjonal koordinator';
    expect(told([association, deputy, county, national])).toEqual({
      who: `A Sanitetsforening, og videre til ${later} hvis ingen svarer`,
      later,
    });
  });

  it('when the national coordinator gets it at once, beside an address that nobody has confirmed', () => {
    expect(told([association, national], true)).toEqual({
      who: 'A Sanitetsforening og til nasjonal koordinator',
      later: null,
    });
    expect(told([association, deputy, national], true)).toEqual({
      who: 'A Sanitetsforening og til nasjonal koordinator, og videre til stedfortrederen i foreningen hvis ingen svarer',
      later: 'stedfortrederen i foreningen',
    });
  });

  it('in each language', () => {
    const all: All = [deputy, county, national];
    expect(namedRecipients(all, { beside: false }, 'nn', translator('nn')).later).toBe(
      'fylkeskontakten i Oslo eller nasjonal koordinator',
    );
    expect(namedRecipients(all, { beside: false }, 'en', translator('en')).who).toBe(
      'A Sanitetsforening, then to the county contact for Oslo or the national coordinator if nobody answers',
    );
    // British: no comma before the last.
    const three = namedRecipients([association, deputy, county, national], { beside: false }, 'en', translator('en'));
    expect(three.later).toMatch(/^the .+, the county contact for Oslo or the national coordinator$/);
  });
});

describe('why somebody else than first asked gets it', () => {
  const away = [{ from: '2026-07-01', to: '2026-07-31' }];
  const there = aContact('oslo');
  const countyContact = { ...aContact('fylket'), county: '03' };
  const why = (change: Partial<Association>, countyContacts: (typeof countyContact & Partial<Contact>)[] = []) => {
    const facts = someFacts({ associations: [{ ...oslo, ...change }], site: { countyContacts } });
    const question = { form: 'volunteer', municipality: '0301', crisisCentre: null, today: '2026-07-10' } as const;
    return passedOverWords(routeFor(question, facts), translator('nb'));
  };

  it('is nothing when a deputy answers, or when somebody later in the row is away', () => {
    expect(why({ contact: { ...there, away }, deputy: aContact('vara') })).toBeNull();
    expect(why({ contact: there, deputy: { ...aContact('vara'), away } })).toBeNull();
    expect(why({ contact: there }, [{ ...countyContact, away }])).toBeNull();
  });

  it('is that nobody reads there now, said once', () => {
    const sentence = 'Ingen leser post hos oslo forening akkurat nå. Derfor går henvendelsen til';
    const gone = { contact: { ...there, away }, deputy: { ...aContact('vara'), away } };
    expect(why(gone)).toBe(`${sentence} nasjonal koordinator.`);
    expect(why(gone, [countyContact])).toBe(`${sentence} fylkeskontakten i Oslo.`);
  });
});
