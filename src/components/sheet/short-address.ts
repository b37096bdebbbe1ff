/** Home of the neutral addresses that stand on paper: one an association, short enough to copy by hand. */
import { type Language, localePath } from '../../i18n/index.ts';

/** Without language prefix: `/r/oslo/`. Tells nobody what it leads to. */
export const shortPath = (id: string): string => `/r/${id}/`;

export interface ShortAddress {
  /** Whole, for the code. */
  href: string;
  /** What is read and copied, in two parts so that a line can break between them: «ressursvenn.example» and «/r/oslo/». */
  host: string;
  path: string;
}

/** `origin`: where the site is reached. */
export function shortAddress(id: string, language: Language, origin: URL): ShortAddress {
  const { href, host, pathname } = new URL(localePath(language, shortPath(id)), origin);
  return { href, host: host.replace(/^www\./, ''), path: pathname };
}

/** The page with an association's sheets, without language prefix. */
export const sheetsPath = (id: string): string => `/for-krisesentre/oppslag/${id}/`;
