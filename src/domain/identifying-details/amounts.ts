import { before, latinPattern } from './detail.ts';

const money = 'kr(?:oner|onar)?|nok|sek|dkk|eur|euro|usd';
const after = latinPattern(
  String.raw`^(?:,-|:-|[.,]\d\d?(?!\d)|\s?(?:[€$£%]|(?:${money}|stk|stykk\p{L}*|eks|eksemplar\p{L}*|ganger|copies|people|person(?:er|ar)|menneske\p{L}*|deltak\p{L}*|besøk\p{L}*|million\p{L}*|mill)(?!\p{L})))`,
  'i',
);
const ahead = latinPattern(String.raw`(?:(?<!\p{L})(?:${money})\.?|[€$£])\s?$`, 'i');

/** Whether a number counts money or things: the words beside it say so. */
export function isAmount(text: string, at: number, words: string): boolean {
  const end = at + words.length;
  return after.test(text.slice(end, end + 20)) || ahead.test(before(text, at, 10));
}
