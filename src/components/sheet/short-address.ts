/** Home of the neutral addresses that stand on paper: one an association, short enough to copy by hand. */
import { domainToUnicode } from 'node:url';
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
  const { href, hostname, port, pathname } = new URL(localePath(language, shortPath(id)), origin);
  // As a person writes it: «blåbær.no», which the code has as «xn--blbr-roah.no».
  const host = `${domainToUnicode(hostname) || hostname}${port && `:${port}`}`;
  return { href, host, path: pathname };
}

/** The page with an association's sheets, without language prefix. */
export const sheetsPath = (id: string): string => `/for-krisesentre/oppslag/${id}/`;
