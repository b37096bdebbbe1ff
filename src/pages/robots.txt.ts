/** Everything may be found but what belongs to one person: doors, receipts, the answers to forms, the mailbox of the local default. */
import type { APIRoute } from 'astro';

const closed = ['/sak/', '/kontakt/', '/kvittering/', '/postkasse/', '/api/', '/*/kontroll/', '/*/send/', '/*/svar/'];

export const GET: APIRoute = ({ site }) => {
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...(site ? [`Sitemap: ${new URL('sitemap-index.xml', site).href}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
