/**
 * What is made of a built site and goes into the folder that is deployed: pages with one style sheet each, pictures for shared links, icons,
 * the site's map, and search.
 * The same on every platform.
 */
import { join } from 'node:path';
import { joinStyles } from './join-styles.ts';
import { writeSearchIndex } from './search-index.ts';
import { writePictures } from './sharing/pictures.ts';
import { writeSitemap } from './sharing/sitemap.ts';

/**
 * `root` is the project folder, `out` the build's (dist/node or dist/workers). `siteUrl`: where visitors reach the site, if that is known.
 * `pagesAreWhole` is called when no page changes any more.
 */
export async function finishBuild(
  root: string,
  out: string,
  siteUrl: string | undefined,
  pagesAreWhole: () => void,
): Promise<void> {
  const folder = join(out, 'client');
  const since = performance.now();
  joinStyles(folder);
  pagesAreWhole();
  // Pagefind works in a process of its own meanwhile.
  const search = writeSearchIndex(root, out);
  writePictures(root, folder);
  const mapped = siteUrl ? writeSitemap(folder, new URL(siteUrl)) : null;
  const { pages } = await search;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`Searchable: ${pages} pages${mapped ? `; on the map: ${mapped.pages}` : ''} (${seconds} s)`);
}
