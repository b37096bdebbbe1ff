import { before, type Detail, latinPattern, matches, type Sender, word } from './detail.ts';
import { namesLikeThings, notNames, notPersons } from './not-names.ts';
import { isOwn } from './whose.ts';

export const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december';
/** «tolvte», «tjueførste», «twenty-first» */
const ordinal = String.raw`[\p{L}-]*(?:første|fyrste|andre|tredje|fjerde|femte|sjette|ende|ande|ellevte|tolvte|first|second|third|th)`;
const date = String.raw`(?:\d{1,2}[.\s/-]+(?:\d{1,2}|(?:${months}))(?:[.\s/-]+\d{2,4})?|(?:${months})\s\d{1,4}|(?:\d{1,2}(?:st|nd|rd|th)|${ordinal})?\s?(?:of\s)?(?:${months}),?\s\d{4}|${ordinal}\s(?:of\s)?(?:${months})(?:\s(?:nitten|nineteen|tjue|twenty|to\s?tusen|two thousand)[\p{L}-]*)?|(?:i\s|in\s)?(?:19|20)\d{2}|(?<=\D)\d{2}(?=[\s,.)]|$)|\d{6,8})`;
const born = latinPattern(
  String.raw`(?<!\p{L})(?:født|fødd|fødselsdato\p{L}*|fødselsår\p{L}*|fødselsdag\p{L}*|f\.\s?(?=\d)|f\.\s?år|born|date of birth|birth\s?day|birth\s?date|dob)(?:\s(?:den|i|er|on|in|is|the))*[\s:.]*${date}`,
  'gi',
);

/** In digits, or in words: «trettifire», «fireogtredve», «thirty-four» */
const ones = 'en|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni';
const inWords = `(?:(?:tjue|tjuge|tretti|førti|femti|seksti|sytti)(?:${ones})?|(?:${ones})og(?:tyve|tredve|førti|femti)|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?=åri|\\P{L}|$)`;
const number = `(?:[1-9]\\d|${inWords})`;
const person =
  'hun|ho|han|she|he|beboer(?:en)?|bebuar(?:en)?|kvinnen?|kvinna|damen?|dama|jenten?|jenta|mann(?:en)?|mor(?:en|a)?|venninn(?:e|en|a)|bruker(?:en)?|brukar(?:en)?|woman|lady|girl|man|mother|resident|client|one|ei|en|ein';
const verbs =
  'er|is|på|of|aged|age|blir|ble|blei|vart|vert|var|was|fyller|fyll|fylte|(?:har|er|har nettopp|har akkurat) fylt|turns|turned|has(?: just)? turned|just|nettopp|akkurat|nylig|nyleg|recently|snart|about|omtrent|ca\\.?|rundt|nå|no';
/** What is counted and is no year of a life. */
const counted =
  'prosent|stk|kr|km|meter|timer?|timar|minutt\\p{L}*|dag\\p{L}*|uker|veker|måned\\p{L}*|månad\\p{L}*|ganger|gonger|poeng|andre|other|hours|days|weeks|months|minutes|times';
const ages = [
  // «hun er 34», «hun fylte 34», «en dame på 34 år», «kvinne (34)», «a woman, 34»
  String.raw`${word(person)}(?:\s(?:vår|her|here|som|who|that))?(?:\s(?:${verbs}))+\s${number}(?:\s(?:år|years?)(?:\s(?:gammel|gamal|old))?)?(?![\d%]|[.,:]\d|\s?[–-]\d|\s(?:${counted})(?!\p{L}))`,
  String.raw`(?!e[ni]n?\P{L}|one)${word(person)}(?:,\s|\s\()${number}(?:\s(?:år|years?))?(?![\p{L}\d]|[.,:]\d|\s(?:stk|kr|km|prosent))\)?`,
  String.raw`(?<![\d–-])${number}[\s-]?(?:åring(?:en)?|årig|years?[\s-]old(?=[\s,.]|$)|år\s(?:gammel|gamle|gamal))(?!\p{L})`,
  // «Hun heter noe annet og er 31 år»
  String.raw`(?<=${word('hun|ho|she|beboeren|bebuaren|kvinnen|kvinna')}\s[^.!?;:\n]{1,40}\s)(?:og|and)\s(?:er|is)\s${number}\s(?:år|years)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:alder(?:en)?|age|aged)\s?:?\s(?:er\s|is\s)?${number}(?!\d|\s?[–-]|\s(?:til|to))`,
].map((pattern) => latinPattern(pattern, 'gi'));

/** «Amina fylte 34», «Amina, 34 år» */
const named = latinPattern(
  String.raw`(?<!\p{L})\p{Lu}\p{Ll}+(?:\s(?:(?:nettopp|akkurat|just|has|har)\s)?(?:fylte|fyller|fyll|fylt|turned|turns)\s${number}(?![\d%]|[.,:]\d|\s?[–-]\d|\s(?:${counted})(?!\p{L}))|(?:\s(?:er|ble|blei|vart|var|is|was)\s|,\s|\s\()${number}\s(?:år|years?\sold)(?!\p{L}))`,
  'g',
);

/** What grows old without being anybody. */
const thing = latinPattern(
  String.raw`(?:foreninga?|foreningen|senteret|laget|huset|kommunen|bilen|ordninga?|ordningen|association|centre|center|house|car|være|vere|be|må|minst|over|under|fylt)(?:\s\p{L}+){0,2}\s$`,
  'i',
);

/** Without these none of the patterns can meet anything: cheap to ask, and most notes have neither. */
const aboutBirths = /født|fødd|fødsel|f\.|born|birth|dob/i;
const aboutAges =
  /(?<!\d)\d\d(?!\d)|tju|tretti|førti|femti|seksti|sytti|tyve|tredve|twenty|thirty|forty|fifty|sixty|seventy/i;

/** A birth, and the age of somebody who is grown up. The writer's own is hers to tell. */
export function births(text: string, { name, isKnownWord }: Sender): Detail[] {
  const isOthers = (_: string, at: number) => !isOwn(text, at);
  const own = name.toLowerCase().split(/[\s-]+/);
  const isName = (words: string, at: number) => {
    const [first = ''] = words.split(/[\s,]/);
    const small = first.toLowerCase();
    const isWord =
      notNames.has(small) ||
      notPersons.test(first) ||
      (/e[nt]$/.test(first) && !namesLikeThings.test(first)) ||
      thing.test(`${first} `);
    return !isWord && !isKnownWord(small) && !own.includes(small) && isOthers(words, at);
  };
  const told = aboutBirths.test(text) ? matches('birth', text, born, isOthers) : [];
  if (!aboutAges.test(text)) return told;
  return [
    ...told,
    ...ages.flatMap((pattern) =>
      matches('birth', text, pattern, (words, at) => isOthers(words, at) && !thing.test(before(text, at))),
    ),
    ...matches('birth', text, named, isName),
  ];
}
