/** How hard a page is to read, by LIX: very easy for whoever may be afraid, easy for everybody else. */
import { at, type Content, type Finding, type Piece } from './content-files.ts';
import { lix } from './lix.ts';

const highest = { survivor: 30, others: 45 };

export function readability({ files }: Content): Finding[] {
  return files.flatMap(({ file, fields, pieces }): Finding[] => {
    const value = lix(pieces.filter(({ kind }) => kind === 'text').map(({ text }) => text));
    const limit = fields?.['audience'] === 'survivor' ? highest.survivor : highest.others;
    if (value === null || value <= limit) return [];
    const text = `Teksten er tung å lese: LIX ${value}, og den skal ikke være over ${limit}. Den lengste setningen begynner her. Del de lengste setningene, og bytt ut lange ord`;
    const [longest] = pieces
      .filter(({ kind }) => kind === 'text')
      .toSorted((one, other) => sentence(other) - sentence(one));
    return [{ file, field: at(longest?.line ?? 1), text }];
  });
}

/** Words in the longest sentence of a piece. */
const sentence = ({ text }: Piece): number =>
  Math.max(...text.split(/[.!?:;]+(?=\s|$)/).map((each) => each.split(/\s+/).length));
