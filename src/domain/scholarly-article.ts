/** Research as search engines read it: schema.org's ScholarlyArticle. */
import type { Work } from '../schemas/work.ts';
import { addressOf } from './citation.ts';

/** Without `@context`, so that several can stand in one graph. What the source does not tell is left out. */
export function scholarlyArticle(work: Work): Readonly<Record<string, unknown>> {
  const address = addressOf(work);
  return {
    '@type': 'ScholarlyArticle',
    headline: work.title,
    inLanguage: work.language,
    ...authorOf(work),
    ...(work.published ? { datePublished: work.published } : {}),
    ...(work.publisher ? { publisher: { '@type': 'Organization', name: work.publisher } } : {}),
    ...(work.series ? { isPartOf: { '@type': 'CreativeWorkSeries', name: work.series } } : {}),
    ...(work.journal ? { isPartOf: { '@type': 'Periodical', name: work.journal.name } } : {}),
    ...(work.journal?.pages ? { pagination: work.journal.pages } : {}),
    ...(work.doi ? { sameAs: `https://doi.org/${work.doi}` } : {}),
    ...(address ? { url: address } : {}),
  };
}

function authorOf({ authors, organisation }: Work): Readonly<Record<string, unknown>> {
  if (!authors) return organisation ? { author: { '@type': 'Organization', name: organisation } } : {};
  return {
    author: authors.map(({ family, given }) => ({
      '@type': 'Person',
      name: given ? `${given} ${family}` : family,
      familyName: family,
      ...(given ? { givenName: given } : {}),
    })),
  };
}

/** Only research is called research; news and statistics are sources, not scholarly articles. */
export const isScholarly = ({ kind }: Work): boolean => kind === 'report' || kind === 'journal-article';
