import { describe, expect, it } from 'vitest';
import { kilometresBetween } from '../../src/domain/geography.ts';
import { routeFor } from '../../src/domain/routing.ts';
import type { Association } from '../../src/schemas/association.ts';
import { aContact, anAssociation, geography, oslo, sandnes, someFacts, stavanger } from '../support/some-facts.ts';

const today = '2026-03-02';
const onLeave = (name: string) => aContact(name, { away: [{ from: '2026-03-01', to: '2026-03-03' }] });

const alternatives = (municipality: string, associations: Association[] = [oslo, sandnes, stavanger]) =>
  routeFor({ form: 'volunteer', municipality, crisisCentre: null, today }, someFacts({ associations })).alternatives;

const namesNear = (...asked: Parameters<typeof alternatives>) =>
  alternatives(...asked).map(({ association }) => association);

describe('an association nearby', () => {
  it('is offered with its distance', () => {
    expect(alternatives('1103')).toEqual([{ association: 'sandnes', name: 'sandnes forening', kilometres: 13 }]);
  });

  it('is not offered when it is the one that gets it anyway', () => {
    expect(namesNear('1108')).toEqual([]);
  });

  it('is offered beside the one that gets it anyway', () => {
    const drammen = anAssociation('drammen', ['3301'], { contact: aContact('drammen') });
    expect(namesNear('0301', [oslo, drammen])).toEqual(['drammen']);
  });

  it.each([
    ['has no contact', stavanger],
    ['is away', { ...stavanger, contact: onLeave('stavanger') }],
  ])('is not offered when it %s', (_what, association) => {
    expect(namesNear('1108', [association])).toEqual([]);
  });

  it('is offered when only its contact is away and the deputy is there', () => {
    expect(namesNear('1103', [{ ...sandnes, contact: onLeave('sandnes') }])).toEqual(['sandnes']);
  });

  it('is offered at 100 km and not beyond, from whichever municipality', () => {
    const [home] = geography.municipalities.filter(({ number }) => number === '0301');
    if (!home) throw new Error('Oslo is gone');
    const others = geography.municipalities.filter((municipality) => municipality !== home);
    const distances = others.map((there) => ({
      far: kilometresBetween(home, there),
      offered: namesNear('0301', [anAssociation('one', [there.number], { contact: aContact('one') })]).length === 1,
    }));
    expect(distances.filter(({ far, offered }) => offered !== far <= 100)).toEqual([]);
    expect(distances.filter(({ offered }) => offered).length).toBeGreaterThan(20);
  });

  it('comes before one that is a little nearer, when their municipalities are neighbours', () => {
    const home = '3901';
    const neighbour = nearest(home, true);
    const stranger = nearest(home, false);
    const found = namesNear(home, [
      anAssociation('neighbour', [neighbour], { contact: aContact('neighbour') }),
      anAssociation('stranger', [stranger], { contact: aContact('stranger') }),
    ]);
    expect(found).toEqual(['neighbour', 'stranger']);
  });

  it('is one of two at most', () => {
    const places: [string, string][] = [
      ['3301', 'drammen'],
      ['3201', 'barum'],
      ['3203', 'asker'],
      ['3205', 'lillestrom'],
    ];
    const associations = places.map(([number, id]) => anAssociation(id, [number], { contact: aContact(id) }));
    expect(namesNear('0301', associations)).toHaveLength(2);
  });

  /** The municipality nearest to `home`, among its neighbours or among the others. */
  function nearest(home: string, neighbour: boolean): string {
    const here = geography.municipalities.find(({ number }) => number === home);
    const others = geography.municipalities.filter(
      ({ number }) => number !== home && here?.neighbours.includes(number) === neighbour,
    );
    const distances = others.map(({ number }) => {
      const [first] = alternatives(home, [anAssociation('one', [number], { contact: aContact('one') })]);
      return { number, kilometres: first?.kilometres ?? Number.POSITIVE_INFINITY };
    });
    return distances.reduce((a, b) => (b.kilometres < a.kilometres ? b : a)).number;
  }
});
