/**
 * Astro asks of each answer whether it is one of HTTP/2. Ours never is: visitors' HTTP/2 ends at the proxy. Node's own module
 * takes 15 ms of every start; the build gives Astro this in its place (scripts/vite/lean-server.ts).
 */
export class Http2ServerResponse {}
