import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentsOf, twinIndexes } from '../../scripts/search-index.ts';
import { searchIndexPlaceholder } from '../../src/components/search/placeholder.ts';
import { finderData } from '../../src/domain/finder-data.ts';
import { shownName } from '../../src/domain/geography.ts';
import { openFinder } from '../../src/domain/known-places.ts';
import { placeSlug } from '../../src/domain/place-names.ts';
import { searchPages } from '../../src/domain/search.ts';
import { alsoWords, placesNamed } from '../../src/domain/search-places.ts';
import { lettersAndDigits } from '../../src/domain/search-words.ts';
import { type Language, languages } from '../../src/i18n/index.ts';
import type { Municipality } from '../../src/schemas/municipality.ts';
import { isGranted, searchWishes } from '../support/search-wishes.ts';
import { realFacts } from '../support/some-facts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = `${root}/dist/node/client`;
const documents = documentsOf(root, `${root}/dist/node`);
const indexes = twinIndexes(documents);
const finder = openFinder(finderData(realFacts));

const found = (query: string, language: Language = 'nb'): string[] => {
  const answer = searchPages(query, indexes[language], finder);
  return answer.kind === 'found' ? answer.hits.map((hit) => ('page' in hit ? hit.page.url : hit.place.url)) : [];
};

/** Associations come and go; everything else that is wished for has to be there. */
const stands = ({ page }: { page: string }) =>
  !/^(?:\/nn|\/en)?\/lokalforeninger\/./.test(page) || existsSync(`${root}/dist/node/client${page}index.html`);

describe('search on the server', () => {
  it.each(searchWishes.filter(stands))('finds $page for «$query» ($language) where it should stand', (wish) => {
    const best = found(wish.query, wish.language);
    expect(isGranted(wish, best), best.slice(0, 4).join(' ')).toBe(true);
  });

  it('finds a page by the inflections of its words, by the end of a compound, and without æ, ø and å', () => {
    expect(found('politiattesten')).toContain('/bli-ressursvenn/');
    expect(found('attester')).toContain('/bli-ressursvenn/');
    expect(found('æresrelatert').length).toBeGreaterThan(0);
    expect(found('aeresrelatert')).toEqual(found('æresrelatert'));
  });

  it('does not let places into what is not about them', () => {
    for (const word of ['hjelp', 'vold', 'alder', 'hvem får', 'tur', 'mor'])
      expect(
        found(word).filter((url) => /^\/kommune\/./.test(url)),
        word,
      ).toEqual([]);
  });
});

describe('every municipality', () => {
  const { municipalities } = realFacts.geography;
  const address = (municipality: Municipality) => `/kommune/${placeSlug(shownName(municipality))}/`;
  const withoutKeys = (name: string) =>
    name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  const inTwoLetters = (name: string) =>
    name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  const plain = (name: string) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ŋ', 'n').replaceAll('đ', 'd').replaceAll('ŧ', 't');

  /** Those that do not stand first for what is typed. Two share their name, and then both stand there, in some order. */
  const lost = (typed: (municipality: Municipality) => string[], language: Language): string[] =>
    municipalities.flatMap((municipality) => {
      const namesakes = municipalities.filter(({ name }) => name === municipality.name).length;
      return typed(municipality).filter(
        (query) => !found(query, language).slice(0, namesakes).includes(address(municipality)),
      );
    });

  it.each(languages)('stands first for its name, alone and with «kommune» (%s)', (language) => {
    const typed = ({ name }: Municipality) => [name, `${name} kommune`, `${name} municipality`];
    expect(lost(typed, language)).toEqual([]);
  });

  it('stands first however its name is typed, and for its Sámi and Kven names', () => {
    const typed = (municipality: Municipality) => [
      ...[shownName(municipality), municipality.name.toUpperCase(), `kommunen ${municipality.name}`],
      ...[withoutKeys(municipality.name), inTwoLetters(municipality.name)],
      ...municipality.otherNames.flatMap(({ name }) => [name, plain(name)]),
    ];
    expect(lost(typed, 'nb')).toEqual([]);
  });

  it('is found for whoever looks for a crisis centre or wants to volunteer there', () => {
    const missed = municipalities.flatMap((municipality) =>
      ['krisesenter', 'frivillig i'].flatMap((wish) => {
        const query = `${wish} ${municipality.name}`;
        return found(query).slice(0, 3).includes(address(municipality)) ? [] : [query];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('has a name that is no word in our texts, or is known to be one', () => {
    const written = documents.flatMap(({ said, words }) => [...said.map(({ text }) => text), ...words]);
    // A word with a capital, or in an address, may be the name itself.
    const words = new Set(
      written.flatMap((text) => lettersAndDigits(text.replace(/\p{Lu}[\p{L}-]*|\S+[@.][a-z]{2,}\S*/gu, ' '))),
    );
    const both = [...words].filter((word) => {
      const { places, isDoubtful } = placesNamed(`${word} xyzzy`, finder);
      return places.some(({ via }) => via?.kind !== 'centre' && via?.kind !== 'code') && !isDoubtful;
    });
    expect(both).toEqual([]);
    expect([...alsoWords].filter((word) => placesNamed(word, finder).places.length === 0)).toEqual([]);
  });
});

describe('what can be found', () => {
  const addresses = new Set(documents.map(({ url }) => url));

  it.each(['/404', '/403/', '/500/', '/sok/', '/postkasse/', '/kommune/oslo/'])('leaves out %s', (path) => {
    expect([...addresses].filter((address) => address.startsWith(path))).toEqual([]);
  });

  it('reads as on the page: no words run together, and no marks of sources', () => {
    const joined = documents.flatMap(({ said }) =>
      said.filter(({ text }) => /\p{Ll}\p{Lu}\p{Ll}{2}|\p{Ll}{3}\d \d/u.test(text)),
    );
    // Names that are written so.
    expect(joined.filter(({ text }) => !/OsloMet|JavaScript|InPrivate|GeoNames|iPhone|AdvocateS/.test(text))).toEqual(
      [],
    );
    const association = documents.find(({ url }) => url === '/lokalforeninger/kristiansand/');
    expect(association?.said.map(({ text }) => text)).toContain('Område: Kristiansand');
  });

  it('lies where it is deployed, and without the parts of Pagefind that we do not use', () => {
    const files = readdirSync(`${client}/pagefind`).filter((name) => !/\.(br|gz)$/.test(name));
    const perLanguage = languages.flatMap((language) => [`pagefind.${language}.pf_meta`, `wasm.${language}.pagefind`]);
    expect(files.map((name) => name.replace(/_\w+\.pf/, '.pf')).sort()).toEqual(
      ['fragment', 'index', 'pagefind-entry.json', 'pagefind.js', ...perLanguage].sort(),
    );
  });

  it.each(['index', 'fragment'])(
    'comes in one file a language (%s), so that what is fetched tells nothing',
    (folder) => {
      const names = readdirSync(`${client}/pagefind/${folder}`).filter((name) => !/\.(br|gz)$/.test(name));
      expect(names.map((name) => name.slice(0, 2)).sort()).toEqual([...languages].sort());
    },
  );

  it('is small: on the server for all languages, and in the browser for one', () => {
    expect(JSON.stringify(indexes).length).toBeLessThan(200_000);
    const sizes = (folder: string) =>
      readdirSync(`${client}/pagefind/${folder}`)
        .filter((name) => name.startsWith('nb_') && name.endsWith('.br'))
        .map((name) => statSync(`${client}/pagefind/${folder}/${name}`).size);
    expect(Math.max(...sizes('index'))).toBeLessThan(35_000);
    expect(Math.max(...sizes('fragment'))).toBeLessThan(30_000);
  });

  it('is in the server bundle too', () => {
    const bundle = readdirSync(`${root}/dist/node/server`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(`${root}/dist/node/server/${name}`, 'utf8'))
      .filter((text) => text.includes(searchIndexPlaceholder));
    expect(bundle).toEqual([]);
  });
});
