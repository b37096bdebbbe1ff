/** The news as RSS, one feed a language. */
import type { APIRoute } from 'astro';
import { articlesIn, perPage } from '../../../components/news/articles.ts';
import { rss } from '../../../domain/feed.ts';
import { languageOf, localePath, translator } from '../../../i18n/index.ts';
import { languagePaths } from '../../../i18n/paths.ts';

export const prerender = true;

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params, site, url }) => {
  const language = languageOf(params['language']) ?? 'nb';
  const t = translator(language);
  // A feed is read elsewhere, so its addresses are whole. Without SITE_URL they lead to the machine that built it.
  const address = (path: string) => new URL(localePath(language, path), site ?? url).href;
  const feed = rss({
    title: t('news.title'),
    description: t('news.description'),
    link: address('/aktuelt/'),
    self: address('/aktuelt/rss.xml'),
    language,
    items: (await articlesIn(language)).slice(0, perPage).map(({ path, title, lead, published }) => ({
      title,
      link: address(path),
      description: lead,
      published,
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
