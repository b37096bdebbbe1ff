import { describe, expect, it } from 'vitest';
import {
  codeFaults,
  contactsInReach,
  everyPostalCode,
  faults,
  proveWorld,
  waysIn,
} from '../../scripts/support/route-proof.ts';
import { worlds } from '../../scripts/support/route-worlds.ts';
import { type Route, routeFor } from '../../src/domain/routing.ts';
import { realFacts, someFacts } from '../support/some-facts.ts';

const today = '2026-03-02';

describe('the routes', () => {
  it('reach a human being from everywhere, in every world', () => {
    const proofs = worlds(realFacts, today).map((world) => proveWorld(world, today));
    expect(proofs.flatMap(({ gaps }) => gaps)).toEqual([]);
  }, 300_000);

  it('reach a human being on each day of a year, as the facts stand', () => {
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    // Only days on which somebody comes or goes differ from the others.
    const isWatched = (day: string) => JSON.stringify(realFacts).includes(`"${day}"`) || day.endsWith('-01');
    const gaps = days.filter(isWatched).flatMap((day) => proveWorld({ name: day, facts: realFacts }, day).gaps);
    expect(gaps).toEqual([]);
  });

  it('are asked about from every municipality and every crisis centre', () => {
    const ways = waysIn(realFacts);
    const { geography, crisisCentres } = realFacts;
    expect(ways.filter(({ form }) => form === 'volunteer')).toHaveLength(geography.municipalities.length + 4);
    expect(ways.filter(({ form }) => form === 'crisis-centre')).toHaveLength(crisisCentres.length + 3);
    const choices = realFacts.associations.length + 3;
    expect(proveWorld({ name: '', facts: realFacts }, today).asked).toBe(ways.length * choices * 2);
  });

  it('stay whole when any one association is deleted', () => {
    const { associations } = realFacts;
    const deleted = worlds(realFacts, today).filter(({ name }) => name.includes('without'));
    expect(deleted.map(({ facts }) => facts.associations.length)).toEqual(
      associations.map(() => associations.length - 1),
    );
  });
});

describe('the postal codes', () => {
  const codes = everyPostalCode(realFacts);

  it('are all ten thousand there can be', () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(10_000);
  });

  it('lead to a municipality, or to nowhere for a reason', () => {
    expect(codeFaults(codes, realFacts)).toEqual([]);
  });

  it('that cross a border lead to the municipality that was answered', () => {
    for (const [code, municipalities] of Object.entries(realFacts.geography.sharedPostalCodes)) {
      const answers = codes.filter((one) => one.code === code).map(({ municipality }) => municipality);
      expect(answers).toEqual(municipalities.map(([number]) => number));
    }
  });

  it('without a municipality are seen to be a fault', () => {
    expect(codeFaults([{ code: '0150', kind: 'found', municipality: null }], realFacts)).toEqual([
      '0150 leads to no municipality',
    ]);
    expect(codeFaults([{ code: '0150', kind: 'found', municipality: '9999' }], realFacts)).toEqual([
      '0150 leads to 9999, which is no municipality',
    ]);
    expect(codeFaults([{ code: '0099', kind: 'unknown', municipality: '0301' }], realFacts)).toHaveLength(1);
  });
});

// A proof that finds nothing may be blind. Each of these routes breaks one promise.
describe('the proof', () => {
  const facts = someFacts();
  const question = {
    form: 'volunteer',
    municipality: '1108',
    crisisCentre: null,
    choice: null,
    possibleSpam: false,
    today,
  } as const;
  const good = routeFor(question, facts);
  const [sandnes, deputy, national] = good.recipients;
  if (!deputy || !national) throw new Error('The test needs a route with a deputy');
  const seen = (change: Partial<Route>, asked: Partial<typeof question> | object = {}) =>
    faults({ ...question, ...asked }, { ...good, ...change }, contactsInReach(facts, today), facts);

  it('has nothing to say about a good route', () => {
    expect(seen({})).toEqual([]);
  });

  it.each<[string, string, Partial<Route>]>([
    ['the national coordinator is missing', 'the national coordinator is not last', { recipients: [sandnes, deputy] }],
    ['somebody gets it twice', 'somebody stands in the list twice', { recipients: [sandnes, sandnes, national] }],
    [
      'two recipients share an address',
      'one address stands in the list twice (association:sandnes, association:sandnes:deputy, national)',
      { recipients: [sandnes, { ...deputy, email: sandnes.email.toUpperCase() }, national] },
    ],
    ['the association is forgotten', 'it goes to national instead of association:sandnes', { recipients: [national] }],
    [
      'somebody without a contact is in the list',
      'association:stavanger is in the list without anybody who reads it',
      { recipients: [sandnes, { ...deputy, id: 'association:stavanger' }, national] },
    ],
    [
      'an address is not the one in the facts',
      'association:sandnes is in the list with another address than its own',
      { recipients: [{ ...sandnes, email: 'gammel@forening.example' }, deputy, national] },
    ],
    [
      'somebody who is there is passed over',
      'association:oslo is skipped (away), but can be reached',
      { skipped: [{ id: 'association:oslo', name: '', reason: 'away' }] },
    ],
    [
      'an alternative has no contact',
      'the alternative stavanger cannot be reached',
      { alternatives: [{ association: 'stavanger', name: '', kilometres: 13 }] },
    ],
    [
      'an alternative is too far away',
      'the alternative oslo is 301 km away',
      { alternatives: [{ association: 'oslo', name: '', kilometres: 301 }] },
    ],
  ])('sees that %s', (_what, text, change) => {
    expect(seen(change)).toContain(text);
  });

  it.each([{ possibleSpam: true }, { choice: 'national' }])(
    'sees that others get what only the national coordinator may: %o',
    (asked) => {
      expect(seen({}, asked)).toContain('others than the national coordinator would get it');
    },
  );

  it('sees an address that no mail can reach', () => {
    const broken = someFacts({
      associations: [],
      site: { nationalCoordinator: { ...facts.site.nationalCoordinator, email: 'nasjonal' } },
    });
    expect(proveWorld({ name: 'broken', facts: broken }, today).gaps[0]).toMatchObject({
      world: 'broken',
      text: 'national has an address that no mail can reach',
    });
  });
});
