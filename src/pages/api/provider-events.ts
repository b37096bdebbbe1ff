import type { APIRoute } from 'astro';
import { receiveProviderEvent } from '../../server/provider-events.ts';
import { services } from '../../server/services.ts';

export const prerender = false;

/**
 * What became of a mail, told by Resend's webhook. 204: on the disk, now or before; 400: no event, or cut off on its way;
 * 401: not signed by it, or not now; 404: we have no RESEND_WEBHOOK_SECRET; 413: too large; 503: the database could not store
 * it, so it is to be told again. Never a word more. Throws ServiceUnavailable while settings are wrong, which becomes a 500.
 */
export const POST: APIRoute = async ({ request }) =>
  new Response(null, { status: await receiveProviderEvent(request, services()) });
