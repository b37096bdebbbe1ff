import { before, type Detail, detail, latinPattern, matches, meetings, type Sender, word } from './detail.ts';
import { notNames, notPersons } from './not-names.ts';

const capital = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*`;
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}@./-])${capital}(?: (?:${capital}|\p{Lu}\.?|al|el|bin|ibn|von|van|de|da|dos)(?![\p{L}@]))* ?(?<!\s)`,
  'gu',
);

const relation =
  'beboeren?|bebuar(?:en)?|kvinnen?|kvinna|damen?|dama|jenta|jenten|jente|gutten?|gut(?:en)?|venninn(?:e|en|a)|datter(?:en|a)?|dotter(?:a)?|sønn(?:en)?|sonen?|mannen?|ektemannen|ektefellen|eksmannen|eksen|ekskona|kona|samboer(?:en)?|sambuar(?:en)?|kjæresten|søster(?:en|a)?|syster(?:a)?|bror(?:en)?|mor(?:en|a)?|far(?:en)?|tante|onkel|kollega(?:en)?|barnet|brukeren|brukaren|resident|woman|lady|daughter|son|husband|wife|ex|ex-husband|partner|boyfriend|girlfriend|sister|brother|mother|father|friend|colleague|client|child|girl|boy|neighbou?r';
const possessive = 'vår|vårt|min|mi|mitt|hennes|hennar|hans|sin|si|deres|her|his|our|my|their';
/** What stands right before the name of one whom nobody needs to know. */
const cue = latinPattern(
  String.raw`(?:${word('heter|heiter|het|heitte|hette|hun heter|kalles|kallast|kalla|kalt|named|called|na[vm]n(?:et|a)?(?: \\p{L}+)? er|name is|name’s|name')}|(?:navn|namn|name)\s?:|${word(relation)}(?:\s(?:${possessive}))?(?:\s(?:heter|heiter|er|is))?[,:]?)\s\(?$`,
  'i',
);
/** «i Gamle Kongsgård», «in New Road»: people are not places. */
const place = latinPattern(`${word('i|in|near|utenfor|utanfor')}\\s$`, '');

/** «Sara (7)» */
const age = /^\s?\(\d{1,2}(?: år| years?)?\)/u;
/** A name that somebody was too hurried to give its capital. */
const small = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:hun|ho|han|beboeren|bebuaren|she|he)\s(?:heter|heiter|is called|is named)\s)\p{L}[\p{L}'’-]+`,
  'gi',
);

/** First and last names of others, and single names where the words before say that a name comes. */
export function names(text: string, sender: Sender): Detail[] {
  const own = new Set(sender.name.toLowerCase().split(/[\s-]+/));
  const isOwn = (each: string) => own.has(each) || own.has(each.replace(/s$/, ''));
  const canName = (each: string) => {
    const bare = each.toLowerCase().replace(/['’]s?$/, '');
    const isKnown = [bare, bare.replace(/s$/, '')].some((form) => notNames.has(form) || sender.isKnownWord(form));
    return !isKnown && !isOwn(bare) && !bare.split('-').some(isOwn);
  };
  const runs = meetings(text, run).flatMap(({ 0: words, index }) => {
    const lead = before(text, index);
    const parts = words.trim().split(' ');
    if (parts.some((each) => notPersons.test(each)) || place.test(lead)) return [];
    const isTold = cue.test(lead) || age.test(text.slice(index + words.length, index + words.length + 12));
    const needed = isTold ? 1 : 2;
    return persons(parts, canName, needed).map(({ name, at }) => detail('name', name, index + at));
  });
  return [...runs, ...matches('name', text, small, (words) => canName(words))];
}

/** The stretches of a run that are somebody's name: as many words as needed in a row that mean nothing else. */
function persons(parts: readonly string[], canName: (word: string) => boolean, needed: number) {
  const found: { name: string; at: number; count: number }[] = [];
  let at = 0;
  let open: { name: string; at: number; count: number } | null = null;
  for (const part of parts) {
    if (!canName(part)) open = null;
    else if (open) {
      open.name += ` ${part}`;
      open.count += 1;
    } else {
      open = { name: part, at, count: 1 };
      found.push(open);
    }
    at += part.length + 1;
  }
  return found.filter(({ name, count }) => count >= needed && /\p{Ll}/u.test(name));
}
