/** Home of one rule on both platforms: the address of a page ends with a slash. */

/**
 * Where a path without its slash leads; null when it has one, or is a file's. Several slashes become one, so that nobody is
 * sent to another host by `//host`. Answered by 308, which keeps a POST a POST.
 */
export function withSlash(path: string): string | null {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? null : `${path.replace(/\/{2,}/g, '/')}/`;
}
