/** Reading content files: text in, plain values out. A file that cannot be read as what it should be becomes a mistake with its line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { Slug } from '../schemas/text.ts';
import { splitFrontMatter, withoutMark } from './front-matter.ts';
import type { Mistake } from './mistakes.ts';
import { control, signHint } from './pasted-signs.ts';

export type Reading = { ok: true; value: unknown } | { ok: false; mistakes: Mistake[] };

const failed = (file: string, field: string, text: string): Extract<Reading, { ok: false }> => ({
  ok: false,
  mistakes: [{ file, field, text }],
});

type TextReading = { ok: true; text: string } | Extract<Reading, { ok: false }>;

/** A file's text, which has to be UTF-8: in another encoding æ, ø and å would be shown as «�». */
export function readText(root: string, file: string): TextReading {
  const path = join(root, file);
  if (!existsSync(path)) return failed(file, '', 'Filen mangler');
  const bytes = readFileSync(path);
  const text = withoutMark(bytes.toString('utf8'));
  const lost = text.indexOf('\uFFFD');
  if (lost === -1 && !text.includes('\0')) return { ok: true, text };
  const line = lost === -1 ? 1 : text.slice(0, lost).split('\n').length;
  return failed(file, `linje ${line}`, 'Æ, ø og å kan ikke leses her. Lagre filen på nytt som UTF-8, og rett tegnene');
}

/** A YAML file. `file` is relative to the root. */
export function readYaml(root: string, file: string): Reading {
  const reading = readText(root, file);
  return reading.ok ? yaml(reading.text, file, 0) : reading;
}

/** The front matter of an MDX file: what stands between its first two lines of three hyphens. */
export function readFrontMatter(root: string, file: string): Reading {
  const reading = readText(root, file);
  if (!reading.ok) return reading;
  const { yaml: frontMatter } = splitFrontMatter(reading.text);
  if (frontMatter === null) {
    return failed(file, 'linje 1', 'Begynn filen med en linje «---», så feltene, så en ny linje «---»');
  }
  return yaml(frontMatter, file, 1);
}

export function readJson(root: string, file: string): Reading {
  const reading = readText(root, file);
  if (!reading.ok) return reading;
  const { text } = reading;
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /position (\d+)/.exec(error.message) ?? [];
    const line = position === undefined ? '' : `linje ${text.slice(0, Number(position)).split('\n').length}`;
    return failed(file, line, 'Filen er ikke gyldig JSON. Hent den på nytt slik CREDITS.md beskriver');
  }
}

/** What Windows, macOS and Word put in a folder by themselves. */
export const ownFiles = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The ids in a folder (file names without ending), and a mistake for every file that would otherwise be overlooked in silence. */
export function idsIn(root: string, folder: string, ending: string): { ids: string[]; mistakes: Mistake[] } {
  const path = join(root, folder);
  if (!existsSync(path)) return { ids: [], mistakes: [{ file: folder, field: '', text: 'Mappen mangler' }] };
  const names = readdirSync(path)
    .filter((name) => !ownFiles.test(name))
    .sort();
  const isEntry = (name: string) => name.endsWith(ending);
  const isSlug = (name: string) => Slug.safeParse(name.slice(0, -ending.length)).success;
  return {
    ids: names.filter((name) => isEntry(name) && isSlug(name)).map((name) => name.slice(0, -ending.length)),
    mistakes: names
      .filter((name) => !isEntry(name) || !isSlug(name))
      .map((name) => ({
        file: `${folder}/${name}`,
        field: '',
        text: isEntry(name)
          ? `Filnavnet er id-en. Skriv det med små bokstaver a–z, tall og bindestrek, for eksempel sor-helgeland${ending}`
          : `Filnavnet må slutte på ${ending}, ellers blir ikke filen lest`,
      })),
  };
}

function yaml(text: string, file: string, linesBefore: number): Reading {
  const unseen = text.split('\n').flatMap((line, index) => (control.test(line) ? [index + linesBefore + 1] : []));
  if (unseen.length > 0) return { ok: false, mistakes: unseen.map((line) => controlMistake(file, line)) };
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const slips = slipsIn(document);
  // After a tab nothing seems to be in its place.
  const tabs = slips.filter(({ code }) => code === 'TAB_AS_INDENT');
  const wrong = tabs.length > 0 ? tabs : slips;
  if (wrong.length === 0) {
    const value = plainValue(document);
    return value === null || value === undefined
      ? failed(file, `linje ${linesBefore + 1}`, 'Her står det ingen felter. Skriv dem, eller hent filen tilbake')
      : { ok: true, value };
  }
  const mistakes = wrong.map(({ code, at, said }) => {
    const open = / end with /.test(said) ? openBracket(text, at) : null;
    const { line } = lineCounter.linePos(open?.at ?? at);
    const source = text.split('\n')[line - 1] ?? '';
    return { file, field: `linje ${line + linesBefore}`, text: (open?.text ?? yamlText(code)) + signHint(source) };
  });
  // One slip often makes the parser stumble twice at the same place; the editor needs to hear it once.
  return {
    ok: false,
    mistakes: mistakes.filter((one, index) => mistakes.findIndex((other) => other.field === one.field) === index),
  };
}

/** Our parser takes such signs for letters. Astro's refuses them, when the old site is gone. */
const controlMistake = (file: string, line: number): Mistake => ({
  file,
  field: `linje ${line}`,
  text: 'Linjen har et usynlig tegn, og da kan ikke filen leses. Slett linjen, og skriv den på nytt for hånd',
});

/** What Astro's parser, an older one, reads as a moment and not as text. */
const looseDate = /^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/;

/**
 * The parser's errors, and what it would pass over, put elsewhere, or read otherwise than Astro does: a word after `!` or `&`, one text
 * that stands for another (`*`), a date without quotation marks, and a text that ends where a `#` begins a word.
 */
function slipsIn(document: Document): { code: string; at: number; said: string }[] {
  const found = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    code: String(code),
    at: pos[0],
    said: message,
  }));
  visit(document, {
    Alias(_, { range }) {
      found.push({ code: 'ALIAS', at: range?.[0] ?? 0, said: '' });
    },
    Scalar(_, { anchor, comment, range, source = '', type }) {
      if (anchor !== undefined) found.push({ code: 'ANCHOR', at: range?.[0] ?? 0, said: '' });
      if (type === 'PLAIN' && looseDate.test(source)) found.push({ code: 'LOOSE_DATE', at: range?.[0] ?? 0, said: '' });
      // A note of ours has a space after its sign.
      if (type === 'PLAIN' && /^\S/.test(comment ?? '')) found.push({ code: 'CUT', at: range?.[0] ?? 0, said: '' });
    },
  });
  return found;
}

/** What stands in a document; null when it cannot be read. */
export const plainValue = (document: Document): unknown => (slipsIn(document).length > 0 ? null : document.toJS());

/** The bracket that was never closed: the parser tells where it gave up, and that is on a later line. */
function openBracket(text: string, gaveUp: number): { at: number; text: string } | null {
  let closed = 0;
  for (let at = gaveUp - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (sign === '}' || sign === ']') closed += 1;
    if (sign !== '{' && sign !== '[') continue;
    if (closed === 0) return { at, text: `${sign} er ikke lukket. Skriv ${sign === '{' ? '}' : ']'} der det slutter` };
    closed -= 1;
  }
  return null;
}

function yamlText(code: string): string {
  switch (code) {
    case 'ALIAS':
      return 'Teksten begynner med *, som betyr noe særskilt. Sett hele teksten i anførselstegn, eller ta bort tegnet';
    case 'ANCHOR':
      return 'Teksten begynner med &, som betyr noe særskilt. Sett hele teksten i anførselstegn, eller ta bort tegnet';
    case 'CUT':
      return 'Det som står etter « #», leses ikke. Sett hele teksten i anførselstegn';
    case 'LOOSE_DATE':
      return 'Sett datoen i anførselstegn, for eksempel "2026-03-01"';
    case 'TAG_RESOLVE_FAILED':
      return 'Teksten begynner med !, som betyr noe særskilt. Sett hele teksten i anførselstegn, eller ta bort tegnet';
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
