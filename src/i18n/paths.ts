/** The addresses a page has: one a language. For `getStaticPaths` of every page under src/pages/[...language]/. */
import { type Language, languageOf, languages, localePath } from './index.ts';

export function languagePaths(): { params: { language: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { language: language === 'nb' ? undefined : language },
    props: { language },
  }));
}

/** The language of a page by its address, for parts that stand in prose and are told nothing. */
export function languageOfPage({ pathname }: URL): Language {
  return languageOf(pathname.split('/', 2)[1]) ?? 'nb';
}

/** Where a page is, whatever its language: «/finn/svar/» for `/nn/finn/svar/`. */
export const withoutLanguage = ({ pathname }: URL): string =>
  languageOf(pathname.split('/', 2)[1]) ? pathname.slice(pathname.indexOf('/', 1)) : pathname;

/** Where a link in prose leads, by the address that stands there. A file is the same for all; only a feed has each language. */
export function linkedPath(language: Language, path: string): string {
  return /\.(?!xml$)[a-z\d]+$/i.test(path) ? path : localePath(language, path);
}
