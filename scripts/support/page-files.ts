/** Which files come with a built page: for the build, which weighs it, and for the tests. */

/** Links to style sheets, scripts and icons of our own: what a browser fetches with the page. */
export const filesOf = (html: string): string[] =>
  [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="(\/[^"]+)"/g)].flatMap(([, address]) => address ?? []);

/** The addresses of a script and of those that it asks for at once; `read` gives a script's text. */
export function withImports(address: string, read: (address: string) => string): string[] {
  const imported = read(address).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  return [address, ...[...imported].flatMap(([, name = '']) => withImports(folder + name, read))];
}
