// What an editor is told when a page of prose is filled in wrongly, and how facts get into its texts.

import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../src/facts/load.ts';
import { parse } from '../../src/facts/parse.ts';
import { factWords, withFacts } from '../../src/i18n/fact-words.ts';
import { ReadingPage, Source } from '../../src/schemas/page.ts';

const page = { title: 'Personvern', description: 'Hva vi lagrer.', audience: 'public' };
/** «field: message» for each mistake. */
const mistakes = (input: unknown): string[] => {
  const result = ReadingPage.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the front matter of a page', () => {
  it('needs no more than a title, a description and whom it is for', () => {
    expect(mistakes(page)).toEqual([]);
    expect(ReadingPage.parse(page)).toMatchObject({ wall: 'smor', safetyLine: true });
  });

  it('must say when a page for her was last gone through', () => {
    expect(mistakes({ ...page, audience: 'survivor' })).toEqual([
      'reviewed: Skriv når noen sist så over siden, for eksempel "2026-11-22"',
    ]);
  });

  it('names the drawings and the colours there are', () => {
    const [art, wall] = mistakes({ ...page, art: 'katt', wall: 'blå' }).sort();
    expect(art).toMatch(/^art: Velg en av tegningene: kitchen, /);
    expect(wall).toBe('wall: Velg en av fargene: smor, dis, rosa, syrin, none');
  });

  it('refuses a misspelt field', () => {
    expect(mistakes({ ...page, tittel: 'Personvern' })).toHaveLength(1);
  });

  it('wants addresses of ours without language, with a slash at both ends', () => {
    const actions = [{ to: 'om', text: 'Les mer' }];
    expect(mistakes({ ...page, actions })[0]).toMatch(
      /^actions\.0\.to: Skriv adressen på vårt eget nettsted uten språk/,
    );
    expect(mistakes({ ...page, actions: [{ to: '/om/', text: 'Les mer' }] })).toEqual([]);
  });

  it('counts the cells of a comparison', () => {
    const comparison = {
      heading: 'Tre tilbud',
      columns: ['Det ene', 'Det andre'],
      rows: [{ label: 'Hvem', cells: ['Bare én'] }],
    };
    expect(mistakes({ ...page, comparison })).toEqual([
      'comparison.rows.0.cells: Skriv 2 tekster i «Hvem», én for hver kolonne (nå er det 1)',
    ]);
  });
});

describe('facts in a text', () => {
  const { site } = loadFacts(new URL('../../', import.meta.url));

  it('stand in the language of the page', () => {
    expect(withFacts('Du {minimumAge}.', site, 'nn')).toBe(`Du ${site.programme.minimumAge.wording.nn}.`);
    expect(withFacts('{afterContact}', site, 'nb')).toBe(String(site.retention.afterContact));
    expect(factWords('exitSite', site, 'nb')).toBe(new URL(site.exitSite).host);
  });

  it('write the organisation number in groups of three that stay together', () => {
    expect(factWords('organisationNumber', site, 'nb')).toMatch(/^\d{3}\u00a0\d{3}\u00a0\d{3}$/);
  });

  it('stop the build when there is no such fact, and say which text it was', () => {
    expect(() => withFacts('Du er {age}.', site, 'nb')).toThrow('«Du er {age}.»: {age} finnes ikke.');
  });
});

describe('a source', () => {
  it('that is an address alone is shown how it is written', () => {
    expect(parse(Source, 'https://eksempel.no', 'fil')).toEqual({
      ok: false,
      mistakes: [{ file: 'fil', field: '', text: 'Skriv kilden slik: { title: "…", url: "https://…", date: "2027" }' }],
    });
  });
});
