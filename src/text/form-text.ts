/**
 * Home of what people type: made uniform without losing a sign that carries meaning.
 * Names keep every script, apostrophes and emoji; what could forge a line or hide in one is taken out.
 */

/** Controls, and marks that only turn the reading direction of what follows. Joiners stay: Persian and emoji need them. */
const controls = /(?![\t\n])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Line breaks as word processors write them: vertical tab, form feed, next line, line and paragraph separator. */
const otherLineBreaks = /[\v\f\u0085\u2028\u2029]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line: composed (NFC), no line breaks or tabs, single spaces, trimmed. */
export function oneLine(typed: string): string {
  return clean(typed).replace(/\s+/gu, ' ').trim();
}

/** Several lines: composed (NFC), line breaks as \n, trailing space gone. */
export function manyLines(typed: string): string {
  // Line by line: a pattern for blanks before a line's end goes through a long row of them again from each one.
  return clean(typed.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * What must be plain to a machine, as a number or an address: one line, without the joiners and soft hyphens that a name may have,
 * and full-width letters («ｋａｒｉ＠») as the ones that they stand for.
 */
export function plainLine(typed: string): string {
  return oneLine(typed.normalize('NFKC').replace(/[\u00ad\u200c\u200d]/gu, ''));
}

/** Latin letters, digits and signs of one code unit each: what most people type, and nothing in it is to be mended. */
const plainText = /^[\t\n\x20-\x7e\xa1-\xff]*$/;

function clean(typed: string): string {
  if (plainText.test(typed)) return typed;
  // Composed last: what was hidden between a letter and its accent is gone by then.
  return typed.replace(otherLineBreaks, '\n').replace(loneSurrogates, '\ufffd').replace(controls, '').normalize('NFC');
}

/** Digits of every script, and in circles, as 0 to 9, for what must be a number. */
export function latinDigits(typed: string): string {
  return typed.replace(/(?![0-9])\p{Nd}|[\u2460-\u2468\u24ea]/gu, (digit) => {
    const known = digitValues.get(digit) ?? digitValue(digit);
    digitValues.set(digit, known);
    return known;
  });
}

const digitValues = new Map<string, string>();

/** Each script has its digits in one row from nought up, and rows that meet have ten each. */
function digitValue(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  const at = digit.codePointAt(0) ?? 0;
  let first = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((at - first) % 10);
}

/** A text for machines that look for something in it: plain digits, and nothing between the signs that nobody sees. */
export function searchable(typed: string): string {
  if (/^[\n\x20-\x7e\xa0-\xac\xae-\xff]*$/.test(typed)) return typed;
  return latinDigits(typed.replace(/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, ''));
}

// Marked as pure, so that browsers get it only where signs are counted.
const graphemes = /* @__PURE__ */ new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Length as a person counts it: a family emoji is one sign, a letter with its accents is one. */
export function signs(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
