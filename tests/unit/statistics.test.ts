import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measures, parseStatistics, StatisticsNotes } from '../../src/schemas/statistics.ts';
import { Work } from '../../src/schemas/work.ts';

const file = (path: string) => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const header = ['year', ...measures].join(',');
/** A file with one year: the given values, and the rest unknown. */
const csvOf = (year: string, values: Partial<Record<(typeof measures)[number], string>> = {}) =>
  `${header}\n${[year, ...measures.map((measure) => values[measure] ?? '')].join(',')}\n`;

describe('the file of figures', () => {
  const years = parseStatistics(file('statistics/crisis-centres.csv'));

  it('has the newest year first', () => {
    const found = years.map(({ year }) => year);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(found.toSorted((one, other) => other - one));
  });

  it('has no zero anywhere', () => {
    expect(years.flatMap(({ values }) => Object.values(values)).filter((value) => value === 0)).toEqual([]);
  });
});

describe('reading the figures', () => {
  it('takes an empty field as unknown', () => {
    expect(parseStatistics(csvOf('2024', { residents: '5' }))[0]?.values).toMatchObject({ residents: 5, stays: null });
  });

  it.each(['0', '-3', '1 918', '12.5', 'ukjent', '007'])('refuses «%s», and says where it stands', (cell) => {
    expect(() => parseStatistics(csvOf('2024', { residents: cell }))).toThrow(
      `linje 2, residents: skriv et helt tall over 0, uten mellomrom, eller la feltet stå tomt når tallet ikke er funnet (nå står det «${cell}»)`,
    );
  });

  it('refuses other columns, and shows the right ones', () => {
    expect(() => parseStatistics('year,residents\n2024,1\n')).toThrow(`linje 1: skriv kolonnene slik: ${header}`);
  });

  it('refuses a row with a field too many or too few', () => {
    expect(() => parseStatistics(`${header}\n2024,1,2\n`)).toThrow('linje 2: skriv 13 felt etter året (nå er det 2)');
  });

  it('refuses a year twice, or out of order', () => {
    const row = csvOf('2023').split('\n')[1];
    expect(() => parseStatistics(`${csvOf('2023')}${row}\n`)).toThrow('linje 3: 2023 står under 2023');
  });

  it('tells of every mistake at once', () => {
    expect(() => parseStatistics(`${csvOf('24', { residents: '0', stays: 'x' })}`)).toThrow(
      /skriv året[\s\S]*residents[\s\S]*stays/,
    );
  });

  it('reads files from Windows too', () => {
    expect(parseStatistics(`\uFEFF${csvOf('2024').replaceAll('\n', '\r\n')}`)).toHaveLength(1);
  });
});

describe('what must be known to read the figures', () => {
  const notes = StatisticsNotes.parse(parse(file('statistics/crisis-centres.yaml')));
  const years = parseStatistics(file('statistics/crisis-centres.csv')).map(({ year }) => year);

  it('has both breaks in the series', () => {
    const measuresFrom = (year: number) => notes.breaks.find(({ from }) => from === year)?.measures;
    expect(measuresFrom(2020)).toContain('day_users');
    expect(measuresFrom(2021)).toEqual(expect.arrayContaining(['residents', 'day_users']));
  });

  it('has a source for every year in the file, and for no other', () => {
    const sourced = new Set(notes.sources.flatMap((source) => source.years));
    expect([...sourced].toSorted()).toEqual(years.toSorted());
  });

  it('marks the year that is second hand', () => {
    expect(notes.sources.filter(({ secondHand }) => secondHand).flatMap((source) => source.years)).toContain(2015);
  });

  it('has a year and a known source for every share', () => {
    const works = Work.array()
      .parse(parse(file('research/works.yaml')))
      .map(({ id }) => id);
    expect(notes.shares.filter(({ work }) => !works.includes(work))).toEqual([]);
    expect(notes.shares.filter(({ year, yearText }) => !year && !yearText)).toEqual([]);
  });
});
