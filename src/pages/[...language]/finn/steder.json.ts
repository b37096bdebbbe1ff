/** What the finder loads when its field gets the cursor. */
import type { APIRoute } from 'astro';
import { finderFile } from '../../../components/places/finder.ts';
import { languageOf } from '../../../i18n/index.ts';
import { languagePaths } from '../../../i18n/paths.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(finderFile(languageOf(params['language']) ?? 'nb')), {
    headers: { 'Content-Type': 'application/json' },
  });
