import type { APIRoute } from 'astro';
import { answerHealth } from '../../server/health.ts';

export const prerender = false;

/**
 * How the service is, for a monitor outside: 200 while it does its work, 503 when the clock stands still or the database does
 * not answer. `status` is ok, attention (somebody should look, nothing is lost) or failing. Nothing of anybody, no reference.
 */
export const GET: APIRoute = () => answerHealth();
