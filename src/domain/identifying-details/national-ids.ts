import { before, type Detail, detail, digitsOf, meetings } from './detail.ts';

/** Soft hyphens and every kind of dash: a number that was copied from a letter or a list may hold them. */
const between = String.raw`[\s._\-/\u00ad\u2010-\u2015]`;
const beginning = /(?<![\d+]|\+\s)\d/g;
const eleven = new RegExp(String.raw`\d(?:${between}{0,3}\d){10}(?!\d)`, 'yu');
/** Date and personal number kept apart by any sign («17.11.85, nr. 99997» is told by the second), or the year in full. */
const sixAndFive = /\d{6}[\W_]{1,4}\d{5}(?!\d)/uy;
const wholeYear = new RegExp(String.raw`\d{2}${between}?\d{2}${between}?(?:18|19|20)\d{2}[\W_]{0,3}\d{5}(?!\d)`, 'yu');
const neighbour = new RegExp(String.raw`^${between}{1,3}\d`, 'u');
const neighbourBefore = new RegExp(String.raw`\d${between}{1,3}$`, 'u');

/** How such a number is grouped when it is written among other numbers. Alone, it may be grouped anyhow. */
const usualGroups = ['11', '6-5', '2-2-2-5', '2-2-2-3-2', '6-3-2'];

/**
 * Eleven digits that begin like a date, however spaced, dotted or dashed. D-numbers add 40 to the day; synthetic and helping
 * numbers add 40, 65 or 80 to the month. Check digits are not asked for: a mistyped number is personal too, and with the
 * rules of 2032 they say little.
 */
export function nationalIds(text: string): Detail[] {
  const found: Detail[] = [];
  let end = 0;
  for (const { index } of meetings(text, beginning)) {
    if (index < end) continue;
    const words = numberAt(text, index);
    if (words === null) continue;
    found.push(detail('national-id', words, index));
    end = index + words.length;
  }
  return found;
}

function numberAt(text: string, at: number): string | null {
  for (const pattern of [eleven, sixAndFive, wholeYear]) {
    pattern.lastIndex = at;
    const words = pattern.exec(text)?.[0];
    if (words === undefined || !beginsLikeDate(digitsOf(words))) continue;
    if (pattern !== eleven || isOneNumber(words, text, at)) return words;
  }
  return null;
}

function beginsLikeDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return isDay && [0, 40, 65, 80].some((added) => month > added && month <= added + 12);
}

/** Whether the digits belong together, and are not a date and an hour, or the first of two phone numbers and some. */
function isOneNumber(words: string, text: string, at: number): boolean {
  if (/^\d{1,2}([./-])\s?\d{1,2}\1\s?(?:19|20)\d{2}\D/.test(words)) return false;
  const isAlone =
    !neighbour.test(text.slice(at + words.length, at + words.length + 4)) && !neighbourBefore.test(before(text, at));
  const groups = words.split(/\D+/).map(({ length }) => length);
  return isAlone || usualGroups.includes(groups.join('-'));
}
