import type { APIRoute } from 'astro';
import { services } from '../../server/services.ts';

export const prerender = false;

/** The local mailbox for tests and scripts: every mail, oldest first. 404 when mail goes to a real provider. */
export const GET: APIRoute = async () => {
  const { mailbox } = services();
  if (!mailbox) return new Response(null, { status: 404 });
  return Response.json(await mailbox());
};
