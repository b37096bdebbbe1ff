import { z } from 'astro/zod';
import { InThreeLanguages, line } from './text.ts';

/**
 * What is asked of a volunteer, as content and not as code: the texts of N.K.S. differ, and only N.K.S. can decide.
 * The value is for lists and comparison, the wording is what the reader sees.
 */
const requirement = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value: value.describe('Verdien for seg, til bruk i lister'),
    wording: InThreeLanguages.describe('Ordlyden leseren ser, på alle tre språk'),
    confirmed: z
      .boolean()
      .describe('true når N.K.S. har bekreftet ordlyden. false: forslag; siden sier da at kravet kan variere'),
    sources: z
      .array(line('Skriv kilden som tekst'))
      .min(1, 'Skriv minst én kilde')
      .describe('Hvor det står. Sier kildene ulike ting, står alle her'),
  });

const range = (unit: string) =>
  z
    .strictObject({
      from: z.int('Skriv et helt tall').positive('Skriv et tall over null').describe(`Minst antall ${unit}`),
      to: z.int('Skriv et helt tall').positive('Skriv et tall over null').describe(`Størst antall ${unit}`),
    })
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'Skriv et tall som er likt med eller større enn «from»',
    });

export const Programme = z.strictObject({
  minimumAge: requirement(
    z.int('Skriv alderen som et helt tall').min(18, 'Skriv en alder fra 18 år').max(99, 'Skriv en alder under 100 år'),
  ).describe('Alder: over hvor mange år en ressursvenn bør være'),
  meetingsPerMonth: requirement(range('møter i måneden')).describe('Hvor ofte en ressursvenn og deltakeren møtes'),
  lengthInMonths: requirement(range('måneder')).describe('Hvor lenge en kobling varer'),
  policeCertificate: requirement(z.boolean()).describe('Om politiattest må vises før kobling'),
  confidentiality: requirement(z.boolean()).describe('Om taushetserklæring må skrives under'),
  training: requirement(z.boolean()).describe('Om opplæring må være gjennomført før kobling'),
});
export type Programme = z.infer<typeof Programme>;
