/** The texts in YAML that readers see, each with its line and its language. */
import { type Document, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import { type Language, languages } from '../../src/i18n/index.ts';
import type { Piece } from './content-files.ts';

/** Fields and properties whose text is shown to readers. */
const shown =
  'title description heading lead label value text note requirements appliesTo commissionedBy cells columns of police violenceLine doctor ambulance button forWhom measured howSure hours phoneRemembers inNorwegian politi volinjen legevakt ambulanse'.split(
    ' ',
  );
const headings = ['title', 'heading', 'label', 'columns', 'button', 'requirements'];

export const isShown = (field: string): boolean => shown.includes(field);

/** YAML, understood once for all that is looked for in it: that takes longer than everything else the checks do with a page. */
export interface ParsedYaml {
  document: Document;
  /** The line on which a place in the text stands, counted from `linesBefore` + 1. */
  lineAt(index: number): number;
}

/** `linesBefore`: those above the YAML. */
export function parsedYaml(yaml: string, linesBefore: number): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  return { document, lineAt: (index) => lines.linePos(index).line + linesBefore };
}

/** `hidden`: fields that only editors see. `also`: those that readers see here, and not everywhere. */
export function yamlPieces(
  { document, lineAt }: ParsedYaml,
  { hidden = [], also = [] }: { hidden?: readonly string[]; also?: readonly string[] } = {},
): { language: Language; piece: Piece }[] {
  const found: { language: Language; piece: Piece }[] = [];
  visit(document, {
    Pair(_, pair, path) {
      const field = keyOf(pair);
      const parents = path.filter((node) => isPair(node)).map(keyOf);
      if (parents.includes('sources') || parents.includes('contact') || parents.includes('deputy')) return;
      // A wording in three languages has their codes for its fields.
      const own = languages.find((each) => each === field || parents.includes(each));
      const isRead = isShown(field) || also.includes(field) || languages.some((each) => each === field);
      if (!isRead || hidden.includes(field)) return;
      for (const value of isSeq(pair.value) ? pair.value.items : [pair.value]) {
        if (!isScalar(value) || typeof value.value !== 'string') continue;
        const line = lineAt(start(value));
        const kind = headings.includes(field) ? ('heading' as const) : ('text' as const);
        found.push({ language: own ?? 'nb', piece: { line, text: value.value, kind, field } });
      }
    },
  });
  return found;
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
const start = (node: Node): number => node.range?.[0] ?? 0;
