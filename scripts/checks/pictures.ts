/** Pictures: with words for whoever does not see them, from our own files, and there. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allParts, type Part } from './body.ts';
import { at, type Finding, type Prose } from './content-files.ts';

export function pictureMistakes({ file, body }: Prose, root: string): Finding[] {
  return allParts(body.parts)
    .filter(({ type }) => type === 'image' || type === 'imageReference')
    .flatMap((picture) =>
      [...withoutWords(picture), ...withoutFile(picture, file, root)].map((text) => ({
        file,
        field: at(picture.line),
        text,
      })),
    );
}

const withoutWords = ({ alt }: Part): string[] =>
  alt.trim() === ''
    ? ['Bildet mangler alternativ tekst. Skriv hva det viser, for den som ikke ser det: ![To kopper på et bord](…)']
    : [];

function withoutFile({ type, url }: Part, file: string, root: string): string[] {
  const where = 'Legg det i mappen ved siden av filen, og skriv ./navn.jpg';
  if (type === 'imageReference' || /^(?:[a-z]+:|\/\/)/i.test(url))
    return [`Bildet ligger ikke hos oss, og da får andre vite hvem som ser på siden. ${where}`];
  const path = decodedPath(url);
  const place = path.startsWith('/') ? join(root, 'public', path) : join(root, dirname(file), path);
  return existsSync(place) ? [] : [`Bildet ${url} finnes ikke. ${where}`];
}

function decodedPath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
