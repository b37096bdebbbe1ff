import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { type Language, languages, translator } from '../../src/i18n/index.ts';
import { nb } from '../../src/i18n/nb.ts';
import { nn } from '../../src/i18n/nn.ts';
import { linkedPath } from '../../src/i18n/paths.ts';

type Texts = Readonly<Record<string, string>>;
const dictionaries: Record<Language, Texts> = { nb, nn, en };
const bokmal: Texts = nb;
const keys = Object.keys(nb).filter((key): key is keyof typeof nb => key in nb);

const placeholders = (text: string | undefined): string[] =>
  [...new Set((text ?? '').match(/\{[^}]*\}?/g))].sort((a, b) => a.localeCompare(b));

/** «key: text» for every text that breaks a rule, so that a failure names what to mend. */
const offenders = (texts: Texts, breaks: (text: string, key: string) => boolean): string[] =>
  Object.entries(texts).flatMap(([key, text]) => (breaks(text, key) ? [`${key}: ${text}`] : []));

/** We promise no safety that we cannot give, and say nothing about her that she would not say herself (voice: words to avoid). */
const banned: Record<Language, RegExp> = {
  nb: /100\s*% (?:trygg|sikker)|helt trygg|ingen kan se|anonym|garanter|\boffer|\bklient|\bmatch|\bredde\b|\bsak(?:en)?\b|mishandl|kommer aldri tilbake/i,
  nn: /100\s*% (?:trygg|sikker)|heilt trygg|ingen kan sjå|anonym|garanter|\boffer|\bklient|\bmatch|\bredde\b|\bsak(?:a)?\b|mishandl|kjem aldri tilbake/i,
  en: /100\s*% (?:safe|secure)|completely safe|(?:nobody|no one) can see|anonym|guarantee|\bvictim|\bclient|\brescue|\bbattered/i,
};

/** Common bokmål forms that slip into nynorsk. `\b` does not know æøå, hence the look-arounds. */
const bokmalForms =
  /(?<![\p{L}])(?:ikke|jeg|hva|hvem|hvor|hvorfor|hvordan|hvis|hvilken|noe|noen|fra|være|bare|også|mye|dere|uten|siden|lenken|henvendelser?|henvendelsen|taushetsplikt\w*|voldsutsatt|kobling\w*|lokalforening|mottaker|ennå|derfor|svarene|adressen|foreningen)(?![\p{L}])/iu;

/** Norwegian word for word («For deg som», «Skriv et ord i feltet»), and one term in two ways: the button is called «Back». */
const notOurEnglish = /For you who\b|\bWrite (?:a|one|the|where)\b|\bwonder(?:ing)? about\b|\bback button\b/;

const americanSpelling = /\b(?:center|centers|color|organization|inquiry|inquiries|favorite|zip code)\b/i;

describe.each(languages)('the words in %s', (language) => {
  const texts = dictionaries[language];

  it('have every key of bokmål and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(bokmal).sort());
  });

  it('have the same placeholders as bokmål in each text', () => {
    const differing = Object.keys(bokmal).filter(
      (key) => placeholders(texts[key]).join() !== placeholders(bokmal[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('have no placeholder that the translator would leave standing', () => {
    const t = translator(language);
    const left = keys.filter((key) => {
      const names = placeholders(bokmal[key]).map((name) => [name.slice(1, -1), 'X']);
      return /[{}]/.test(t(key, Object.fromEntries(names)));
    });
    expect(left).toEqual([]);
  });

  it('have no empty text', () => {
    expect(offenders(texts, (text) => text.trim() === '')).toEqual([]);
  });

  it('have no double space, and no space or line break at the end', () => {
    expect(offenders(texts, (text) => /\s{2}|\s$/.test(text))).toEqual([]);
  });

  it('have no straight quotes', () => {
    expect(offenders(texts, (text) => /["']/.test(text))).toEqual([]);
  });

  it('use none of the words we avoid', () => {
    expect(offenders(texts, (text) => banned[language].test(text))).toEqual([]);
  });

  it('need nothing but the count in an error, since that is all an error is given', () => {
    const errors = offenders(
      texts,
      (text, key) => isErrorText(key) && placeholders(text).some((name) => name !== '{count}'),
    );
    expect(errors).toEqual([]);
  });
});

it.each(languages)(
  'paper promises no weekly meeting, which the sources say is often so and no more (%s)',
  (language) => {
    expect(translator(language)('sheet.lead')).toMatch(/ofte|often/);
  },
);

describe('the words in nynorsk', () => {
  it('are not bokmål left untranslated', () => {
    expect(offenders(nn, (text, key) => text.length > 40 && text === bokmal[key])).toEqual([]);
  });

  it('have no bokmål forms', () => {
    expect(offenders(nn, (text) => bokmalForms.test(text))).toEqual([]);
  });
});

describe('the words in English', () => {
  it('are not Norwegian left untranslated', () => {
    expect(offenders(en, (text, key) => text.length > 40 && text === bokmal[key])).toEqual([]);
  });

  it('are as an English speaker writes them', () => {
    expect(offenders(en, (text) => notOurEnglish.test(text))).toEqual([]);
  });

  it('fit a day as well as a month, since a source may have either', () => {
    expect(offenders(en, (text) => /\bin \{date\}/.test(text))).toEqual([]);
  });

  it('are spelled the British way', () => {
    expect(offenders(en, (text) => americanSpelling.test(text))).toEqual([]);
  });
});

/** `error.<field>.<what>`; `error.title` and `error.text` are the words of the page for our own faults. */
function isErrorText(key: string): boolean {
  return /^error\.\w+\.\w+$/.test(key);
}

/** The error codes that the source can give: those written out, and those its helpers make from a field's name. */
function errorCodes(): string[] {
  const source = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const schemas = readdirSync(new URL('../../src/schemas/', import.meta.url)).map((name) => `schemas/${name}`);
  const text = [...schemas, 'domain/submission.ts', 'server/steps.ts'].map(source).join('\n');
  const fieldsOf = (call: RegExp) => [...text.matchAll(call)].map(([, field]) => field);
  const codes = [
    ...fieldsOf(/'(\w+\.(?:missing|format|country|tooLong|tooLarge))'/g),
    ...fieldsOf(/\b(?:nameLine|oneOf)\('(\w+)'/g).map((field) => `${field}.missing`),
    ...fieldsOf(/\b(?:nameLine|optionalLine)\('(\w+)'/g).map((field) => `${field}.tooLong`),
  ];
  return [...new Set(codes.map((code) => `error.${code}`))].sort();
}

describe('the errors of the forms', () => {
  it('have a text for every code, and a code for every text', () => {
    expect(Object.keys(nb).filter(isErrorText).sort()).toEqual(errorCodes());
  });
});

describe('a link in prose', () => {
  it('leads to the page in the reader’s language, and to the one file there is', () => {
    const inNynorsk = ['/om/', '/om/#sammenlign', '/aktuelt/rss.xml', '/brosjyre.pdf', '/forskning/tall.csv'];
    expect(inNynorsk.map((path) => linkedPath('nn', path))).toEqual([
      ...['/nn/om/', '/nn/om/#sammenlign', '/nn/aktuelt/rss.xml', '/brosjyre.pdf', '/forskning/tall.csv'],
    ]);
    expect(linkedPath('nb', '/om/')).toBe('/om/');
  });
});
