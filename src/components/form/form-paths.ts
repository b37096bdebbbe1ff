/** Where the two forms' pages are, without language. */
import type { FormName } from '../../domain/routing.ts';

export const formPaths = {
  volunteer: '/bli-ressursvenn/soknad/',
  'crisis-centre': '/for-krisesentre/henvendelse/',
} as const satisfies Record<FormName, string>;
