/** The addresses a page has: one a language. For `getStaticPaths` of every page under src/pages/[...language]/. */
import { type Language, languages } from './index.ts';

export function languagePaths(): { params: { language: string | undefined }; props: { language: Language } }[] {
  return languages.map((language) => ({
    params: { language: language === 'nb' ? undefined : language },
    props: { language },
  }));
}
