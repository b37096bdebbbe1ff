import { describe, expect, it } from 'vitest';
import { numberGroups, type PlottedSeries } from '../../src/components/research/number-groups.ts';
import {
  clearOf,
  dotPath,
  downToClear,
  gapsIn,
  labelledYears,
  linearScale,
  linePath,
  textWidth,
  ticksFromZero,
  unbrokenRuns,
} from '../../src/domain/plot.ts';

const observed = (values: Record<number, number | null>) =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));
const yearsOf = (runs: { year: number }[][]) => runs.map((run) => run.map(({ year }) => year));

describe('a scale', () => {
  it('puts the ends of what is measured at the ends of the paper, and the middle between them', () => {
    const y = linearScale([0, 4000], [216, 26]);
    expect([y(0), y(2000), y(4000)]).toEqual([216, 121, 26]);
  });

  it('refuses to be made of a single point', () => {
    expect(() => linearScale([2024, 2024], [0, 100])).toThrow('2024');
  });
});

describe('ticks', () => {
  it.each([
    [3745, [0, 1000, 2000, 3000, 4000]],
    [13_586, [0, 5000, 10_000, 15_000]],
    [4000, [0, 1000, 2000, 3000, 4000]],
    [9, [0, 2, 4, 6, 8, 10]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('for %d are round, start at zero and reach it', (maximum, ticks) => {
    expect(ticksFromZero(maximum).map((tick) => Number(tick.toFixed(6)))).toEqual(ticks);
  });

  it.each([0, -1, Number.NaN])('cannot be made for %d', (maximum) => {
    expect(() => ticksFromZero(maximum)).toThrow(RangeError);
  });
});

describe('a line', () => {
  it('joins neighbouring years', () => {
    expect(yearsOf(unbrokenRuns(observed({ 2021: 1, 2022: 2, 2023: 3 })))).toEqual([[2021, 2022, 2023]]);
  });

  it('stops at a year that is unknown, and does not guess it', () => {
    expect(unbrokenRuns(observed({ 2020: 5, 2021: 6, 2022: null, 2023: 7 }))).toEqual([
      [
        { year: 2020, value: 5 },
        { year: 2021, value: 6 },
      ],
      [{ year: 2023, value: 7 }],
    ]);
  });

  it('stops at years that are missing altogether', () => {
    expect(yearsOf(unbrokenRuns(observed({ 2015: 1, 2019: 2, 2020: 3 })))).toEqual([[2015], [2019, 2020]]);
  });

  it('stops where the counting changed', () => {
    expect(yearsOf(unbrokenRuns(observed({ 2019: 1, 2020: 2, 2021: 3, 2022: 4 }), [2020, 2021]))).toEqual([
      [2019],
      [2020],
      [2021, 2022],
    ]);
  });

  it('goes from the oldest to the newest in whatever order the years come', () => {
    const newestFirst = observed({ 2021: 1, 2022: 2, 2023: 3 }).reverse();
    expect(yearsOf(unbrokenRuns(newestFirst))).toEqual([[2021, 2022, 2023]]);
  });

  it('is empty when nothing is known', () => {
    expect(unbrokenRuns(observed({ 2021: null, 2022: null }))).toEqual([]);
  });
});

describe('gaps', () => {
  it('are told with both their ends', () => {
    expect(gapsIn(observed({ 2015: 1, 2019: 2, 2020: null, 2021: 3 }))).toEqual([
      { from: 2016, to: 2018 },
      { from: 2020, to: 2020 },
    ]);
  });

  it('are only between years that are known', () => {
    expect(gapsIn(observed({ 2019: null, 2020: 1, 2021: 2, 2022: null }))).toEqual([]);
  });
});

describe('paths', () => {
  const points = [
    { x: 1, y: 2.04 },
    { x: 3.25, y: 4 },
  ];

  it('are lines through the points, to the nearest whole', () => {
    expect(linePath(points)).toBe('M1 2L3 4');
  });

  it('have no line for a single point', () => {
    expect(linePath(points.slice(0, 1))).toBe('');
  });

  it('have a mark of their own shape for every point', () => {
    expect(
      dotPath([
        { x: 10, y: 20.4 },
        { x: 30, y: 40 },
      ]),
    ).toBe('M10 20h0M30 40h0');
  });
});

describe('a text in a plot', () => {
  it('is about as wide as its signs, spaces and narrow letters counted as half', () => {
    expect(textWidth('2637', 10)).toBeCloseTo(22.4);
    expect(textWidth('2 637', 10)).toBeCloseTo(25.4);
    expect(textWidth('telefon', 15)).toBeLessThan(textWidth('dagbruk', 15));
  });

  it('stands where it was asked to when no line crosses it', () => {
    expect(clearOf(100, 40, [])).toBe(100);
    expect(clearOf(100, 40, [70, 130])).toBe(100);
  });

  it('moves the shortest way that keeps it clear of every line', () => {
    expect(clearOf(100, 40, [110])).toBe(86);
    expect(clearOf(100, 40, [90])).toBe(114);
    expect(clearOf(100, 40, [95, 115])).toBe(71);
  });

  it('keeps as far away as it is told to', () => {
    expect(clearOf(100, 40, [80, 100, 120], 30)).toBe(30);
  });

  it('moves down past those beside it, and no further', () => {
    const box = { left: 0, right: 50, top: 10, bottom: 40 };
    const beside = { left: 40, right: 80, top: 20, bottom: 35 };
    expect(downToClear(box, [])).toBe(0);
    expect(downToClear(box, [{ ...beside, left: 60 }])).toBe(0);
    expect(downToClear(box, [beside])).toBe(25);
    expect(downToClear(box, [{ ...beside, top: 60, bottom: 70 }, beside])).toBe(60);
  });
});

describe('the years under a plot', () => {
  const thirtyApart = (year: number) => (year - 2015) * 30;
  const all = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

  it('are those asked for first, and others only where there is room', () => {
    expect(labelledYears(all, [2015, 2024, 2019, 2021], thirtyApart, 38)).toEqual([2015, 2017, 2019, 2021, 2024]);
  });

  it('are all when all have room', () => {
    expect(labelledYears(all, [], (year) => year * 40, 38)).toEqual(all);
  });
});

it('the newest number of each plotted series is written out, also when a year is added', () => {
  const plotted = Object.values(numberGroups).flatMap((group): readonly PlottedSeries[] =>
    'plot' in group ? group.plot : [],
  );
  expect(plotted.length).toBeGreaterThan(0);
  expect(plotted.filter(({ written }) => written.newest === undefined)).toEqual([]);
});
