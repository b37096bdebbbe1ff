/**
 * What is made of a built site and goes into the folder that is deployed: pages with one style sheet each, pictures for shared links, icons,
 * the site's map, and search; and what the platform wants beside it: on Node each static file compressed once, so that no visitor waits;
 * on Workers the file of headers.
 */
import { join } from 'node:path';
import { addressOf, heavyPages, limit } from './bench/page-weight.ts';
import { joinStyles } from './join-styles.ts';
import { writeSearchIndex } from './search-index.ts';
import { writePictures } from './sharing/pictures.ts';
import { writeSitemap } from './sharing/sitemap.ts';
import { writeHeadersFile } from './support/headers-file.ts';
import { precompressHarder, precompressPages, precompressRest } from './support/precompress.ts';

/**
 * `root` is the project folder, `out` the build's (dist/node or dist/workers). `siteUrl`: where visitors reach the site, if that is known.
 */
export async function finishBuild(
  root: string,
  out: string,
  platform: 'node' | 'cloudflare',
  siteUrl: string | undefined,
): Promise<void> {
  const folder = join(out, 'client');
  joinStyles(folder);
  if (platform === 'cloudflare') {
    await makeFindable(root, out, siteUrl);
    writeHeadersFile(folder);
    return;
  }
  // No page changes any more, and Pagefind works in a process of its own.
  await Promise.all([precompressPages(folder), makeFindable(root, out, siteUrl)]);
  await precompressRest(folder);
  await precompressHarder(
    folder,
    heavyPages().map(({ name }) => name),
  );
  for (const { name, bytes } of heavyPages())
    console.warn(
      `${addressOf(name)} er for tung: ${bytes} byte, og grensen er ${limit}. Kort ned teksten, eller del den på to sider. Er det en liste som har vokst, be den som utvikler nettstedet, om å dele den.`,
    );
}

/** Search, pictures and map. */
async function makeFindable(root: string, out: string, siteUrl: string | undefined): Promise<void> {
  const folder = join(out, 'client');
  const since = performance.now();
  const search = writeSearchIndex(root, out);
  writePictures(root, folder);
  const mapped = siteUrl ? writeSitemap(folder, new URL(siteUrl)) : null;
  const { pages } = await search;
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`Searchable: ${pages} pages${mapped ? `; on the map: ${mapped.pages}` : ''} (${seconds} s)`);
}
