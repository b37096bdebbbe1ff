/** Markdown that is not quite right: what was meant for a table, a list or bold is shown letter by letter, or is not shown at all. */
import { allParts, type Part, textOf } from './body.ts';
import { at, type Content, type Finding, type Prose } from './content-files.ts';

export function lostText({ files, translated }: Content): Finding[] {
  return [...files, ...translated].flatMap((page) =>
    allParts(page.body.parts).flatMap((part) =>
      mistakesIn(part, page).map(({ line, text }) => ({ file: page.file, field: at(line), text })),
    ),
  );
}

interface Lost {
  line: number;
  text: string;
}

function mistakesIn(part: Part, page: Prose): Lost[] {
  switch (part.type) {
    case 'table':
      return wideRows(part);
    case 'paragraph':
      return [...headlessTable(part), ...dashes(part)];
    case 'text':
      return openBold(part, page);
    default:
      return [];
  }
}

/** A browser is given as many cells as the first row has. */
function wideRows({ parts: [head, ...rows] }: Part): Lost[] {
  const columns = head?.parts.length ?? 0;
  return rows
    .filter(({ parts }) => parts.length > columns)
    .map(({ line, parts }) => ({
      line,
      text: `Raden har ${parts.length} felt, og den øverste har ${columns}. Resten vises ikke. Skriv like mange, og \\| for en strek i teksten`,
    }));
}

function headlessTable(part: Part): Lost[] {
  const lines = textOf(part).split('\n');
  const first = lines.findIndex((line) => /^\|.*\|$/.test(line.trim()));
  const [row = ''] = lines.slice(first, first + 1);
  if (first === -1) return [];
  const under = `|${'---|'.repeat(row.trim().split('|').length - 2)}`;
  return [
    {
      line: part.line + first,
      text: `Dette blir ingen tabell. Skriv en tom linje over, og linjen ${under} under den første raden`,
    },
  ];
}

/** One alone may be what somebody said. */
function dashes(part: Part): Lost[] {
  const lines = textOf(part).split('\n');
  const [first, second] = lines.flatMap((line, index) => (/^\s*[–—]\s/.test(line) ? [index] : []));
  if (first === undefined || second === undefined) return [];
  const text = '«–» blir ingen liste. Skriv «- » først på hver linje i stedet, med en tom linje over den første';
  return [{ line: part.line + first, text }];
}

function openBold({ line, value }: Part, { text }: Prose): Lost[] {
  const before = value.split('**');
  const found = line + (before[0]?.split('\n').length ?? 1) - 1;
  // What has a backslash before it is meant to be shown.
  if (before.length === 1 || text.split('\n')[found - 1]?.includes('\\*')) return [];
  const said =
    '«**» blir vist slik det står her. Skriv ** både foran og bak ordene som skal være fete, uten mellomrom innenfor';
  return [{ line: found, text: said }];
}
