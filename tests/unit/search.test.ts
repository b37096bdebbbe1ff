import { describe, expect, it } from 'vitest';
import { pageOf } from '../../scripts/search/built-pages.ts';
import { lastParts } from '../../scripts/search/compounds.ts';
import { addressOfFile } from '../../scripts/search/editors-words.ts';
import { longestQuery, type SearchIndex, searchPages } from '../../src/domain/search.ts';
import { folded, spellings, stem, wantedWords } from '../../src/domain/search-words.ts';

const page = (url: string, isPlace = false) => ({ url, title: url, description: '', ...(isPlace ? { isPlace } : {}) });

/** Three pages: the first is about the certificate, the second mentions it, the third is about something else. */
const index: SearchIndex = {
  pages: [page('/attest/'), page('/krav/'), page('/kurs/')],
  terms: { politiattest: [0, 10, 1, 1], krav: [1, 10], kurs: [2, 10, 1, 1] },
};
const found = (query: string, from = index): string[] => {
  const answer = searchPages(query, from);
  return answer.kind === 'found' ? answer.pages.map(({ url }) => url) : [answer.kind];
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

  it('wants all words, and settles for the most', () => {
    expect(found('kurs krav')).toEqual(['/krav/']);
    expect(found('kurs romskip')).toEqual(['/kurs/', '/krav/']);
  });

  it('has nothing to look for in a field that is empty or holds signs alone', () => {
    expect([found(''), found('  '), found('?!')]).toEqual([['empty'], ['empty'], ['empty']]);
  });

  it('does not read a letter', () => {
    expect(found('a'.repeat(longestQuery + 1))).toEqual(['too-long']);
    expect(found('a'.repeat(longestQuery))).toEqual([]);
  });

  it('leaves places out when the words are about all of them', () => {
    const places = Array.from({ length: 21 }, (_, at) => page(`/kommune/${at}/`, true));
    const postings = (count: number) => places.slice(0, count).flatMap((_, at) => [at + 1, 3]);
    const many: SearchIndex = { pages: [page('/hjelp/'), ...places], terms: { hjelp: [0, 10, ...postings(21)] } };
    expect(found('hjelp', many)).toEqual(['/hjelp/']);
    const few: SearchIndex = { ...many, terms: { hjelp: [0, 10, ...postings(2)] } };
    expect(found('hjelp', few)).toEqual(['/hjelp/', '/kommune/0/', '/kommune/1/']);
  });
});

describe('a word', () => {
  it.each([
    ['krisesenter', 'krisesenteret', 'krisesentre', 'krisesentrene'],
    ['kobling', 'koblinger', 'koblingene', 'kobles'],
    ['volunteer', 'volunteers', 'volunteering'],
    ['frivillig', 'frivillige'],
  ])('meets its inflections: %s', (...words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it('can be typed without the keys for it', () => {
    expect(spellings('tromsø')).toEqual(['tromso', 'tromsoe']);
    expect(spellings('målselv')).toEqual(['maalselv']);
    expect(spellings('oslo')).toEqual([]);
    expect(folded('porsáŋgu')).toBe('porsangu');
  });

  it('counts only when it says what is wanted', () => {
    expect(wantedWords('Hvordan blir jeg ressursvenn?')).toEqual(['bli', 'ressursvenn']);
    expect(wantedWords('hva er det')).toEqual(['hva', 'er', 'det']);
  });

  it('is found by the parts it ends with, when they are words of their own', () => {
    expect(lastParts('voldskrisesenter', new Set(['krisesenter', 'senter', 'ingen']))).toEqual([
      'krisesenter',
      'senter',
    ]);
    expect(lastParts('foreningen', new Set(['ingen']))).toEqual([]);
  });
});

describe('a built page', () => {
  const html = `<!doctype html><html lang="nn"><head><title>Tittel &amp; meir</title><meta name="description" content="Ei setning"></head>
<body><nav>Meny</nav><main id="innhold" data-pagefind-body><nav>Stig</nav><h1>Overskrift</h1><div class="safety"><p>Forlat</p></div>
<h2>Del</h2><p>Brød&nbsp;tekst<svg><text>Kart</text></svg></p></main></body></html>`;

  it('is read for what it says, without menus, drawings and the safety line', () => {
    expect(pageOf(html, '/nn/x/')).toMatchObject({
      language: 'nn',
      title: 'Tittel & meir',
      heading: 'Overskrift',
      description: 'Ei setning',
      headings: ['Del'],
      text: 'Overskrift Del Brød tekst',
    });
  });

  it('is left out when its layout does not mark it', () => {
    expect(pageOf(html.replace(' data-pagefind-body', ''), '/nn/x/')).toBeNull();
  });
});

describe('a content file', () => {
  it.each([
    ['content/pages/nb/om.mdx', '/om/'],
    ['content/pages/en/forside.mdx', '/en/'],
    ['content/research/nn/oversikt.mdx', '/nn/forskning/'],
    ['content/articles/nb/noen-a-hore-til.mdx', '/aktuelt/noen-a-hore-til/'],
  ])('%s is shown at %s', (file, url) => {
    expect(addressOfFile(file)?.url).toBe(url);
  });
});
