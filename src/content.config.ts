/**
 * The collections in content/: prose, one file a language (`content/pages/nn/om.mdx`; its id is the path without the ending), and the
 * works that it cites.
 */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { languages } from './i18n/index.ts';
import { ArticlePage } from './schemas/article.ts';
import { ReadingPage } from './schemas/page.ts';
import { ResearchPage } from './schemas/research.ts';
import { Translation, translationLanguages } from './schemas/translation.ts';
import { Work } from './schemas/work.ts';

const prose = <Schema extends z.ZodType>(name: string, schema: Schema, folders = '**') =>
  defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: `${folders}/*.{md,mdx}`,
      generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
    }),
    schema,
  });

export const collections = {
  pages: prose('pages', ReadingPage, `{${languages.join()}}`),
  /** Beside the pages they translate: one page each, in languages that nothing else is in. */
  translations: prose('pages', Translation, `{${Object.keys(translationLanguages).join()}}`),
  research: prose('research', ResearchPage),
  articles: prose('articles', ArticlePage),
  works: defineCollection({ loader: file('./content/research/works.yaml'), schema: Work }),
};
