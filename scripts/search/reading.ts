/**
 * A page's mark-up as it would be read aloud: headings and sentences, and nothing else. What stands in cells, in lists and beside a
 * term is parted as on the page, or an excerpt would run its words together. Our mark-up is regular, so patterns do.
 */

export interface Sentence {
  tag: 'h1' | 'h2' | 'h3' | 'p';
  text: string;
}

/** Forms ask, menus and buttons lead elsewhere, marks of sources and drawings are looked at: none of it is what a page is about. */
const unread = [
  /<(script|style|svg|noscript|nav|form)\b[\s\S]*?<\/\1>/g,
  /<div class="safety">[\s\S]*?<\/div>/g,
  /<p class="actions">[\s\S]*?<\/p>/g,
  /<sup class="cite">[\s\S]*?<\/sup>/g,
  /<(\w+)\b[^>]* aria-hidden="true"[^>]*>[\s\S]*?<\/\1>/g,
  // A name in a list of places is found as a place, by the finder.
  /<a href="\/kommune\/[a-z-]+\/"[^>]*>[\s\S]*?<\/a>/g,
];

const inline = /^(a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|small|span|strong|sub|sup|time|wbr)$/;

export function sentences(html: string): Sentence[] {
  const found: Sentence[] = [];
  let [tag, text]: [Sentence['tag'], string] = ['p', ''];
  const close = (isRow: boolean) => {
    const said = plain(text).replace(/[,:]$/, '');
    if (/[\p{L}\p{N}]/u.test(said) && !(isRow && isMostlyDigits(said))) found.push({ tag, text: said });
    [tag, text] = ['p', ''];
  };
  const read = unread.reduce((rest, pattern) => rest.replace(pattern, ' '), html);
  for (const [whole, ends = '', name = ''] of read.matchAll(/<(\/?)([a-z][\w-]*)[^>]*>|[^<]+/g)) {
    if (name === '') text += whole;
    else if (ends && parting[name]) text = parted(text, parting[name]);
    else if (isBreak(name, text)) close(name === 'tr');
    else if (!inline.test(name)) text += ' ';
    if (!ends && isHeading(name)) tag = name;
  }
  close(false);
  return found;
}

/** What stands between a cell and the next, and between a term and what it means. */
const parting: Readonly<Record<string, string>> = { td: ', ', th: ', ', dt: ': ' };

/** Whether a sentence ends at a tag. Not where something follows that was led up to: what a term means, or a list. */
const isBreak = (name: string, text: string): boolean =>
  !inline.test(name) && !/^(br|td|th)$/.test(name) && (!/:\s*$/.test(text) || name === 'dt' || isHeading(name));

const isHeading = (name: string): name is 'h1' | 'h2' | 'h3' => /^h[123]$/.test(name);

/** A row of figures says nothing without its table. */
const isMostlyDigits = (text: string): boolean =>
  (text.match(/\d/g) ?? []).length * 2 > (text.match(/\p{L}/gu) ?? []).length;

const parted = (text: string, sign: string): string =>
  text.trim() === '' || /[,:]\s*$/.test(text) ? text : text.trimEnd().replace(/[?!]$/, (end) => `${end} `) + sign;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', shy: '' };

/** The words of a piece of mark-up, in one line. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
