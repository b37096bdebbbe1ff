/** What a page says in its own language: its text without the elements that say they are in another. */
import { plainText } from './page-reading.ts';

export function textInOwnLanguage(html: string): string {
  const own = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
  let body = html.slice(html.indexOf('<body')).replace(/<(script|svg)\b[\s\S]*?<\/\1>/g, ' ');
  for (;;) {
    const start = [...body.matchAll(/<(\w+)\b[^>]*\slang="([^"]+)"[^>]*>/g)].find(([, , lang]) => lang !== own);
    if (!start) return plainText(body.replace(/<\/(?:p|li|dt|dd|td|th|h\d|option|a|div)>/g, ' $& '));
    body = `${body.slice(0, start.index)} ${body.slice(endOf(body, start.index, start[1] ?? ''))}`;
  }
}

/** Where the element that starts at `from` ends, others of its kind inside it counted. */
function endOf(html: string, from: number, name: string): number {
  let depth = 0;
  for (const tag of html.slice(from).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'g'))) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return from + tag.index + tag[0].length;
  }
  throw new Error(`<${name}> is not closed: ${html.slice(from, from + 80)}`);
}
