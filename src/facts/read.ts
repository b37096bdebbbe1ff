/** Reading content files: text in, plain values out. A file that cannot be read as what it should be becomes a mistake with its line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Mistake } from './mistakes.ts';

export type Reading = { ok: true; value: unknown } | { ok: false; mistakes: Mistake[] };

const failed = (file: string, field: string, text: string): Reading => ({
  ok: false,
  mistakes: [{ file, field, text }],
});

function textOf(root: string, file: string): string | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

const absent = (file: string): Reading => failed(file, '', 'Filen mangler');

/** A YAML file. `file` is relative to the root. */
export function readYaml(root: string, file: string): Reading {
  const text = textOf(root, file);
  return text === undefined ? absent(file) : yaml(text, file, 0);
}

/** The front matter of an MDX file: what stands between its first two lines of three hyphens. */
export function readFrontMatter(root: string, file: string): Reading {
  const text = textOf(root, file);
  if (text === undefined) return absent(file);
  const [, frontMatter] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text) ?? [];
  if (frontMatter === undefined || !text.startsWith('---')) {
    return failed(file, 'linje 1', 'Begynn filen med en linje «---», så feltene, så en ny linje «---»');
  }
  return yaml(frontMatter, file, 1);
}

export function readJson(root: string, file: string): Reading {
  const text = textOf(root, file);
  if (text === undefined) return absent(file);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /position (\d+)/.exec(error.message) ?? [];
    const line = position === undefined ? '' : `linje ${text.slice(0, Number(position)).split('\n').length}`;
    return failed(file, line, 'Filen er ikke gyldig JSON. Hent den på nytt slik CREDITS.md beskriver');
  }
}

/** The ids in a folder (file names without ending), and a mistake for every file that would otherwise be overlooked in silence. */
export function idsIn(root: string, folder: string, ending: string): { ids: string[]; mistakes: Mistake[] } {
  const path = join(root, folder);
  if (!existsSync(path)) return { ids: [], mistakes: [{ file: folder, field: '', text: 'Mappen mangler' }] };
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const isEntry = (name: string) => name.endsWith(ending);
  return {
    ids: names.filter(isEntry).map((name) => name.slice(0, -ending.length)),
    mistakes: names
      .filter((name) => !isEntry(name))
      .map((name) => ({
        file: `${folder}/${name}`,
        field: '',
        text: `Filnavnet må slutte på ${ending}, ellers blir ikke filen lest`,
      })),
  };
}

function yaml(text: string, file: string, linesBefore: number): Reading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  if (document.errors.length === 0) return { ok: true, value: document.toJS() };
  const mistakes = document.errors.map(({ code, pos }) => ({
    file,
    field: `linje ${lineCounter.linePos(pos[0]).line + linesBefore}`,
    text: yamlText(code),
  }));
  // One slip often makes the parser stumble twice at the same place; the editor needs to hear it once.
  return {
    ok: false,
    mistakes: mistakes.filter((one, index) => mistakes.findIndex((other) => other.field === one.field) === index),
  };
}

function yamlText(code: string): string {
  switch (code) {
    case 'BAD_INDENT':
      return 'Innrykket stemmer ikke. Felter som hører sammen, skal begynne like langt inne, med mellomrom';
    case 'TAB_AS_INDENT':
      return 'Bruk mellomrom, ikke tabulator, til innrykk';
    case 'DUPLICATE_KEY':
      return 'Feltet står to ganger. Ta bort det ene';
    case 'MISSING_CHAR':
      return 'Et tegn mangler. Se etter anførselstegn, parentes eller kolon som ikke er satt';
    default:
      return 'Linjen kan ikke leses. Se etter kolon, anførselstegn og innrykk; tekst med kolon i skal stå i anførselstegn';
  }
}
