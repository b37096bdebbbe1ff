/** The prose in content/ as the checks read it: what each file says, on which line. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Facts } from '../../src/facts/load.ts';
import type { Mistake } from '../../src/facts/mistakes.ts';
import { type Language, languages } from '../../src/i18n/index.ts';

/** Something for an editor to mend, or, as a warning, to look at. */
export interface Finding extends Mistake {
  warning?: boolean;
}

/** A piece of text that readers see. */
export interface Piece {
  line: number;
  text: string;
  /** What kind of text: running text, a heading, or words that somebody else has said or written. */
  kind: 'text' | 'heading' | 'quote';
  /** The field, when it stands in the front matter. */
  field?: string;
}

export interface ContentFile {
  /** From the project root: `content/pages/nb/om.mdx`. */
  file: string;
  folder: string;
  language: Language;
  /** Without ending: `om`. */
  name: string;
  text: string;
  /** The front matter's fields; empty when it cannot be read. */
  fields: Readonly<Record<string, unknown>>;
  pieces: readonly Piece[];
}

export interface Content {
  root: string;
  files: readonly ContentFile[];
  facts: Facts;
}

/** One rule: pure over what was read, so that each can be tried by itself. */
export type Rule = (content: Content) => Finding[];

export function readContent(root: string, facts: Facts): Content {
  const files = globSync('content/{pages,research,articles}/*/*.{md,mdx}', { cwd: root }).sort();
  return {
    root,
    facts,
    files: files.flatMap((file) => contentFile(file, readFileSync(join(root, file), 'utf8')) ?? []),
  };
}

function contentFile(file: string, text: string): ContentFile | null {
  const [, folder = '', segment = '', name = ''] = /^content\/(\w+)\/(\w+)\/([^/]+)\.mdx?$/.exec(file) ?? [];
  const language = languages.find((each) => each === segment);
  if (!language) return null;
  const [whole = '', yaml = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  const document = parseDocument(yaml, { prettyErrors: false });
  const fields: unknown = document.errors.length > 0 ? {} : document.toJS();
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  return {
    file,
    folder,
    language,
    name,
    text,
    fields: isRecord(fields) ? fields : {},
    pieces: [...frontMatterPieces(yaml), ...bodyPieces(text.slice(whole.length), linesIn(whole))],
  };
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Fields and properties whose text is shown to readers. */
const shown = new Set(
  'title description heading lead label value text note requirements appliesTo commissionedBy cells columns of police violenceLine doctor ambulance button'.split(
    ' ',
  ),
);

const headings = new Set(['title', 'heading', 'label', 'columns', 'button', 'requirements']);

function frontMatterPieces(yaml: string): Piece[] {
  const lines = new LineCounter();
  const pieces: Piece[] = [];
  visit(parseDocument(yaml, { lineCounter: lines, prettyErrors: false }), {
    Pair(_, pair, path) {
      const field = keyOf(pair);
      const parents = path.filter((node) => isPair(node)).map(keyOf);
      if (!shown.has(field) || parents.includes('sources')) return;
      const values = isSeq(pair.value) ? pair.value.items : [pair.value];
      for (const value of values) {
        if (!isScalar(value) || typeof value.value !== 'string') continue;
        // The first line of the file is the three hyphens.
        const line = lines.linePos(start(value)).line + 1;
        pieces.push({ line, text: value.value, kind: headings.has(field) ? 'heading' : 'text', field });
      }
    },
  });
  return pieces;
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
const start = (node: Node): number => node.range?.[0] ?? 0;

/** Properties of a quotation that are somebody else's words or the name of a source. */
const others = ['Quote', 'HomeQuote', 'Original'];

function bodyPieces(body: string, linesBefore: number): Piece[] {
  const pieces: Piece[] = [];
  const lineAt = (index: number) => linesBefore + linesIn(body.slice(0, index)) + 1;
  const withoutTags = body.replace(
    /<\/?([A-Za-z]\w*)((?:"[^"]*"|[^">])*)>/g,
    (tag, name: string, inside: string, index: number) => {
      for (const [, property = '', text = ''] of inside.matchAll(/([A-Za-z]+)="([^"]*)"/g)) {
        const isQuote = others.includes(name);
        if (shown.has(property) && name !== 'Fact')
          pieces.push({ line: lineAt(index), text, kind: isQuote ? 'quote' : 'text' });
      }
      return tag.replace(/[^\n]/g, ' ');
    },
  );
  withoutTags.split('\n').forEach((line, at) => {
    const text = plain(line);
    if (text === '') return;
    pieces.push({ line: linesBefore + at + 1, text, kind: kindOf(line) });
  });
  return pieces.sort((one, other) => one.line - other.line);
}

function kindOf(line: string): Piece['kind'] {
  if (/^\s*#/.test(line)) return 'heading';
  return /^\s*>/.test(line) ? 'quote' : 'text';
}

/** A line of Markdown without its signs: link addresses, stars, list marks. */
const plain = (line: string): string =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/^\s*(?:#+|[-*]|\d+\.|>)\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A YAML file of content/, or nothing where there is none. */
export function optionalYaml(root: string, file: string): unknown {
  const path = join(root, file);
  return existsSync(path) ? parseDocument(readFileSync(path, 'utf8')).toJS() : undefined;
}

export const at = (line: number): string => `linje ${line}`;
