/**
 * The one page for her in a language that the rest of the site does not have: content/pages/uk/hjelp.mdx. It brings all its words, those
 * of the exit too. Nobody who wrote the site can read it, so somebody who can has to sign it before it is published.
 */
import { z } from 'astro/zod';
import { Day } from './date.ts';
import { line } from './text.ts';

const word = (what: string) => line(`Skriv ${what} på språket`).describe(what);

/** The help lines that the page begins with, by their id in content/help-lines/, in the order they stand. Numbers are taken from there. */
export const firstHelpLines = ['politi', 'volinjen', 'legevakt', 'ambulanse'] as const;

export const ExitWords = z.strictObject({
  label: word('«Forlat siden»'),
  purpose: word('«og gå til en nøytral nettside», som leses høyt etter ordene på knappen'),
  twoMore: word('«Trykk Shift to ganger til for å forlate siden»'),
  oneMore: word('«Trykk Shift én gang til for å forlate siden»'),
  cancelled: word('«Avbrutt»'),
  loading: word('«Laster.»'),
  title: word('«Nettside», som historikken viser etterpå'),
  shortcuts: word('«Snarveier»'),
  toContent: word('«Hopp til innhold»'),
  leaveQuickly: word('«Forlat siden raskt»'),
});
/** The words of the way out, on the page from the start, for the one script to find. */
export type ExitWords = z.infer<typeof ExitWords>;

export const Translation = z
  .strictObject({
    language: word('navnet på språket'),
    title: word('tittelen i fanen og historikken, nøytral'),
    description: word('én nøytral setning om siden'),
    heading: word('overskriften'),
    lead: word('ingressen'),
    reviewedBy: line('Skriv navnet eller rollen til den som har lest oversettelsen')
      .describe(
        'Hvem som kan språket, har lest oversettelsen og går god for den. Uten feltet blir siden aldri publisert',
      )
      .optional(),
    reviewedAt: Day.describe('Dagen den ble lest').optional(),
    exit: ExitWords.describe('Ordene om «Forlat siden»'),
    numbers: z
      .strictObject({
        politi: word('hvem som svarer på 112, og når man ringer'),
        volinjen: word('hva Vold- og overgrepslinjen er'),
        legevakt: word('hva legevakten er'),
        ambulanse: word('«Ambulanse»'),
      } satisfies Record<(typeof firstHelpLines)[number], z.ZodType>)
      .describe('Ordene ved numrene øverst. Selve numrene står i content/help-lines/'),
    phoneRemembers: word('at telefonen husker hvem du ringer'),
    inNorwegian: word('ordene i lenken til siden på norsk'),
  })
  .superRefine(({ reviewedBy, reviewedAt }, context) => {
    if ((reviewedBy === undefined) === (reviewedAt === undefined)) return;
    const missing = reviewedBy === undefined ? 'reviewedBy' : 'reviewedAt';
    context.addIssue({
      code: 'custom',
      path: [missing],
      message: 'Skriv både hvem som har lest oversettelsen, og når',
    });
  });
export type Translation = z.infer<typeof Translation>;

/** The languages we mean to have, by their code (BCP 47), and the direction they are written in. Lists follow this order. */
export const translationLanguages = {
  ar: 'rtl',
  es: 'ltr',
  pl: 'ltr',
  uk: 'ltr',
} as const satisfies Record<string, 'ltr' | 'rtl'>;
export type TranslationLanguage = keyof typeof translationLanguages;

export function isTranslationLanguage(code: string): code is TranslationLanguage {
  return Object.hasOwn(translationLanguages, code);
}

/** Whether the translation may be published: somebody who can read it has signed. */
export const isSigned = ({ reviewedBy, reviewedAt }: Pick<Translation, 'reviewedBy' | 'reviewedAt'>): boolean =>
  reviewedBy !== undefined && reviewedAt !== undefined;
