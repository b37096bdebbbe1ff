/** Small building blocks for content text, shared by the schemas. Their messages are read by editors, and say what to write. */
import { z } from 'astro/zod';
import { isEmail, longestEmail } from '../text/contact-details.ts';

/**
 * A string whose wrong type gets a message of its own. A missing or empty field is left to the loader, which tells that it is missing
 * and what it is for.
 */
export const text = (whenNotText: string) =>
  z.string({
    error: ({ input }) => (input === undefined || input === null ? undefined : whenNotText),
  });

/** A line of text with something in it. */
export const line = (whatToWrite: string) => text(whatToWrite).trim().min(2, whatToWrite);

/** The name of a content file without its ending, and the entry's identity: `oslo`, `sor-helgeland`. */
export const Slug = text('Skriv id-en som tekst, lik filnavnet').regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'Skriv id-en med små bokstaver a–z, tall og bindestrek, for eksempel sor-helgeland',
);

const emailMessage = 'Skriv e-postadressen slik: navn@eksempel.no';

/** An address that our mail can go to; its domain may have letters like æ, ø and å. */
export const EmailAddress = text(emailMessage).refine(
  (email) => email.length <= longestEmail && isEmail(email),
  emailMessage,
);

const webAddressMessage = 'Skriv hele nettadressen, for eksempel https://eksempel.no';

/** An absolute http(s) address. */
export const WebAddress = text(webAddressMessage)
  .regex(/^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/, webAddressMessage)
  .refine((address) => URL.canParse(address), webAddressMessage);

/** The three languages of the site; all are required, so that no page is half translated. */
export const InThreeLanguages = z.strictObject({
  nb: line('Skriv teksten på bokmål').describe('Bokmål'),
  nn: line('Skriv teksten på nynorsk').describe('Nynorsk'),
  en: line('Skriv teksten på engelsk').describe('Engelsk'),
});
export type InThreeLanguages = z.infer<typeof InThreeLanguages>;
