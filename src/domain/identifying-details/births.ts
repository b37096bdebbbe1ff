import { before, type Detail, latinPattern, matches, word } from './detail.ts';
import { isOwn } from './whose.ts';

const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december';
const date = String.raw`(?:\d{1,2}[.\s/-]+(?:\d{1,2}|(?:${months}))(?:[.\s/-]+\d{2,4})?|(?:${months})\s\d{1,4}|(?:1st|2nd|3rd|\d{1,2}th)?\s?(?:of\s)?(?:${months})\s\d{4}|(?:i\s|in\s)?(?:19|20)\d{2}|(?<=\D)\d{2}(?=[\s,.)]|$)|\d{6,8})`;
const born = latinPattern(
  String.raw`(?<!\p{L})(?:født|fødd|fødselsdato\p{L}*|fødselsår\p{L}*|fødselsdag\p{L}*|f\.\s?(?=\d)|f\.\s?år|born|date of birth|birth\s?day|birth\s?date|dob)(?:\s(?:den|i|er|on|in|is|the))*[\s:.]*${date}`,
  'gi',
);

const number = '(?:[1-9]\\d)';
const person =
  'hun|ho|han|she|he|beboer(?:en)?|bebuar(?:en)?|kvinnen?|kvinna|damen?|dama|jenten?|jenta|mann(?:en)?|mor(?:en|a)?|venninn(?:e|en|a)|bruker(?:en)?|brukar(?:en)?|woman|lady|girl|man|mother|resident|client|one|ei|en|ein';
const ages = [
  // «hun er 34», «en dame på 34 år», «kvinne (34)», «a woman, 34»
  String.raw`${word(person)}(?:\s(?:vår|her|here|som|who|that))?(?:\s(?:er|is|på|of|aged|age|blir|fyller|fyll|turns|snart|about|omtrent|ca\.?|rundt|nå|no))+\s${number}(?:\s(?:år|years?)(?:\s(?:gammel|gamal|old))?)?(?![\d%]|[.,:]\d|\s(?:prosent|stk|kr|km|timer|timar|minutt|ganger|andre|other))`,
  String.raw`(?!e[ni]n?\P{L}|one)${word(person)}(?:,\s|\s\()${number}(?:\s(?:år|years?))?(?![\p{L}\d]|[.,:]\d|\s(?:stk|kr|km|prosent))\)?`,
  String.raw`(?<![\d–-])${number}[\s-]?(?:åring(?:en)?|årig|years?[\s-]old(?=[\s,.]|$)|år\s(?:gammel|gamle|gamal))(?!\p{L})`,
  String.raw`(?<!\p{L})(?:alder(?:en)?|age|aged)\s?:?\s(?:er\s|is\s)?${number}(?!\d|\s?[–-]|\s(?:til|to))`,
].map((pattern) => latinPattern(pattern, 'gi'));

/** What grows old without being anybody. */
const thing = latinPattern(
  String.raw`(?:foreninga?|foreningen|senteret|laget|huset|kommunen|bilen|ordninga?|ordningen|association|centre|center|house|car|være|vere|be|må|minst|over|under|fylt)(?:\s\p{L}+){0,2}\s$`,
  'i',
);

/** A birth, and the age of somebody who is grown up. The writer's own is hers to tell. */
export function births(text: string): Detail[] {
  if (!/\d/.test(text)) return [];
  const isOthers = (_: string, at: number) => !isOwn(text, at);
  return [
    ...matches('birth', text, born, isOthers),
    ...ages.flatMap((pattern) =>
      matches('birth', text, pattern, (words, at) => isOthers(words, at) && !thing.test(before(text, at))),
    ),
  ];
}
