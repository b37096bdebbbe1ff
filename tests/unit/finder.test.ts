import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FinderAnswer, findPlace } from '../../src/domain/finder.ts';
import { postalPlace, shownName } from '../../src/domain/geography.ts';
import {
  coveringAssociation,
  crisisCentreServing,
  nearestAssociations,
  standingRoute,
} from '../../src/domain/nearby.ts';
import { data, find, finder, place, summary } from '../support/a-finder.ts';
import { realFacts as facts } from '../support/some-facts.ts';

const { geography } = facts;

describe('the finder', () => {
  it.each([
    ['Kåfjord', 'Kåfjord'],
    ['kafjord', 'Kåfjord'],
    ['kaafjord', 'Kåfjord'],
    ['Ski', 'Nordre Follo'],
    ['Askim', 'Indre Østfold'],
    ['Porsáŋgu', 'Porsanger'],
    ['Kaivuono', 'Kåfjord'],
    ['2004 Lillestrøm', 'Lillestrøm'],
    ['0150', 'Oslo'],
    ['Svolvær', 'Vågan'],
    ['Jessheim', 'Ullensaker'],
    ['Oslo kommune', 'Oslo'],
    ['Herøy i Nordland', 'Herøy (Nordland)'],
    ['9999 Tromsø', 'Tromsø'],
    ['Ø. Toten', 'Østre Toten'],
    ['v toten', 'Vestre Toten'],
    ['N. Land', 'Nordre Land'],
    ['S-Varanger', 'Sør-Varanger'],
    ['2850 Ø. Toten', 'Østre Toten'],
    ['Oslo gielda', 'Oslo'],
    // Keyboards made for other scripts, and signs that nobody sees, which come along when a word is copied.
    ['٠١٥٠', 'Oslo'],
    ['۰۱۵۰', 'Oslo'],
    ['０１５０', 'Oslo'],
    ['Ｏｓｌｏ', 'Oslo'],
    ['Ｔｒｏｍｓø', 'Tromsø'],
    ['\u200bOs\u00adlo\ufeff', 'Oslo'],
    ['01\u200d50\u200f', 'Oslo'],
  ])('leads «%s» to %s', (typed, expected) => {
    expect(place(typed)).toBe(expected);
  });

  it.each([
    ['Herøy', 'choose: Herøy (Møre og Romsdal), Herøy (Nordland)'],
    ['Våler', 'choose: Våler (Østfold), Våler (Innlandet)'],
    ['Sørum', 'choose: Lillestrøm, Nes'],
    ['1404', 'choose: Enebakk, Nordre Follo'],
    ['Bø', 'choose: Bø, Midt-Telemark'],
    ['Lilestrøm', 'choose: Lillestrøm'],
    ['trond', 'choose: Trondheim'],
    ['olso', 'choose: Oslo'],
  ])('asks which place is meant by «%s»', (typed, expected) => {
    expect(place(typed)).toBe(expected);
  });

  it('knows a place that was chosen by its number, whatever stands in the field', () => {
    expect(summary(findPlace('Herøy', finder, '1818'))).toBe('Herøy (Nordland)');
    expect(summary(findPlace('Herøy', finder, '9999'))).toMatch(/^choose/);
  });

  it.each([
    ['Svalbard', 'Svalbard'],
    ['svalbard', 'Svalbard'],
    ['Longyearbyen', 'Svalbard'],
    ['ny alesund', 'Svalbard'],
    ['Jan Mayen', 'Jan Mayen'],
  ])('has an answer for «%s», which is in no municipality', (typed, territory) => {
    expect(find(typed)).toEqual({ kind: 'outside', code: null, territory });
  });

  it('has an answer for the codes of Svalbard, and for codes that nobody knows', () => {
    expect(find('9170')).toEqual({ kind: 'outside', code: '9170', territory: 'Svalbard' });
    expect(find('8099')).toEqual({ kind: 'outside', code: '8099', territory: 'Jan Mayen' });
    expect(find('9999')).toEqual({ kind: 'unknownCode', typed: '9999' });
  });

  it('says so when it does not know a name, and when nothing was typed', () => {
    expect(find('Atlantis i havet')).toEqual({ kind: 'unknown', typed: 'Atlantis i havet' });
    expect(find('  ')).toEqual({ kind: 'empty', typed: '' });
    expect(find('\u200b\u00ad')).toEqual({ kind: 'empty', typed: '' });
    expect(find('☃')).toEqual({ kind: 'unknown', typed: '☃' });
  });

  it('says by what a place was found, unless it was by its own name', () => {
    expect(find('Ski')).toMatchObject({ via: { kind: 'former', text: 'Ski' } });
    expect(find('svolvaer')).toMatchObject({ via: { kind: 'postalPlace', text: 'Svolvær' } });
    expect(find('0150')).toMatchObject({ via: { kind: 'code', text: '0150' } });
    expect(find('Lillestrøm')).toMatchObject({ via: null });
  });
});

describe('the finder’s answer', () => {
  it('finds every municipality by its shown name, its number and its other names', () => {
    const lost = geography.municipalities.filter((municipality) => {
      const byName = find(shownName(municipality));
      const chosen = findPlace('', finder, municipality.number);
      const isIn = (answer: FinderAnswer) =>
        answer.kind === 'place'
          ? answer.number === municipality.number
          : answer.kind === 'choose' && answer.places.some(({ number }) => number === municipality.number);
      return !(
        isIn(byName) &&
        chosen.kind === 'place' &&
        municipality.otherNames.every(({ name }) => isIn(find(name)))
      );
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('leads every former municipality to where it is today', () => {
    const lost = geography.formerMunicipalities.filter(({ name, label, now }) => {
      const answer = find(label ?? name);
      const numbers = answer.kind === 'place' ? [answer.number] : [];
      const led = answer.kind === 'choose' ? answer.places.map(({ number }) => number) : numbers;
      return !now.every((number) => led.includes(number));
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('says of every postal code what the routing says of it', () => {
    const { postalCodes, retiredPostalCodes } = geography;
    const differing = Object.keys({ ...postalCodes, ...retiredPostalCodes }).filter((code) => {
      const known = postalPlace(code, geography);
      const answer = find(code);
      if (known.kind === 'outside') return answer.kind !== 'outside' || answer.territory !== known.territory;
      if (known.kind === 'shared')
        return (
          answer.kind !== 'choose' || answer.places.map(({ number }) => number).join() !== known.municipalities.join()
        );
      return known.kind === 'unknown' || answer.kind !== 'place' || answer.number !== known.municipality;
    });
    expect(differing).toEqual([]);
  });

  it('has the association, the nearest, the centre and the recipient that the facts give', () => {
    for (const { number, name } of geography.municipalities) {
      const answer = findPlace('', finder, number);
      if (answer.kind !== 'place') throw new Error(`${name} is not found by its number`);
      const serving = crisisCentreServing(number, facts);
      const { association, nearest, centre, isCentreLikely, recipient } = answer;
      expect(association?.[0] ?? null, name).toBe(coveringAssociation(number, facts)?.id ?? null);
      expect(nearest.map(({ association: [id], kilometres }) => [id, kilometres])).toEqual(
        nearestAssociations(number, facts).map(({ association, kilometres }) => [association.id, kilometres]),
      );
      expect(centre?.[0] ?? null, name).toBe(serving?.centre.name ?? null);
      expect(isCentreLikely, name).toBe(serving?.certainty === 'likely');
      expect(data.recipients[recipient]?.name, name).toBe(standingRoute(number, null, facts).recipients[0].name);
    }
  });
});

describe('the finder’s data', () => {
  it('are small enough to be loaded when somebody puts the cursor in the field', () => {
    expect(brotliCompressSync(JSON.stringify(data)).byteLength).toBeLessThan(19_000);
  });

  it('hold no e-mail address and no private number', () => {
    expect(JSON.stringify(data)).not.toContain('@');
  });

  it('do not tell where a crisis centre lies: some are kept secret', () => {
    const parts = data.centres.flatMap((centre) => centre.map(String));
    const seats = facts.crisisCentres.flatMap(({ seat }) => seat ?? []);
    expect(parts.filter((part) => seats.includes(part))).toEqual([]);
  });
});
