/** Dates that have not been yet: a slip of the hand that would keep a contact fresh for years. Today's date is passed in. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { splitFrontMatter, withoutMark } from '../../src/facts/front-matter.ts';
import { at, type Content, type Finding } from './content-files.ts';

/** Fields that tell of something that has happened. When somebody will be away is not one of them. */
const happened = ['verifiedAt', 'reviewed', 'reviewedAt', 'published', 'lastDocumented', 'date', 'year'];

/** `today`: YYYY-MM-DD. */
export function futureDates({ root }: Content, today: string): Finding[] {
  const files = globSync('content/**/*.{yaml,mdx}', { cwd: root }).sort();
  return files.flatMap((path) => {
    const file = path.replaceAll('\\', '/');
    const text = readFileSync(join(root, file), 'utf8');
    const lines = new LineCounter();
    const found: Finding[] = [];
    const yaml = file.endsWith('.mdx') ? (splitFrontMatter(text).yaml ?? '') : withoutMark(text);
    visit(parseDocument(yaml, { lineCounter: lines, prettyErrors: false }), {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !happened.includes(String(key.value)) || !isScalar(value)) return;
        const date = String(value.value);
        if (!/^\d{4}(?:-\d\d){0,2}$/.test(date) || date <= today.slice(0, date.length)) return;
        const line = lines.linePos(value.range?.[0] ?? 0).line + (file.endsWith('.mdx') ? 1 : 0);
        const said = `${date} har ikke vært ennå. Skriv dagen eller måneden det skjedde`;
        found.push({ file, field: `${at(line)}, ${String(key.value)}`, text: said });
      },
    });
    return found;
  });
}
