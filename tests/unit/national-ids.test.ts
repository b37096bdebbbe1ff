// A national identity number cannot be confirmed, so what is one is always seen, and what is none hardly ever stopped.

import { describe, expect, it } from 'vitest';
import { nationalIdsIn } from '../../src/domain/identifying-details/identifying-details.ts';
import { nationalIds } from '../../src/domain/identifying-details/national-ids.ts';

describe('a national identity number', () => {
  it.each([
    ['as one', '17912099997'],
    ['in two groups', '179120 99997'],
    ['with a hyphen', '179120-99997'],
    ['with an underscore', '179120_99997'],
    ['with a dash', '179120–99997'],
    ['with spaces around the dash', '179120 – 99997'],
    ['with dots', '17.91.20.99997'],
    ['with slashes', '17/91/20 99997'],
    ['in groups of its own', '1791 2099 997'],
    ['in single digits', '1 7 9 1 2 0 9 9 9 9 7'],
    ['over two lines', '179120\n99997'],
    ['with a word sign between', '179120 / 99997'],
    ['with a soft hyphen', '179120\u00ad99997'],
    ['with the number in brackets', '179120 (99997)'],
    ['with the year in full', '17.91.2020 99997'],
    ['with the year in full and no other sign', '17912020 99997'],
    ['with middle dots', '17·91·20·99997'],
    ['with colons', '17:91:20:99997'],
    ['with bars', '17|91|20|99997'],
    ['with bullets', '17•91•20•999•97'],
    ['with flowers', '17🌸91🌸20🌸99997'],
    ['with a comma', '17 91 20, 99997'],
    ['with the year in full and a comma', '17.91.2020, 99997'],
    ['in single digits with any sign', '1|7|9|1|2|0|9|9|9|9|7'],
    ['in keycaps', [...'17912099997'].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
    ['in keycaps with spaces', [...'17912099997'].map((digit) => `${digit}\ufe0f\u20e3`).join(' ')],
    ['in Devanagari digits', '१७९१२०९९९९७'],
    ['in mathematical digits', '𝟏𝟕𝟗𝟏𝟐𝟎𝟗𝟗𝟗𝟗𝟕'],
    ['in circles', '①⑦⑨①②⓪⑨⑨⑨⑨⑦'],
    ['with joiners inside', '17\u200c91\u200d20\ufe0f99997'],
    ['struck through', [...'17912099997'].join('\u0336')],
    ['as a date and what comes after it, by name', '17.91.20, personnummer 99997'],
    ['in Arabic digits', '١٧٩١٢٠٩٩٩٩٧'],
    ['in full-width digits', '１７９１２０９９９９７'],
    ['as a D-number', '57912075186'],
    ['as a D-number in two groups', '579120 75186'],
    ['as a D-number of the first', '41912075186'],
    ['as a D-number of the thirty-first', '71122075186'],
    ['with 40 on the month', '17512099997'],
    ['with 65 on the month', '17762099997'],
    ['with 80 on the month', '17812099997'],
    ['that is mistyped, since it says as much', '01010000000'],
  ])('is seen %s', (_, number) => {
    expect(nationalIdsIn(number)).toHaveLength(1);
    expect(nationalIdsIn(`Hun har nr. ${number}, sa hun.`)).toHaveLength(1);
    expect(nationalIdsIn(`Møtet er 12.03.2027. fnr:${number}. Ring 412 34 567`)).toHaveLength(1);
  });

  it.each([
    ['a deadline and a sum', '01.03.2027, 50000 kr.'],
    ['a day and a sum in brackets', '15.06.2026 (25000 kr)'],
    ['a day, a dash and a sum', '01.03.2027 – 15000 kr'],
    ['a short date and a sum', '31.12.26 10000 kr'],
    ['a day and a price', '31.12.26: 10000,-'],
    ['a day and copies', '31.12.26 10000 stk'],
    ['a sum in thousands', 'kr 12 112 099 997'],
    ['a span of days', '5.10–16.10.2026'],
    ['a short span of days', '1.7.26-15.7.26'],
    ['several days', '5.11, 12.11, 13.11'],
    ['an account that is called so', 'kontonr. 1503.12.34567'],
  ])('is not even suspected in %s', (_, text) => {
    expect(nationalIds(text)).toEqual([]);
  });

  it.each([
    ['an account', '1503.12.34567'],
    ['an account without signs', 'kontonummer 15031234567'],
    ['a bar code', '0101202612345'],
    ['a date and five digits that do not belong to it', '01.03.2027, 50000'],
    ['a date, a dash and five such digits', '01.03.27 – 50000'],
    ['a date without noughts and five such digits', '1.3.27 50000'],
    ['thousands', '12 112 099 997'],
    ['the rest of one alone', 'personnummer 99997'],
  ])('may be confirmed to be something else when it could be %s', (_, text) => {
    expect(nationalIds(text).map(({ kind }) => kind)).toEqual(['possible-id']);
  });

  it.each([
    ['eleven digits that are no date', '99999999999'],
    ['ten digits', '1791209999'],
    ['twelve digits', '179120999971'],
    ['a foreign phone number', '+46 70 123 45 67'],
    ['a date and an hour', '10.1.2027 17.30'],
    ['a date and a number of copies', '12.03.2027 150'],
    ['two phone numbers', '22 10 34 56 / 412 34 567'],
    ['an account and an organisation', '974 652 379'],
  ])('is not seen in %s', (_, text) => {
    expect(nationalIdsIn(text)).toEqual([]);
  });
});
