import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lastParts } from '../../scripts/search/compounds.ts';
import { finderData } from '../../src/domain/finder-data.ts';
import { openFinder } from '../../src/domain/known-places.ts';
import { type SearchIndex, searchPages } from '../../src/domain/search.ts';
import { longestQuery } from '../../src/domain/search-order.ts';
import { placesNamed } from '../../src/domain/search-places.ts';
import { folded, fromTwoLetters, stem, term, wantedWords, wordsIn } from '../../src/domain/search-words.ts';
import { loadFacts } from '../../src/facts/load.ts';

const facts = loadFacts(fileURLToPath(new URL('../..', import.meta.url)));
const finder = openFinder(finderData(facts));
const page = (url: string) => ({ url, title: url, description: '' });

/** Three pages: the first is about the certificate, the second mentions it, the third is about something else. */
const index: SearchIndex = {
  pages: [page('/attest/'), page('/krav/'), page('/kurs/')],
  terms: { politiattest: [0, 10, 1, 1], krav: [1, 10], kurs: [2, 10, 1, 1] },
};
const found = (query: string, from = index): string[] => {
  const answer = searchPages(query, from, finder);
  return answer.kind === 'found'
    ? answer.hits.map((hit) => ('page' in hit ? hit.page.url : hit.place.url))
    : [answer.kind];
};

describe('search on the server', () => {
  it('puts the page that is about it first', () => {
    expect(found('politiattest')).toEqual(['/attest/', '/krav/']);
  });

  it('finds inflections, beginnings and ends of words', () => {
    expect(found('politiattester')).toEqual(['/attest/', '/krav/']);
    expect(found('politi')).toEqual(['/attest/', '/krav/']);
    expect(found('attesten')).toEqual(['/attest/', '/krav/']);
  });

  it('finds a compound that nobody has written by its last part, and a word with one wrong letter', () => {
    const terms = { attest: [0, 10, 1, 1], frivillig: [2, 10] };
    expect(found('vandelsattest', { ...index, terms })).toEqual(['/attest/']);
    expect(found('frivilig', { ...index, terms })).toEqual(['/kurs/']);
    expect(found('testen', { ...index, terms })).toEqual([]);
  });

  it('finds a word of which only the beginning is typed yet, when nothing else is typed', () => {
    expect(found('pol')).toEqual(['/attest/', '/krav/']);
    expect(found('pol romskip')).toEqual([]);
  });

  it('counts a page by the word itself, not by a part of it that would count for more', () => {
    // «ling» is what «anbefaling» ends with.
    const terms = { anbefal: [0, 2], anbefald: [1, 1], ling: [1, 12] };
    expect(found('anbefaling', { ...index, terms })).toEqual(['/attest/', '/krav/']);
  });

  it('puts pages with all words first, and those that have the most of it after', () => {
    expect(found('kurs krav')).toEqual(['/krav/', '/kurs/']);
    expect(found('kurs romskip')).toEqual(['/kurs/', '/krav/']);
  });

  it('has nothing to look for in a field that is empty or holds signs alone', () => {
    expect([found(''), found('  '), found('?!'), found('\u200b\u00ad')]).toEqual(Array(4).fill(['empty']));
  });

  it('joins what somebody has written apart, but no small words to others', () => {
    const terms = { barnevern: [0, 10], barn: [1, 10], medlem: [2, 10] };
    expect(found('barne vern', { ...index, terms })).toEqual(['/attest/']);
    expect(found('med lem', { ...index, terms })).toEqual([]);
  });

  it('finds a word with a slip in what looks like its ending', () => {
    expect(found('krisesneter', { ...index, terms: { krisesent: [0, 10] } })).toEqual(['/attest/']);
  });

  it('does not take one word for another that is cut like it', () => {
    expect(found('opplæring', { ...index, terms: { opplaer: [0, 10], oppland: [1, 10] } })).toEqual(['/attest/']);
  });

  it('looks for words in any script, and finds none rather than nothing to look for', () => {
    expect(found('عنف')).toEqual([]);
    expect(found('عنف', { ...index, terms: { عنف: [0, 10] } })).toEqual(['/attest/']);
  });

  it('reads keyboards made for other scripts, and two letters for one', () => {
    expect(found('ｋｕｒｓ')[0]).toBe('/kurs/');
    expect(found('soeknad', { ...index, terms: { soknad: [0, 10] } })).toEqual(['/attest/']);
  });

  it('does not read a letter', () => {
    expect(found('a'.repeat(longestQuery + 1))).toEqual(['too-long']);
    expect(found('a'.repeat(longestQuery))).toEqual([]);
  });
});

describe('a place in a search', () => {
  const about: SearchIndex = {
    pages: [page('/hjelp/'), page('/tid/')],
    terms: { krisesent: [0, 10], vold: [0, 10], tim: [1, 10] },
  };

  it.each([
    ['Bergen', ['/kommune/bergen/']],
    ['Bergen kommune', ['/kommune/bergen/']],
    ['Askim', ['/kommune/indre-ostfold/']],
    ['Måløy', ['/kommune/kinn/']],
    ['0150', ['/kommune/oslo/']],
    ['lilestrøm', ['/kommune/lillestrom/']],
    ['trond', ['/kommune/trondheim/']],
    ['krisesenter i Alta', ['/kommune/alta/', '/hjelp/']],
    ['krisesenter trondhiem', ['/kommune/trondheim/', '/hjelp/']],
    ['Betzy krisesenter', ['/kommune/drammen/', '/hjelp/']],
  ])('is led to by «%s»', (query, expected) => {
    expect(found(query, about).slice(0, expected.length)).toEqual(expected);
  });

  it('comes after what is about the word, when its name only begins like it or is a word too', () => {
    expect(found('vold', about)).toEqual(['/hjelp/']);
    expect(found('time', about)).toEqual(['/kommune/time/', '/tid/']);
    expect(found('time hos psykolog', about)).toEqual(['/tid/', '/kommune/time/']);
  });

  it('is not meant by small words', () => {
    expect(found('hvem får', about)).toEqual([]);
    expect(found('har du tid', about)).toEqual([]);
    expect(found('på bø', about)[0]).toBe('/kommune/bo/');
  });

  it('leaves the rest of the words to look for', () => {
    expect(placesNamed('krisesenter i Herøy kommune', finder)).toMatchObject({
      places: [{ url: '/kommune/heroy-more-og-romsdal/' }, { url: '/kommune/heroy-nordland/' }],
      rest: ['krisesenter'],
    });
  });

  it('says by what it was found, and in what language its page is written', () => {
    expect(placesNamed('Voss', finder).places).toEqual([
      { url: '/kommune/voss/', name: 'Voss', via: null, language: 'nn' },
    ]);
    expect(placesNamed('Svolvær', finder).places[0]?.via).toEqual({ kind: 'postalPlace', text: 'Svolvær' });
    expect(placesNamed('romerike krisesenter', finder).places[0]?.via).toEqual({
      kind: 'centre',
      text: 'Romerike Krisesenter IKS',
    });
  });
});

describe('a word', () => {
  it.each([
    ['krisesenter', 'krisesenteret', 'krisesentre', 'krisesentrene'],
    ['kobling', 'koblinger', 'koblingene', 'kobles'],
    ['volunteer', 'volunteers', 'volunteering'],
    ['frivillig', 'frivillige', 'frivillighet'],
    ['lov', 'loven', 'lover'],
    ['county', 'counties'],
    ['mann', 'menn', 'mannen'],
    ['venn', 'ven', 'vener'],
    ['safe', 'safety', 'safest'],
    ['slår', 'slo', 'slått'],
    ['opplæring', 'opplære', 'opplæringen'],
  ])('meets its inflections: %s', (...words) => {
    expect(new Set(words.map((word) => term(word))).size).toBe(1);
  });

  it('is not cut until nothing of it is left', () => {
    expect(stem('foreningen')).toBe(stem('forening'));
    expect(stem('forening').length).toBeGreaterThan(3);
  });

  it('can be typed without the keys for it', () => {
    expect(folded('tromsø')).toBe('tromso');
    expect(fromTwoLetters('maalselv')).toBe('målselv');
    expect(fromTwoLetters('oslo')).toBeNull();
    expect(folded('porsáŋgu')).toBe('porsangu');
  });

  it('counts only when it says what is wanted', () => {
    expect(wantedWords('Hvordan blir jeg ressursvenn?')).toEqual(['bli', 'ressursvenn']);
    expect(wantedWords('hva er det')).toEqual(['hva', 'er', 'det']);
  });

  it('is one however it is parted', () => {
    expect(wordsIn('Ring 116 006, send e-post eller les om VO-linjen')).toEqual(
      expect.arrayContaining(['116006', 'epost', 'volinjen']),
    );
    expect(wordsIn('N.K.S. og n.k.s, i 2019. Nå.')).toEqual(['nks', 'og', 'nks', 'i', '2019', 'nå']);
    expect(wordsIn('1 979 beboere i 2022')).toEqual(['1', '979', 'beboere', 'i', '2022']);
  });

  it('is found by the parts it ends with, when they are words of their own', () => {
    expect(lastParts('voldskrisesenter', new Set(['krisesenter', 'senter', 'ingen']))).toEqual([
      'krisesenter',
      'senter',
    ]);
    expect(lastParts('foreningen', new Set(['ingen']))).toEqual([]);
  });
});
