import { z } from 'astro/zod';
import { commonFields } from './page.ts';
import { line, Slug } from './text.ts';

/** Works by id, in the order of their numbers on the page. Each is cited in the text: `<Cite work="fafo-2021-32" />`. */
export const CitedWorks = z
  .array(Slug)
  .describe('Kildene nederst på siden: id-er fra content/research/works.yaml, i den rekkefølgen de skal nummereres');

/** What sets a page about one report apart: its card beside the text. */
const Study = z.strictObject({
  work: Slug.describe('Rapporten, en id fra content/research/works.yaml'),
  appliesTo: line('Skriv hvem funnene gjelder').describe(
    'Hvem funnene gjelder, og hvem de ikke gjelder. Står øverst på siden',
  ),
  commissionedBy: line('Skriv hvem som bestilte rapporten').optional(),
  order: z.int('Skriv et helt tall').describe('Rekkefølgen på oversiktssiden'),
});

/** A page under /forskning/. One file a language in content/research/; `oversikt.mdx` is /forskning/ itself. */
export const ResearchPage = z.strictObject({
  ...commonFields,
  sources: CitedWorks,
  study: Study.optional(),
  wide: z.boolean().default(false).describe('true for sider med figurer, der teksten deles i brede bånd'),
});
export type ResearchPage = z.infer<typeof ResearchPage>;
