import type { APIRoute } from 'astro';
import { clockRound } from '../../server/operation.ts';
import { sameText } from '../../server/same-text.ts';
import { services } from '../../server/services.ts';

export const prerender = false;

/**
 * One round of the clock, for a scheduler outside. `Authorization: Bearer <RUN_SECRET>`; 404 without a secret of ours, 401
 * with a wrong one. 200: what was done, in numbers; parts that failed are in the log. Throws the database's own error when the
 * mail could not be looked at, and ServiceUnavailable while settings are wrong; both become a 500.
 */
export const POST: APIRoute = async ({ request }) => {
  const { runSecret } = services();
  if (!runSecret) return new Response(null, { status: 404 });
  const given = /^Bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!sameText(given, runSecret))
    return Response.json({ error: 'Wrong secret: send Authorization: Bearer <RUN_SECRET>' }, { status: 401 });
  return Response.json(await clockRound(services()));
};
