/** Signs that come along from Word and from web pages, and look like others: spaces that do not break, signs without width, quotation marks. */

/** Signs that steer old printers and terminals, such as the vertical tab of Word's line breaks. The parser that builds the site refuses them. */
export const control = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/u;
export const unseen = new RegExp(`[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]|${control.source}`, 'u');
const wideSpace = /[\u00a0\u2007\u202f]/;
const curled = /(?:[:[,]|^)\s*[“”„‘’«»]|[“”„‘’]\s*(?:$|[,}\]])/;

/** Said after a mistake in a line of fields that has such a sign, for nobody can see that it is there; nothing when it has none. */
export function signHint(line: string): string {
  if (unseen.test(line) || wideSpace.test(line))
    return '. Linjen har et usynlig tegn fra Word eller en nettside: slett den, og skriv den på nytt for hånd';
  return curled.test(line) ? '. Anførselstegnene skal være rette: " og ikke ” eller «' : '';
}
