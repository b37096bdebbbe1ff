/** A published work that a page leans on. All stand in content/research/works.yaml; pages name them by id. */
import { z } from 'astro/zod';
import { YearOrCloser } from './date.ts';
import { line, Slug, text, WebAddress } from './text.ts';

const doiMessage = 'Skriv doi-en uten https, for eksempel 10.1186/1471-2458-11-178';

const Author = z.strictObject({
  family: line('Skriv etternavnet').describe('Etternavn'),
  given: line('Skriv fornavnet').describe('Fornavn, så fullt som kilden har det').optional(),
});

export const Work = z
  .strictObject({
    id: Slug,
    kind: z
      .enum(['report', 'journal-article', 'statistics', 'news', 'page'])
      .describe('report og journal-article blir forskning for søkemotorer; resten er bare kilder'),
    authors: z.array(Author).describe('Forfatterne, i rekkefølgen på verket').optional(),
    organisation: line('Skriv hvem som står bak')
      .describe('Den som står bak, når forfattere ikke er oppgitt')
      .optional(),
    published: YearOrCloser.describe(
      'Når det kom, så nøyaktig som kilden sier. Uten feltet står det «u.å.»',
    ).optional(),
    approximate: z.boolean().default(false).describe('true når tiden er anslått: «ca. 2022»'),
    title: line('Skriv tittelen slik den står på verket'),
    language: z.enum(['nb', 'nn', 'en', 'da']).describe('Språket verket er skrevet på'),
    series: line('Skriv serie og nummer').describe('For eksempel «Fafo-rapport 2021:32»').optional(),
    journal: z
      .strictObject({
        name: line('Skriv navnet på tidsskriftet'),
        volume: line('Skriv årgangen').optional(),
        issue: text('Skriv nummeret i anførselstegn').optional(),
        pages: line('Skriv sidetallene').optional(),
      })
      .optional(),
    publisher: line('Skriv utgiveren').optional(),
    doi: text(doiMessage)
      .regex(/^10\.\d{4,9}\/\S+$/, doiMessage)
      .optional(),
    url: WebAddress.optional(),
  })
  .refine(({ authors, organisation, journal }) => Boolean(authors ?? organisation ?? journal), {
    path: ['organisation'],
    message:
      'Skriv authors eller organisation: noen står bak. Er ingen oppgitt, skriv journal: tidsskriftet det står i',
  });
export type Work = z.infer<typeof Work>;
