import { z } from 'astro/zod';
import { text } from './text.ts';

const numberMessage = 'Skriv kommunenummeret med fire sifre i anførselstegn, for eksempel "0301"';

/** Four digits as a string, SSB's number; the first two are the county. `0301` as a number would lose its zero. */
export const MunicipalityNumber = text(numberMessage).regex(/^\d{4}$/, numberMessage);

const countyMessage = 'Skriv fylkesnummeret med to sifre i anførselstegn, for eksempel "03"';

/** Two digits as a string. */
export const CountyNumber = text(countyMessage).regex(/^\d{2}$/, countyMessage);

/** A name in another language than Norwegian: North, Lule and South Sámi, Kven. */
export const OtherName = z.strictObject({
  name: z.string().min(2).describe('Navnet på det andre språket'),
  lang: z.enum(['se', 'smj', 'sma', 'fkv']).describe('Språket: se, smj, sma eller fkv'),
});

/** The municipality's or county's decision on written language. */
export const WrittenLanguage = z.enum(['nb', 'nn', 'neutral']);

/** One of the municipalities in force since 1 January 2024. Sources: content/geography/CREDITS.md. */
export const Municipality = z.strictObject({
  number: MunicipalityNumber.describe('Kommunenummeret, fire sifre'),
  name: z.string().min(2).describe('Det norske navnet, til sortering og visning'),
  label: z.string().describe('Navnet med fylke, bare for navn som to kommuner deler (Herøy, Våler)').optional(),
  officialName: z.string().min(2).describe('Hele det offisielle navnet, alle språk'),
  otherNames: z.array(OtherName).describe('Navn på andre språk'),
  alsoCalled: z
    .array(z.string().min(2))
    .describe('Velkjente navn som ikke er vedtatt. Bare til søk; kilden står i CREDITS.md')
    .optional(),
  county: CountyNumber.describe('Fylkesnummeret'),
  countyName: z.string().min(2).describe('Fylkets navn'),
  written: WrittenLanguage.describe('Kommunens vedtak om målform: nb, nn eller neutral'),
  samiArea: z
    .literal(true)
    .describe('true for kommunene i forvaltningsområdet for samiske språk, ellers utelatt')
    .optional(),
  population: z.int().positive().describe('Folketall 2025, bare til rekkefølge på forslag'),
  lat: z.number().min(57).max(72).describe('Breddegrad for folketyngdepunktet (WGS84)'),
  lon: z.number().min(4).max(32).describe('Lengdegrad for folketyngdepunktet (WGS84)'),
  neighbours: z.array(MunicipalityNumber).min(1).describe('Nabokommuner, på land eller sjø'),
  seaNeighbours: z.array(MunicipalityNumber).describe('Nabokommuner uten felles landegrense'),
});
export type Municipality = z.infer<typeof Municipality>;
