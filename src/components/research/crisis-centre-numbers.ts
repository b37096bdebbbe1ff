/** The figures of the crisis centres as the pages read them, checked at build. The text comes from the file that visitors download. */
import { z } from 'astro/zod';
import { parse } from 'yaml';
import csv from '../../../content/statistics/crisis-centres.csv?raw';
import notesText from '../../../content/statistics/crisis-centres.yaml?raw';
import { type Measure, parseStatistics, StatisticsNotes, type YearOfStatistics } from '../../schemas/statistics.ts';

export const csvText = csv;

/** Oldest first, as tables and plots read. */
export const years: readonly YearOfStatistics[] = parseStatistics(csv).reverse();

export const notes = notesFrom(notesText);

function notesFrom(text: string): StatisticsNotes {
  const result = StatisticsNotes.safeParse(parse(text));
  if (result.success) return result.data;
  throw new Error(`content/statistics/crisis-centres.yaml:\n${z.prettifyError(result.error)}`);
}

/** The years' values of one measure, with `null` where none was found. */
export const series = (measure: Measure): { year: number; value: number | null }[] =>
  years.map(({ year, values }) => ({ year, value: values[measure] }));

/** The years from which a measure is counted in a new way. */
export const breaksFor = (measure: Measure): number[] =>
  notes.breaks.filter(({ measures }) => measures.includes(measure)).map(({ from }) => from);
