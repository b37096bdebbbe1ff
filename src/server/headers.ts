/**
 * Home of the headers that every answer carries, static and on demand, right and wrong, on both platforms: one list.
 * Why each is as it is: safety.md S-21 to S-23, S-27; pitfalls about `no-referrer` are in docs/decisions/.
 */

/** Pages that need more than the rest may, and what. Search runs a WebAssembly program; no other page can. */
export const ownScriptSources: Readonly<Record<string, string>> = Object.fromEntries(
  ['/sok/', '/nn/sok/', '/en/sok/'].map((path) => [path, "'wasm-unsafe-eval'"]),
);

/**
 * Set on every answer, whatever it is. `scriptHash` is the exit script's, computed by the build from what it inlines; `path` is the
 * page's, for the few that have rights of their own.
 */
export function securityHeaders(scriptHash: string, path = ''): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(scriptHash, ownScriptSources[path]),
    // Not `no-referrer`: that makes browsers send `Origin: null`, and every form without JavaScript would be refused.
    'Referrer-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    // Asks browsers that know it (Brave) not to record the visit.
    'Request-OTR': '1',
  };
}

/**
 * HTML is never kept, nor are the files of search, which tell what was found; a file whose name changes with its content is kept for
 * ever; the rest is asked about again.
 */
export function cacheControl(path: string): string {
  if (path.endsWith('/') || path.endsWith('.html') || path.startsWith('/pagefind/')) return 'no-store';
  return path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}

function contentSecurityPolicy(scriptHash: string, ownSource?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${scriptHash}'${ownSource ? ` ${ownSource}` : ''}`,
    "style-src 'self'",
    // `data:`: Designsystemet's tick marks, and the empty icon at exit.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
