import { isAmount } from './amounts.ts';
import { before, type Detail, detail, digitsOf, latinPattern, matches, meetings, type Sender } from './detail.ts';

const sign = String.raw`[ .\-/·\u00a0\u2010-\u2015]`;
const beginning = /(?<![\d+]|\d[.,:])\d/g;
const eight = new RegExp(String.raw`(?:(?:00)?47${sign}{0,2})?([2-9](?:${sign}{0,2}\d){7})(?!\d|[.,:]\d)`, 'y');
const international = /(?<![\d+])(?:\+\s?|\(\+|00)[1-9](?:[\s().\-/·\u2010-\u2015]{0,3}\d){7,13}(?!\d)/g;
const afterCue = latinPattern(
  String.raw`(?<!\p{L})(?:tlf|telefon\p{L}*|mobil\p{L}*|mob|phone|nummer\p{L}*|number|ring\p{L}*|call)(?!\p{L})[^\d\n+]{0,15}((?:47\s)?[2-9](?:[\s.\-/·\u2010-\u2015]{0,2}\d){7})(?!\d|[.,]\d)`,
  'gi',
);

/** What numbers of eight digits are called that nobody answers. */
const otherNumber = latinPattern(
  String.raw`(?:ordre|faktura|bestilling|kunde|vare|sak|arkiv|journal|medlem|bilag|prosjekt|order|invoice|case)[se]?[\s-]?(?:nr|n[ou]mmer|number|no)\p{L}*\.?(?:\s(?:vårt?|our))?(?:\s(?:er|is))?[\s:]*$`,
  'i',
);

/** As people group them; with the same sign between all groups, so that dates, hours and sums of money fall through. */
const usualGroups = ['8', '2-2-2-2', '3-2-3', '4-4', '3-5', '1-1-1-1-1-1-1-1'];
/** Fewer do so; beside another group it is more likely something longer. */
const rareGroups = ['2-3-3', '3-3-2', '5-3', '2-6', '6-2', '1-2-2-3', '2-2-4', '4-2-2'];

/** Phone numbers that are not the sender's own: eight digits as Norwegians group them, or more with + or 00. */
export function phones(text: string, { phone }: Sender): Detail[] {
  if (!/\d/.test(text)) return [];
  const own = digitsOf(phone);
  const isOthers = (words: string) => !own.includes(lastEight(words));
  const cued = meetings(text, afterCue).flatMap(({ 0: words, 1: number = '', index }) => {
    const isTold = isOthers(number) && !isTime(number);
    return isTold ? [detail('phone', number, index + words.length - number.length)] : [];
  });
  return [
    ...matches('phone', text, international, (words) => digitsOf(words).length <= 15 && isOthers(words)),
    ...norwegian(text).filter((each) => isOthers(each.text)),
    ...cued,
  ];
}

const lastEight = (phone: string): string => digitsOf(phone).slice(-8);

function norwegian(text: string): Detail[] {
  const found: Detail[] = [];
  let end = 0;
  for (const { index } of meetings(text, beginning)) {
    if (index < end) continue;
    eight.lastIndex = index;
    const [words = '', number = ''] = eight.exec(text) ?? [];
    if (words === '' || !isPhone(text, index + words.length - number.length, number)) continue;
    found.push(detail('phone', words, index));
    end = index + words.length;
  }
  return found;
}

function isPhone(text: string, at: number, number: string): boolean {
  const groups = number.split(/\D+/);
  const grouping = groups.map(({ length }) => length).join('-');
  const [between = '', ...others] = number.split(/\d+/).slice(1, -1);
  const isRare = rareGroups.includes(grouping);
  if ((!isRare && !usualGroups.includes(grouping)) || others.some((each) => each !== between)) return false;
  if (otherNumber.test(before(text, at, 40))) return false;
  if (isTime(number) || number.endsWith('000 000')) return false;
  // «25 000 000 kr»
  if ((grouping === '8' || grouping === '2-3-3') && isAmount(text, at, number)) return false;
  const goesOn = between !== '' && (isRare || between.trim() !== '') && isPartOfMore(text, at, number, between);
  return !goesOn;
}

/** Whether another group with the same sign stands beside it, as in the number of a book. */
function isPartOfMore(text: string, at: number, number: string, between: string): boolean {
  const after = text.slice(at + number.length, at + number.length + between.length + 1);
  const ahead = text.slice(Math.max(0, at - between.length - 1), at);
  return (after.startsWith(between) && /\d$/.test(after)) || (ahead.endsWith(between) && /^\d/.test(ahead));
}

/** Two years («2025 2026»), two hours («2000-2130»), or a date with its year in full. */
function isTime(words: string): boolean {
  const [first = '', second = '', third] = words.split(/\D+/);
  if (third !== undefined) return /^(?:(?:19|20)\d\d\D\d\d\D\d\d|\d\d\D\d\d\D(?:19|20)\d\d)$/.test(words);
  if (second === '') return /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(words);
  const isYear = (four: string) => /^(?:19|20)\d\d$/.test(four);
  const isHour = (four: string) => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(four);
  return (isYear(first) && isYear(second)) || (/[-/\u2010-\u2015]/.test(words) && isHour(first) && isHour(second));
}
