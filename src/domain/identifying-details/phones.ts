import { type Detail, detail, digitsOf, latinPattern, matches, meetings, type Sender } from './detail.ts';

// Groups as people write them, with the same sign between all of them; so dates, hours and sums of money fall through.
const pairs = String.raw`\d\d([ .\-\u00a0\u2013])\d\d\1\d\d\1\d\d`;
const threes = String.raw`\d{3}([ .\-\u00a0\u2013])(?:\d\d\2\d{3}|\d{3}\2\d\d)`;
const halves = String.raw`\d{4}[ \u00a0-]\d{4}|\d{3}[ \u00a0]\d{5}|\d{5}[ \u00a0]\d{3}|\d\d[ \u00a0]\d{6}`;
const single = String.raw`\d(?:[ .]\d){7}|\d \d\d \d\d \d{3}`;
const norwegian = new RegExp(
  String.raw`(?<![\d+]|\d[.,])(?:${pairs}|${threes}|${halves}|${single}|\d{8})(?!\d|[.,:]\d)`,
  'gu',
);
const international = /(?<![\d+])(?:\+\s?|\(\+|00)[1-9](?:[\s().\-\u2013]{0,2}\d){7,13}(?!\d)/gu;
const afterCue = latinPattern(
  String.raw`(?<!\p{L})(?:tlf|telefon\p{L}*|mobil\p{L}*|mob|phone|nummer\p{L}*|number|ring\p{L}*|call)(?!\p{L})[^\d\n+]{0,15}((?:47\s)?[2-9](?:[\s.\-\u2013]?\d){7})(?!\d|[.,]\d)`,
  'gi',
);

/** Phone numbers that are not the sender's own: eight digits as Norwegians group them, or more with + or 00. */
export function phones(text: string, { phone }: Sender): Detail[] {
  const own = lastEight(phone);
  const isOthers = (words: string) => lastEight(words) !== own;
  const cued = meetings(text, afterCue).flatMap(({ 0: words, 1: number = '', index }) => {
    const isTold = isOthers(number) && !isNoPhone(number);
    return isTold ? [detail('phone', number, index + words.length - number.length)] : [];
  });
  return [
    ...matches('phone', text, international, (words) => digitsOf(words).length <= 15 && isOthers(words)),
    ...matches('phone', text, norwegian, (words) => /^[2-9]/.test(words) && !isNoPhone(words) && isOthers(words)),
    ...cued,
  ];
}

const lastEight = (phone: string): string => digitsOf(phone).slice(-8);

/** Two years («2025 2026»), two hours («2000-2130»), or a date written with the year first. */
function isNoPhone(words: string): boolean {
  const [first = '', second = '', third] = words.split(/\D+/);
  if (third !== undefined) return /^\d{4}\D\d{2}\D\d{2}$/.test(words);
  const isYear = (four: string) => /^(?:19|20)\d\d$/.test(four);
  const isHour = (four: string) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(four);
  return (isYear(first) && isYear(second)) || (words.includes('-') && isHour(first) && isHour(second));
}
