/** Home of one rule for pages made on demand: they are looked at, some have a button, and nothing else is done with them. */

const ways = { look: ['GET', 'HEAD'], button: ['GET', 'HEAD', 'POST'] } as const;

/** The answer to a request that wants something else of a page; null when it may go on. */
export function otherMethod({ method }: Request, page: keyof typeof ways): Response | null {
  const allowed: readonly string[] = ways[page];
  return allowed.includes(method) ? null : new Response(null, { status: 405, headers: { Allow: allowed.join(', ') } });
}
