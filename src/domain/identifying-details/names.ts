import { before, type Detail, detail, latinPattern, matches, meetings, type Sender, word } from './detail.ts';
import { namesLikeThings, notNames, notPersons } from './not-names.ts';
import { isShouted, mayBeShoutedName, standsInShoutedLine } from './shouted-names.ts';

const capital = String.raw`(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*|\p{Lu}{3,}(?:-\p{Lu}{2,})*)(?!\p{L})`;
const run = String.raw`(?<![\p{L}\d@./-])${capital}(?: (?:${capital}|\p{Lu}\.?|al|el|bin|ibn|von|van|de|da|dos)(?![\p{L}@]))* ?(?<!\s)`;
/** Of every script; and the small one of most texts, which is ready sooner (latinPattern). */
const anyRun = new RegExp(run, 'gu');
const latinRun = latinPattern(run, 'g');
const isLatin = (text: string): boolean => /^[\n -\xff]*$/.test(text);

const relation =
  'beboer(?:en?)?|bebuar(?:en)?|kvinnen?|kvinna|damen?|dama|jenta|jenten|jente|gutten?|gut(?:en)?|venninn(?:e|en|a)|datter(?:en|a)?|dotter(?:a)?|sønn(?:en)?|sonen?|mannen?|ektemannen|ektefellen|eksmannen|eksen|ekskona|kona|samboer(?:en)?|sambuar(?:en)?|kjæresten|søster(?:en|a)?|syster(?:a)?|bror(?:en)?|mor(?:en|a)?|far(?:en)?|tante|onkel|kollega(?:en)?|barnet|bruker(?:en)?|brukar(?:en)?|klient(?:en)?|resident|woman|lady|daughter|son|husband|wife|ex|ex-husband|partner|boyfriend|girlfriend|sister|brother|mother|father|friend|colleague|client|child|girl|boy|neighbou?r';
const possessive = 'vår|vårt|min|mi|mitt|hennes|hennar|hans|sin|si|deres|her|his|our|my|their';
/** What stands right before the name of one whom nobody needs to know. */
const cue = latinPattern(
  String.raw`(?:${word('heter|heiter|het|heitte|hette|hun heter|kalles|kallast|kalla|kalt|named|called|na[vm]n(?:et|a)?(?: \\p{L}+)? er|name is|name’s|name|fru|frøken|mrs|miss|\\p{L}*venn(?:en)? (?:til|for|åt)|friend for')}\.?|(?:navn|namn|name)\s?:|${word(relation)}(?:\s(?:${possessive}))?(?:\s(?:heter|heiter|er|is))?[,:]?)\s\(?$`,
  'i',
);
/** «Vi kaller henne ‹Nusse›» */
const nickname = latinPattern(
  String.raw`${word('(?:kaller|kallar|kalte|calls?) (?:henne|ho|seg|her|herself)(?: (?:bare|berre|for|ofte|just))?|(?:kalle|kjennings|kjæle|dekk)na[vm]n\\p{L}*|(?:hun|ho) går under na[vm]net|nicknamed?|goes by')}\s["«“']?$`,
  'i',
);
/** «i Gamle Kongsgård», «in New Road»: people are not places. */
const place = latinPattern(`${word('i|in|near|utenfor|utanfor')}\\s$`, '');
/** What stands right before one's own name. */
const signing = latinPattern(
  String.raw`(?:hilsen|helsing|hilsner|helsingar|mvh|regards|wishes|jeg heter|eg heiter|my name is|jeg er|eg er|i am|i['’]m)[\s,:–-]*$`,
  'i',
);

/** What stands right after the name of one who needs a friend: «Rania kom til oss», «Zainab trenger noen å gå tur med». */
const needs = latinPattern(
  String.raw`^\s(?:kom (?:til oss|hit)|kom åt oss|har (?:bodd|budd)|(?:har )?flytt(?:et|a|er|ar) (?:ut|inn)|(?:trenger|treng|ønsker|ønskjer)(?: seg)? (?:(?:en|ein|ei) (?:ressursven|venn?(?!\p{L}))|noen|nokon|hjelp)|came to us|has lived|moved (?:in|out)|(?:needs|would like) (?:a friend|someone|somebody|help))`,
  '',
);
/** «Det gjelder Maren. Hun flytter snart»: what «she» takes up again, and what stands before it when that is a place. */
const toPlace = latinPattern(`${word('på|fra|frå|til|at|from|to')}\\s$`, '');
const takenUp = latinPattern(String.raw`^[.,;]\s(?:hun|ho|she)(?!\p{L})`, 'i');

/** What such a sentence begins with as often, by the word and by how it ends. */
const manyOrThings = latinPattern(
  '^(?:kvinner|mødre|mødrer|barn|born|jenter|folk|menn|ansatte|tilsette|frivillige|andre|begge|enkelte|somme|nokre|fleire|hver|kvar|familie|gruppa|others|both|some|everyone|nobody)$|...(?:[ea]ne|erne|ing|inga|ere|arar|het|heit|else|sjon|skap)$',
  'i',
);
const isNameLike = (each: string): boolean =>
  !manyOrThings.test(each) && (!/e[nt]$/.test(each) || namesLikeThings.test(each));

/** Two letters for a name: «A.K.»; not those of countries and letters. */
const initials = latinPattern(
  String.raw`(?<![\p{L}\d.])(?!P\.\s?S|N\.\s?B|U\.\s?[SK]|E\.\s?U|D\.\s?[SC]|A\.\s?S|I\.\s?[LFK])\p{Lu}\.\s?\p{Lu}\.(?!\s?\p{L}\.|\p{L})`,
  'g',
);

/** «Sara (7)» */
const age = /^\s?\(\d{1,2}(?: år| years?)?\)/u;
/** A name that somebody was too hurried to give its capital. */
const small = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:hun|ho|han|beboeren|bebuaren|she|he)\s(?:heter|heiter|is called|is named)\s)\p{L}[\p{L}'’-]+`,
  'gi',
);

/** First and last names of others, and single names where the words before say that a name comes. */
export function names(text: string, sender: Sender): Detail[] {
  const isOwn = ownName(text, sender.name);
  const canName = (each: string) => {
    const bare = each.toLowerCase().replace(/['’]s?$/, '');
    const isKnown = [bare, bare.replace(/s$/, '')].some((form) => notNames.has(form) || sender.isKnownWord(form));
    // At the beginning of a sentence, the word that says that a name comes looks like a part of it.
    return !isKnown && !cue.test(`${bare} `) && (!isShouted(each) || mayBeShoutedName(bare));
  };
  const runs = meetings(text, isLatin(text) ? latinRun : anyRun).flatMap(({ 0: words, index }) =>
    persons(words.trim().split(' '), canName).flatMap(({ parts, at }) => {
      const name = { parts, at: index + at };
      return isTold(text, name, index, words) && !isOwn(name) ? [detail('name', parts.join(' '), name.at)] : [];
    }),
  );
  const isSmall = (each: string, at: number) => canName(each) && !isOwn({ parts: [each], at });
  const own = new Set(sender.name.split(/[\s-]+/).map((each) => each.slice(0, 1).toUpperCase()));
  const isOthers = (words: string) => !(words.match(/\p{L}/gu) ?? []).every((letter) => own.has(letter));
  return [
    ...runs,
    ...matches('name', text, small, isSmall),
    ...(/\.\s?\p{Lu}\./u.test(text) ? matches('name', text, initials, isOthers) : []),
  ];
}

interface Name {
  parts: readonly string[];
  at: number;
}

/** Whether a run, or a stretch of it, names a person: two words do, and one where what stands around it says so. */
function isTold(text: string, { parts, at }: Name, runAt: number, words: string): boolean {
  const ahead = before(text, at);
  const isCued = cue.test(ahead) || nickname.test(ahead);
  if (parts.every(isShouted)) {
    if (parts.length > 4 || parts.some((each) => notPersons.test(each))) return false;
    return isCued || (parts.length > 1 && !standsInShoutedLine(text, at));
  }
  if (words.split(' ').some((each) => notPersons.test(each)) || place.test(before(text, runAt))) return false;
  const after = text.slice(runAt + words.length, runAt + words.length + 40);
  if (isCued || parts.length > 1 || age.test(after)) return true;
  return (needs.test(after) || (takenUp.test(after) && !toPlace.test(ahead))) && parts.every(isNameLike);
}

/**
 * Tells the sender's own name. Others may share a word with it, so all of a name's words must be hers, or all of hers must be
 * in it («Kari Prøve Hansen»), or she signs with it.
 */
function ownName(text: string, typed: string): (name: Name) => boolean {
  const own = new Set(typed.toLowerCase().split(/[\s-]+/));
  return ({ parts, at }) => {
    const words = parts.flatMap((part) =>
      part
        .toLowerCase()
        .replace(/['’]s?$/, '')
        .split('-'),
    );
    const isHers = (each: string) => own.has(each) || own.has(each.replace(/s$/, ''));
    if (words.every(isHers)) return true;
    if (own.size > 1 && [...own].every((each) => words.includes(each) || words.includes(`${each}s`))) return true;
    return words.some(isHers) && signing.test(before(text, at));
  };
}

/** The stretches of a run that could be somebody's name: words in a row that mean nothing else. */
function persons(run: readonly string[], canName: (word: string) => boolean): { parts: string[]; at: number }[] {
  const found: { parts: string[]; at: number }[] = [];
  let at = 0;
  let isOpen = false;
  for (const part of run) {
    const isName = canName(part);
    if (isName && isOpen) found.at(-1)?.parts.push(part);
    else if (isName) found.push({ parts: [part], at });
    isOpen = isName;
    at += part.length + 1;
  }
  return found.filter(({ parts }) => parts.some((each) => /\p{Ll}|\p{L}{3}/u.test(each)));
}
