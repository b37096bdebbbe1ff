/**
 * Home of the places in a search: which municipalities the words name, by the finder's own names, so that what the finder finds,
 * search finds too, with scripts and without. Shared by server and browser, so it imports nothing that a browser does not need.
 */
import {
  beginningLike,
  type Finder,
  mostWordsInName,
  type Named,
  namedBy,
  oneSlipFrom,
  type Via,
} from './known-places.ts';
import { isMunicipalityWord, placeSlug, searchKeys, typedKeys, typedPostalCode, typedText } from './place-names.ts';
import { isQuestionWord, wordsIn } from './search-words.ts';

/** The page of a municipality. */
export interface PlaceHit {
  url: string;
  name: string;
  /** By what it was found, unless that was its own name. */
  via: Via | { kind: 'centre'; text: string };
  /** The language its page is written in. */
  language: 'nb' | 'nn';
}

export interface PlacesNamed {
  places: PlaceHit[];
  /** What is left of the query without the names and without «kommune»; small words are left out. */
  rest: string[];
  /** The words may as well mean something else: a year, an hour. */
  isDoubtful: boolean;
}

/** Names that are words too, in one of our languages. A test reads the built pages for more of them. */
export const alsoWords: ReadonlySet<string> = new Set(
  'as ask bo fana hennes re sel skala sletta stad sto time tro'.split(' '),
);

/** Words that are looked at for names: more than are looked for in pages, since small words may be part of one. */
const mostWords = 16;
/** Shorter parts of a centre's name («Vest», «Eva») say too little without the rest of it. */
const shortestCentreName = 5;
/** Letters in the shortest word that may be a slip from a name; with fewer, every word is. */
const shortestSlip = 5;
/** Letters in the shortest beginning of a name: «hjel» is on its way to «hjelp», not to Hjelmeland. */
const shortestBeginning = 5;

export function placesNamed(query: string, finder: Finder): PlacesNamed {
  const words = wordsIn(query).slice(0, mostWords);
  const free = words.map((word) => !isMunicipalityWord(word));
  const asked = words.filter((_, at) => free[at]);
  const runs: NamedRun[] = [];
  for (let length = Math.min(mostWordsInName, words.length); length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length);
      const isTaken = !free.slice(start, start + length).every(Boolean);
      if (isTaken || (run.length < asked.length && isSmall(run))) continue;
      const found = named(run.join(''), finder);
      if (!found) continue;
      runs.push(found);
      free.fill(false, start, start + length);
    }
  const rest = words.filter((word, at) => free[at] && !isQuestionWord(word));
  // Four digits beside other words are a year.
  const byCode = asked.length === 1 ? byPostalCode(query, finder) : [];
  const places = runs.length > 0 ? runs.flatMap(({ hits }) => hits) : byCode;
  const isOwnNameAlone = rest.length === 0 && places.some(({ via }) => via === null);
  const isWord = runs.every(({ name }) => alsoWords.has(name));
  return {
    places: places.filter(({ url }, at) => places.findIndex((each) => each.url === url) === at),
    rest,
    isDoubtful: places.length > 0 && isWord && !isOwnNameAlone,
  };
}

/** Places whose names begin with what was typed, for somebody who has not typed all of it yet. */
export function placesBeginning(query: string, finder: Finder): PlaceHit[] {
  const keys = typedKeys(typedText(query)).filter((key) => key.length >= shortestBeginning);
  return beginningLike(keys, finder).map((named) => hit(named, finder));
}

/** Places one slip of the finger away from words that nothing else is known by. */
export const placesMisspelt = (words: readonly string[], finder: Finder): PlaceHit[] =>
  words.flatMap((word) =>
    word.length < shortestSlip ? [] : oneSlipFrom(searchKeys(word), finder).map((named) => hit(named, finder)),
  );

/** With other words, «nå» and «ha» are no places. */
const isSmall = (run: readonly string[]): boolean => run.every(isQuestionWord);

interface NamedRun {
  name: string;
  hits: PlaceHit[];
}

function named(typed: string, finder: Finder): NamedRun | null {
  // «Bergens»: an s for whose it is.
  const names = typed.length >= shortestSlip && typed.endsWith('s') ? [typed, typed.slice(0, -1)] : [typed];
  for (const name of names) {
    const hits = namedBy(searchKeys(name), finder).map((each) => hit(each, finder));
    if (hits.length > 0) return { name, hits };
  }
  const hits = servedBy(searchKeys(typed), finder);
  return hits.length > 0 ? { name: typed, hits } : null;
}

/** The municipalities of the crisis centre that has one of the keys as a name. */
function servedBy(keys: readonly string[], finder: Finder): PlaceHit[] {
  const { centres, municipalities } = finder.data;
  const named = centreNames(finder);
  const centre = keys.map((key) => named.get(key)).find((each) => each !== undefined);
  if (centre === undefined) return [];
  const via = { kind: 'centre' as const, text: centres[centre]?.[0] ?? '' };
  return municipalities.centre.flatMap((each, municipality) =>
    each === centre ? [{ ...hit({ municipality, via: null }, finder), via }] : [],
  );
}

const centresByName = new WeakMap<Finder, ReadonlyMap<string, number>>();

function centreNames(finder: Finder): ReadonlyMap<string, number> {
  const names =
    centresByName.get(finder) ??
    new Map(finder.data.centres.flatMap((each, centre) => centreKeys(each[0], each[5]).map((key) => [key, centre])));
  centresByName.set(finder, names);
  return names;
}

const centreWords =
  /(?<!\p{L})(?:krisesent\p{L}*|krise|incestsent\p{L}*|senteret|iks|interkommunale|omegn|omland|for|og|i)(?!\p{L})/giu;

/** «Romerike Krisesenter IKS» is known by all of its name, by all but «IKS», and by «Romerike». */
const centreKeys = (name: string, otherNames: string): string[] =>
  [name, ...name.split(/[,(]/), ...otherNames.split('|')].flatMap((each) => {
    const own = each.replace(centreWords, ' ');
    return [each, each.replace(/\bIKS\b/, ''), ...(own.replace(/\P{L}/gu, '').length < shortestCentreName ? [] : [own])]
      .flatMap(searchKeys)
      .filter((key) => key !== '');
  });

function byPostalCode(query: string, finder: Finder): PlaceHit[] {
  const code = typedPostalCode(typedText(query));
  if (!code) return [];
  const shared = finder.data.shared.find(([known]) => known === code)?.[1];
  const municipality = finder.codes.get(Number(code));
  const via = { kind: 'code' as const, text: code };
  return (shared ?? (municipality === undefined ? [] : [municipality])).map((each) =>
    hit({ municipality: each, via }, finder),
  );
}

function hit({ municipality, via }: Named, { data: { municipalities } }: Finder): PlaceHit {
  const name = municipalities.name[municipality] ?? '';
  return {
    url: `/kommune/${placeSlug(name)}/`,
    name,
    via,
    language: municipalities.nynorsk[municipality] ? 'nn' : 'nb',
  };
}
