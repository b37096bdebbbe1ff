/** Every page a visitor can meet: those that are built, and each state of those that are made on demand. */
import { builtPages } from './built-site.ts';
import { fetchState, pageStates } from './page-states.ts';
import type { StateServers } from './state-servers.ts';

/** The HTML of each, by its path or by the name of its state. */
export async function everyPage(servers: StateServers): Promise<Record<string, string>> {
  const pages = builtPages();
  // One after the other: some states break the database for as long as they are asked for.
  for (const name of Object.keys(pageStates)) pages[name] = (await fetchState(name, servers)).html;
  return pages;
}

/** What is said of a page that fails, so that one assertion tells of all pages at once: the empty list when all is well. */
export function complaints(
  pages: Readonly<Record<string, string>>,
  look: (html: string, name: string) => readonly string[],
): string[] {
  return Object.entries(pages).flatMap(([name, html]) => look(html, name).map((complaint) => `${name}: ${complaint}`));
}

/** The start tags of these elements, `main` or `a|area`. */
export const startTags = (html: string, names: string): string[] =>
  html.match(new RegExp(`<(?:${names})(?=[\\s>/])(?:"[^"]*"|[^>"])*>`, 'g')) ?? [];

/** The value of a tag's attribute, '' when it stands without one, null when it is not there. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? (found[1] ?? '') : null;
}
