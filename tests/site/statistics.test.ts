// The page of figures as it was built: every number as in its file, every break and every year that is not known marked.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages, localePath } from '../../src/i18n/index.ts';
import { measures, parseStatistics, StatisticsNotes } from '../../src/schemas/statistics.ts';
import { fileOf } from '../support/built-site.ts';
import { textOf } from '../support/html.ts';

const built = (path: string) => readFileSync(fileOf(path), 'utf8');
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);

describe.each(languages)('the statistics in %s', (language) => {
  const html = built(localePath(language, '/forskning/tall/'));
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
    const gaps = years.flatMap(({ year }, at) => {
      const [from, to] = [(years[at + 1]?.year ?? year - 1) + 1, year - 1];
      return from > to ? [] : [from === to ? String(to) : `${from}–${to}`];
    });
    expect(gaps).toEqual(
      rowsOf(tables[0] ?? '').flatMap(({ year, cells }) => (cells.join() === unknown ? [year] : [])),
    );
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

  const { breaks } = StatisticsNotes.parse(
    parse(readFileSync(new URL('../../content/statistics/crisis-centres.yaml', import.meta.url), 'utf8')),
  );
  /** How many years each unbroken line has, the oldest first: years that follow each other, counted in one way. */
  const runs = (measure: 'day_users' | 'residents'): number[] => {
    const known = years.filter(({ values }) => values[measure] !== null).map(({ year }) => year);
    const lengths: number[] = [];
    for (const year of known.toSorted((one, other) => one - other)) {
      const isBroken = breaks.some(({ from, measures: broken }) => from === year && broken.includes(measure));
      if (lengths.length > 0 && known.includes(year - 1) && !isBroken) lengths.push((lengths.pop() ?? 0) + 1);
      else lengths.push(1);
    }
    return lengths.filter((length) => length > 1);
  };

  it('marks every break, and no line crosses them or a year that is unknown', () => {
    const [plot = ''] = all(html, /<figure class="plot">([\s\S]*?)<\/figure>/g);
    const broken = breaks.filter(({ measures: of }) => of.includes('day_users') || of.includes('residents'));
    const breaksAt = all(plot, /class="break" d="M([\d.]+) /g).map(Number);
    expect(breaksAt).toHaveLength(broken.length);
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

  it('keeps the number of a source apart from a note that begins with a number, in every browser', () => {
    expect(html).toMatch(/<\/sup> <span class="small">/);
    expect(html).not.toContain('</sup><span');
  });

  it('has the very file that it is made from to download, under a name that says little', () => {
    expect(html).toContain('href="/forskning/tall.csv"');
    expect(built('/forskning/tall.csv')).toBe(
      readFileSync(new URL('../../content/statistics/crisis-centres.csv', import.meta.url), 'utf8'),
    );
  });
});
