import { isAmount } from './amounts.ts';
import { before, type Detail, detail, latinPattern, meetings } from './detail.ts';
import { beginsLikeDate, isCalendarDate, isPlausible } from './id-digits.ts';

/** How people part groups of digits. With other signs between, only the usual groups make one number of them. */
const narrow = /^[\s._\-/\u2010-\u2015]{1,3}$/;
/** Whatever is no letter and no digit; a plus begins a number of its own. */
const sign = String.raw`[^\p{L}\d+]`;
const beginning = /(?<![\d+]|\+\s)\d/g;
const eleven = latinPattern(String.raw`\d(?:${sign}{0,4}\d){10}(?!\d)`, 'y');
/** A date in its parts, or as eight digits, and five more: «17.91.20, 99997», «1.3.1985 12345». */
const dateAndFive = latinPattern(
  String.raw`(?:(\d{1,2})(${sign}{1,3})(\d{1,2})\2((?:18|19|20)?\d\d)|(\d\d)(\d\d)((?:18|19|20)\d\d))(${sign}{0,4})(\d{5})(?!\d)`,
  'y',
);
/** What parts a date from what comes after it, rather than joining the two. */
const parting = /[,;:([|]|\s[-\u2010-\u2015]\s/;
const neighbour = /^[\s._\-/\u2010-\u2015]{1,3}\d/;
const neighbourBefore = /\d[\s._\-/\u2010-\u2015]{1,3}$/;
/** What numbers of eleven digits are called that belong to nobody. */
const accountBefore = latinPattern(
  String.raw`(?<!\p{L})(?:konto\p{L}*|kid|iban|(?:bank )?account)(?:[\s-]?(?:nr|no|number|nummer))?[.:\s]*(?:er|is)?\s?$`,
  'i',
);

/** How such a number is grouped, and that nothing else is. */
const usualGroups = ['11', '6-5', '2-2-2-5', '2-2-2-3-2', '6-3-2', '1-1-1-1-1-1-1-1-1-1-1'];
/** An account's number, and a sum in thousands. */
const otherGroups = ['4-2-5', '2-3-3-3'];

const day = '(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])(?:[./](?:(?:19|20)?\\d\\d)?)?';
const hour = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
/** «5.10–16.10.2026», «1.7.26-15.7.26», «10.1.2027 17.30» */
const daysAndHours = new RegExp(String.raw`^(?:${day}|${hour})(?:[\s,–/-]{1,3}(?:${day}|${hour}))+$`);

/** «Født 17.91.20, personnummer 99997»: the rest of a number, by its name, and the date that makes it whole. */
const lastFive = latinPattern(
  String.raw`(?<!\p{L})(?:person(?:nummer|nr|al number)\p{L}*|p\.?nr|(?:siste|last) (?:fem|five)(?: \p{L}+)?)(?: (?:er|is)| hennes| hennar){0,2}${sign}{0,4}\d{5}(?!\d)`,
  'gi',
);
const dateBefore = /\d{1,2}\D{0,3}\d{1,2}\D{0,3}\d{2}/;

const dateWithYear = /^\d{1,2}([./-])\s?\d{1,2}\1\s?(?:19|20)\d{2}\D/;

/**
 * Eleven digits that begin like a date, however written. D-numbers add 40 to the day; synthetic and helping numbers add 40,
 * 65 or 80 to the month. Check digits are not asked for: a mistyped number is personal too, and with the rules of 2032 they
 * say little. They only decide where the digits may as well be something else; then the number is a `possible-id`, since a
 * `national-id` cannot be confirmed, and whoever wrote of a date and a sum would never get her form through.
 */
export function nationalIds(text: string): Detail[] {
  const found: Detail[] = [];
  let end = 0;
  for (const { index } of meetings(text, beginning)) {
    if (index < end) continue;
    const number = dateWithFive(text, index) ?? elevenDigits(text, index);
    if (number === null) continue;
    end = index + number.words.length;
    if (number.is !== 'none') found.push(detail(number.is, number.words, index));
  }
  for (const { 0: words, index } of meetings(text, lastFive)) {
    const isWhole = dateBefore.test(before(text, index, 60));
    found.push(detail(isWhole ? 'national-id' : 'possible-id', words, index));
  }
  return found;
}

interface Reading {
  words: string;
  is: 'national-id' | 'possible-id' | 'none';
}

function dateWithFive(text: string, at: number): Reading | null {
  dateAndFive.lastIndex = at;
  const met = dateAndFive.exec(text);
  if (!met) return null;
  const [words, d = '', , m = '', y = '', dd = '', mm = '', yyyy = '', joint = '', five = ''] = met;
  const [dayDigits, month, year] = [(d || dd).padStart(2, '0'), (m || mm).padStart(2, '0'), y || yyyy];
  const digits = `${dayDigits}${month}${year.slice(-2)}${five}`;
  if (!beginsLikeDate(digits)) return null;
  if (isAmount(text, at, words)) return { words, is: isCalendarDate(digits) ? 'none' : 'possible-id' };
  // Thirteen digits in a row are rather a bar code.
  if (dd !== '' && joint === '') return { words, is: 'possible-id' };
  const isJoined = year.length === 4 ? /^[\s./_]*$/.test(joint) : !parting.test(joint);
  const isWhole = d.length !== 1 && m.length !== 1;
  return { words, is: (isWhole && isJoined) || isPlausible(digits) ? 'national-id' : 'possible-id' };
}

function elevenDigits(text: string, at: number): Reading | null {
  eleven.lastIndex = at;
  const words = eleven.exec(text)?.[0];
  if (words === undefined || !beginsLikeDate(words.replace(/\D/g, ''))) return null;
  const groups = words.split(/\D+/).map(({ length }) => length);
  const isNarrow = words.split(/\d+/).every((each) => each === '' || narrow.test(each));
  if (usualGroups.includes(groups.join('-'))) return { words, is: usuallyGrouped(text, at, words, isNarrow) };
  if (!isNarrow || isDaysAndHours(words) || !isAlone(text, at, words)) return null;
  return { words, is: oddlyGrouped(text, at, words, groups) };
}

function usuallyGrouped(text: string, at: number, words: string, isNarrow: boolean): Reading['is'] {
  const digits = words.replace(/\D/g, '');
  if (digits === words) return isAccount(text, at) ? 'possible-id' : 'national-id';
  if (isAmount(text, at, words)) return isCalendarDate(digits) ? 'none' : 'possible-id';
  return isNarrow || isPlausible(digits) ? 'national-id' : 'possible-id';
}

function oddlyGrouped(text: string, at: number, words: string, groups: readonly number[]): Reading['is'] {
  const grouping = groups.join('-');
  if (isAmount(text, at, words) || (grouping === '4-2-5' && isAccount(text, at))) return 'none';
  const isOther = otherGroups.includes(grouping) || groups[0] === 1 || isAccount(text, at);
  return isOther ? 'possible-id' : 'national-id';
}

const isAccount = (text: string, at: number): boolean => accountBefore.test(before(text, at, 40));

/** Whether digits are dates, ranges of them and hours, or one date and something less than the five digits that would follow. */
const isDaysAndHours = (words: string): boolean => daysAndHours.test(words) || dateWithYear.test(words);

/** Whether the digits are not the first of two phone numbers and some. */
function isAlone(text: string, at: number, words: string): boolean {
  return (
    !neighbour.test(text.slice(at + words.length, at + words.length + 4)) && !neighbourBefore.test(before(text, at, 5))
  );
}
