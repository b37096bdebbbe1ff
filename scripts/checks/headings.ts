/** Headings that a screen reader can walk by: one at the top, which the page gives itself, and no level passed over below it. */
import { allParts, isTag, textOf, wordsOf } from './body.ts';
import { at, type Content, type Finding, type Prose } from './content-files.ts';

export const headings = ({ files, translated }: Content): Finding[] => [...files, ...translated].flatMap(inText);

function inText({ file, body }: Prose): Finding[] {
  let level = 1;
  return allParts(body.parts).flatMap((part): Finding[] => {
    const said = (text: string): Finding[] => [{ file, field: at(part.line), text }];
    // A tag with a heading of its own shows it at the second level.
    if (isTag(part) && wordsOf(part, 'heading') !== undefined) level = 2;
    const [meant] = (part.type === 'paragraph' && /^#{2,}(?=[^\s#])/.exec(textOf(part))) || [];
    if (meant !== undefined) return said(`Dette blir ikke en mellomtittel. Skriv mellomrom etter ${meant}`);
    if (part.type !== 'heading') return [];
    if (textOf(part).trim() === '') return said('Mellomtittelen er tom. Skriv den, eller ta bort tegnene #');
    const before = level;
    level = part.depth;
    if (part.depth === 1) return said('Skriv ## foran mellomtittelen. Overskriften på siden kommer fra feltene øverst');
    if (part.depth <= before + 1) return [];
    return said(
      `Skriv ${'#'.repeat(before + 1)} foran mellomtittelen, ikke ${'#'.repeat(part.depth)}: et nivå er hoppet over`,
    );
  });
}
