import { z } from 'astro/zod';
import { YearOrCloser } from './date.ts';
import { HelpLineNumber, NumberFromAbroad } from './phone-number.ts';
import { EmailAddress, line, Slug, WebAddress } from './text.ts';

/** What a reader of another language needs. Names, numbers and addresses stay as they are. */
const Translation = z.strictObject({
  name: line('Skriv navnet på dette språket').describe('Navnet, når det har en egen form på språket').optional(),
  forWhom: line('Skriv hvem tilbudet er for').describe('Hvem tilbudet er for'),
  hours: line('Skriv åpningstiden').describe('Åpningstiden').optional(),
  languages: line('Skriv hvilke språk').describe('Språk').optional(),
  note: line('Skriv merknaden').describe('Merknad som vises').optional(),
});

/** A national help line or service. One file per line in content/help-lines/. What was not found is left out, never guessed. */
export const HelpLine = z
  .strictObject({
    id: Slug.describe('Lik filnavnet uten .yaml'),
    name: line('Skriv navnet på tilbudet').describe('Navnet tilbudet bruker selv'),
    group: z
      .enum(['emergency', 'violence', 'young', 'talk', 'special'])
      .describe(
        'Hvor den står på hjelpesiden: nødnummer, vold i nære relasjoner, barn og unge, noen å snakke med, eller hjelp til noe bestemt',
      ),
    place: line('Skriv stedet, for eksempel Oslo').describe('Stedet, når tilbudet ikke er for hele landet').optional(),
    number: HelpLineNumber.describe('Telefonnummeret. Uten det vises bare nettadressen').optional(),
    sms: HelpLineNumber.describe('Nummer for tekstmelding').optional(),
    abroad: NumberFromAbroad.describe('Nummeret fra utlandet').optional(),
    email: EmailAddress.describe('Tilbudets felles e-postadresse').optional(),
    hours: line('Skriv når den er åpen, for eksempel «hele døgnet»')
      .describe('Når den er åpen. Uten feltet står det ikke noe om åpningstid')
      .optional(),
    cost: z
      .enum(['free', 'charged'])
      .describe('free: tilbudet sier at det er gratis. Ta bort feltet når det ikke er oppgitt')
      .optional(),
    languages: line('Skriv hvilke språk').describe('Språk, når det er oppgitt').optional(),
    anonymous: z.boolean().describe('Om man kan være anonym. Ta bort feltet når det ikke er oppgitt').optional(),
    forWhom: line('Skriv hvem tilbudet er for').describe('Hvem tilbudet er for'),
    runBy: line('Skriv hvem som driver det').describe('Hvem som driver det. Vises ikke på nettstedet').optional(),
    url: WebAddress.describe('Tilbudets egen side'),
    checked: z
      .strictObject({
        date: YearOrCloser.describe('Når opplysningene sist ble kontrollert'),
        isAbout: z
          .literal(true)
          .describe('true når datoen bare er omtrentlig. Da står det «ca.» foran. Fjernes når noen har kontrollert')
          .optional(),
        how: z
          .enum(['own-page', 'directory', 'article'])
          .describe(
            'own-page: vi har sett på tilbudets egen side. directory: en tjenesteoversikt har sett på den. article: omtale andre steder',
          ),
      })
      .describe('Når og hvordan opplysningene sist ble kontrollert. Uten feltet minner «npm run check» om å gjøre det')
      .optional(),
    certainty: z.enum(['high', 'medium', 'low']).describe('Hvor sikre opplysningene er'),
    note: line('Skriv merknaden som en kort tekst').describe('Merknad som vises til leseren').optional(),
    editorNote: line('Skriv merknaden som en kort tekst')
      .describe('Merknad til redaktører. Vises ikke på nettstedet')
      .optional(),
    sources: z.array(WebAddress).describe('Andre kilder enn tilbudets egen side').optional(),
    nn: Translation.describe('Tekstene på nynorsk. Må ha med alt som er fylt ut på bokmål'),
    en: Translation.describe('Tekstene på engelsk. Må ha med alt som er fylt ut på bokmål'),
  })
  .superRefine((helpLine, context) => {
    for (const language of ['nn', 'en'] as const) {
      for (const field of ['hours', 'languages', 'note'] as const) {
        if ((helpLine[field] === undefined) === (helpLine[language][field] === undefined)) continue;
        const message = `Skriv ${field} både på bokmål og her, eller ta det bort begge steder`;
        context.addIssue({ code: 'custom', path: [language, field], message });
      }
    }
  });
export type HelpLine = z.infer<typeof HelpLine>;
