/** What a finder finds, and what it has to know to leave the sender's own things alone. */
export type DetailKind = 'national-id' | 'phone' | 'email' | 'address' | 'birth' | 'child' | 'name' | 'origin';

export interface Detail {
  kind: DetailKind;
  /** The very words, as written but for line breaks and double spaces. */
  text: string;
  /** Where they begin, in UTF-16 units. */
  at: number;
  /** How far they reach, in the same units. */
  length: number;
}

export interface Sender {
  name: string;
  email: string;
  phone: string;
  /** Words in names of places and organisations that everybody may know, in lower case. */
  knownWords: ReadonlySet<string>;
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
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) =>
    words.trim() !== '' && keep(words, index) ? [detail(kind, words, index)] : [],
  );
}

/** A whole word: not a part of a longer one. `\b` knows no æ, ø and å. */
export const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** The words right before a place: enough to tell what they say of it, and few enough to be read fast in any text. */
export const before = (text: string, at: number, reach = 80): string => text.slice(Math.max(0, at - reach), at);

export const digitsOf = (words: string): string => words.replace(/\D/g, '');
