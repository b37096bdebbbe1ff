/** The lists that the postal-code and municipality lookup stands on: codes in use, shared and retired codes, former municipalities. */
import { z } from 'astro/zod';
import type { County } from './county.ts';
import { Day } from './date.ts';
import { type Municipality, MunicipalityNumber } from './municipality.ts';

const PostalCode = z.string().regex(/^\d{4}$/, 'Skriv postnummeret med fire sifre');

/** Code → place, municipality and category. No category means street addresses; P is PO boxes, B both, S service. */
export const PostalCodes = z.record(
  PostalCode,
  z.tuple([z.string().min(1), MunicipalityNumber, z.enum(['P', 'B', 'S']).optional()]),
);
export type PostalCodes = z.infer<typeof PostalCodes>;

/** Code → municipalities with their share of the delivery area in percent, largest first. A share of area, not of addresses. */
export const SharedPostalCodes = z.record(
  PostalCode,
  z.array(z.tuple([MunicipalityNumber, z.number().min(1).max(100)])).min(2),
);
export type SharedPostalCodes = z.infer<typeof SharedPostalCodes>;

/** Code → place, the municipality it belongs to today, and the date of the last register that had it. */
export const RetiredPostalCodes = z.record(PostalCode, z.tuple([z.string().min(1), MunicipalityNumber, Day]));
export type RetiredPostalCodes = z.infer<typeof RetiredPostalCodes>;

/** A municipality dissolved 2013–2020, for people who search by the name they grew up with. Eight were divided between two. */
export const FormerMunicipality = z.strictObject({
  name: z.string().min(1).describe('Navnet kommunen hadde'),
  label: z
    .string()
    .describe('Navnet med fylke, bare når en annen kommune har eller har hatt det samme navnet')
    .optional(),
  numbers: z.array(MunicipalityNumber).min(1).describe('Numrene den hadde'),
  now: z.array(MunicipalityNumber).min(1).max(2).describe('Kommunen eller kommunene den er del av i dag'),
});
export type FormerMunicipality = z.infer<typeof FormerMunicipality>;

export interface Geography {
  municipalities: Municipality[];
  counties: County[];
  postalCodes: PostalCodes;
  sharedPostalCodes: SharedPostalCodes;
  retiredPostalCodes: RetiredPostalCodes;
  formerMunicipalities: FormerMunicipality[];
}
