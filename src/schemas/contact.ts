import { z } from 'astro/zod';
import { DaySpan, MonthOrDay } from './date.ts';
import { CountyNumber } from './municipality.ts';
import { PhoneNumber } from './phone-number.ts';
import { EmailAddress, line } from './text.ts';

/** Mail that a person has for herself; an office has its own domain. */
const privateMail =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|online|frisurf|start|getmail|broadpark|c2i|tele2|epost|sf-nett|lyse)\.(?:\w+|co\.uk)$/i;
const privateMessage =
  'Slike adresser har folk privat. Skriv en adresse som følger rollen, eller ta bort kontakten, så går sakene til neste ledd';

/**
 * A role address that receives submissions. There is no field for a person's name, on purpose: people change, and the addresses that
 * local leaders print on their own pages are private. Beyond the mail services that people have at home, the schema cannot tell a role
 * address from a private one; the editor must.
 */
export const Contact = z.strictObject({
  email: EmailAddress.refine((email) => !privateMail.test(email), privateMessage).describe(
    'Felles e-postadresse for rollen eller kontoret, aldri en privat adresse. Hit går henvendelsene; uten den går de til neste ledd',
  ),
  phone: PhoneNumber.describe(
    'Telefon til kontoret eller rollen, aldri et privat nummer. Uten den vises bare e-post',
  ).optional(),
  role: line('Skriv hvilken rolle adressen hører til, for eksempel office, coordinator eller deputy').describe(
    'Hvilken rolle adressen hører til. Vises ikke på nettstedet',
  ),
  source: line('Skriv hvor adressen er hentet fra: en nettadresse eller navnet på kilden').describe(
    'Hvor adressen er hentet fra. Uten kilde kan ingen kontrollere den, og da brukes den ikke',
  ),
  verifiedAt: MonthOrDay.describe(
    'Når noen sist kontrollerte at adressen er i bruk, for eksempel "2026-03". Er den eldre enn 180 dager, minner «npm run check» om å kontrollere den på nytt. Er den eldre enn 365 dager, får nasjonal koordinator hver henvendelse samtidig',
  ),
  isAbout: z
    .literal(true)
    .describe(
      'true når måneden i verifiedAt bare er omtrentlig. Da står det på siden. Fjernes når noen har kontrollert adressen',
    )
    .optional(),
  away: z
    .array(DaySpan)
    .describe(
      'Perioder da ingen leser e-posten, for eksempel sommerferien. Da går henvendelser til stedfortrederen. Uten lista regnes adressen som betjent',
    )
    .optional(),
});
export type Contact = z.infer<typeof Contact>;

/** The contact of a county board, the step between a local association and the national coordinator. */
export const CountyContact = Contact.extend({
  county: CountyNumber.describe('Fylkesnummeret, to sifre. Avgjør hvilke kommuner fylkeskontakten svarer for'),
});
export type CountyContact = z.infer<typeof CountyContact>;
