/** A page of prose as its front matter describes it. What every such page has, and what only the reading pages in content/pages/ have. */
import { z } from 'astro/zod';
import { Day } from './date.ts';
import { line, text, WebAddress } from './text.ts';

const pathMessage = 'Skriv adressen på vårt eget nettsted uten språk, med skråstrek først og sist, for eksempel /om/';

/** An address of ours without language prefix; the page adds the reader's language. */
const LocalPath = text(pathMessage).regex(/^\/([a-z0-9-]+\/)*(#[\p{L}\d-]+)?$/u, pathMessage);

/** Where a claim comes from. A source without an address is a book or a report on paper. */
export const Source = z.strictObject(
  {
    title: line('Skriv hvem som står bak og hva kilden heter, for eksempel «Fafo-rapport 2021:32»').describe(
      'Hvem som står bak, og hva kilden heter',
    ),
    url: WebAddress.describe('Nettadressen. Uten den står bare tittelen').optional(),
    date: line('Skriv årstallet eller datoen, slik den skal stå')
      .describe('Når den ble utgitt, slik det skal stå')
      .optional(),
    lang: z
      .enum(['nb', 'nn', 'en'])
      .describe('Språket tittelen er skrevet på, når det er et annet enn sidens. Da leser skjermlesere den rett')
      .optional(),
  },
  {
    error: ({ code }) =>
      code === 'invalid_type' ? 'Skriv kilden slik: { title: "…", url: "https://…", date: "2027" }' : undefined,
  },
);
export type Source = z.infer<typeof Source>;

export const Action = z.strictObject({
  to: LocalPath.describe('Siden knappen leder til'),
  text: line('Skriv ordene på knappen').describe('Ordene på knappen'),
});
export type Action = z.infer<typeof Action>;

export const walls = ['smor', 'dis', 'rosa', 'syrin', 'none'] as const;
export const drawings = [
  'kitchen',
  'pot-and-cups',
  'books',
  'coats',
  'signpost',
  'pencils',
  'open-letter',
  'letter',
  'cooking',
  'walk',
  'easter',
  'viewing',
  'abacus',
  'globe',
  'notebooks',
  'radio',
  'card-index',
  'telephone',
] as const;
const Drawing = z.enum(drawings, { error: `Velg en av tegningene: ${drawings.join(', ')}` });

/** The call at the end of a page. */
export const NextStep = z.strictObject({
  heading: line('Skriv en overskrift').describe('Overskriften'),
  text: line('Skriv én eller to setninger').describe('Én eller to setninger'),
  art: Drawing.describe('Tegningen ved siden av. Ikke den samme som øverst på siden').optional(),
  actions: z
    .array(Action)
    .min(1, 'Skriv minst én knapp')
    .max(3, 'Skriv høyst tre knapper')
    .describe('Knappene; den første er den viktigste'),
});
export type NextStep = z.infer<typeof NextStep>;

/** What every page of prose says about itself. */
export const commonFields = {
  title: line('Skriv en tittel').describe('Tittelen i fanen og i historikken. Nøytral på sider for utsatte'),
  description: line('Skriv én setning om siden').describe(
    'Én setning til søkemotorer og delinger. Nøytral på sider for utsatte',
  ),
  heading: line('Skriv overskriften').describe('Overskriften på siden. Uten den brukes tittelen').optional(),
  lead: line('Skriv én eller to setninger').describe('Ingressen under overskriften').optional(),
  wall: z
    .enum(walls, { error: `Velg en av fargene: ${walls.join(', ')}` })
    .default('smor')
    .describe('Fargen på veggen. none: ingen vegg'),
  art: Drawing.describe('Tegningen på veggen').optional(),
  audience: z
    .enum(['survivor', 'volunteer', 'crisis-centre', 'public'], {
      error: 'Velg hvem siden er for: survivor, volunteer, crisis-centre eller public',
    })
    .describe('Hvem siden er for. survivor: tittel, adresse og omtale skal være uten ord som kan røpe henne'),
  safetyLine: z
    .boolean()
    .default(true)
    .describe('Om linjen om «Forlat siden» står øverst. Bare false på sider ingen utsatt lander på'),
  searchWords: z.array(line('Skriv søkeordet')).describe('Ord folk søker med, som ikke står på siden').optional(),
  reviewed: Day.describe('Dagen noen sist så over at alt på siden stemmer. Må stå på sider for utsatte').optional(),
  sources: z.array(Source).describe('Kildene, nederst på siden').optional(),
  next: NextStep.describe('Kortet nederst, som leder videre').optional(),
};

const Fact = z.strictObject({
  label: line('Skriv hva det gjelder, for eksempel «Hvor ofte»').describe('Hva det gjelder'),
  value: line('Skriv svaret').describe(
    'Svaret. {minimumAge}, {meetingsPerMonth} og {lengthInMonths} og andre hentes fra content/site.yaml',
  ),
});

const Comparison = z
  .strictObject({
    heading: line('Skriv en overskrift').describe('Overskriften'),
    lead: line('Skriv én eller to setninger').describe('Én eller to setninger før tabellen').optional(),
    columns: z
      .array(line('Skriv navnet'))
      .min(2, 'Skriv minst to som skal sammenlignes')
      .describe('Det som sammenlignes'),
    rows: z
      .array(
        z.strictObject({
          label: line('Skriv hva raden gjelder').describe('Hva raden gjelder'),
          cells: z.array(line('Skriv hva som gjelder')).describe('Én tekst for hver kolonne'),
        }),
      )
      .describe('Radene'),
    note: line('Skriv merknaden').describe('Det leseren må vite om sammenligningen').optional(),
  })
  .superRefine(({ columns, rows }, context) => {
    rows.forEach(({ label, cells }, at) => {
      if (cells.length === columns.length) return;
      const message = `Skriv ${columns.length} tekster i «${label}», én for hver kolonne (nå er det ${cells.length})`;
      context.addIssue({ code: 'custom', path: ['rows', at, 'cells'], message });
    });
  });
export type Comparison = z.infer<typeof Comparison>;

/** A page in content/pages/. The file's name is its address: `om.mdx` is /om/, `forside.mdx` the front page. */
export const ReadingPage = z
  .strictObject({
    ...commonFields,
    actions: z.array(Action).max(2, 'Skriv høyst to knapper').describe('Knappene på veggen').optional(),
    facts: z
      .strictObject({
        heading: line('Skriv en overskrift').describe('Overskriften'),
        rows: z.array(Fact).describe('Linjene'),
      })
      .describe('Kortet ved siden av teksten')
      .optional(),
    requirements: line('Skriv overskriften på kortet')
      .describe('Overskriften på kortet med kravene til frivillige, som hentes fra content/site.yaml')
      .optional(),
    ways: z
      .strictObject({
        heading: line('Skriv en overskrift').describe('Overskriften'),
        items: z
          .array(
            z.strictObject({
              to: LocalPath.describe('Siden den leder til'),
              title: line('Skriv ordene i lenken').describe('Ordene i lenken'),
              text: line('Skriv én eller to setninger').describe('Én eller to setninger under'),
            }),
          )
          .describe('Veiene videre'),
      })
      .describe('Veier videre, side om side under teksten')
      .optional(),
    comparison: Comparison.describe('Sammenligningen under teksten').optional(),
  })
  .superRefine(({ audience, reviewed }, context) => {
    if (audience === 'survivor' && reviewed === undefined)
      context.addIssue({
        code: 'custom',
        path: ['reviewed'],
        message: 'Skriv når noen sist så over siden, for eksempel "2026-11-22"',
      });
  });
export type ReadingPage = z.infer<typeof ReadingPage>;
