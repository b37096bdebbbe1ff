/** The lists that pages lean on: works, figures, words to search by. Astro would say what is wrong with them in its own words. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Mistake } from '../../src/facts/mistakes.ts';
import { parse } from '../../src/facts/parse.ts';
import { readJson, readText, readYaml } from '../../src/facts/read.ts';
import { parseStatistics, StatisticsNotes } from '../../src/schemas/statistics.ts';
import { Work } from '../../src/schemas/work.ts';
import { SearchWordFile } from '../search/editors-words.ts';
import type { Content, Finding } from './content-files.ts';
import { worksFile } from './references.ts';

const figures = 'content/statistics/crisis-centres.csv';
const points = 'content/geography/maps/points.svg.json';
const outlines = 'content/geography/maps/counties.xs.svg-paths.json';
const notes = 'content/statistics/crisis-centres.yaml';

export function registers({ root, facts }: Content): Finding[] {
  const works = checked(root, worksFile, z.array(Work), 'content/research');
  const ids = works.value?.map(({ id }) => id) ?? [];
  const figureNotes = checked(root, notes, StatisticsNotes, 'content/statistics');
  const shares = figureNotes.value?.shares ?? [];
  return [
    ...works.mistakes,
    ...twice(worksFile, '', ids),
    ...figureNotes.mistakes,
    ...twice(
      notes,
      'shares ',
      shares.map(({ id }) => id),
    ),
    ...shares.flatMap(({ work }, index) =>
      works.value === null || ids.includes(work)
        ? []
        : [{ file: notes, field: `shares (nr. ${index + 1}).work`, text: `Kilden «${work}» står ikke i ${worksFile}` }],
    ),
    ...figureMistakes(root, figureNotes.value),
    ...checked(root, 'content/search-words.yaml', SearchWordFile, 'content/search-words.yaml').mistakes,
    ...mapMistakes(root, facts),
  ];
}

/** `place`: without it the site has no such list, and nothing is missing. */
function checked<Value>(
  root: string,
  file: string,
  schema: z.ZodType<Value>,
  place: string,
): { value: Value | null; mistakes: Mistake[] } {
  if (!existsSync(join(root, place))) return { value: null, mistakes: [] };
  const reading = readYaml(root, file);
  const result = reading.ok ? parse(schema, reading.value, file) : reading;
  return result.ok ? { value: result.value, mistakes: [] } : { value: null, mistakes: result.mistakes };
}

function twice(file: string, list: string, ids: readonly string[]): Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            file,
            field: `${list}(nr. ${index + 1}).id`,
            text: `Id-en «${id}» er brukt før i filen. Gi en av dem en annen`,
          },
        ],
  );
}

/** A municipality without a point would be missing from the maps, and nobody would see that it is. */
function mapMistakes(root: string, { geography }: Content['facts']): Finding[] {
  if (!existsSync(join(root, 'content/geography/maps'))) return [];
  const named = z.looseObject(
    Object.fromEntries(geography.municipalities.map(({ number, name }) => [number, z.unknown().describe(name)])),
  );
  const drawn = z.looseObject({ viewBox: z.string(), paths: z.record(z.string(), z.string()) });
  return Object.entries({ [points]: named, [outlines]: drawn }).flatMap(([file, schema]) => {
    const reading = readJson(root, file);
    const result = reading.ok ? parse(schema, reading.value, file) : reading;
    return result.ok ? [] : result.mistakes;
  });
}

function figureMistakes(root: string, known: StatisticsNotes | null): Finding[] {
  if (!existsSync(join(root, 'content/statistics'))) return [];
  const reading = readText(root, figures);
  if (!reading.ok) return reading.mistakes;
  try {
    const years = parseStatistics(reading.text).map(({ year }) => year);
    return known ? [...withoutSource(years, known), ...withoutFigures(years, known)] : [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, ...lines] = error.message.split('\n');
    return lines.map((line) => {
      const [, field = '', text = line] = /^(linje \d+(?:, \w+)?): (.*)$/.exec(line) ?? [];
      return { file: figures, field, text };
    });
  }
}

/** Nothing is invented: each year in the figures has its source. */
const withoutSource = (years: readonly number[], { sources }: StatisticsNotes): Finding[] =>
  years
    .filter((year) => !sources.some((each) => each.years.includes(year)))
    .map((year) => ({
      file: notes,
      field: 'sources',
      text: `Skriv hvor tallene for ${year} står: en kilde med years: [${year}]`,
    }));

function withoutFigures(years: readonly number[], { sources, breaks }: StatisticsNotes): Finding[] {
  const text = (year: number) => `${year} står ikke i ${figures}. Rett året, eller legg inn raden`;
  return [
    ...sources.flatMap((each, index) =>
      each.years
        .filter((year) => !years.includes(year))
        .map((year) => ({ file: notes, field: `sources (nr. ${index + 1}).years`, text: text(year) })),
    ),
    ...breaks.flatMap(({ from }, index) =>
      years.includes(from) ? [] : [{ file: notes, field: `breaks (nr. ${index + 1}).from`, text: text(from) }],
    ),
  ];
}
