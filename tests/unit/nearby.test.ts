import { describe, expect, it } from 'vitest';
import {
  coveringAssociation,
  crisisCentreServing,
  listYear,
  nearestAssociations,
  partnerCentreOf,
  phoneYear,
  standingRoute,
} from '../../src/domain/nearby.ts';
import { aCrisisCentre, anAssociation, oslo, someFacts } from '../support/some-facts.ts';

/** The real country, with associations and centres of our own. Only Oslo has a contact. */
const facts = someFacts({
  associations: [
    oslo,
    anAssociation('haugesund', ['1106']),
    anAssociation('sandnes', ['1108'], { name: 'Sandnes Sanitetsforening' }),
    anAssociation('stavanger', ['1103']),
    anAssociation('hammerfest', ['5603']),
  ],
  crisisCentres: [
    aCrisisCentre('oslo', '0301', { serves: { status: 'complete', municipalities: ['0301'] } }),
    aCrisisCentre('stavanger', '1103', { serves: { status: 'inferred', municipalities: ['1103', '1108'] } }),
    aCrisisCentre('kanskje', '4601', { certainty: 'low', serves: { status: 'complete', municipalities: ['4601'] } }),
  ],
});
const all = facts.geography.municipalities.map(({ number }) => number);

describe('the associations near a municipality', () => {
  it('are the nearest first, with the distance', () => {
    const [first] = nearestAssociations('3205', facts); // Lillestrøm
    expect(first?.association.id).toBe('oslo');
    expect(first?.kilometres).toBe(18);
  });

  it('never contain the one that covers it', () => {
    expect(coveringAssociation('0301', facts)?.id).toBe('oslo');
    expect(nearestAssociations('0301', facts).map(({ association }) => association.id)).not.toContain('oslo');
  });

  it('put a direct neighbour first when it is not much farther away', () => {
    const near = nearestAssociations('1134', facts); // Suldal: Haugesund is nearer, Stavanger borders on it
    expect(near.map(({ association }) => association.id).slice(0, 2)).toEqual(['stavanger', 'haugesund']);
    expect(near[0]?.kilometres).toBeGreaterThan(near[1]?.kilometres ?? 0);
  });

  it('are in the order in which the routing offers them', () => {
    for (const number of all) {
      const near = nearestAssociations(number, facts).map(({ association }) => association.id);
      const offered = standingRoute(number, null, facts).alternatives.map(({ association }) => association);
      // The routing offers only those within reach that have a contact; they come in the same order here.
      const shown = offered.filter((id) => near.includes(id));
      expect(near.filter((id) => shown.includes(id))).toEqual(shown);
    }
  });
});

describe('the crisis centre of a municipality', () => {
  it('is named when a source names the municipality', () => {
    expect(crisisCentreServing('0301', facts)).toMatchObject({ centre: { id: 'oslo' }, certainty: 'named' });
  });

  it('is only likely when it is concluded from the source', () => {
    const inferred = facts.crisisCentres.find(
      ({ serves, certainty }) => serves.status === 'inferred' && certainty !== 'low',
    );
    const [number = ''] = inferred?.serves.municipalities ?? [];
    expect(crisisCentreServing(number, facts)).toMatchObject({ centre: { id: inferred?.id }, certainty: 'likely' });
  });

  it('is never one whose existence is in doubt', () => {
    const doubtful = all
      .map((number) => crisisCentreServing(number, facts))
      .filter((found) => found?.centre.certainty === 'low');
    expect(doubtful).toEqual([]);
  });

  it('is unknown for many municipalities, and then nothing is guessed', () => {
    expect(crisisCentreServing('5540', facts)).toBeNull(); // Kåfjord
  });

  it('has a list of municipalities with a year', () => {
    expect(listYear('2018')).toBe('2018');
    expect(listYear('2010 («alle 16» bekreftet 2020)')).toBe('2020');
    expect(listYear('ca. 2009–2010')).toBe('ca. 2010');
    expect(listYear('2022-03')).toBe('2022');
    expect(listYear()).toBe('');
  });

  it('has a number with a year, and says when that is not known exactly', () => {
    const phone = { number: '22 00 00 00', source: 'test' };
    expect(phoneYear({ ...phone, year: '2020-03' })).toBe('2020');
    expect(phoneYear({ ...phone, year: '2015', isAbout: true })).toBe('ca. 2015');
    expect(phoneYear({ ...phone, year: '2015', isAbout: true }, 'c.')).toBe('c. 2015');
  });
});

describe('who gets an application, as a page says it', () => {
  it('is the association with a contact, then the national coordinator', () => {
    expect(standingRoute('0301', null, facts).recipients.map(({ id }) => id)).toEqual(['association:oslo', 'national']);
  });

  it('is the national coordinator when the association has none, and the route says why', () => {
    const { recipients, skipped } = standingRoute('1108', 'sandnes', facts);
    expect(recipients.map(({ id }) => id)).toEqual(['national']);
    expect(skipped).toEqual([{ id: 'association:sandnes', name: 'Sandnes Sanitetsforening', reason: 'no-contact' }]);
  });

  it('does not depend on who is away on the day of the build', () => {
    const away = structuredClone(facts);
    for (const { contact } of away.associations) if (contact) contact.away = [{ from: '2000-01-01', to: '2099-12-31' }];
    expect(standingRoute('0301', null, away).recipients.map(({ id }) => id)).toEqual(['association:oslo', 'national']);
  });
});

describe('the crisis centre that an association works with', () => {
  const partner = (centre: string) =>
    partnerCentreOf(anAssociation('voss', ['4621'], { partnerCrisisCentre: { centre, certainty: 'high' } }), facts);

  it('is shown, unless it is in doubt whether it is there', () => {
    expect(partner('stavanger')?.id).toBe('stavanger');
    expect(partner('kanskje')).toBeNull();
    expect(partnerCentreOf(anAssociation('voss', ['4621']), facts)).toBeNull();
  });
});
