/** Phone numbers and e-mail addresses typed into prose: they grow old there, and the phone's memory is not warned of (safety.md S-31). */
import { allParts } from './body.ts';
import { at, type Content, type Finding, lineIn, type Piece } from './content-files.ts';

const email =
  /[\p{L}\d_.+-]+ ?(?:@|\((?:at?|krøllalfa|alfakrøll)\)|\[(?:at?|krøllalfa|alfakrøll)\]| (?:krøllalfa|alfakrøll) ) ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** Eight digits as Norwegians group them, with or without +47; numbers of other countries begin with + or 00. */
const phones = [
  /(?<![\d–+-])(?:(?:\+|00)47[\s.-]?)?(?:\d{2}([ .–-])\d{2}\1\d{2}\1\d{2}|\d{3}[ .-]\d{2}[ .-]\d{3}|\d{5} \d{3}|\d{3} \d{5}|(?!(?:19|20)\d\d )[2-9]\d{3} \d{4})(?!\d|[–-]\d)/g,
  /(?<!\d ?|[–+-])[2-9]\d{2} \d{3} \d{2}(?! ?\d|[–-]\d)/g,
  /(?<![\d/–+-])(?:(?:\+|00)47[\s.-]?)?\d{8}(?![\d/–-])/g,
  /(?:\+|(?<!\d ?)00(?=[1-9]))(?!47)\d{1,3}(?:[\s.-]?\d{1,4}){3,6}(?!\d)/g,
];
/** Spaces that do not break, and digits of other widths, as one sign each, so that places in the text hold. */
const plain = (text: string): string =>
  text
    .replace(/[^\S\n]/g, ' ')
    .replace(/\u2011|\u2212/g, '-')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** A day, or two years, written without anything between. */
const isDate = (digits: string): boolean =>
  /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d\d)$/.test(digits);

export function contactInProse({ files, translated, words }: Content): Finding[] {
  const typed = [...files, ...translated, ...words].flatMap(({ file, pieces }) =>
    pieces.flatMap((piece) => contactsIn(piece).map(({ text, line }) => finding(file, line, text))),
  );
  const linked = [...files, ...translated].flatMap(({ file, body }) =>
    allParts(body.parts)
      .filter(({ type, url }) => /^(?:link|definition)$/.test(type) && /^(?:mailto|tel):/i.test(url))
      .map(({ line, url }) => finding(file, line, decodeURIComponent(url.replace(/^\w+:/, '')))),
  );
  const seen = new Set<string>();
  return [...typed, ...linked].filter(({ file, field, text }) => {
    const key = `${file}${field}${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

function contactsIn(piece: Piece): { text: string; line: number }[] {
  const text = plain(piece.text);
  const found = [email, ...phones].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: contact, index }) => ({ contact, index, end: index + contact.length })),
  );
  // Two patterns may know the same number.
  const isFirst = (index: number, end: number, before: typeof found) =>
    !before.some((other) => index < other.end && other.index < end);
  return found.flatMap(({ contact, index, end }, at) =>
    isDate(contact) || !isFirst(index, end, found.slice(0, at)) ? [] : [{ text: contact, line: lineIn(piece, index) }],
  );
}

function finding(file: string, line: number, contact: string): Finding {
  const what = /[@([]|krøll/.test(contact) ? 'E-postadressen' : 'Telefonnummeret';
  const where = 'content/site.yaml, content/associations/ eller content/help-lines/';
  const text = `${what} ${contact} skal ikke stå i teksten, for der blir det glemt. Legg det i ${where}`;
  return { file, field: at(line), text };
}
