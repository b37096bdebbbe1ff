/**
 * Home of the question «did this form come from our own page?». Astro refuses the same requests after us, in plain
 * English text; we refuse them first, with a page that tells a visitor what to do.
 */

/** Whether a request that changes something comes from elsewhere than `origin` (scheme, host and port), or does not say. */
export function isForeignPost(
  method: string,
  headers: { origin: string | null; contentType: string | null; fetchSite: string | null },
  origin: string,
): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false;
  // Machines that call our API send JSON, which no page on another site can send. The kind alone counts, not what stands behind it.
  if (headers.contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json') return false;
  return headers.origin !== origin || headers.fetchSite === 'cross-site';
}
