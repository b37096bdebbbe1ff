/**
 * Home of what stays on one line: «§ 5», «ca. 2018», «kl. 14:02», «1. desember», «13–17», «e-post». Put in where a page leaves us, and so in
 * no mail, feed, index or structured data: there it would be in somebody's way.
 */

const space = '\u00a0';
/** Has no width, and no line ends at it. */
const joiner = '\u2060';

/** Before a number; after the day of a month, which in Norwegian has a stop; after how many working days. */
const spaces =
  /(?<=§|\b(?:ca|kl)\.) (?=\d)|(?<=\b\d{1,2}\.?) (?=januar|februar|mars|march|april|ma[iy]|jun[ie]|jul[iy]|august|september|o[kc]tober|november|de[sc]ember|virkedag|working day)/gi;
const ranges = /(?<=\d–)(?=\d)/g;

export const withoutBreaks = (text: string): string => text.replace(spaces, space).replace(ranges, joiner);

/** Tags, and what is not running text: a citation is copied as it stands, and what stands in a field goes back as it was typed. */
const leftAlone =
  /<(script|style|title|textarea|svg)\b[\s\S]*?<\/\1>|<p class="citation"[\s\S]*?<\/p>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/
    .source;
const parts = new RegExp(`${leftAlone}|([^<]+)`, 'g');

/**
 * «e-post» is kept on one line by an element and by no sign, for people search for the word, and copy it. In running text and in
 * what stands under a field's label: browsers know the field by the label itself.
 */
const runningText = /<(p|li)(?: class="small")?>[\s\S]*?<\/\1>|<div data-field="description"[\s\S]*?<\/div>/g;
const email = /(?<![\p{L}-])(?:\p{Ll}+-)?[Ee]-post\p{Ll}*(?![^<]*>)/gu;

/** The same in all that is read on a page. */
export const pageWithoutBreaks = (html: string): string =>
  html
    .replace(parts, (whole: string, _tag: string, text?: string) => (text ? withoutBreaks(text) : whole))
    .replace(runningText, (running) => running.replace(email, '<span class="whole">$&</span>'));
