/**
 * Home of what somebody's life tells of her: her illness, her work, the school of a child, the day she came. In a small place one of
 * them is enough. Said of one person they are told of; said of women in general, of a colleague, or after «hvis», they are not.
 */
import { months } from './births.ts';
import { before, type Detail, latinPattern, matches, word } from './detail.ts';

const she =
  'hun|ho|she|beboer(?:en)?|bebuar(?:en)?|kvinnen|kvinna|damen|dama|jenta|klienten|brukeren|brukaren|mora|moren|resident|woman|client';
const hers =
  '(?:eks-?|ex-?|ekte)?mannen|eksen|ektefellen|samboeren|sambuaren|kjæresten|far(?:en|a)?|broren|bror|søsteren|systera|husband|ex-husband|ex|partner|father|brother|sister';
const child =
  'sønnen|sonen|datteren|dattera|dottera|dotter|gutten|guten|jenta|barnet|den eldste|den yngste|son|daughter|child|the eldest|the youngest';
const one = (words: string): string => `${word(words)}(?:\\s(?:vår|her|hennes|hennar|til barn[ae]t?|til borna))?`;
const few = (count: number): string => `(?:[\\p{L}\\d-]+\\.?\\s){0,${count}}`;
/** What is done at work, and what is no place to work at. */
const works =
  'jobber|jobbar|jobbet|jobba|arbeider|arbeidar|studerer|studerar|works|worked|studies|er (?:ansatt|tilsett)|is employed';
const hours =
  '(?:kveld|natt|dag|helg|skift|turnus|heltid|deltid|vakt|ferie|jul|påske|sommer|sommar|mandag|tirsdag|onsdag|torsdag|fredag|night|day|weekend|shift|full|part|the (?:evening|morning|afternoon|night))';
const trades =
  '(?:syke|sjuke|hjelpe)plei[ea]r|helsefagarbeid[ea]r|(?:tann)?lege|jordmor|lær[ea]r|rektor|advokat|domm[ea]r|ingeniør|frisør|kokk|(?:renhold|reinhald)[ea]r|bonde|fisk[ea]r|prest|imam|politi(?:mann|betjent|kvinne)?|lensmann|ordfør[ea]r|politik[ea]r|\\p{L}*(?:sjåfør|tren[ea]r)|snekk[ea]r|snikkar|elektrik[ea]r|rørlegg[ea]r|offiser|soldat|journalist|forfatt[ea]r|musik[ea]r|skuespiller|skodespelar|nurse|teacher|doctor|lawyer|dentist|police officer|(?:taxi|lorry|truck|bus) driver|farmer|priest|mayor|politician|engineer|chef|cleaner|hairdresser|accountant';
const illnesses =
  'hiv|aids|ptsd|adhd|autis\\p{L}+|bipolar|schizo\\p{L}+|depres\\p{L}+|deprimert|epilep\\p{L}+|diabet\\p{L}+|(?:bryst)?kreft|cancer|angst|anxiety|psykose|psychosis|anoreksi|bulimi|demens|dementia|hepatitt|døv|deaf|blind|rullestol|wheelchair|overdose|i lar|insulin|rusavhengig|alkoholik[ea]r|\\p{L}*handikapp\\p{L}*|ufør|utviklingshem\\p{L}*|innlag[td]';
/** With whatever stands before it: «ungdomsskole». */
const schools =
  'klasse|trinn|sk[ou]len?|vgs|videregående|vidaregåande|barnehagen?|sfo|universitetet|school|kindergarten|nursery|university|grade';

const patterns = [
  // «Hun har fått diagnosen schizofreni», «Beboeren er diabetiker», «She suffers from depression»
  `${one(she)}\\s(?:har|er|fikk|fekk|lider|sliter|slit|bruker|brukar|tok|has|is|had|suffers|uses|was)\\s(?:(?!om\\s|kurs|about\\s)[\\p{L}-]+\\s){0,5}(?:(?:diagnosen?|diagnosed with)\\s[\\p{L}-]+|(?:${illnesses})(?!\\p{L}))`,
  // «Hun jobber i Coop-butikken på Fagernes», «Mannen hennes er lensmann»
  `${one(`${she}|${hers}`)}\\s(?:${works})\\s(?:som|på|i|ved|hos|as|at|in|for)\\s(?!oss|us\\s|${hours})(?:an?\\s|the\\s|en\\s|ein\\s|ei\\s)?[\\p{L}-]+(?:\\s(?:på|i|ved|hos|at|in)\\s(?!${hours})[\\p{L}-]+)?`,
  `${one(`${she}|${hers}`)}\\s(?:er|var|is|was)\\s(?:an?\\s|en\\s|ein\\s|ei\\s)?(?:tidligere\\s|tidlegare\\s|former\\s|kjent\\s)?(?:\\p{L}+sk\\s)?(?:${trades})(?!\\p{L})`,
  // «Hun er gift med en kjent lege», «Ho flykta frå ein lensmann»
  `${one(she)}\\s${few(3)}(?:gift|skilt|flyktet|flykta|rømt|rømte|rømde|married|divorced|fled)\\s(?:med|fra|frå|to|from)\\s${few(3)}[\\p{L}-]*(?:${trades})(?!\\p{L})`,
  // «Sønnen går i tredje klasse på Åsen skole»
  `${one(`${child}|${she}`)}\\s(?:går|gjekk|gikk|begynner|begynte|byrjar|byrja|goes|starts|attends)\\s(?:i|på|to|in|at)\\s${few(3)}[\\p{L}-]*(?:${schools})(?!\\p{L})(?:\\s(?:på|i|ved|at|in)\\s\\p{L}+(?:\\s(?:skole|skule|school)(?!\\p{L}))?)?`,
  // «Hun kom hit 4. november», «She arrived on 14 October»
  `${one(she)}\\s(?:kom|kjem|flyttet|flytta|flytter|flyttar|rømte|flyktet|ankom|came|moved|arrived|left)\\s(?:(?!(?:møte|kurs|foredrag|besøk|meeting|course|talk))[\\p{L}\\d-]+\\.?\\s){0,6}(?:\\d{1,2}(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?(?:${months})|(?:${months})\\s\\d{1,2}(?!\\d)|\\d{1,2}\\.\\d{1,2}(?!\\d))`,
  // «Hun er gravid i sjette måned», «She is expecting twins»
  `${one(she)}\\s(?:er|is)\\s${few(3)}(?:gravid(?:\\si\\s[\\p{L}\\d.]+\\s(?:måned|månad|uke|veke))?|pregnant)(?!\\p{L})`,
  `${one(she)}\\s(?:venter|ventar|is expecting)\\s(?:barn|born|tvilling|sitt|a baby|a child|twins|her)\\p{L}*`,
  // «Hun har nettopp født», «She gave birth in May»
  `${one(she)}\\s(?:(?:har|has)\\s${few(1)}(?:født|fødd|given birth)|fødte|gave birth)(?!\\p{L}|\\si\\s\\p{Lu})`,
  // «sitter i Ila fengsel»
  `(?<!\\p{L})(?:sitter|sit|soner|sonar)\\s(?:i\\s|på\\s)?(?:\\p{L}+\\s)?(?:fengsel|varetekt)(?!\\p{L})`,
].map((pattern) => latinPattern(pattern, 'gi'));

/** Without one of these nothing above can meet anything: cheap to ask, and most notes have none. */
const aboutOne = latinPattern(`${word(`${she}|${hers}|${child}|sitter|sit|soner|sonar`)}`, 'i');
/** What is only supposed («Hvis hun jobber …»), and whose relative it is («Min far er lege»). */
const supposed = latinPattern(
  `${word('hvis|viss|dersom|om|når|enten|anten|if|when|whether|either')}\\s(?:\\p{L}+\\s){0,3}$|${word('min|my')}\\s$`,
  'i',
);
/** Who works at the centre is no resident: «jobber her», «is with us». */
const colleague = latinPattern(
  `${word('kollega(?:en)?|colleague|(?:jobb|arbeid|ansatt|tilsett|vikar|praksis|works?|counsellor)[^.!?\\n]{0,40}?\\s(?:her|hos oss|with us|here)')}`,
  'i',
);

/** A car's number, where a car is spoken of. */
const plate = latinPattern('(?<![\\p{L}\\d])[A-HJ-LNPR-VX-Z]{2}[\\s-]?\\d{5}(?!\\d)', 'g');
const car = latinPattern(
  'bil(?:en)?(?!\\p{L})|skilt|plate|reg\\.?\\s?n|kjør|køyr|(?<!\\p{L})(?:cars?|drives?|driving)(?!\\p{L})',
  'i',
);
/** What a case is called by the police and the courts. */
const caseNumber = latinPattern(
  '(?:sak(?:s|ens|a sitt)?[\\s-]?(?:nr|n[ou]mmer)\\p{L}*|anmeld\\p{L}*|case (?:no|number))\\.?(?:\\s\\p{L}+){0,3}[\\s:]+\\d{7,9}(?!\\d)',
  'gi',
);

/** What tells of one woman's life, and of the cars and cases in it. */
export function circumstances(text: string): Detail[] {
  const found = /\d{4}/.test(text)
    ? [
        ...matches('circumstance', text, caseNumber),
        ...matches('circumstance', text, plate, (words, at) => car.test(around(text, at, words.length))),
      ]
    : [];
  if (!aboutOne.test(text)) return found;
  const isOfOne = (_: string, at: number) =>
    !supposed.test(before(text, at, 40)) && !colleague.test(sentence(text, at));
  return [...found, ...patterns.flatMap((pattern) => matches('circumstance', text, pattern, isOfOne))];
}

const around = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - 60), at + length + 30);

/** The sentence that a place stands in, as far as it matters. */
function sentence(text: string, at: number): string {
  const ahead =
    before(text, at, 120)
      .split(/[.!?\n]/)
      .at(-1) ?? '';
  const [rest = ''] = text.slice(at, at + 160).split(/[.!?\n]/);
  return ahead + rest;
}
