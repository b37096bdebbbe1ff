/** The words in content/ as the checks read them: what each file says, on which line. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import { splitFrontMatter, withoutMark } from '../../src/facts/front-matter.ts';
import type { FactsRead } from '../../src/facts/load.ts';
import type { Mistake } from '../../src/facts/mistakes.ts';
import { plainValue } from '../../src/facts/read.ts';
import { type Language, languages } from '../../src/i18n/index.ts';
import { isTranslationLanguage, type TranslationLanguage } from '../../src/schemas/translation.ts';
import { type Body, readBody } from './body.ts';
import { type ParsedYaml, parsedYaml, yamlPieces } from './yaml-pieces.ts';

/** Something for an editor to mend, or, as a warning, to look at. */
export interface Finding extends Mistake {
  warning?: boolean;
}

/** A piece of text that readers see. */
export interface Piece {
  /** Where it begins. */
  line: number;
  text: string;
  /** What kind of text: running text, a heading, or words that somebody else has said or written. */
  kind: 'text' | 'heading' | 'quote';
  /** The field, when it stands in YAML. */
  field?: string;
}

/** Where a text leads. */
export interface Link {
  line: number;
  to: string;
}

/** A file of prose. */
export interface Prose {
  /** From the project root: `content/pages/nb/om.mdx`. */
  file: string;
  text: string;
  /** The front matter's fields; null when it cannot be read. */
  fields: Readonly<Record<string, unknown>> | null;
  /** Those in the front matter. */
  links: readonly Link[];
  body: Body;
  pieces: readonly Piece[];
}

export interface ContentFile extends Prose {
  folder: string;
  language: Language;
  /** Without ending: `om`. */
  name: string;
}

/** The help page in a language that the rest of the site does not have. */
export interface Translated extends Prose {
  code: TranslationLanguage;
}

/** Words that stand in YAML, in one language. */
export interface Words {
  file: string;
  language: Language;
  pieces: readonly Piece[];
}

export interface Content {
  root: string;
  files: readonly ContentFile[];
  translated: readonly Translated[];
  /** What readers see of site.yaml, the associations, the crisis centres, the help lines and the figures. */
  words: readonly Words[];
  facts: FactsRead;
}

/** One rule: pure over what was read, so that each can be tried by itself. */
export type Rule = (content: Content) => Finding[];

export function readContent(root: string, facts: FactsRead): Content {
  const files: ContentFile[] = [];
  const translated: Translated[] = [];
  for (const path of globSync('content/{pages,research,articles}/*/*.mdx', { cwd: root }).sort()) {
    const file = path.replaceAll('\\', '/');
    const [, folder = '', segment = '', name = ''] = file.replace(/\.mdx$/, '').split('/');
    const language = languages.find((each) => each === segment);
    if (language) files.push({ ...readProse(root, file, language), folder, language, name });
    else if (folder === 'pages' && name === 'hjelp' && isTranslationLanguage(segment))
      translated.push({ ...readProse(root, file, segment), code: segment });
  }
  return { root, facts, files, translated, words: readWords(root) };
}

function readProse(root: string, file: string, language: string): Prose {
  const text = readFileSync(join(root, file), 'utf8');
  const { yaml, body, linesBefore } = splitFrontMatter(text);
  const read = readBody(body, linesBefore, language);
  const front = parsedYaml(yaml ?? '', 1);
  return {
    file,
    text,
    fields: fieldsOf(front),
    links: linksIn(front),
    body: read,
    pieces: [...yamlPieces(front).map(({ piece }) => piece), ...read.pieces],
  };
}

/** Fields called `to`. Addresses of sources are looked at by the schema. */
function linksIn({ document, lineAt }: ParsedYaml): Link[] {
  const found: Link[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'to' || !isScalar(value) || typeof value.value !== 'string') return;
      found.push({ line: lineAt(value.range?.[0] ?? 0), to: value.value });
    },
  });
  return found;
}

function fieldsOf({ document }: ParsedYaml): Readonly<Record<string, unknown>> | null {
  const value = plainValue(document);
  const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null;
  return isRecord(value) ? value : null;
}

function readWords(root: string): Words[] {
  const places = '{site.yaml,statistics/crisis-centres.yaml,{help-lines,crisis-centres}/*.yaml,associations/*.mdx}';
  return globSync(`content/${places}`, { cwd: root })
    .sort()
    .flatMap((path) => {
      const file = path.replaceAll('\\', '/');
      const text = readFileSync(join(root, file), 'utf8');
      const hidden = /\/(?:associations|crisis-centres)\//.test(file) ? ['note'] : [];
      const yaml = file.endsWith('.mdx')
        ? parsedYaml(splitFrontMatter(text).yaml ?? '', 1)
        : parsedYaml(withoutMark(text), 0);
      const pieces = yamlPieces(yaml, { hidden, also: ['name', 'place', 'languages'] });
      return languages.map((language) => ({
        file,
        language,
        pieces: pieces.filter((each) => each.language === language).map(({ piece }) => piece),
      }));
    });
}

/** A YAML file of content/, or nothing where there is none. */
export function optionalYaml(root: string, file: string): unknown {
  const path = join(root, file);
  return existsSync(path) ? plainValue(parseDocument(readFileSync(path, 'utf8'))) : undefined;
}

export const at = (line: number): string => `linje ${line}`;

/** The line of what stands at `index` in a piece. */
export const lineIn = ({ line, text }: Piece, index: number): number =>
  line + text.slice(0, index).split('\n').length - 1;
