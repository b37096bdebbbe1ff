import { describe, expect, it } from 'vitest';
import { kilometresBetween, municipalityOf, placeName, postalPlace } from '../../src/domain/geography.ts';
import { geographyMistakes } from '../../src/facts/geography-references.ts';
import { normalisedPostalCode } from '../../src/text/postal-code.ts';
import { geography } from '../support/some-facts.ts';

describe('a postal code', () => {
  it.each([
    ['0150', '0150'],
    [' 0150 ', '0150'],
    ['01 50', '0150'],
    ['01\u00a050', '0150'],
    ['01\u202f50', '0150'],
    ['0150.', '0150'],
    ['0.1.5.0', '0150'],
    ['\t0150\r\n', '0150'],
    ['N-0150', '0150'],
    ['NO 0150', '0150'],
    ['n0150 oslo', '0150'],
    ['0150 Oslo', '0150'],
    ['0150, Oslo', '0150'],
    ['1430 Ås', '1430'],
    ['9730 Kárášjohka/Karasjok', '9730'],
    ['4200 Sauda (Rogaland), Norge', '4200'],
  ])('typed %j is %s', (typed, code) => {
    expect(normalisedPostalCode(typed)).toBe(code);
  });

  it.each([
    ...['', '   ', '150', '01500', '01-50', 'abcd', '-150', '0150A', 'O150', '01S0', 'S-0150', 'N-150', 'Oslo'],
    ...['0150 Oslo 2', '0150 5003', '0150 0150', '0150-', '0150 (', '01 Oslo 50'],
  ])('is not what %j says', (typed) => {
    expect(normalisedPostalCode(typed)).toBeNull();
  });
});

describe('where a postal code leads', () => {
  it.each([
    ['0150', { kind: 'found', code: '0150', place: 'Oslo', municipality: '0301' }],
    ['9170', { kind: 'outside', code: '9170', place: 'Longyearbyen', territory: 'Svalbard' }],
    ['8099', { kind: 'outside', code: '8099', place: 'Jan Mayen', territory: 'Jan Mayen' }],
    ['0000', { kind: 'unknown', code: '0000' }],
    ['9999', { kind: 'unknown', code: '9999' }],
  ])('%s', (code, place) => {
    expect(postalPlace(code, geography)).toEqual(place);
  });

  it('is several municipalities when it crosses a border, the largest share first', () => {
    for (const [code, shares] of Object.entries(geography.sharedPostalCodes)) {
      expect(postalPlace(code, geography)).toMatchObject({
        kind: 'shared',
        municipalities: shares.map(([number]) => number),
      });
      const percents = shares.map(([, percent]) => percent);
      expect(percents).toEqual(percents.toSorted((a, b) => b - a));
    }
  });

  it('is where it lay when Posten has withdrawn it', () => {
    for (const [code, [place, municipality]] of Object.entries(geography.retiredPostalCodes)) {
      expect(postalPlace(code, geography)).toEqual({ kind: 'retired', code, place, municipality });
    }
  });
});

describe('a place has the name that is shown', () => {
  it.each([
    ['0301', 'Oslo'],
    ['2100', 'Svalbard'],
    ['2211', 'Jan Mayen'],
    ['1515', 'Herøy (Møre og Romsdal)'],
    ['1818', 'Herøy (Nordland)'],
    ['0000', null],
  ])('%s: %s', (number, name) => {
    expect(placeName(number, geography)).toBe(name);
  });
});

describe('the way between two municipalities', () => {
  // Kilometres in a straight line between the two town centres, from their published coordinates (WGS84).
  it.each([
    ['Oslo', '0301', 'Bergen', '4601', 305],
    ['Oslo', '0301', 'Trondheim', '5001', 391],
    ['Oslo', '0301', 'Stavanger', '1103', 302],
    ['Oslo', '0301', 'Tromsø', '5501', 1148],
    ['Oslo', '0301', 'Kristiansand', '4204', 252],
    ['Bergen', '4601', 'Stavanger', '1103', 160],
    ['Trondheim', '5001', 'Bodø', '1804', 467],
    ['Tromsø', '5501', 'Bodø', '1804', 323],
    ['Bergen', '4601', 'Trondheim', '5001', 429],
    ['Tromsø', '5501', 'Hammerfest', '5603', 207],
  ])('$0 to $2 is about $4 km, within three per cent', (_a, from, _b, to, kilometres) => {
    const [a, b] = [municipalityOf(from, geography), municipalityOf(to, geography)];
    if (!a || !b) throw new Error('The test names a municipality that is gone');
    const measured = kilometresBetween(a, b);
    expect(Math.abs(measured / kilometres - 1), `measured ${measured.toFixed(1)} km`).toBeLessThanOrEqual(0.03);
    expect(kilometresBetween(b, a)).toBeCloseTo(measured, 9);
  });

  it('is nothing from a place to itself', () => {
    for (const municipality of geography.municipalities) expect(kilometresBetween(municipality, municipality)).toBe(0);
  });
});

it('a postal code that two municipalities shared before they became one is told to whoever merged them', () => {
  const sharedPostalCodes = {
    '0383': [['0301', 93] satisfies [string, number], ['0301', 7] satisfies [string, number]],
  };
  expect(geographyMistakes({ ...geography, sharedPostalCodes })).toEqual([
    {
      file: 'content/geography/postal-codes-shared.json',
      field: '0383',
      text: 'Kommune 0301 står to ganger. Legg delene sammen, eller ta bort postnummeret her når hele ligger i kommunen',
    },
  ]);
});
