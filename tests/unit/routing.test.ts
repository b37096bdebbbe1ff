import { describe, expect, it } from 'vitest';
import { type RoutingQuestion, routeFor } from '../../src/domain/routing.ts';
import {
  aContact,
  aCrisisCentre,
  anAssociation,
  type FactsChange,
  national,
  sandnes,
  someFacts,
  stavanger,
} from '../support/some-facts.ts';

const today = '2026-03-02';

function route(question: Partial<RoutingQuestion>, change: FactsChange = {}) {
  return routeFor({ form: 'volunteer', municipality: null, crisisCentre: null, today, ...question }, someFacts(change));
}

/** «id: reason» of each recipient, in order. */
const recipients = (...asked: Parameters<typeof route>): string[] =>
  route(...asked).recipients.map(({ id, reason }) => `${id}: ${reason}`);

const countyContacts = [{ ...aContact('rogaland'), county: '11' }];
const onLeave = (name: string) => aContact(name, { away: [{ from: '2026-03-01', to: '2026-03-03' }] });

describe('a volunteer', () => {
  it('is met by the association that covers her municipality, then by the national coordinator', () => {
    expect(route({ municipality: '0301' }).recipients).toEqual([
      {
        id: 'association:oslo',
        kind: 'association',
        name: 'oslo forening',
        email: 'oslo@forening.example',
        reason: 'covers-municipality',
        verifiedAt: '2026-01',
      },
      { id: 'national', kind: 'national', name: '', email: national.email, reason: 'national', verifiedAt: '2026-01' },
    ]);
  });

  it('is met by the deputy after the contact', () => {
    expect(recipients({ municipality: '1108' })).toEqual([
      'association:sandnes: covers-municipality',
      'association:sandnes:deputy: deputy',
      'national: national',
    ]);
  });

  it('is met by the county contact after the association, if there is one', () => {
    expect(recipients({ municipality: '1108' }, { site: { countyContacts } })).toEqual([
      'association:sandnes: covers-municipality',
      'association:sandnes:deputy: deputy',
      'county:11: county',
      'national: national',
    ]);
  });

  it.each([
    ['without an association', '1149', ['county:11: county', 'national: national']],
    ['in another county', '1804', ['national: national']],
    ['that nobody knows', null, ['national: national']],
    ['that is Svalbard', '2100', ['national: national']],
  ])('from a municipality %s is met by whoever is left', (_what, municipality, expected) => {
    expect(recipients({ municipality }, { site: { countyContacts } })).toEqual(expected);
  });

  it('is told when the association has no contact, and who has it instead', () => {
    const { recipients: who, skipped } = route({ municipality: '1103' });
    expect(who.map(({ id }) => id)).toEqual(['national']);
    expect(skipped).toEqual([{ id: 'association:stavanger', name: 'stavanger forening', reason: 'no-contact' }]);
  });

  it('is not sent to a deputy of nobody', () => {
    const associations = [{ ...stavanger, deputy: aContact('vara') }];
    expect(recipients({ municipality: '1103' }, { associations })).toEqual(['national: national']);
  });
});

describe('a contact who is away', () => {
  const away = [{ from: '2026-07-01', to: '2026-07-31' }];
  const associations = [{ ...sandnes, contact: aContact('sandnes', { away }) }];

  it.each([
    ['2026-06-30', 'association:sandnes'],
    ['2026-07-01', 'association:sandnes:deputy'],
    ['2026-07-31', 'association:sandnes:deputy'],
    ['2026-08-01', 'association:sandnes'],
  ])('on %s: it goes to %s', (day, first) => {
    expect(route({ municipality: '1108', today: day }, { associations }).recipients[0].id).toBe(first);
  });

  it('is named among those passed over', () => {
    expect(route({ municipality: '1108', today: '2026-07-10' }, { associations }).skipped).toEqual([
      { id: 'association:sandnes', name: 'sandnes forening', reason: 'away' },
    ]);
  });

  it('is passed over together with a deputy and a county contact who are away too', () => {
    const everybody = {
      associations: [{ ...sandnes, contact: onLeave('sandnes'), deputy: onLeave('vara') }],
      site: { countyContacts: [{ ...onLeave('rogaland'), county: '11' }] },
    };
    const { recipients: who, skipped } = route({ municipality: '1108' }, everybody);
    expect(who.map(({ id }) => id)).toEqual(['national']);
    expect(skipped.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'association:sandnes away',
      'association:sandnes:deputy away',
      'county:11 away',
    ]);
  });

  it('is still there in the end when she is the national coordinator, for somebody has to be', () => {
    expect(recipients({}, { site: { nationalCoordinator: onLeave('nasjonal') } })).toEqual(['national: national']);
  });
});

describe('a crisis centre', () => {
  const centre = (crisisCentre: string | null, change: FactsChange = {}) =>
    recipients({ form: 'crisis-centre', crisisCentre }, change);
  const alta = aCrisisCentre('alta', '5601');

  it('is met by the association that partners with it', () => {
    expect(centre('oslo')).toEqual(['association:oslo: partners-with-centre', 'national: national']);
  });

  it('is met by its partner before the association in the municipality where it lies', () => {
    const partner = anAssociation('tromso', ['5501'], {
      contact: aContact('tromso'),
      partnerCrisisCentre: { centre: 'alta', certainty: 'medium' },
    });
    const local = anAssociation('alta', ['5601'], { contact: aContact('alta') });
    const facts = { associations: [local, partner], crisisCentres: [alta] };
    expect(centre('alta', facts)).toEqual(['association:tromso: partners-with-centre', 'national: national']);
  });

  it('without a partner is met by the association that covers its seat', () => {
    const local = anAssociation('alta', ['5601'], { contact: aContact('alta') });
    expect(centre('alta', { associations: [local], crisisCentres: [alta] })).toEqual([
      'association:alta: covers-centre-seat',
      'national: national',
    ]);
  });

  it('in a county with a contact is met there when no association is near', () => {
    const site = { countyContacts: [{ ...aContact('finnmark'), county: '56' }] };
    expect(centre('alta', { crisisCentres: [alta], site })).toEqual(['county:56: county', 'national: national']);
  });

  it.each([
    ['whose seat nobody knows', 'uten'],
    ['that is not in the list', 'unlisted'],
    ['that is gone', 'nedlagt'],
    ['that was not given', null],
  ])('%s is met by the national coordinator', (_what, id) => {
    const { seat: _, ...withoutSeat } = aCrisisCentre('uten', '1103');
    expect(centre(id, { crisisCentres: [withoutSeat] })).toEqual(['national: national']);
  });
});

describe('a choice', () => {
  it('of the national coordinator keeps everybody else out of it', () => {
    expect(recipients({ municipality: '1108', choice: 'national' }, { site: { countyContacts } })).toEqual([
      'national: national-chosen',
    ]);
  });

  it('of another association is followed', () => {
    expect(recipients({ municipality: '0301', choice: 'sandnes' })).toEqual([
      'association:sandnes: chosen',
      'association:sandnes:deputy: deputy',
      'national: national',
    ]);
  });

  it('of an association that has no contact ends at the national coordinator, and says why', () => {
    const { recipients: who, skipped } = route({ municipality: '0301', choice: 'stavanger' });
    expect(who.map(({ id }) => id)).toEqual(['national']);
    expect(skipped.map(({ id }) => id)).toEqual(['association:stavanger']);
  });

  it("of an association goes to that association's county when it cannot be reached", () => {
    const asked = recipients({ municipality: '0301', choice: 'stavanger' }, { site: { countyContacts } });
    expect(asked).toEqual(['county:11: county', 'national: national']);
  });

  it('of an association that is gone counts as none', () => {
    expect(recipients({ municipality: '0301', choice: 'nedlagt' })).toEqual(recipients({ municipality: '0301' }));
  });
});

describe('what may be spam', () => {
  it.each([null, 'national', 'sandnes'])('is read by the national coordinator alone (choice: %s)', (choice) => {
    expect(route({ municipality: '0301', choice, possibleSpam: true })).toMatchObject({
      recipients: [{ id: 'national', reason: 'possible-spam' }],
      skipped: [],
      alternatives: [],
    });
  });
});
