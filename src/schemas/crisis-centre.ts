import { z } from 'astro/zod';
import { YearOrCloser } from './date.ts';
import { CountyNumber, MunicipalityNumber } from './municipality.ts';
import { PhoneNumber } from './phone-number.ts';
import { line, Slug, WebAddress } from './text.ts';

const Serves = z
  .strictObject({
    status: z
      .enum(['complete', 'inferred', 'partial', 'unknown'])
      .describe(
        'complete: hele lista etter kilden. inferred: sluttet av kilden. partial: bare dem kilden nevner. unknown: ikke funnet',
      ),
    municipalities: z
      .array(MunicipalityNumber)
      .describe('Kommunene senteret er krisesenter for, som kommunenumre i anførselstegn'),
    year: line('Skriv hvilket år lista gjelder, i anførselstegn').describe('Hvilket år lista er fra').optional(),
    source: line('Skriv hvor lista er hentet fra').describe('Hvor lista er hentet fra').optional(),
  })
  .refine(({ status, municipalities }) => (status === 'unknown') === (municipalities.length === 0), {
    path: ['municipalities'],
    message: 'Skriv kommunene, eller sett status: unknown og en tom liste: []',
  });

const Phone = z.strictObject({
  number: PhoneNumber.describe('Senterets egen telefon'),
  year: YearOrCloser.describe('Året (og måneden) kilden med nummeret er fra. Siden viser det når nummeret er gammelt'),
  isAbout: z
    .literal(true)
    .describe('true når året bare er omtrentlig. Da står det «ca.» foran. Fjernes når noen har kontrollert nummeret')
    .optional(),
  source: line('Skriv hvor nummeret er hentet fra').describe('Hvor nummeret står trykt'),
});

/**
 * A crisis centre (krisesenter). What is known and what is unknown are kept apart: an absent field must stand in `unknown`.
 * There is no address field, on purpose: several centres live at secret addresses. A person may contact any centre in the country.
 */
export const CrisisCentre = z
  .strictObject({
    id: Slug.describe('Lik filnavnet uten .yaml'),
    name: line('Skriv senterets navn').describe('Senterets eget navn'),
    aliases: z.array(line('Skriv navnet som tekst')).describe('Andre navn senteret er kjent under, til søk').optional(),
    seat: MunicipalityNumber.describe(
      'Kommunen senteret hører til, som kommunenummer. Aldri nærmere enn kommunen',
    ).optional(),
    county: CountyNumber.describe('Fylkesnummeret, to sifre i anførselstegn'),
    serves: Serves.describe('Kommunene senteret er krisesenter for, og hvor sikkert det er'),
    phone: Phone.describe('Telefon med år og kilde. Uten den viser siden VO-linjen, 116 006').optional(),
    website: WebAddress.describe('Senterets eget nettsted').optional(),
    existence: line('Skriv hvor og når senteret sist var omtalt').describe(
      'Hvor og når senteret sist var omtalt i en kilde',
    ),
    certainty: z
      .enum(['high', 'medium', 'low'])
      .describe('Hvor sikre opplysningene samlet er. low: bekreft at senteret finnes før det vises som et tilbud'),
    note: line('Skriv merknaden som en kort tekst')
      .describe('Merknad til redaktører. Vises ikke på nettstedet. Aldri en adresse')
      .optional(),
    sources: z
      .array(line('Skriv kilden som tekst'))
      .min(1, 'Skriv minst én kilde')
      .describe('Kildene: nettadresse, eller utgiver, tittel og år'),
    unknown: z
      .array(z.enum(['seat', 'serves', 'phone', 'website']))
      .describe('Det vi har lett etter og ikke funnet. Tom liste [] når alt er kjent'),
  })
  .superRefine((centre, context) => {
    const known = {
      seat: centre.seat !== undefined,
      serves: centre.serves.status !== 'unknown',
      phone: centre.phone !== undefined,
      website: centre.website !== undefined,
    };
    for (const field of ['seat', 'serves', 'phone', 'website'] as const) {
      if (known[field] !== centre.unknown.includes(field)) continue;
      const message = known[field]
        ? `Ta bort ${field} fra lista, for det er fylt ut`
        : `Skriv ${field} i lista, eller fyll ut feltet ${field}`;
      context.addIssue({ code: 'custom', path: ['unknown'], message });
    }
  });
export type CrisisCentre = z.infer<typeof CrisisCentre>;
