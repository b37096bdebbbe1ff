/** Home of the rules about addresses on both platforms. Visitors are sent on to the right one, machines need not be. */

/** Stands on paper (short-address.ts) and is typed by hand, with a capital where a phone puts one. */
const printed = /^(?:\/[a-z]{2})?\/r\//i;

/**
 * Where a path leads that lacks its slash or has too many of them, as when somebody joined an address by hand, or has capitals in an
 * address from paper; null when it is right. Several slashes become one, so that nobody is sent to another host by `//host`; nor by
 * `/\host/`, which browsers read in the same way. Answered by 308, which keeps a POST a POST.
 */
export function rightPath(path: string): string | null {
  if (path.includes('\\')) return null;
  const single = path.replace(/\/{2,}/g, '/');
  const written = printed.test(single) ? single.toLowerCase() : single;
  const last = written.slice(written.lastIndexOf('/') + 1);
  const right = last === '' || last.includes('.') ? written : `${written}/`;
  return right === path ? null : right;
}

/** A path (with its query, if any) as it is served: whoever calls our API may leave the slash out, and follows no redirect. */
export function servedPath(path: string): string {
  return path.replace(/^(\/api\/[a-z-]+)(?=\?|$)/, '$1/');
}

/** What the pages about a status answer with, also when somebody asks for the page itself; null for every other page. */
export function ownStatus(path: string): 403 | 404 | 500 | null {
  const said = /^\/(403|404|500)(?:\.html|\/(?:index\.html)?)$/.exec(path)?.[1];
  return ([403, 404, 500] as const).find((status) => String(status) === said) ?? null;
}

/** The local mailbox: everybody's mail, with the links that open what people wrote. */
export const isMailbox = (path: string): boolean => partsOf(path).includes('postkasse');

/** Whether a host (with its port, if any) is a machine's own name for itself. */
export const isOwnMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i.test(host);

export const isApi = (path: string): boolean => path.startsWith('/api/');

/** Where a scheduler asks for a round of the clock. */
export const clockPath = '/api/run/';

/** Addresses of Astro's own, for pictures and parts of pages made on demand. We have neither, and whoever asks gets no work out of us. */
export const isUnused = (path: string): boolean =>
  partsOf(path).some((part) => part === '_image' || part === '_server-islands');

/** Astro reads `%70` as a p, `%2570` too, and so on: as often as this, and then no more. */
const mostReadings = 12;

/**
 * The parts of a path, as Astro finds a page by them. `/%70ostkasse/` and `/x/../postkasse/` are the mailbox too, so whoever keeps an
 * address shut asks for its parts, wherever they stand.
 */
function partsOf(path: string): string[] {
  let read = path;
  for (let [times, before] = [0, '']; read !== before && times < mostReadings; times += 1) {
    before = read;
    read = read.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return read.toLowerCase().split(/[/\\]/);
}
