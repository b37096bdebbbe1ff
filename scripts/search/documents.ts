/**
 * What is searched, in each language: every page of prose. The many pages about a municipality are not among them: they are alike but
 * for the name, and names are the finder's (src/domain/search-places.ts).
 */
import { municipalityPath } from '../../src/components/places/municipality-words.ts';
import type { Facts } from '../../src/facts/load.ts';
import { type Language, languages, localePath, translator } from '../../src/i18n/index.ts';
import type { BuiltPage } from './built-pages.ts';
import type { SearchWords } from './editors-words.ts';

export interface SearchDocument extends BuiltPage {
  /** The editors' words, which lead here although they do not stand on the page. */
  words: readonly string[];
  /** Titles and editors' words of the same page in the other languages: somebody may type «vald» on a page in bokmål, or «privacy». */
  elsewhere: string[];
}

export function searchDocuments(
  pages: readonly BuiltPage[],
  words: SearchWords,
  { geography }: Facts,
): SearchDocument[] {
  const municipalities = new Set(geography.municipalities.map(municipalityPath));
  const prose = languages.flatMap((language) =>
    withoutTemplates(pages.filter((page) => page.language === language && !municipalities.has(page.url))),
  );
  const byUrl = new Map(prose.map((page) => [page.url, page]));
  return prose.map((page) => ({
    ...page,
    words: words(page.url),
    elsewhere: othersOf(page).flatMap((url) => [
      byUrl.get(url)?.title ?? '',
      byUrl.get(url)?.heading ?? '',
      ...words(url),
    ]),
  }));
}

/** A sentence on more pages than this is part of a template, and tells none of them from the others. */
const mostPages = 4;

/** The pages of one language without what many of them say in the same words, and without their lists of sources, which are about other texts. */
function withoutTemplates(pages: readonly BuiltPage[]): BuiltPage[] {
  const counts = new Map<string, number>();
  for (const { said } of pages)
    for (const text of new Set(said.map((each) => each.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return pages.map((page) => {
    const sources = page.said.findIndex(({ text }) => text === translator(page.language)('reading.sources'));
    const own = sources < 0 ? page.said : page.said.slice(0, sources);
    return { ...page, said: own.filter(({ tag, text }) => tag === 'h1' || (counts.get(text) ?? 0) <= mostPages) };
  });
}

/** The addresses of a page in the other languages. */
function othersOf({ url, language }: { url: string; language: Language }): string[] {
  const path = url.slice(localePath(language, '/').length - 1);
  return languages.filter((each) => each !== language).map((each) => localePath(each, path));
}
