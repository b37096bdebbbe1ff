import { describe, expect, it } from 'vitest';
import { isOneSlipApart, placeSlug, searchKeys, typedKeys, typedPostalCode } from '../../src/domain/place-names.ts';

const meet = (a: string, b: string): boolean => searchKeys(a).some((key) => typedKeys(b).includes(key));

describe('the search keys of a place name', () => {
  it.each([
    ['Tromsø', 'tromso'],
    ['Tromsø', 'tromsoe'],
    ['Tromsø', 'TROMSØ'],
    ['Tromsø', 'Tromsö'],
    ['Kåfjord', 'kafjord'],
    ['Kåfjord', 'kaafjord'],
    ['Kåfjord', 'Ka\u030afjord'],
    ['Lærdal', 'laerdal'],
    ['Lærdal', 'Lärdal'],
    ['Porsáŋgu', 'porsangu'],
    ['Kárášjohka', 'karasjohka'],
    ['Guovdageaidnu', 'guovdageaidnu'],
    ['Nordre Follo', 'nordre  follo'],
    ['Midt-Telemark', 'midt telemark'],
    ['Oslo', 'Oslo kommune'],
    ['Voss', 'Voss herad'],
    ['Lillestrøm', '2004 Lillestrøm'],
  ])('let «%s» and «%s» meet', (known, typed) => {
    expect(meet(known, typed)).toBe(true);
  });

  it.each([
    ['Os', 'Oslo'],
    ['Ås', 'Os'],
    ['Bø', 'Bodø'],
  ])('keep «%s» and «%s» apart', (known, typed) => {
    expect(meet(known, typed)).toBe(false);
  });

  it('are none when nothing but digits and signs was typed', () => {
    expect(typedKeys(' 0150 – ')).toEqual([]);
  });
});

describe('a typed postal code', () => {
  it.each([
    ['0150', '0150'],
    ['01 50', '0150'],
    ['2004 Lillestrøm', '2004'],
    ['N-0150', '0150'],
    ['Lillestrøm 2004', '2004'],
  ])('is found in «%s»', (typed, code) => {
    expect(typedPostalCode(typed)).toBe(code);
  });

  it.each(['', '150', '20044', 'Oslo', '2004 1'])('is not found in «%s»', (typed) => {
    expect(typedPostalCode(typed)).toBeNull();
  });
});

describe('a slip of the finger', () => {
  it.each([
    ['lillestrom', 'lilestrom'],
    ['bergen', 'bergne'],
    ['bergen', 'bergenn'],
    ['bergen', 'bargen'],
  ])('parts «%s» and «%s»', (known, typed) => {
    expect(isOneSlipApart(known, typed)).toBe(true);
    expect(isOneSlipApart(typed, known)).toBe(true);
  });

  it.each([
    ['bergen', 'brgn'],
    ['bergen', 'bodoe'],
    ['sola', 'soal2'],
  ])('is not all that parts «%s» and «%s»', (known, typed) => {
    expect(isOneSlipApart(known, typed)).toBe(false);
  });
});

describe('a place in an address', () => {
  it('has only the letters a to z and hyphens', () => {
    expect(placeSlug('Herøy (Møre og Romsdal)')).toBe('heroy-more-og-romsdal');
    expect(placeSlug('Aurskog-Høland')).toBe('aurskog-holand');
    expect(placeSlug('Ås')).toBe('as');
    expect(placeSlug('Lærdal')).toBe('laerdal');
  });
});
