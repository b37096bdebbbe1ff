/** What a finder finds, and what it has to know to leave the sender's own things alone. */
export type DetailKind =
  | 'national-id'
  | 'possible-id'
  | 'phone'
  | 'email'
  | 'address'
  | 'birth'
  | 'child'
  | 'name'
  | 'origin'
  | 'circumstance';

export interface Detail {
  kind: DetailKind;
  /** The very words, as written but for line breaks, double spaces, other scripts' digits and what nobody sees. */
  text: string;
  /** Where they begin in the text as it is searched, in UTF-16 units. */
  at: number;
  /** How far they reach, in the same units. */
  length: number;
}

export interface Sender {
  name: string;
  email: string;
  phone: string;
  /** Whether a word, in lower case, stands in the name of a place or an organisation that everybody may know. */
  isKnownWord: (word: string) => boolean;
}

export type Finder = (text: string, sender: Sender) => Detail[];

export function detail(kind: DetailKind, words: string, at: number): Detail {
  const bare = words.trim();
  return { kind, text: bare.replace(/\s+/g, ' '), at: at + words.indexOf(bare), length: bare.length };
}

/** Everything that a pattern (with the flag g) meets, and that is worth keeping. */
export function matches(
  kind: DetailKind,
  text: string,
  pattern: RegExp,
  keep: (words: string, at: number) => boolean = () => true,
): Detail[] {
  const found: Detail[] = [];
  for (const { 0: words, index } of meetings(text, pattern)) {
    if (words.trim() !== '' && keep(words, index)) found.push(detail(kind, words, index));
  }
  return found;
}

/** Where a pattern (with the flag g) meets a text. `matchAll` would copy the pattern first, which takes longer than a short text does. */
export function meetings(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let met = pattern.exec(text); met; met = pattern.exec(text)) {
    found.push(met);
    if (met[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Letters of the Latin script, as they stand in a class. */
const latin = 'A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ';
const capitals = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ';
const smalls = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž';
const classes: Readonly<Record<string, string>> = { '\\p{L}': latin, '\\p{Lu}': capitals, '\\p{Ll}': smalls };

/**
 * A pattern in which \p{L}, \p{Lu} and \p{Ll} mean Latin letters. Unicode's own classes are so large that the patterns took 80 ms to
 * get ready, and whoever sent the first forms after a start waited for them.
 */
export function latinPattern(source: string, flags: string): RegExp {
  let isInClass = false;
  const text = source.replace(/\\p\{L[ul]?\}|\\P\{L\}|\\.|[[\]]/g, (part) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    if (part === '\\P{L}') return `[^${latin}]`;
    const letters = classes[part];
    if (letters === undefined) return part;
    return isInClass ? letters : `[${letters}]`;
  });
  return new RegExp(text, flags);
}

/** A whole word: not a part of a longer one. `\b` knows no æ, ø and å. */
export const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** The words right before a place: enough to tell what they say of it, and few enough to be read fast in any text. */
export const before = (text: string, at: number, reach = 80): string => text.slice(Math.max(0, at - reach), at);

export const digitsOf = (words: string): string => words.replace(/\D/g, '');
