/** What sets the two forms apart, in one table: their address and their words. */
import type { FormName } from '../../domain/routing.ts';

export const formPages = {
  volunteer: { path: '/bli-ressursvenn/soknad/' },
  'crisis-centre': { path: '/for-krisesentre/henvendelse/' },
} as const satisfies Record<FormName, { path: string }>;
