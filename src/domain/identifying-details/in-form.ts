/** Home of the leak guard's rules for a form: which fields it reads, what stops it, and what was confirmed. */
import { manyLines } from '../../text/form-text.ts';
import type { DetailKind } from './detail.ts';
import { identifyingDetails, nationalIdsIn } from './identifying-details.ts';

/** Everything of a form that is kept as it was typed. A phone number has a form of its own, in which no identity number fits. */
const written = ['crisisCentreName', 'name', 'role', 'email', 'otherLanguage', 'message'] as const;
type WrittenField = (typeof written)[number];

/**
 * Where something may be said of somebody else. What a centre or a language is called looks like a name, and names a place, without
 * telling of anybody.
 */
const searched: readonly { field: WrittenField; except: readonly DetailKind[] }[] = [
  { field: 'crisisCentreName', except: ['name', 'origin'] },
  { field: 'role', except: [] },
  { field: 'otherLanguage', except: ['name', 'origin'] },
  { field: 'message', except: [] },
];

/** The field, beside the visitor's own, with the words that she has looked over and lets stand. */
export const confirmedField = 'confirmed';

/** Words in the field above are kept apart by what no word can hold. */
const betweenWords = '\t';

export interface Leaks {
  /** National identity numbers: they must go. */
  stops: { field: WrittenField; words: string[] }[];
  /** What could tell who somebody is, each once; empty when all of it was confirmed. */
  details: string[];
}

/** What the fields could give away. `typed` gives a field's text, '' when there is none. */
export function leaksIn(typed: (field: string) => string, knownWords: ReadonlySet<string>): Leaks {
  const text = (field: string) => manyLines(typed(field));
  const stops = written.flatMap((field) => {
    const words = nationalIdsIn(text(field));
    return words.length > 0 ? [{ field, words }] : [];
  });
  const centre = new Set(text('crisisCentreName').toLowerCase().split(/\s+/));
  const sender = {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    isKnownWord: (word: string) => knownWords.has(word) || centre.has(word),
  };
  const details = searched.flatMap(({ field, except }) =>
    identifyingDetails(text(field), sender).filter(({ kind }) => kind !== 'national-id' && !except.includes(kind)),
  );
  const words = [...new Set(details.map((detail) => detail.text))];
  const confirmed = confirmedWords(typed(confirmedField));
  return { stops, details: words.every((each) => confirmed.includes(each)) ? [] : words };
}

/** The value that confirms these words, and no others: whoever writes something new is asked again. */
export const confirming = (words: readonly string[]): string => words.join(betweenWords);

export const confirmedWords = (value: string): string[] => value.split(betweenWords).filter((each) => each !== '');

/** Words as they are shown in a sentence, between the marks of its language. */
export const quoted = (words: readonly string[], language: string): string =>
  words.map((each) => (language === 'en' ? `“${each}”` : `«${each}»`)).join(', ');
