import { z } from 'astro/zod';
import { Contact, CountyContact } from './contact.ts';
import { Privacy } from './privacy.ts';
import { Programme } from './programme.ts';
import { line, text, WebAddress } from './text.ts';

const organisationNumberMessage = 'Skriv organisasjonsnummeret med ni sifre i anførselstegn, for eksempel "970168001"';
const exitMessage = 'Skriv en hel adresse som begynner med https://, for eksempel https://snl.no/';

const workingDays = (what: string) =>
  z
    .int('Skriv et helt antall virkedager')
    .min(1, 'Skriv minst 1 virkedag')
    .max(30, 'Skriv høyst 30 virkedager')
    .describe(what);

const days = (what: string) =>
  z.int('Skriv et helt antall dager').min(1, 'Skriv minst 1 dag').max(365, 'Skriv høyst 365 dager').describe(what);

/**
 * Days that answers must be kept at least: everybody in the row has had their time by then, holidays among the working days too, and
 * the national coordinator a week of her own.
 */
const longEnoughFor = ({ national }: { national: number }): number => 2 * national + 14;

/** Everything about the organisation that an editor may change without touching code: content/site.yaml. */
export const Site = z
  .strictObject({
    organisation: z
      .strictObject({
        name: line('Skriv organisasjonens fulle navn').describe('Fullt navn'),
        shortName: line('Skriv kortformen, for eksempel N.K.S.').describe('Kortform'),
        publicName: line('Skriv navnet folk kjenner, for eksempel Sanitetskvinnene').describe('Navnet folk kjenner'),
        organisationNumber: text(organisationNumberMessage)
          .regex(/^\d{9}$/, organisationNumberMessage)
          .describe('Organisasjonsnummer, ni sifre'),
        website: WebAddress.describe('Organisasjonens nettsted'),
      })
      .describe('Organisasjonen som står bak'),
    exitSite: text(exitMessage)
      .regex(/^https:\/\/[^\s/]+\.[^\s/]+\/\S*$/, exitMessage)
      .describe('Siden som «Forlat siden» går til: et nøytralt, raskt nettsted. Uten den virker ikke knappen'),
    nationalCoordinator: Contact.refine(({ phone }) => phone !== undefined, {
      path: ['phone'],
      message: 'Skriv telefonnummeret til nasjonal koordinator: det står på sidene som kommer når noe går galt',
    }).describe(
      'Nasjonal koordinator, på én linje. Får henvendelser fra alle steder uten egen kontakt, og saker ingen andre har svart på. Uten den kan ikke nettstedet bygges',
    ),
    countyContacts: z
      .array(CountyContact)
      .describe('Fylkeskontakter. Tom liste [] når ingen er avtalt; da går henvendelser rett til nasjonal koordinator'),
    waitingTimes: z
      .strictObject({
        reminder: workingDays('Virkedager før mottakeren får en påminnelse'),
        deputy: workingDays('Virkedager før stedfortrederen får saken'),
        national: workingDays('Virkedager før nasjonal koordinator får saken'),
      })
      .refine(({ reminder, deputy, national }) => reminder < deputy && deputy < national, {
        message: 'Skriv stigende tall: reminder minst, så deputy, så national',
      })
      .describe('Hvor mange virkedager et ledd har på seg før neste ledd får saken'),
    retention: z
      .strictObject({
        afterContact: days('Dager fra noen har tatt kontakt til svarene slettes'),
        afterReceipt: days('Dager fra mottak til svarene slettes, uansett'),
      })
      .refine(({ afterContact, afterReceipt }) => afterContact <= afterReceipt, {
        path: ['afterReceipt'],
        message: 'Skriv et tall som er likt med eller større enn afterContact',
      })
      .describe('Hvor lenge svar fra skjemaene oppbevares'),
    privacy: Privacy.describe('Det N.K.S. må bestemme om personvern før nettstedet tas i bruk'),
    programme: Programme.describe('Hva som kreves av en ressursvenn'),
  })
  .refine(({ waitingTimes, retention }) => retention.afterReceipt >= longEnoughFor(waitingTimes), {
    path: ['retention', 'afterReceipt'],
    message:
      'Skriv minst 14 dager mer enn to ganger waitingTimes.national. Ellers slettes svarene før siste ledd har fått lest dem',
  });
export type Site = z.infer<typeof Site>;
