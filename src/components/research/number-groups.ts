/** Which numbers stand in a table together, and how those that are plotted are drawn. */
import type { Measure } from '../../schemas/statistics.ts';

/** Where a text stands beside its mark. */
export type Side = 'above' | 'below';

export interface PlottedSeries {
  measure: Measure;
  /** The pair differ in shape as well as colour. Named as the ends of a line are in SVG. */
  mark: 'round' | 'square';
  /** The years whose value is written out, the newest whichever it is, and on which side of the mark. The rest stand in the table. */
  written: Readonly<Record<number | 'newest', Side>>;
  /** Where the name stands: it ends (`above`) or begins (`below`) at this year. */
  name: { year: number; side: Side };
}

export interface NumberGroup {
  measures: readonly Measure[];
  /** Two pairs of women and men under their common heads. */
  pairs?: readonly Measure[];
  plot?: readonly PlottedSeries[];
  /** How far down the plot it says that years were not found, 0–1: where nothing else stands. */
  gapAt?: number;
}

export const numberGroups = {
  adults: {
    measures: ['residents', 'day_users'],
    gapAt: 0.3,
    plot: [
      {
        measure: 'day_users',
        mark: 'square',
        written: { 2019: 'above', newest: 'above' },
        name: { year: 2023, side: 'above' },
      },
      {
        measure: 'residents',
        mark: 'round',
        written: { 2015: 'below', newest: 'below' },
        name: { year: 2021, side: 'below' },
      },
    ],
  },
  'women-and-men': {
    measures: ['residents_women', 'residents_men', 'day_users_women', 'day_users_men'],
    pairs: ['residents', 'day_users'],
  },
  'day-service': {
    measures: ['day_visits', 'phone_consultations'],
    gapAt: 0.72,
    plot: [
      {
        measure: 'day_visits',
        mark: 'square',
        written: { 2019: 'above', newest: 'above' },
        name: { year: 2023, side: 'above' },
      },
      {
        measure: 'phone_consultations',
        mark: 'round',
        written: { 2021: 'above', newest: 'below' },
        name: { year: 2020, side: 'below' },
      },
    ],
  },
  stays: { measures: ['stays', 'mean_days', 'children'] },
  centres: { measures: ['centres', 'municipal_cost_nok'] },
} as const satisfies Record<string, NumberGroup>;

export type GroupName = keyof typeof numberGroups;

export const isGroupName = (name: string): name is GroupName => Object.hasOwn(numberGroups, name);
