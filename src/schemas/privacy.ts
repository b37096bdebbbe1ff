import { z } from 'astro/zod';
import { InThreeLanguages, line } from './text.ts';

/** What only N.K.S. and its lawyer can decide. Until they have, the page says so, and nothing is released (scripts/checks/contact-reviews.ts). */
const decision = z.strictObject({
  wording: InThreeLanguages.describe('Ordlyden leseren ser, på alle tre språk, uten punktum til slutt'),
  confirmed: z
    .boolean()
    .describe('true når N.K.S. har bestemt det og ordlyden er rett. false stopper «npm run check -- --release»'),
  sources: z.array(line('Skriv kilden som tekst')).describe('Hvor det står, eller hva som mangler'),
});

export const Privacy = z.strictObject({
  controller: decision.describe('Hvem som er behandlingsansvarlig for det som sendes i skjemaene'),
  basis: decision.describe('Grunnlaget for å behandle det som sendes i skjemaene'),
  transfer: decision.describe('Grunnlaget for at e-post sendes gjennom et selskap utenfor EØS'),
});
export type Privacy = z.infer<typeof Privacy>;
