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

  it('is offered when the sender has chosen another, and not the one that was chosen', () => {
    const near = (municipality: string, choice: string) =>
      routeFor({ form: 'volunteer', municipality, crisisCentre: null, choice, today }, someFacts()).alternatives.map(
        ({ association }) => association,
      );
    expect(near('1108', 'national')).toEqual(['sandnes']);
    expect(near('1103', 'sandnes')).toEqual([]);
    expect(near('1108', 'oslo')).toEqual(['sandnes']);
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

  // A neighbour counts as a quarter nearer than it is, so that only one who is clearly closer goes before it.
  it.each([
    ['a little nearer', 'before', 0.78, 0.97, ['neighbour', 'stranger']],
    ['clearly nearer', 'after', 0.5, 0.72, ['stranger', 'neighbour']],
  ])('in a neighbouring municipality, with another one %s, comes %s it', (_what, _where, least, most, order) => {
    const trios = neighbourAndStranger(least, most).slice(0, 20);
    expect(trios.length).toBeGreaterThan(10);
    for (const { home, neighbour, stranger } of trios) {
      const found = namesNear(home, [
        anAssociation('neighbour', [neighbour], { contact: aContact('neighbour') }),
        anAssociation('stranger', [stranger], { contact: aContact('stranger') }),
      ]);
      expect(found, `${home}: ${neighbour}, ${stranger}`).toEqual(order);
    }
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
});

/** Homes within reach of a neighbour and of a stranger whose distance is between `least` and `most` of the neighbour's. */
function neighbourAndStranger(least: number, most: number) {
  const { municipalities } = geography;
  return municipalities.flatMap((home) => {
    const others = municipalities
      .filter((there) => there !== home)
      .map((there) => ({ there, far: kilometresBetween(home, there), near: home.neighbours.includes(there.number) }));
    return others
      .filter(({ near, far }) => near && far <= 100)
      .flatMap((neighbour) => {
        const stranger = others.find(
          ({ near, far }) => !near && far > neighbour.far * least && far < neighbour.far * most,
        );
        if (!stranger) return [];
        return [{ home: home.number, neighbour: neighbour.there.number, stranger: stranger.there.number }];
      })
      .slice(0, 1);
  });
}
