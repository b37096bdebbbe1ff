// A screen reader speaks each language by its own rules, and so words of another say which it is (WCAG 3.1.2). Names are exempt.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Work } from '../../src/schemas/work.ts';
import { builtPages } from '../support/built-site.ts';
import { textInOwnLanguage } from '../support/own-language.ts';
import { realFacts } from '../support/some-facts.ts';

const works: Pick<Work, 'title' | 'language' | 'authors' | 'organisation' | 'journal' | 'publisher' | 'series'>[] =
  parse(readFileSync(new URL('../../content/research/works.yaml', import.meta.url), 'utf8'));
const pages = Object.entries(builtPages()).map(([path, html]) => ({
  path,
  lang: /<html lang="([^"]+)"/.exec(html)?.[1],
  // Addresses are nobody's language.
  text: textInOwnLanguage(html).replace(/\S+\.(?:no|org|com)\b\S*/g, ' '),
}));
const english = pages.filter(({ lang }) => lang === 'en');
const norwegian = pages.filter(({ lang }) => lang === 'nb' || lang === 'nn');
/** Not the short ones: «Community Advocacy Project» is a name. */
const titlesIn = (...languages: string[]) =>
  works
    .filter(({ language, title }) => languages.includes(language) && title.split(' ').length > 3)
    .map(({ title }) => title);

/** Words of the field that an English page should translate, or mark. */
const terms =
  /\b(?:avvergingsplikt|taushetsplikt|teieplikt|politiattest|krisesenterlova?|krisesenterloven|lokalforening(?:en)?|kommune(?:n|r)?|voldsutsatt|reetableringsfasen|kvinnehelsekontakt|samarbeids- og samordningsprisen|noen å høre til|bokmål og nynorsk)\b|“krisesenter”/iu;

/** Names of places, of those we tell of, and of those we quote: they are the same in every language. */
const names = [
  ...realFacts.geography.municipalities.flatMap(({ name, otherNames = [] }) => [
    name,
    ...otherNames.map((other) => other.name),
  ]),
  ...realFacts.geography.counties.map(({ name }) => name),
  ...realFacts.associations.map(({ name }) => name),
  ...realFacts.crisisCentres.map(({ name }) => name),
  ...realFacts.helpLines.map(({ name }) => name),
  ...works.flatMap(({ authors = [], organisation = '' }) => [organisation, ...authors.map(({ family }) => family)]),
  // English says Bokmål too.
  'Bokmål',
];
const known = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []));

describe('words of another language', () => {
  it('are found by what this file looks for', () => {
    const html = '<html lang="en"><body><p>One <span lang="nb">to <span>tre</span></span> four</p></body></html>';
    expect(textInOwnLanguage(html)).toBe('One four');
    expect(english.length).toBeGreaterThan(20);
    expect(norwegian.length).toBeGreaterThan(400);
  });

  it('are marked on English pages: titles, and terms of Norwegian law and practice', () => {
    const titles = titlesIn('nb', 'nn');
    const found = english.flatMap(({ path, text }) => [
      ...titles.filter((title) => text.includes(title)).map((title) => `${path}: ${title}`),
      ...(terms.exec(text) ?? []).map((term) => `${path}: ${term}`),
    ]);
    expect(found).toEqual([]);
  });

  it('are marked on English pages, whatever has æ, ø or å and is no name', () => {
    const found = english.flatMap(({ path, text }) =>
      (text.match(/\p{L}*[æøå]\p{L}*/giu) ?? [])
        .filter((word) => !known.has(word.toLowerCase()))
        .map((word) => `${path}: ${word}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('are marked on Norwegian pages: English titles, and English sentences', () => {
    const exempt = works.flatMap(({ journal, organisation, publisher, series }) =>
      [journal?.name, organisation, publisher, series].filter((name) => name !== undefined),
    );
    const found = norwegian.flatMap(({ path, text }) => {
      const rest = exempt.reduce((left, name) => left.replaceAll(name, ' '), text);
      return [
        ...titlesIn('en').filter((title) => rest.includes(title)),
        ...(rest.match(/(?<!\p{L})(?:the|of|and|with|from|your|you|users|page)(?!\p{L})(?:\s\S+){0,3}/giu) ?? []),
      ].map((words) => `${path}: ${words}`);
    });
    expect(found).toEqual([]);
  });
});
