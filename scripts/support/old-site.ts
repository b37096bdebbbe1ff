/** Home of the site that was built before, while a new one is built in its place: a build that fails leaves it as it was. */
import { existsSync, renameSync, rmSync } from 'node:fs';

export interface OldSite {
  /** The new one is whole. */
  letGo(): void;
  /** The new one is not: the old one stands again. False when there was none. */
  putBack(): boolean;
}

/** Puts what stands in `out` aside. What a build that was cut off had put aside stands again first. */
export function setAside(out: string): OldSite {
  const aside = `${out}.before`;
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  const putBack = (): boolean => {
    if (!existsSync(aside)) return false;
    remove(out);
    renameSync(aside, out);
    return true;
  };
  putBack();
  if (existsSync(out)) renameSync(out, aside);
  return { letGo: () => remove(aside), putBack };
}
