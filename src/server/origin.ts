/**
 * Home of the question «did this form come from our own page?». Astro refuses the same requests after us, in plain
 * English text; we refuse them first, with a page that tells a visitor what to do.
 */
import { clockPath, isApi } from './page-address.ts';

/**
 * Whether a request that changes something comes from elsewhere than `origin` (scheme, host and port), or does not say. Whoever calls
 * our API is known by a secret or a signature, which no page has, and no machine says where it comes from: a scheduler sends what it
 * likes, and the mail provider JSON.
 */
export function isForeignPost(
  method: string,
  path: string,
  said: { origin: string | null; contentType: string | null; fetchSite: string | null },
  origin: string,
): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method) || path === clockPath) return false;
  // The kind alone counts, not what stands behind it.
  if (isApi(path) && said.contentType?.split(';', 1)[0]?.trim().toLowerCase() === apiKind) return false;
  return said.origin !== origin || said.fetchSite === 'cross-site';
}

/**
 * Where a request says it comes from. Text browsers (Lynx, w3m, Links) and Firefox before 2020 send no `Origin` with a form; they
 * name the page that it stands on. A browser tells either by itself, and no page of another site can make it name one of ours.
 */
export function saidOrigin(origin: string | null, referer: string | null): string | null {
  return origin ?? (referer !== null && URL.canParse(referer) ? new URL(referer).origin : null);
}

/** Astro asks too, and takes a call that names no kind of its body for a form. So it is told that a call of the clock is none. */
export const apiKind = 'application/json';
