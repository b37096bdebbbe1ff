/**
 * Home of the headers that every answer carries, static and on demand, right and wrong, on both platforms: one list.
 * Why each is as it is: safety.md S-21 to S-23, S-27; pitfalls about `no-referrer` are in docs/decisions/.
 */

/** Set on every answer, whatever it is. `scriptHash` is the exit script's, computed by the build from what it inlines. */
export function securityHeaders(scriptHash: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(scriptHash),
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

/** HTML is never kept; a file whose name changes with its content is kept for ever; the rest is asked about again. */
export function cacheControl(path: string): string {
  if (path.endsWith('/') || path.endsWith('.html')) return 'no-store';
  return path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
}

function contentSecurityPolicy(scriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${scriptHash}'`,
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
