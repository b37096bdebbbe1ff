import { describe, expect, it } from 'vitest';
import { authorNames, citationText } from '../../src/domain/citation.ts';
import { isScholarly, scholarlyArticle } from '../../src/domain/scholarly-article.ts';
import { Work } from '../../src/schemas/work.ts';

const words = { undated: 'u.å.', circa: 'ca.' };

const aReport = (overrides: Partial<Work> = {}): Work =>
  Work.parse({
    id: 'rapport',
    kind: 'report',
    authors: [
      { family: 'Bråten', given: 'Beret' },
      { family: 'Lillevik', given: 'Ragna' },
    ],
    published: '2021-12-20',
    title: 'Noen å høre til',
    language: 'nb',
    series: 'Fafo-rapport 2021:32',
    publisher: 'Fafo',
    url: 'https://www.fafo.no/rapport',
    ...overrides,
  });

describe('a citation', () => {
  it('tells who, when, what and where', () => {
    expect(citationText(aReport(), words)).toBe(
      'Bråten, B. & Lillevik, R. (2021). Noen å høre til. Fafo-rapport 2021:32. Fafo. https://www.fafo.no/rapport',
    );
  });

  it('has every initial, and an author whose first name is not known without one', () => {
    const authors = [{ family: 'Danielsen', given: 'E. M.' }, { family: 'Bybee' }];
    expect(citationText(aReport({ authors }), words)).toMatch(/^Danielsen, E\. M\. & Bybee \(2021\)/);
  });

  it('begins with the title where the source names nobody, and search engines are told of nobody', () => {
    const article = aReport({ kind: 'journal-article', authors: undefined, journal: { name: 'Tidsskriftet' } });
    expect(citationText(article, words)).toMatch(/^Noen å høre til \(2021\)\. Fafo-rapport 2021:32\. Tidsskriftet\./);
    expect(scholarlyArticle(article)).not.toHaveProperty('author');
  });

  it('says so when the time is not known, or only about', () => {
    expect(citationText(aReport({ published: undefined }), words)).toContain('(u.å.)');
    expect(citationText(aReport({ published: '2022-01', approximate: true }), words)).toContain('(ca. 2022)');
  });

  it('sets no full stop after a question mark', () => {
    expect(citationText(aReport({ title: 'Varslede drap?' }), words)).toContain('Varslede drap? Fafo-rapport');
  });

  it('names the journal with volume, number and pages, and leads to the DOI', () => {
    const journal = { name: 'Tidsskrift', volume: '67', issue: '1', pages: '43–53' };
    const article = aReport({ series: undefined, publisher: undefined, journal, doi: '10.1000/abc' });
    expect(citationText(article, words)).toMatch(/Tidsskrift, 67\(1\), 43–53\. https:\/\/doi\.org\/10\.1000\/abc$/);
  });
});

describe('the names of authors', () => {
  it('are joined in the language of the page', () => {
    expect(authorNames(aReport(), 'nb')).toBe('Beret Bråten og Ragna Lillevik');
    expect(authorNames(aReport(), 'en')).toBe('Beret Bråten and Ragna Lillevik');
  });
});

describe('research for search engines', () => {
  it('is a scholarly article with its authors, date and place', () => {
    expect(scholarlyArticle(aReport())).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'Noen å høre til',
      datePublished: '2021-12-20',
      author: [{ name: 'Beret Bråten' }, { name: 'Ragna Lillevik' }],
      isPartOf: { name: 'Fafo-rapport 2021:32' },
      url: 'https://www.fafo.no/rapport',
    });
  });

  it('leaves out what is not known', () => {
    const keys = Object.keys(scholarlyArticle(aReport({ published: undefined, url: undefined, publisher: undefined })));
    expect(keys).not.toContain('datePublished');
    expect(keys).not.toContain('url');
    expect(keys).not.toContain('publisher');
  });

  it('is not news or statistics', () => {
    expect([aReport(), aReport({ kind: 'news' }), aReport({ kind: 'statistics' })].map(isScholarly)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a work', () => {
  it('needs somebody behind it', () => {
    const { success, error } = Work.safeParse({ ...aReport(), authors: undefined });
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toContain('noen står bak');
  });
});
