/**
 * Home of the question «did this form come from our own page?». Astro refuses the same requests after us, in plain
 * English text; we refuse them first, with a page that tells a visitor what to do.
 */
import { isApi } from './page-address.ts';

/**
 * Whether a request that changes something comes from elsewhere than `origin` (scheme, host and port), or does not say. Whoever calls
 * our API is known by a secret or a signature, which no page has, and no machine says where it comes from.
 */
export function isForeignPost(
  method: string,
  path: string,
  said: { origin: string | null; fetchSite: string | null },
  origin: string,
): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || isApi(path)) return false;
  return said.origin !== origin || said.fetchSite === 'cross-site';
}

/** Astro asks a form where it comes from, and takes a call that names no kind of its body for one. So it is told that ours are none. */
export const apiKind = 'application/json';
