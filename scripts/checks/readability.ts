/** How hard a page is to read, by LIX: very easy for whoever may be afraid, easy for everybody else. */
import type { Content, Finding } from './content-files.ts';
import { lix } from './lix.ts';

const highest = { survivor: 30, others: 45 };

export function readability({ files }: Content): Finding[] {
  return files.flatMap(({ file, fields, pieces }): Finding[] => {
    const value = lix(pieces.filter(({ kind }) => kind === 'text').map(({ text }) => text));
    const limit = fields['audience'] === 'survivor' ? highest.survivor : highest.others;
    if (value === null || value <= limit) return [];
    const text = `Teksten er tung å lese: LIX ${value}, og den skal ikke være over ${limit}. Del de lengste setningene, og bytt ut lange ord`;
    return [{ file, field: '', text }];
  });
}
