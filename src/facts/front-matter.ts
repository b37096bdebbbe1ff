/** The one place that tells a file's front matter from its text. */

export interface Parts {
  /** The fields, without the lines of three hyphens; null when the file does not begin with them. */
  yaml: string | null;
  /** The text below. */
  body: string;
  /** How many lines stand above the body. */
  linesBefore: number;
}

/** Windows puts an invisible mark (BOM) first in the file, and ends lines in its own way. */
export function splitFrontMatter(text: string): Parts {
  const plain = withoutMark(text);
  const [whole, yaml] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$(?![\s\S]))/m.exec(plain) ?? [];
  if (whole === undefined || yaml === undefined || !plain.startsWith('---'))
    return { yaml: null, body: plain, linesBefore: 0 };
  return { yaml, body: plain.slice(whole.length), linesBefore: whole.split('\n').length - 1 };
}

export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
