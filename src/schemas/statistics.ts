/**
 * The yearly figures of the crisis centres (content/statistics/): a CSV with one row a year, and a YAML file with what one must know
 * to read it. An empty cell is unknown, never zero.
 */
import { z } from 'astro/zod';
import { YearOrCloser } from './date.ts';
import { InThreeLanguages, line, Slug, WebAddress } from './text.ts';

export const measures = [
  'centres',
  'residents',
  'residents_women',
  'residents_men',
  'stays',
  'mean_days',
  'children',
  'day_users',
  'day_users_women',
  'day_users_men',
  'day_visits',
  'phone_consultations',
  'municipal_cost_nok',
] as const;
export type Measure = (typeof measures)[number];

export interface YearOfStatistics {
  year: number;
  values: Readonly<Record<Measure, number | null>>;
}

/** What is wrong with the CSV, for the editor: every mistake at once, with its line. */
class StatisticsError extends Error {
  override name = 'StatisticsError';

  constructor(mistakes: string) {
    super(`content/statistics/crisis-centres.csv:\n${mistakes}`);
  }
}

const header = ['year', ...measures].join(',');

/**
 * Reads the CSV: the newest year first, as in the file.
 * @throws {StatisticsError} with all mistakes, in Norwegian.
 */
export function parseStatistics(csv: string): YearOfStatistics[] {
  const [first = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (first !== header) throw new StatisticsError(`linje 1: skriv kolonnene slik: ${header}`);
  const mistakes: string[] = [];
  const years = lines.map((text, index) => {
    const { year, mistakes: found } = parseRow(text, index + 2);
    mistakes.push(...found);
    return year;
  });
  for (const [index, { year }] of years.entries()) {
    const before = years[index - 1];
    if (before && before.year <= year)
      mistakes.push(`linje ${index + 2}: ${year} står under ${before.year}; skriv hvert år én gang, det nyeste øverst`);
  }
  if (mistakes.length > 0) throw new StatisticsError(mistakes.join('\n'));
  return years;
}

function parseRow(text: string, lineNumber: number): { year: YearOfStatistics; mistakes: string[] } {
  const [year = '', ...cells] = text.split(',');
  const mistakes: string[] = [];
  if (!/^(19|20)\d\d$/.test(year))
    mistakes.push(`linje ${lineNumber}: skriv året med fire sifre (nå står det «${year}»)`);
  if (cells.length !== measures.length)
    mistakes.push(`linje ${lineNumber}: skriv ${measures.length} felt etter året (nå er det ${cells.length})`);
  const value = (measure: Measure): number | null => {
    const cell = cells[measures.indexOf(measure)] ?? '';
    if (cell !== '' && !/^[1-9]\d*$/.test(cell))
      mistakes.push(
        `linje ${lineNumber}, ${measure}: skriv et helt tall over 0, uten mellomrom, eller la feltet stå tomt når tallet ikke er funnet (nå står det «${cell}»)`,
      );
    return cell === '' ? null : Number(cell);
  };
  return { year: { year: Number(year), values: valuesOf(value) }, mistakes };
}

/** Written out, so that the compiler knows that every measure has its value. */
const valuesOf = (value: (measure: Measure) => number | null): Record<Measure, number | null> => ({
  centres: value('centres'),
  residents: value('residents'),
  residents_women: value('residents_women'),
  residents_men: value('residents_men'),
  stays: value('stays'),
  mean_days: value('mean_days'),
  children: value('children'),
  day_users: value('day_users'),
  day_users_women: value('day_users_women'),
  day_users_men: value('day_users_men'),
  day_visits: value('day_visits'),
  phone_consultations: value('phone_consultations'),
  municipal_cost_nok: value('municipal_cost_nok'),
});

/** A year from which something is counted in a new way: no line in a plot crosses it. */
const Break = z.strictObject({
  from: z.int('Skriv året').describe('Første år med ny telling'),
  measures: z.array(z.enum(measures)).min(1, 'Skriv hvilke kolonner bruddet gjelder'),
  mark: InThreeLanguages.describe('To–tre ord ved streken i figuren'),
  text: InThreeLanguages.describe('Forklaringen under figuren'),
});

/** One share (per cent, «4 av 10»), with its year and source. Shares with different bases are never put on one line. */
const Share = z.strictObject({
  id: Slug,
  what: InThreeLanguages.describe('Hva tallet sier, og om hvem'),
  value: InThreeLanguages.describe('Tallet slik leseren ser det'),
  year: YearOrCloser.describe('Året tallet gjelder').optional(),
  yearText: InThreeLanguages.describe('Når året ikke kan skrives som et tall, for eksempel «ca. 2018»').optional(),
  work: Slug.describe('Kilden, en id fra content/research/works.yaml'),
  note: InThreeLanguages.describe('Forbehold').optional(),
});

/** content/statistics/crisis-centres.yaml */
export const StatisticsNotes = z.strictObject({
  breaks: z.array(Break),
  sources: z
    .array(
      z.strictObject({
        years: z.array(z.int()).min(1, 'Skriv hvilke år kilden gjelder'),
        text: line('Skriv hva kilden heter'),
        links: z
          .array(z.strictObject({ text: line('Skriv hva siden heter'), url: WebAddress }))
          .describe('Sidene tallene står på, hver med navnet sitt'),
        secondHand: z.boolean().default(false).describe('true når tallet er gjengitt av andre enn den som eier det'),
      }),
    )
    .describe('Hvor tallene for hvert år står'),
  shares: z.array(
    Share.refine(({ year, yearText }) => (year === undefined) !== (yearText === undefined), {
      path: ['year'],
      message: 'Skriv enten year eller yearText',
    }),
  ),
});
export type StatisticsNotes = z.infer<typeof StatisticsNotes>;
