/** On which line a mistake stands, taken from the file's own YAML. Files are read again here, but only those that something is wrong with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { splitFrontMatter, withoutMark } from './front-matter.ts';
import type { Mistake } from './mistakes.ts';
import { signHint } from './pasted-signs.ts';

/** The same mistakes, with `linje 7, ` before a field that stands in the file, or before the one that it is missing in. */
export function withLines<Found extends Mistake>(root: string, mistakes: readonly Found[]): Found[] {
  const files = new Map<string, LineOf>();
  return mistakes.map((mistake) => {
    const { file, field } = mistake;
    if (field === '' || field.startsWith('linje ') || !/\.(?:ya?ml|mdx?)$/.test(file)) return mistake;
    const lineOf = files.get(file) ?? linesOf(join(root, file));
    files.set(file, lineOf);
    const found = lineOf(field);
    if (found === null) return mistake;
    const text = mistake.text.replace(/\.$/, '') + found.hint;
    return { ...mistake, field: `linje ${found.line}, ${field}`, text: found.hint === '' ? mistake.text : text };
  });
}

/** `hint`: what to say of a sign on the line that nobody sees. */
type LineOf = (field: string) => { line: number; hint: string } | null;

function linesOf(path: string): LineOf {
  if (!existsSync(path)) return () => null;
  const text = readFileSync(path, 'utf8');
  const { yaml } = path.endsWith('x') || path.endsWith('.md') ? splitFrontMatter(text) : { yaml: withoutMark(text) };
  if (yaml === null) return () => null;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  // The first line of a page is the three hyphens.
  const before = path.endsWith('.yaml') || path.endsWith('.yml') ? 0 : 1;
  return (field) => {
    const at = placeOf(pathOf(field), document);
    if (at === null) return null;
    const { line } = lines.linePos(at);
    return { line: line + before, hint: signHint(yaml.split('\n')[line - 1] ?? '') };
  };
}

/** `contact.away (nr. 2).to` → contact, away, 1, to. */
export const pathOf = (field: string): (string | number)[] =>
  [...field.matchAll(/ ?\(nr\. (\d+)\)\.?|([^.(]+?)(?=\.| ?\(nr\. \d|$)\.?/g)].map(([, number, key = '']) =>
    number === undefined ? key : Number(number) - 1,
  );

/** Where the deepest part of the path that is there begins; null when not even its first is. */
function placeOf(path: readonly (string | number)[], document: Document): number | null {
  let at: number | null = null;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === String(step));
      if (!pair) break;
      at = startOf(pair.key) ?? at;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      at = startOf(node) ?? at;
    } else break;
  }
  return at;
}

function startOf(node: unknown): number | null {
  if (isPair(node)) return startOf(node.key);
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? null) : null;
}
