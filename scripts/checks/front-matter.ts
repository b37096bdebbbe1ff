/** Misspelt, missing and wrong fields at the top of a page: the schemas say what to write, this says where. */
import { z } from 'astro/zod';
import type { Mistake } from '../../src/facts/mistakes.ts';
import { parse } from '../../src/facts/parse.ts';
import { readFrontMatter, readYaml } from '../../src/facts/read.ts';
import { ArticlePage } from '../../src/schemas/article.ts';
import { ReadingPage } from '../../src/schemas/page.ts';
import { ResearchPage } from '../../src/schemas/research.ts';
import { SearchWordFile } from '../search/editors-words.ts';
import { type Content, type ContentFile, type Finding, optionalYaml } from './content-files.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  pages: ReadingPage,
  research: ResearchPage,
  articles: ArticlePage,
};

export function frontMatter({ root, files }: Content): Finding[] {
  const searchWords = 'content/search-words.yaml';
  const reading = optionalYaml(root, searchWords) === undefined ? null : readYaml(root, searchWords);
  return [
    ...files.flatMap((each) => checked(root, each)),
    ...(reading ? mistakes(reading.ok ? parse(SearchWordFile, reading.value, searchWords) : reading) : []),
  ];
}

function checked(root: string, { file, folder, text }: ContentFile): Finding[] {
  const reading = readFrontMatter(root, file);
  if (!reading.ok) return reading.mistakes;
  const found = mistakes(parse(schemas[folder] ?? z.unknown(), reading.value, file));
  return found.map((mistake) => ({ ...mistake, field: withLine(mistake.field, text) }));
}

const mistakes = (result: { ok: true } | { ok: false; mistakes: Mistake[] }): Mistake[] =>
  result.ok ? [] : result.mistakes;

/** `linje 7, facts.heading`: the first line that has the field's own name; none when the field is what is missing. */
export function withLine(field: string, text: string): string {
  const key = field
    .replace(/ \(nr\. \d+\)/g, '')
    .split('.')
    .at(-1);
  const at = text.split('\n').findIndex((line) => new RegExp(`(^|[\\s{,-])${key}:`).test(line));
  return at < 0 ? field : `linje ${at + 1}, ${field}`;
}
