import { type Detail, latinPattern, matches } from './detail.ts';
import { isOwn } from './whose.ts';

const small =
  'ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const age = `(?:(?:1?\\d)(?![\\d:%]|[.,]\\d)|(?:${small})(?!\\p{L}))`;
const unit =
  '(?:\\s(?:og\\s(?:et|eit)\\s)?(?:halvt?\\s)?(?:år|mnd|måneder|månader|uker|veker|years?|months?|weeks?|yrs?))?';
/** One age, or several with «og» and commas; a span of ages («6–12 år») speaks of children in general. */
const ages = `${age}${unit}(?:\\s?(?:,|og|and|&|\\+)\\s?(?:en\\s|ein\\s|ei\\s|one\\s)?(?:på\\s|of\\s)?${age}${unit})*(?!\\s?(?:[–-]|til|to)\\s?\\d)`;
const child =
  'barna|barn|borna|born|ungane|unger|ungar|ungene|sønner|sønnen|sønn|sonen|søner|son|datteren|dattera|datter|døtrene|døtre|døtrer|dottera|dotter|guttene|gutter|gutten|gutt|gutar|guten|gut|jentene|jenter|jenta|jente|tvilling(?:er|ar|ene|ane)|baby(?:en)?|children|child|kids?|sons?|daughters?|boys?|girls?|twins';
const who = '(?:\\s(?:hennes|hennar|hans|sine|sitt|sin|deres|her|min|mine|min|mi|våre))?';
const link =
  '(?:,\\s|\\s?\\(|\\s(?:som\\s|who\\s)?(?:på|er|is|are|aged?|of|i alderen|of age)\\s(?:bare\\s|only\\s|snart\\s)?|:\\s)';

const patterns = [
  // «to barn på 3 og 5 år», «ein son på sju», «kids (2 and 9)», «barna er 4 og 6»
  `(?<!\\p{L})(?:(?:\\d|${small}|en|ein|ei|et|eit|a)\\s(?:små\\s|liten?\\s|lite\\s|little\\s|small\\s|young\\s)?)?(?:${child})${who}${link}${ages}\\)?`,
  // «5-åring», «femåringen», «7-årig datter», «a six-year-old son», «7 år gamle datter»
  `(?<![\\p{L}\\d]|\\d[–-])(?:\\d|1[0-7]|${small})[\\s-]?(?:åring(?:en|er|ar|ane|ene)?|årige?)(?!\\p{L})(?:\\s(?:${child})(?!\\p{L}))?`,
  `(?<![\\p{L}\\d]|\\d[–-])(?:\\d|1[0-7]|${small})[\\s-](?:years?|months?)[\\s-]olds?(?!\\p{L})(?:\\s(?:${child})(?!\\p{L}))?`,
  `(?<![\\p{L}\\d]|\\d[–-])(?:\\d|1[0-7]|${small})\\s(?:år|måneder|månader)\\s(?:gammel|gammelt|gamle|gamal|gamalt)\\s(?:${child})(?!\\p{L})`,
  `(?<=(?:baby|spedbarn|sped|newborn)\\s(?:på\\s|of\\s)?)\\d{1,2}\\s(?:måneder|månader|mnd|uker|veker|months|weeks)(?:\\sold)?(?!\\p{L})`,
  // «mor til fem»
  `(?<!\\p{L})(?:mor|mamma|mother)\\s(?:til|of|to)\\s(?:[1-9]|${small})(?![\\p{L}\\d])`,
].map((pattern) => latinPattern(pattern, 'gi'));

/** A part of every word without which none of the patterns can meet anything: cheap to ask, and most notes have none. */
const aboutChildren =
  /barn|born|ung|sønn|son|søner|dat|døt|dot|gut|jent|tvilling|baby|sped|child|kid|daughter|boy|girl|twin|åring|årig|old|gam|mor|mam|mother/i;

/** Children together with their ages. The writer's own are hers to tell of. */
export function children(text: string): Detail[] {
  if (!aboutChildren.test(text)) return [];
  return patterns.flatMap((pattern) =>
    matches('child', text, pattern, (words, at) => !isOwn(text, at) && !/\s(?:min|mine|mi)\s/.test(words)),
  );
}
