import { type Detail, detail, latinPattern, matches, word } from './detail.ts';
import { withoutShouting } from './shouting.ts';

/** Endings that make a street of any word, and those that do so only after a capital («Solbakken 3», not «arbeidsplassen 3»). */
const sureEndings = 'gate|gata|gaten|gt|vei|veien|veg|vegen|allé|alléen|terrasse';
const endings =
  'plass|plassen|sti|stien|stig|stigen|bakken|bakke|torg|torget|sving|svingen|tun|tunet|lia|krok|kroken|haug|haugen|løkka|ring|ringen|brygge|brygga|bryggen|kai|kaia|stubben|faret|jordet|åsen|lund|lunden|hagen|smau|smauet|dalen|myra|enga|toppen|brua|berget|moen|bekken';
const english = 'Street|Road|Avenue|Lane|Drive|Square|Terrace|Close';
/** No word is longer. Without a bound, a text like «A-A-A-…» is read from every letter to its end. */
const most = 40;
const capital = String.raw`\p{Lu}[\p{L}'’-]{0,${most}}\.?`;
/** A house's number; not an amount, an hour or a date. */
const units =
  'ganger?|gonger?|dag\\p{L}*|år\\p{L}*|stk|stykk\\p{L}*|timer?|timar|minutt\\p{L}*|min|kr\\p{L}*|km|meter|m|prosent|person\\p{L}*|barn\\p{L}*|born|kvinne\\p{L}*|damer?|deltak\\p{L}*|frivill\\p{L}*|uker?|veker?|måned\\p{L}*|månad\\p{L}*|kl|times?|days?|hours?|weeks?|years?|people|og \\d+ [a-z]';
const months =
  'jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|mai|may|ju[nl]\\p{L}*|aug\\p{L}*|sep\\p{L}*|okt\\p{L}*|oct\\p{L}*|nov\\p{L}*|des\\p{L}*|dec\\p{L}*';
const number = String.raw`\s?(?:nr\.?\s?)?\d{1,3}(?:\s?[a-hj-zA-Z](?!\p{L}))?`;
const house = String.raw`${number}(?![\d\p{L}]|[.,:]\d|\s?[%–-]\s?\d|\.?\s(?:${months}|${units})(?!\p{L}))`;
const place = String.raw`(?:,?\s\d{4}\s\p{Lu}[\p{L}-]{1,${most}})?`;

/** Words with a small or a capital letter first, in patterns where capitals mean something. */
const anyCase = (words: string): string =>
  words.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const living = 'bor|bodde|budde|bur|lives?|lived|living|stays?|adressen?|adressa|address|flytt\\p{L}*|moved';
const meanwhile = 'nå|no|now|i dag|for tiden|for tida|framleis|fortsatt|fremdeles|midlertidig|still|currently';

const patterns = [
  // «Storgata 12», «storgata 12», «Karl Johans gate 5B», «Gamle Kongevei 3, 0150 Oslo»
  String.raw`(?<!\p{L})(?:${capital}\s){0,3}(?:\p{L}[\p{L}-]{0,${most}}?(?:${sureEndings})|(?<=\p{Lu}[\p{L}'’.-]{0,${most}}\s)(?:${anyCase(sureEndings)}))\.?(?:${number}[–-]\d{1,3}(?!\d)|${house})${place}`,
  String.raw`(?<!\p{L})(?:${capital}\s){0,2}\p{Lu}[\p{L}-]{0,${most}}?(?:${endings})${house}${place}`,
  String.raw`(?<!\p{L})(?:${capital}\s){1,3}(?:${anyCase(endings)})${house}${place}`,
  // «bor på Solvang 12», «Adresse: Solsiden 8»
  String.raw`(?<=${word(anyCase(living))}\s?(?:(?:er|is)(?!\p{L}))?\s?(?:(?:${anyCase(meanwhile)})(?!\p{L}))?:?\s?(?:(?:${anyCase('på|i|ved|til|at|in|to')})(?!\p{L}))?\s?)(?:${capital},\s)?(?:${capital}\s){1,3}?${house}${place}`,
  // «adresse: solsiden 8»
  String.raw`(?<=${word(anyCase('adressen?|adressa|address'))}\s?:\s?)(?!se\s|sjå\s|see\s)\p{Ll}[\p{L}'’-]{1,${most}}(?:\s\p{Ll}[\p{L}'’-]{1,${most}})?${house}${place}`,
  // «14 Church Road», «14 Skolegata»
  String.raw`(?<!\p{L}|\d)\d{1,3}[a-hA-H]?\s(?:(?:${capital}\s){1,3}(?:${english})|(?:${capital}\s){0,2}\p{Lu}[\p{L}-]{0,${most}}?(?:${sureEndings}))(?!\p{L})`,
  String.raw`(?<!\p{L})(?:${capital}\s){1,3}(?:${english})\s\d{1,3}(?!\d)`,
  // A flat's number: «H0203»
  String.raw`(?<![\p{L}\d])[HUKL]0\d{3}(?!\d)`,
].map((pattern) => latinPattern(pattern, 'g'));

/** A street or a house with its number. A postal code alone is shared by too many to tell of anybody. */
export function addresses(text: string): Detail[] {
  if (!/\d/.test(text)) return [];
  const read = withoutShouting(text);
  const found = patterns.flatMap((pattern) => matches('address', read, pattern));
  return found.map(({ at, length }) => detail('address', text.slice(at, at + length), at));
}
