/** The lists that pages lean on: works, figures, words to search by. Astro would say what is wrong with them in its own words. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Mistake } from '../../src/facts/mistakes.ts';
import { parse } from '../../src/facts/parse.ts';
import { readText, readYaml } from '../../src/facts/read.ts';
import { parseStatistics, StatisticsNotes } from '../../src/schemas/statistics.ts';
import { Work } from '../../src/schemas/work.ts';
import { SearchWordFile } from '../search/editors-words.ts';
import type { Content, Finding } from './content-files.ts';
import { worksFile } from './references.ts';

const figures = 'content/statistics/crisis-centres.csv';
const notes = 'content/statistics/crisis-centres.yaml';

export function registers({ root }: Content): Finding[] {
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
    ...figureMistakes(root),
    ...checked(root, 'content/search-words.yaml', SearchWordFile, 'content/search-words.yaml').mistakes,
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

function figureMistakes(root: string): Finding[] {
  if (!existsSync(join(root, 'content/statistics'))) return [];
  const reading = readText(root, figures);
  if (!reading.ok) return reading.mistakes;
  try {
    parseStatistics(reading.text);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, ...lines] = error.message.split('\n');
    return lines.map((line) => {
      const [, field = '', text = line] = /^(linje \d+(?:, \w+)?): (.*)$/.exec(line) ?? [];
      return { file: figures, field, text };
    });
  }
}
