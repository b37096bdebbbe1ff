import { z } from 'astro/zod';
import { Contact } from './contact.ts';
import { YearOrCloser } from './date.ts';
import { CountyNumber, MunicipalityNumber } from './municipality.ts';
import { Source } from './page.ts';
import { line, Slug, WebAddress } from './text.ts';

/** The crisis centre an association works with. A guess by «same town» is not stored: inquiries are routed by this. */
const Partner = z.strictObject({
  centre: Slug.describe('Id-en til krisesenteret, lik filnavnet i content/crisis-centres/ uten .yaml'),
  certainty: z
    .enum(['high', 'medium'])
    .describe(
      'high: foreningen eller krisesenteret sier det selv. medium: det går fram av en kilde uten å stå uttrykkelig. Er det mer usikkert, ta bort feltet',
    ),
});

/** A local association that runs, has announced or is listed with Ressursvenn. One file per association in content/associations/. */
export const Association = z.strictObject({
  id: Slug.describe('Lik filnavnet uten .mdx. Brukes i adressen til foreningens side'),
  name: line('Skriv foreningens navn, for eksempel Oslo Sanitetsforening').describe(
    'Navnet slik folk kjenner det, for eksempel «Oslo Sanitetsforening»',
  ),
  nameCertainty: z
    .enum(['documented', 'inferred'])
    .describe(
      'documented: en kilde knytter foreningen til Ressursvenn. inferred: bare stedet er nevnt, og foreningen er sluttet av det; da sier siden at det er noe vi antar',
    ),
  municipalities: z
    .array(MunicipalityNumber)
    .min(1, 'Skriv minst ett kommunenummer, ellers får foreningen ingen henvendelser')
    .describe('Kommunene foreningen dekker, som kommunenumre i anførselstegn. En kommune kan bare stå hos én forening'),
  county: CountyNumber.describe('Fylkesnummeret, to sifre i anførselstegn'),
  status: z
    .enum(['running', 'announced', 'listed'])
    .describe(
      'running: ordningen er i drift ifølge foreningen. announced: kunngjort, drift ikke bekreftet. listed: nevnt av Sanitetskvinnene sentralt',
    ),
  since: z
    .strictObject({
      nb: line('Skriv når ordningen startet, for eksempel «våren 2016»').describe('Når ordningen startet, på bokmål'),
      nn: line('Skriv når ordningen startet, på nynorsk, for eksempel «hausten 2016»').describe(
        'Når ordningen startet, på nynorsk',
      ),
      en: line('Skriv når ordningen startet, på engelsk, for eksempel «spring 2016»').describe(
        'Når ordningen startet, på engelsk',
      ),
    })
    .describe('Når ordningen startet eller først ble nevnt, på tre språk'),
  lastDocumented: YearOrCloser.describe(
    'Når ordningen sist var omtalt i en kilde med dato. En udatert kilde teller ikke. Siden viser året, så leseren ser hvor fersk opplysningen er',
  ),
  website: WebAddress.describe('Foreningens eget nettsted. Uten det vises ingen lenke').optional(),
  offeredTo: z
    .enum(['women', 'women-and-men'])
    .describe('Hvem foreningen tilbyr en ressursvenn. Ta bort feltet når det ikke er kjent')
    .optional(),
  partnerCrisisCentre: Partner.describe(
    'Krisesenteret foreningen samarbeider med, når det er dokumentert. Henvendelser fra senteret går da til foreningen. Uten feltet følger de kommunen senteret ligger i',
  ).optional(),
  contact: Contact.describe(
    'Hvem som mottar henvendelser. Uten feltet går de til fylkeskontakten eller nasjonal koordinator, og siden sier det',
  ).optional(),
  deputy: Contact.describe(
    'Stedfortreder når ingen har svart i tide, eller kontakten er borte. Uten feltet går saken rett til neste ledd',
  ).optional(),
  sources: z
    .array(Source)
    .min(1, 'Skriv minst én kilde, så opplysningene kan kontrolleres')
    .describe('Hvor opplysningene er hentet fra, slik: { title: "…", url: https://…, date: "2027" }'),
  note: line('Skriv merknaden som en kort tekst')
    .describe('Merknad til redaktører. Vises ikke på nettstedet')
    .optional(),
});
export type Association = z.infer<typeof Association>;

/** Where an association is, whatever else its file says. */
export const AssociationPlaces = z.object(
  Association.pick({ municipalities: true, county: true, partnerCrisisCentre: true }).shape,
);
export type AssociationPlaces = z.infer<typeof AssociationPlaces>;
