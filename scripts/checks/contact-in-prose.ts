/** Phone numbers and e-mail addresses typed into prose: they grow old there, and the phone's memory is not warned of (safety.md S-31). */
import { allParts } from './body.ts';
import { at, type Content, type Finding, lineIn, type Piece } from './content-files.ts';

const email = /[\w.+-]+ ?(?:@|\((?:at|krøllalfa|alfakrøll)\)|\[(?:at|krøllalfa|alfakrøll)\]) ?[\w-]+(?:\.[\w-]+)+/i;
/** Eight digits as Norwegians group them, with or without +47; numbers of other countries begin with + or 00. */
const phone =
  /(?<![\d/–+-])(?:(?:\+|00)47[\s.-]?)?(?:\d{8}|\d{2}(?:([ .-])\d{2}){3}|\d{3}[ .-]\d{2}[ .-]\d{3}|\d{5} \d{3}|\d{3} \d{5}|[49]\d{3} \d{4})(?![\d/–-])|(?:\+|(?<!\d)00)(?!47)\d{1,3}(?:[\s.-]?\d{1,4}){3,6}(?!\d)/;

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
  const found = email.exec(piece.text) ?? phone.exec(piece.text);
  if (!found || isDate(found[0])) return [];
  return [{ text: found[0], line: lineIn(piece, found.index) }];
}

function finding(file: string, line: number, contact: string): Finding {
  const what = /[@(]|\[/.test(contact) ? 'E-postadressen' : 'Telefonnummeret';
  const where = 'content/site.yaml, content/associations/ eller content/help-lines/';
  const text = `${what} ${contact} skal ikke stå i teksten, for der blir det glemt. Legg det i ${where}`;
  return { file, field: at(line), text };
}
