import type { APIRoute } from 'astro';
import { receiveProviderEvent } from '../../server/provider-events.ts';
import { services } from '../../server/services.ts';

export const prerender = false;

/**
 * What became of a mail, told by Resend's webhook. 204: on the disk, now or before; 401: not signed by it, or not now;
 * 413: too large; 400: no event; 404: we have no RESEND_WEBHOOK_SECRET. Never a word more.
 */
export const POST: APIRoute = async ({ request }) =>
  new Response(null, { status: await receiveProviderEvent(request, services()) });
