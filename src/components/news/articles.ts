/** The news in a language, newest first, as the page and the feed list it. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Language } from '../../i18n/index.ts';

export interface Article {
  /** Without language prefix. */
  path: string;
  title: string;
  lead: string;
  /** YYYY-MM-DD */
  published: string;
}

/** As many as one page lists, and the feed brings: more would weigh more than a page may. */
export const perPage = 20;

/** Without language prefix. */
export const newsPath = (page: number): string => (page === 1 ? '/aktuelt/' : `/aktuelt/side/${page}/`);

export const articlePath = (name: string): string => `/aktuelt/${name}/`;

export async function articlesIn(language: Language): Promise<Article[]> {
  const prefix = `${language}/`;
  const toArticle = ({ id, data }: CollectionEntry<'articles'>): Article => ({
    path: articlePath(id.slice(prefix.length)),
    title: data.heading ?? data.title,
    lead: data.lead ?? data.description,
    published: data.published,
  });
  return (await getCollection('articles', ({ id }) => id.startsWith(prefix)))
    .map(toArticle)
    .sort((a, b) => b.published.localeCompare(a.published));
}
