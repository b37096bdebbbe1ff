import { z } from 'astro/zod';
import { Day } from './date.ts';
import { commonFields } from './page.ts';
import { CitedWorks } from './research.ts';

/** A piece of news under /aktuelt/. One file a language in content/articles/, with the same name in all three. */
export const ArticlePage = z.strictObject({
  ...commonFields,
  sources: CitedWorks,
  published: Day.describe('Dagen den ble publisert her, for eksempel "2026-11-22"'),
});
export type ArticlePage = z.infer<typeof ArticlePage>;
