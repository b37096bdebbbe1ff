/** What every page goes through on its way out, when it is built and when it is made on demand. */
import { defineMiddleware } from 'astro:middleware';
import { pageWithoutBreaks } from './i18n/line-breaks.ts';

/** As the build writes them. The development server's own are none of ours. */
const script = /<script type="module" src="(\/_astro\/[^"]+)"><\/script>/g;

/**
 * Our scripts only help with forms, so they wait until somebody puts the cursor in one (src/client/on-focus.js): a page that is
 * read asks for none. A template is nothing to a browser until somebody takes it up.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const waiting = html.replaceAll(script, '<template data-script="$1"></template>');
  // Without Astro's word for the status, which is «OK» for all of them: the platform has the right one.
  const { status, headers } = response;
  return new Response(pageWithoutBreaks(waiting), { status, headers });
});
