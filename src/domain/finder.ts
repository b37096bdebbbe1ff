/**
 * Home of the finder's answer: what we say to whoever types a postal code or the name of a place. The browser and the server
 * both ask here, with the same data, so they cannot disagree. Imports nothing that a browser does not need.
 */
import type { FinderAssociation, FinderCentre, FinderData } from './finder-data.ts';
import { isOneSlipApart, searchKeys, typedKeys, typedPostalCode, typedText } from './place-names.ts';

export interface PlaceChoice {
  number: string;
  name: string;
  /** The dissolved municipality, or the postal place, by which it was found. */
  via: string | null;
}

export type Via = { kind: 'code' | 'former' | 'postalPlace'; text: string } | null;

export interface FoundPlace {
  kind: 'place';
  number: string;
  name: string;
  /** How it was found, when that is not by its own name: a code, a dissolved municipality, a postal place. */
  via: Via;
  association: FinderAssociation | null;
  nearest: { association: FinderAssociation; kilometres: number }[];
  centre: FinderCentre | null;
  isCentreLikely: boolean;
  /** Who gets an application: their place among the data's recipients. */
  recipient: number;
}

export type FinderAnswer =
  | FoundPlace
  /** Several places fit: they share the name or the code, or are only like what was typed (`similar`). */
  | { kind: 'choose'; why: 'name' | 'code' | 'similar'; typed: string; places: PlaceChoice[] }
  /** Svalbard and Jan Mayen, which are no municipalities. `code` is null when a name was typed. */
  | { kind: 'outside'; code: string | null; territory: string }
  /** Four digits that nobody knows. No error: new codes come twice a year. */
  | { kind: 'unknownCode'; typed: string }
  | { kind: 'unknown'; typed: string }
  | { kind: 'empty'; typed: '' };

/** A municipality by its place in the data's list, and by what it was found. */
export interface Named {
  municipality: number;
  via: Via;
}

/** The data, ready to be asked. */
export interface Finder {
  data: FinderData;
  codes: ReadonlyMap<number, number>;
  names: ReadonlyMap<string, readonly Named[]>;
  postalPlaces: ReadonlyMap<string, readonly Named[]>;
}

const mostSuggestions = 8;
const longestTyped = 60;

export function openFinder(data: FinderData): Finder {
  const codes = new Map(data.retired);
  const names = new Map<string, Named[]>();
  const postalPlaces = new Map<string, Named[]>();
  const add = (to: Map<string, Named[]>, name: string, named: Named) => {
    for (const key of searchKeys(name)) to.set(key, [...(to.get(key) ?? []), named]);
  };
  const { name, otherNames, postalPlaces: places, codes: differences } = data.municipalities;
  name.forEach((shown, municipality) => {
    // «Herøy (Nordland)» is found as «Herøy», as itself, and as «Herøy i Nordland».
    const spellings = [shown, shown.replace(/ \(.*/, ''), shown.replace(' (', ' i ')];
    for (const spelling of [...spellings, ...listed(otherNames[municipality])])
      add(names, spelling, { municipality, via: null });
    for (const text of listed(places[municipality]))
      add(postalPlaces, text, { municipality, via: { kind: 'postalPlace', text } });
    let code = 0;
    for (const difference of listed(differences[municipality], ',')) {
      code += Number.parseInt(difference, 36);
      codes.set(code, municipality);
    }
  });
  for (const [name, label, municipalities] of data.former) {
    const text = label || name;
    for (const municipality of municipalities)
      for (const spelling of [name, text]) add(names, spelling, { municipality, via: { kind: 'former', text } });
  }
  return { data, codes, names, postalPlaces };
}

/** The answer to what was typed. `chosen` is a municipality's number, from an earlier question of ours. */
export function findPlace(typed: string, finder: Finder, chosen = ''): FinderAnswer {
  const { data, codes } = finder;
  const picked = data.municipalities.number.indexOf(chosen);
  if (picked >= 0) return found({ municipality: picked, via: null }, finder);
  const text = typedText(typed).trim().slice(0, longestTyped);
  if (text === '') return { kind: 'empty', typed: '' };
  const code = typedPostalCode(text);
  if (code) {
    const outside = data.outside.find(([known]) => known === code);
    if (outside) return { kind: 'outside', code, territory: outside[1] };
    const shared = data.shared.find(([known]) => known === code);
    if (shared) {
      const matches = shared[1].map((municipality) => ({ municipality, via: null }));
      return choose('code', code, matches, finder);
    }
    const municipality = codes.get(Number(code));
    if (municipality !== undefined) return found({ municipality, via: { kind: 'code', text: code } }, finder);
  }
  const answer = byName(text, finder);
  return answer.kind === 'unknown' && code ? { kind: 'unknownCode', typed: code } : answer;
}

function byName(text: string, finder: Finder): FinderAnswer {
  const keys = typedKeys(text);
  const matches = namedBy(keys, finder);
  const [first, ...others] = matches;
  if (first && others.length === 0) return found(first, finder);
  if (first) return choose('name', text, matches, finder);
  const territory = territoryNamed(keys, finder);
  if (territory) return { kind: 'outside', code: null, territory };
  const beginning = beginningLike(keys, finder);
  const similar = beginning.length > 0 ? beginning : oneSlipFrom(keys, finder);
  return similar.length > 0 ? choose('similar', text, similar, finder) : { kind: 'unknown', typed: text };
}

/** The municipalities that have one of the keys as a name; else those with a postal place of that name. */
export function namedBy(keys: readonly string[], { names, postalPlaces }: Finder): Named[] {
  const exact = (map: Finder['names']) => distinct(keys.flatMap((key) => map.get(key) ?? []));
  const named = exact(names);
  return named.length > 0 ? named : exact(postalPlaces);
}

function territoryNamed(keys: readonly string[], { data }: Finder): string | undefined {
  const [, territory] =
    data.outside.find(([, ...names]) => names.some((name) => searchKeys(name).some((key) => keys.includes(key)))) ?? [];
  return territory;
}

/** Names that begin like what was typed. */
export const beginningLike = (keys: readonly string[], finder: Finder): Named[] =>
  namesLike(keys, finder, (known, key) => key.length > 2 && known.startsWith(key));

/** Names that are one slip of the finger away from what was typed. */
export const oneSlipFrom = (keys: readonly string[], finder: Finder): Named[] =>
  namesLike(keys, finder, (known, key) => key.length > 3 && isOneSlipApart(known, key));

function namesLike(
  keys: readonly string[],
  { names, postalPlaces }: Finder,
  fits: (known: string, key: string) => boolean,
): Named[] {
  const all = [...names, ...postalPlaces];
  return distinct(all.flatMap(([known, named]) => (keys.some((key) => fits(known, key)) ? named : []))).slice(
    0,
    mostSuggestions,
  );
}

/** One of each municipality; under its own name when that fits too. */
function distinct(matches: readonly Named[]): Named[] {
  const byMunicipality = new Map<number, Named>();
  for (const named of matches)
    if (!named.via || !byMunicipality.has(named.municipality)) byMunicipality.set(named.municipality, named);
  return [...byMunicipality.values()];
}

function choose(
  why: 'name' | 'code' | 'similar',
  typed: string,
  matches: readonly Named[],
  { data }: Finder,
): FinderAnswer {
  const { number, name } = data.municipalities;
  const places = matches.map(({ municipality, via }) => ({
    number: at(number, municipality),
    name: at(name, municipality),
    via: via?.text ?? null,
  }));
  return { kind: 'choose', why, typed, places };
}

function found({ municipality, via }: Named, { data: { municipalities, associations, centres } }: Finder): FoundPlace {
  const cell = <Value>(column: readonly Value[]) => at(column, municipality);
  return {
    kind: 'place',
    number: cell(municipalities.number),
    name: cell(municipalities.name),
    via,
    association: associations[cell(municipalities.association)] ?? null,
    nearest: cell(municipalities.nearest).map(([association, kilometres]) => ({
      association: at(associations, association),
      kilometres,
    })),
    centre: centres[cell(municipalities.centre)] ?? null,
    isCentreLikely: cell(municipalities.likely) === 1,
    recipient: cell(municipalities.recipient),
  };
}

function listed(text = '', separator = '|'): string[] {
  return text === '' ? [] : text.split(separator);
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`No entry ${index}`);
  return value;
}
