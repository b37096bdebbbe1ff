/**
 * Home of names in capitals («AMINA HUSSEIN»). Abbreviations, headings and words that are only stressed look the same, so one
 * such word is a name only after a cue, and two are only among other words in small letters.
 */
import { latinPattern } from './detail.ts';

const capitals = latinPattern(String.raw`^\p{Lu}{3}`, '');
export const isShouted = (word: string): boolean => capitals.test(word);

/** What is written in capitals and is no name. Words of the site's own places and associations are known from the facts. */
const abbreviations =
  'bup smiso imdi udi rosa mira coop kiwi nato bufetat helfo noas kifo asap isbn epost oslomet unhcr emdr teams info faq';
const stressed =
  'veldig svært viktig viktige viktigst haster hastar helst aldri alltid kun strengt trenger treng trengs trengst mye mykje mest gratis fullt nytt nye stor store ' +
  'påmelding frist fristen møte møter møtet tilbud tilbod kurs kurset hjelp hjelpe ønsker ønskjer ønskes søker søkes søkjer velkommen velkomne frivillig frivillige ' +
  'ledig ledige plass plasser plassar stengt åpent open åpen merk husk utsatt avlyst avlyste flyttet flytta endret endra absolutt ikkje ikke heile hele helt heilt ' +
  'ansatte tilsette vakt kveld time timer begge først siste første andre fire fem seks åtte snarest mulig mogleg hjertelig fantastisk flott ' +
  'krisesenter krisesenteret forening foreninga foreningen lokallag styret årsmøte dugnad åpningstider referat adresse telefon navn melding beskjed ' +
  'very important urgent urgently never always only note notice free help need needed wanted volunteer volunteers meeting course closed remember happy sorry ' +
  'really much more most both first last every';
const noNames: ReadonlySet<string> = new Set(`${abbreviations} ${stressed}`.split(' '));
/** How words end that name nobody. */
const ordinary = /...(?:else|elser|heter|lige|sjon|sjoner|skap|inger|ingar|isk|iske|ende|ande|tion|ness|ment)$/;
/** Other words of three letters are rather an abbreviation. */
const short: ReadonlySet<string> = new Set(
  'ali eva ane ann ida liv unn per ola jon jan kim tom roy lea mia ina iva isa eli åse ada ava noa may mai siv kai leo lin'.split(
    ' ',
  ),
);
const vowel = /[aeiouyæøåà-öù-ý]/;

/** Whether a word in capitals, given in small letters, could be a name. */
export function mayBeShoutedName(word: string): boolean {
  if (noNames.has(word) || ordinary.test(word)) return false;
  return short.has(word) || (word.length > 3 && vowel.test(word));
}

const small = latinPattern(String.raw`\p{Ll}{2}`, '');

/** Whether all of the line is in capitals: then it is a heading, or everything is, and capitals say nothing. */
export function standsInShoutedLine(text: string, at: number): boolean {
  const begin = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(Math.max(begin, at - 200), end < 0 ? at + 200 : Math.min(end, at + 200));
  return !small.test(line);
}
