/** The little of Cloudflare's runtime that we use. Their own types would replace the browser's for the whole project. */
declare module 'cloudflare:workers' {
  /** Every binding: settings and secrets as texts, the database and the static files as objects. */
  export const env: import('./bindings.ts').Bindings;
  /** Keeps the Worker running until the promise settles, within the platform's limit. */
  export function waitUntil(promise: Promise<unknown>): void;
}
