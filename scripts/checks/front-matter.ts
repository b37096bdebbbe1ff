/** Misspelt, missing and wrong fields at the top of a page: the schemas say what to write. */
import { z } from 'astro/zod';
import { parse } from '../../src/facts/parse.ts';
import { control } from '../../src/facts/pasted-signs.ts';
import { readFrontMatter } from '../../src/facts/read.ts';
import { ArticlePage } from '../../src/schemas/article.ts';
import { ReadingPage } from '../../src/schemas/page.ts';
import { ResearchPage } from '../../src/schemas/research.ts';
import { Translation } from '../../src/schemas/translation.ts';
import type { Content, Finding, Prose } from './content-files.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  pages: ReadingPage,
  research: ResearchPage,
  articles: ArticlePage,
};

export function frontMatter({ root, files, translated }: Content): Finding[] {
  return [
    ...files.flatMap((file) => checked(root, file, schemas[file.folder] ?? z.unknown())),
    ...translated.flatMap((file) => checked(root, file, Translation)),
  ];
}

function checked(root: string, { file, text, fields }: Prose, schema: z.ZodType): Finding[] {
  // What could not be read is read again, for what is wrong with it.
  const isSound = fields !== null && !/[\uFFFD\0]/.test(text) && !control.test(text);
  const reading = isSound ? { ok: true as const, value: fields } : readFrontMatter(root, file);
  const result = reading.ok ? parse(schema, reading.value, file) : reading;
  return result.ok ? [] : result.mistakes;
}
