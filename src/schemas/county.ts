import { z } from 'astro/zod';
import { CountyNumber, MunicipalityNumber, OtherName, WrittenLanguage } from './municipality.ts';

/** One of the counties in force since 1 January 2024. Sources: content/geography/CREDITS.md. */
export const County = z.strictObject({
  number: CountyNumber.describe('Fylkesnummeret, to sifre'),
  name: z.string().min(2).describe('Det norske navnet'),
  officialName: z.string().min(2).describe('Hele det offisielle navnet, alle språk'),
  otherNames: z.array(OtherName).describe('Navn på andre språk'),
  formerly: z
    .array(z.string().min(2))
    .describe('Fylker fra før 2024 som er helt eller delvis her i dag, for dem som søker på det gamle navnet')
    .optional(),
  written: WrittenLanguage.describe('Fylkets vedtak om målform'),
  population: z.int().positive().describe('Folketall 2025, bare til rekkefølge'),
  municipalities: z.array(MunicipalityNumber).min(1).describe('Kommunene i fylket'),
});
export type County = z.infer<typeof County>;
