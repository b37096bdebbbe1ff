// Research, statistics and news as they were built: in three languages, with every number as in its file and every claim with its source.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measures, parseStatistics, StatisticsNotes } from '../../src/schemas/statistics.ts';
import { contentNames } from '../support/page-reading.ts';

const site = new URL('../../dist/node/client/', import.meta.url);
const built = (path: string) => readFileSync(new URL(`.${path}`, site), 'utf8');
const pageAt = (path: string) => built(`${path}index.html`);

const languages = ['nb', 'nn', 'en'] as const;
type Language = (typeof languages)[number];
const inLanguage = (language: Language, path: string) => (language === 'nb' ? path : `/${language}${path}`);

const reports = ['/forskning/fafo-2021-32/', '/forskning/nova-10-19/'];
/** The first piece of news, while it is there: editors take news away. */
const news = contentNames('articles/nb').includes('noen-a-hore-til') ? ['/aktuelt/noen-a-hore-til/'] : [];
const sourced = ['/forskning/', ...reports, '/forskning/flere-studier/', '/forskning/tall/', ...news];
const everyPage = [...sourced, '/aktuelt/'];
const each = (paths: readonly string[]) => languages.flatMap((language) => paths.map((path) => ({ language, path })));

/** What a reader sees of a piece of HTML. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);
const jsonLdOf = (html: string): { '@context'?: string; '@graph'?: Record<string, unknown>[] }[] =>
  all(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g).map((json) => JSON.parse(json));

describe.each(each(everyPage))('$path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));

  it('is in its language, and leads to the same page in the others', () => {
    expect(html).toContain(`<html lang="${language}">`);
    const switched = /<nav class="versions"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const others = languages.filter((other) => other !== language).map((other) => inLanguage(other, path));
    expect(all(switched, /href="([^"]+)"/g)).toEqual(others);
    expect(others.filter((other) => !existsSync(new URL(`.${other}index.html`, site)))).toEqual([]);
  });

  it('has one first heading, and skips no level below it', () => {
    const levels = all(mainOf(html), /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has the safety line', () => {
    expect(html).toContain('class="safety"');
  });
});

describe.each(each(sourced))('the sources of $path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));
  const listed = all(html, /<li id="kilde-(\d+)">/g);
  const cited = [...new Set(all(html, /href="#kilde-(\d+)"/g))];

  it('are numbered from one, and each is leant on in the text', () => {
    expect(listed).toEqual(listed.map((_, at) => String(at + 1)));
    expect(cited.sort()).toEqual([...listed].sort());
  });

  it('say who and when', () => {
    const texts = all(html, /<li id="kilde-\d+">([\s\S]*?)<\/li>/g).map(textOf);
    expect(texts.filter((text) => !/^.+ \((?:(?:ca\. |c\. )?\d{4}|u\.å\.|n\.d\.)\)\. .+\.$/.test(text))).toEqual([]);
  });
});

describe.each(each(reports))('the report $path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));

  it('says whom it concerns before anything else below the wall', () => {
    expect(html.indexOf('id="gjelder"')).toBeGreaterThan(html.indexOf('</h1>'));
    expect(html.indexOf('id="gjelder"')).toBeLessThan(html.indexOf('<article'));
  });

  it('can be cited by copying plain text', () => {
    const citation = /<p class="citation"[^>]*>([^<]+)<\/p>/.exec(html)?.[1] ?? '';
    expect(citation).toMatch(/^(?:Bråten, B\.|Danielsen, E\. M\.).* https:\/\/\S+$/);
  });

  it('is a ScholarlyArticle with authors, date and address', () => {
    const [article] = jsonLdOf(html).flatMap((data) => data['@graph'] ?? []);
    expect(jsonLdOf(html)[0]?.['@context']).toBe('https://schema.org');
    expect(article).toMatchObject({
      '@type': 'ScholarlyArticle',
      inLanguage: 'nb',
      author: [{ '@type': 'Person' }].concat(path.includes('fafo') ? [{ '@type': 'Person' }] : []),
    });
    expect(article?.['datePublished']).toMatch(/^(?:2021-12-20|2019)$/);
  });

  it('says that the number of interviews was not found', () => {
    expect(textOf(html)).toMatch(/ikke funnet tallet|ikkje funne talet|not found the number/);
  });
});

describe('what Fafo studied', () => {
  it.each([
    ['nb', /Rapporten handler om unge voksne som har brutt med familien sin.*Ikke alle som har bodd på krisesenter/],
    ['nn', /Rapporten handlar om unge vaksne som har brote med familien sin.*Ikkje alle som har budd på krisesenter/],
    [
      'en',
      /The report is about young adults who have broken with their family.*Not everyone who has lived at a crisis centre/,
    ],
  ] as const)('is said plainly in %s', (language, pattern) => {
    const text = textOf(pageAt(inLanguage(language, '/forskning/fafo-2021-32/')));
    for (const sentence of pattern.source.split('.*')) expect(text).toContain(sentence);
  });
});

describe('quotations', () => {
  it.each(each([...reports, ...news]))(
    'on $path in $language are short and say whose they are',
    ({ language, path }) => {
      const quotes = all(pageAt(inLanguage(language, path)), /<blockquote class="quote">([\s\S]*?)<\/blockquote>/g);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) {
        expect(textOf(/<p[\s\S]*?<\/p>/.exec(quote)?.[0] ?? '').split(' ').length).toBeLessThanOrEqual(40);
        expect(textOf(/<footer>[\s\S]*/.exec(quote)?.[0] ?? '')).toMatch(/Fafo, 2021|forskning\.no, 2019/);
      }
    },
  );
});

describe.each(languages)('the statistics in %s', (language) => {
  const html = pageAt(inLanguage(language, '/forskning/tall/'));
  const years = parseStatistics(
    readFileSync(new URL('../../content/statistics/crisis-centres.csv', import.meta.url), 'utf8'),
  );
  const tables = all(html, /(<table class="ds-table numbers-table">[\s\S]*?<\/table>)/g);
  const unknown = { nb: 'ikke funnet', nn: 'ikkje funne', en: 'not found' }[language];
  const rowsOf = (table: string) =>
    all(table.split('<tbody>')[1] ?? '', /<tr[^>]*>([\s\S]*?)<\/tr>/g).map((row) => ({
      year: /^\d{4}(?:–\d{4})?/.exec(textOf(/<th[\s\S]*?<\/th>/.exec(row)?.[0] ?? ''))?.[0] ?? '',
      cells: all(row, /<td[^>]*>([\s\S]*?)<\/td>/g).map(textOf),
    }));
  const shown: (readonly (typeof measures)[number][])[] = [
    ['residents', 'day_users'],
    ['day_visits', 'phone_consultations'],
    ['residents_women', 'residents_men', 'day_users_women', 'day_users_men'],
    ['stays', 'mean_days', 'children'],
    ['centres', 'municipal_cost_nok'],
  ];

  it('shows every column of the file once', () => {
    expect(shown.flat().sort()).toEqual([...measures].sort());
    expect(tables).toHaveLength(shown.length);
  });

  it.each(shown.map((columns, index) => ({ columns, index })))(
    'has $columns exactly as in the file',
    ({ columns, index }) => {
      const rows = rowsOf(tables[index] ?? '').filter(({ year, cells }) => !year.includes('–') && cells[0] !== unknown);
      const expected = years
        .filter(({ values }) => columns.some((column) => values[column] !== null))
        .map(({ year, values }) => ({ year: String(year), cells: columns.map((column) => values[column]) }))
        .reverse();
      const asNumbers = rows.map(({ year, cells }) => ({
        year,
        cells: cells.map((cell) => (cell === `– ${unknown}` ? null : Number(cell.replace(/[ ,]/g, '')))),
      }));
      expect(asNumbers).toEqual(expected);
    },
  );

  it('says of the years between that nothing was found', () => {
    expect(rowsOf(tables[0] ?? '').find(({ year }) => year === '2016–2018')?.cells).toEqual([unknown]);
  });

  it('has two plots, each with a title, a description, its years and its source', () => {
    const plots = all(html, /<figure class="plot">([\s\S]*?)<\/figure>/g);
    expect(plots).toHaveLength(2);
    for (const plot of plots) {
      const id = /aria-labelledby="([\w-]+)-title" aria-describedby="\1-desc"/.exec(plot)?.[1];
      expect(plot).toContain(`<title id="${id}-title">`);
      expect(plot).toContain(`<desc id="${id}-desc">`);
      expect(textOf(/<figcaption[\s\S]*/.exec(plot)?.[0] ?? '')).toMatch(/Bufdir, .*2019–20\d\d/);
    }
  });

  /** How many years each unbroken line has, the oldest first: years that follow each other, counted in one way. */
  const runs = (measure: 'day_users' | 'residents'): number[] => {
    const { breaks } = StatisticsNotes.parse(
      parse(readFileSync(new URL('../../content/statistics/crisis-centres.yaml', import.meta.url), 'utf8')),
    );
    const known = years.filter(({ values }) => values[measure] !== null).map(({ year }) => year);
    const lengths: number[] = [];
    for (const year of known.toSorted((one, other) => one - other)) {
      const isBroken = breaks.some(({ from, measures: broken }) => from === year && broken.includes(measure));
      if (lengths.length > 0 && known.includes(year - 1) && !isBroken) lengths.push((lengths.pop() ?? 0) + 1);
      else lengths.push(1);
    }
    return lengths.filter((length) => length > 1);
  };

  it('marks both breaks, and no line crosses them or a year that is unknown', () => {
    const [plot = ''] = all(html, /<figure class="plot">([\s\S]*?)<\/figure>/g);
    expect(all(plot, /(<path class="break")/g)).toHaveLength(2);
    const breaksAt = all(plot, /class="break" d="M([\d.]+) /g).map(Number);
    const lines = all(plot, /<path class="s[ab]"[^>]* stroke-linejoin="round" d="([^"]*)"/g).map((path) =>
      path
        .split('M')
        .slice(1)
        .map((run) => all(run, /(?:^|L)([\d.]+) /g).map(Number)),
    );
    const [dayUsers = [], residents = []] = lines;
    expect(dayUsers.map((run) => run.length)).toEqual(runs('day_users'));
    expect(residents.map((run) => run.length)).toEqual(runs('residents'));
    for (const run of dayUsers)
      for (const at of breaksAt) expect(Math.min(...run) < at && Math.max(...run) > at).toBe(false);
  });

  it('draws a mark for every number that is known', () => {
    const [plot = ''] = all(html, /<figure class="plot">([\s\S]*?)<\/figure>/g);
    const marks = all(plot, /<path class="s[ab]"[^>]* stroke-linecap="\w+" d="([^"]*)"/g).map(
      (path) => path.split('M').length - 1,
    );
    const known = (measure: 'day_users' | 'residents') => years.filter(({ values }) => values[measure] !== null).length;
    expect(marks).toEqual([known('day_users'), known('residents')]);
  });

  it('gives every share its year and its source', () => {
    const table = /<table class="ds-table shares">([\s\S]*?)<\/table>/.exec(html)?.[1] ?? '';
    const rows = all(table.split('<tbody>')[1] ?? '', /<tr>([\s\S]*?)<\/tr>/g);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.filter((row) => !/href="#kilde-\d+"/.test(row))).toEqual([]);
    expect(rows.filter((row) => !/\d{4}/.test(textOf(all(row, /<td[^>]*>([\s\S]*?)<\/td>/g)[0] ?? '')))).toEqual([]);
  });

  it('has the very file that it is made from to download, under a name that says little', () => {
    expect(html).toContain('href="/forskning/tall.csv"');
    expect(built('/forskning/tall.csv')).toBe(
      readFileSync(new URL('../../content/statistics/crisis-centres.csv', import.meta.url), 'utf8'),
    );
  });
});
