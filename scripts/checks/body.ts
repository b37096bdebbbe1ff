/** The text of a page as MDX's own compiler understands it: its parts with their lines, or where it cannot be understood. */
import { mdxToMdast } from 'satteri';
import type { Piece } from './content-files.ts';
import { isShown } from './yaml-pieces.ts';

/** A part of the tree, as far as the checks look: Markdown, a tag, code. */
export interface Part {
  type: string;
  /** In the whole file. */
  line: number;
  /** A tag's name. */
  name: string;
  /** A tag's properties: plain words, null for one without a value, `code` for what stands in braces. */
  properties: readonly { name: string; value: string | null | { code: string } }[];
  /** A heading's level. */
  depth: number;
  /** The address of a link or picture. */
  url: string;
  alt: string;
  value: string;
  parts: readonly Part[];
}

export type Body = { parts: readonly Part[]; pieces: readonly Piece[] } & (
  | { error: null }
  /** What the compiler says, in its words, and the line it means. */
  | { error: { line: number; said: string; source: string } }
);

/** `linesBefore`: those above the text. Words in another language than `language` are nobody's pieces. */
export function readBody(text: string, linesBefore: number, language: string): Body {
  let tree: RawNode;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, line = '1'] = /^(\d+):\d+: /.exec(error.message) ?? [];
    const source = text.split('\n')[Number(line) - 1] ?? '';
    const said = error.message.replace(/^\d+:\d+: /, '');
    return { parts: [], pieces: [], error: { line: Number(line) + linesBefore, said, source } };
  }
  const { parts } = partOf(tree, linesBefore);
  return { parts, pieces: parts.flatMap((part) => piecesOf(part, language, false)), error: null };
}

/** All parts, the outer before the inner. */
export const allParts = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...allParts(part.parts)]);

export const isTag = ({ type }: Part): boolean => type.startsWith('mdxJsx');

/** A property's plain words; undefined when it has none. */
export function wordsOf({ properties }: Part, name: string): string | undefined {
  const value = properties.find((each) => each.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** What stands in a part, as it is read. */
export function textOf(part: Part): string {
  if (part.type === 'break') return '\n';
  if (part.type === 'text' || part.type === 'inlineCode') return part.value;
  return part.type.includes('Expression') ? '' : part.parts.map(textOf).join('');
}

interface RawNode {
  type: string;
  position?: { start: { line: number } };
  name?: string | null;
  /** A tag's are a list; other kinds of node have others. */
  attributes?: unknown;
  depth?: number;
  checked?: boolean | null;
  url?: string;
  alt?: string | null;
  value?: string;
  children?: readonly RawNode[];
}

function partOf(node: RawNode, linesBefore: number): Part {
  return {
    // `- [ ]` is a box to tick.
    type: typeof node.checked === 'boolean' ? 'task' : node.type,
    line: (node.position?.start.line ?? 1) + linesBefore,
    name: node.name ?? '',
    properties: propertiesOf(node.attributes),
    depth: node.depth ?? 0,
    url: node.url ?? '',
    alt: node.alt ?? '',
    value: node.value ?? '',
    parts: (node.children ?? []).map((child) => partOf(child, linesBefore)),
  };
}

function propertiesOf(attributes: unknown): Part['properties'] {
  if (!Array.isArray(attributes)) return [];
  return attributes.map(({ name = '{…}', value = null }) => ({
    name: String(name),
    value: typeof value === 'object' && value !== null ? { code: String(value.value) } : value,
  }));
}

/** Tags whose properties are somebody else's words, or the name of a source. */
const others = ['Quote', 'HomeQuote', 'Original'];

function piecesOf(part: Part, language: string, isQuoted: boolean): Piece[] {
  if (isTag(part) && isOtherLanguage(part, language)) return [];
  const own = isTag(part) ? propertyPieces(part) : [];
  const inQuote = isQuoted || part.type === 'blockquote';
  if (!['paragraph', 'heading', 'tableCell'].includes(part.type))
    return [...own, ...part.parts.flatMap((each) => piecesOf(each, language, inQuote))];
  const text = part.parts.map((each) => readAs(each, language)).join('');
  const kind = kindOf(part, inQuote);
  const inside = allParts(part.parts).flatMap((each) => (isTag(each) ? propertyPieces(each) : altPieces(each)));
  return text.trim() === '' ? inside : [{ line: part.line, text: text.trimEnd(), kind }, ...inside];
}

function kindOf({ type }: Part, inQuote: boolean): Piece['kind'] {
  if (type === 'heading') return 'heading';
  return inQuote ? 'quote' : 'text';
}

const isOtherLanguage = (part: Part, language: string): boolean => (wordsOf(part, 'lang') ?? language) !== language;

/** A sentence as the page's own language has it: what a tag shows is not known here, and words in another language are not its. */
function readAs(part: Part, language: string): string {
  if (isTag(part) && isOtherLanguage(part, language)) return ' ';
  if (isTag(part) && part.parts.length === 0) return ' ';
  return part.parts.length > 0 ? part.parts.map((each) => readAs(each, language)).join('') : textOf(part);
}

/** What stands for a picture is read too, aloud. */
const altPieces = ({ type, line, alt }: Part): Piece[] =>
  type === 'image' && alt.trim() !== '' ? [{ line, text: alt, kind: 'text', field: 'alt' }] : [];

function propertyPieces(part: Part): Piece[] {
  return part.properties.flatMap(({ name, value }): Piece[] => {
    // The name of a source is as its owner wrote it.
    const isOthers = others.includes(part.name) || name === 'source';
    if (typeof value !== 'string' || ['Fact', 'HelpNumber'].includes(part.name)) return [];
    if (!isShown(name) && name !== 'source') return [];
    return [{ line: part.line, text: value, kind: isOthers ? 'quote' : 'text', field: name }];
  });
}
