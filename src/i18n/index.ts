/** Home of the site's words: one flat dictionary a language, typed by bokmål, so that a missing key does not compile. */
import { en } from './en.ts';
import { type Dictionary, nb, type TextKey } from './nb.ts';
import { nn } from './nn.ts';

export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

const dictionaries: Record<Language, Dictionary> = { nb, nn, en };

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

/** The words of one language: `t('form.message.tooLong', { limit: 600, count: 642 })`. A placeholder without a value is a bug and throws. */
export function translator(language: Language): Translate {
  const dictionary = dictionaries[language];
  return (key, values = {}) =>
    dictionary[key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The text '${key}' (${language}) needs a value for {${name}}`);
      return String(value);
    });
}

/** The address of a page in a language. Bokmål is at the root; the path always begins and ends with a slash. */
export function localePath(language: Language, path: string): string {
  return language === 'nb' ? path : `/${language}${path}`;
}

/** The language that an optional first path segment names; null when it names none of ours (the page is then not found). */
export function languageOf(segment: string | undefined): Language | null {
  if (segment === undefined) return 'nb';
  return segment === 'nn' || segment === 'en' ? segment : null;
}
