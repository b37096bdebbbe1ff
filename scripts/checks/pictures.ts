/** Pictures: with words for whoever does not see them, from our own files, and there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

const howToDescribe = 'Skriv hva det viser, for den som ikke ser det: ![To kopper på et bord](…)';

function withoutWords({ alt }: Part): string[] {
  if (alt.trim() === '') return [`Bildet mangler alternativ tekst. ${howToDescribe}`];
  const saysNothing =
    /^(?:(?:et |eit |an? )?(?:bilde|bilete|foto|illustrasjon|image|picture|photo)\W*\d*|\S+\.\w{3,4})$/i;
  return saysNothing.test(alt.trim()) ? [`«${alt}» sier ikke hva bildet viser. ${howToDescribe}`] : [];
}

function withoutFile({ type, url }: Part, file: string, root: string): string[] {
  const where = 'Legg det i mappen ved siden av filen, og skriv ./navn.jpg';
  if (type === 'imageReference' || /^(?:[a-z]+:|\/\/)/i.test(url))
    return [`Bildet ligger ikke hos oss, og da får andre vite hvem som ser på siden. ${where}`];
  const path = decodedPath(url);
  const place = path.startsWith('/') ? join(root, 'public', path) : join(root, dirname(file), path);
  if (!existsSync(place) || !statSync(place).isFile()) return [`Bildet ${url} finnes ikke. ${where}`];
  // Some machines take «A.jpg» for «a.jpg»; those that publish do not.
  const name = basename(place);
  const names = readdirSync(dirname(place));
  const other = names.includes(name) ? undefined : names.find((each) => each.toLowerCase() === name.toLowerCase());
  return other === undefined ? wrongInside(url, readFileSync(place)) : [`Bildet heter ${other}. Skriv navnet likt`];
}

/** Bytes. Beyond it a phone with little signal waits for seconds. */
const heaviest = 500_000;
const kinds = /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|.{4}ftypavi[fs]|(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!))/s;
/** Where a photograph was taken, as cameras write it (EXIF, tag 0x8825), by either order of bytes. */
const whereTaken = ['8825000400000001', '2588040001000000'].map((hex) => Buffer.from(hex, 'hex'));

function wrongInside(url: string, bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  if (!kinds.test(text)) return [`${url} er ikke et bilde som kan vises. Lagre det som JPEG, PNG eller WebP`];
  return [
    ...(bytes.length > heaviest
      ? [`Bildet ${url} er på ${Math.ceil(bytes.length / 1000)} kB. Gjør det mindre: høyst ${heaviest / 1000} kB`]
      : []),
    ...(whereTaken.some((each) => bytes.includes(each))
      ? [`Bildet ${url} forteller hvor det ble tatt. Lagre det uten sted («fjern egenskaper», eller et skjermbilde)`]
      : []),
  ];
}

function decodedPath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
