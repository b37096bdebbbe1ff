/** One page of each kind that stands ready as a file; answers on demand are in page-states.ts. */
import { contentNames } from './page-reading.ts';

export const templates: readonly string[] = [
  '/',
  '/om/',
  '/bli-ressursvenn/',
  '/bli-ressursvenn/soknad/',
  '/for-krisesentre/',
  '/for-krisesentre/henvendelse/',
  '/for-krisesentre/oppslag/oslo/',
  '/r/oslo/',
  '/hjelp/',
  '/hjelp/sentre/',
  '/trygg-pa-nett/',
  '/finn/',
  '/kommune/',
  '/kommune/oslo/',
  '/lokalforeninger/',
  '/lokalforeninger/oslo/',
  '/forskning/',
  '/forskning/tall/',
  '/forskning/nova-10-19/',
  '/aktuelt/',
  ...contentNames('articles/nb')
    .slice(0, 1)
    .map((name) => `/aktuelt/${name}/`),
  '/sok/',
  '/personvern/',
  '/om-nettstedet/',
  '/om-nettstedet/bevis/',
];

/** Pages for her: nothing that a browser lists of them may tell what they are about. */
export const survivorPages: readonly string[] = [
  '/hjelp/',
  '/hjelp/sentre/',
  '/trygg-pa-nett/',
  '/kommune/oslo/',
  '/kommune/tromso/',
  '/kommune/',
  '/finn/',
  '/sok/',
  '/r/oslo/',
];
