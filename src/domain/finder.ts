/**
 * Home of the finder's answer: what we say to whoever types a postal code or the name of a place. The browser and the server
 * both ask here, with the same data, so they cannot disagree. Imports nothing that a browser does not need.
 */
import type { FinderAssociation, FinderCentre } from './finder-data.ts';
import {
  beginningLike,
  countyNamed,
  countyOf,
  countyOneSlipFrom,
  type Finder,
  type Named,
  type NamedCounty,
  namedAmong,
  namedBy,
  oneSlipFrom,
  type Via,
} from './known-places.ts';
import { searchKeys, typedKeys, typedPostalCode, typedText } from './place-names.ts';

export interface County {
  number: string;
  name: string;
}

export interface PlaceChoice {
  number: string;
  name: string;
  county: string;
  /** The dissolved municipality, or the postal place, by which it was found. */
  via: string | null;
}

export interface FoundPlace {
  kind: 'place';
  number: string;
  name: string;
  county: County;
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
  /** A county is too wide to answer for. `counties`: itself, or what a former one is today. */
  | { kind: 'county'; name: string; isFormer: boolean; counties: County[] }
  /** Svalbard and Jan Mayen, which are no municipalities. `code` is null when a name was typed. */
  | { kind: 'outside'; code: string | null; territory: string }
  /** Four digits that nobody knows. No error: new codes come twice a year. */
  | { kind: 'unknownCode'; typed: string }
  /** Nothing but digits, and not four of them. */
  | { kind: 'noCode'; typed: string }
  | { kind: 'unknown'; typed: string }
  | { kind: 'empty'; typed: '' };

/** Whether something must be written in another way. */
export const isMistyped = ({ kind }: FinderAnswer): boolean =>
  kind === 'empty' || kind === 'unknown' || kind === 'noCode';

const longestTyped = 60;

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
  if (answer.kind !== 'unknown') return answer;
  if (code) return { kind: 'unknownCode', typed: code };
  return /\d/.test(text) && !/\p{L}/u.test(text) ? { kind: 'noCode', typed: text } : answer;
}

/** The whole of it first, as a name, a county or the beginning of a name; then the names among its words; then what is like it. */
function byName(text: string, finder: Finder): FinderAnswer {
  const keys = typedKeys(text);
  const whole = namedBy(keys, finder);
  const county = countyNamed(text, finder);
  // Some hamlet is called Oppland too.
  if (county && whole.every(({ via }) => via?.kind === 'postalPlace')) return wholeCounty(county, finder);
  if (whole.length > 0) return foundOrChosen(whole, text, finder);
  const territory = territoryNamed(keys, finder);
  if (territory) return { kind: 'outside', code: null, territory };
  const beginning = beginningLike(keys, finder);
  if (beginning.length > 0) return choose('similar', text, beginning, finder);
  const among = namedAmong(text, finder);
  if (among.places.length > 0) return foundOrChosen(among.places, text, finder);
  if (among.county) return wholeCounty(among.county, finder);
  const similarCounty = countyOneSlipFrom(keys, finder);
  if (similarCounty) return wholeCounty(similarCounty, finder);
  const similar = oneSlipFrom(keys, finder);
  return similar.length > 0 ? choose('similar', text, similar, finder) : { kind: 'unknown', typed: text };
}

function foundOrChosen(matches: readonly Named[], text: string, finder: Finder): FinderAnswer {
  const [first, ...others] = matches;
  return first && others.length === 0 ? found(first, finder) : choose('name', text, matches, finder);
}

function territoryNamed(keys: readonly string[], { data }: Finder): string | undefined {
  const [, territory] =
    data.outside.find(([, ...names]) => names.some((name) => searchKeys(name).some((key) => keys.includes(key)))) ?? [];
  return territory;
}

function wholeCounty({ name, isFormer, now }: NamedCounty, { data }: Finder): FinderAnswer {
  const counties = now.map((number) => ({ number, name: countyName(number, data) }));
  return { kind: 'county', name, isFormer, counties };
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
    county: countyName(countyOf(municipality, data.municipalities), data),
    via: via?.text ?? null,
  }));
  return { kind: 'choose', why, typed, places };
}

function found({ municipality, via }: Named, { data }: Finder): FoundPlace {
  const { municipalities, associations, centres } = data;
  const cell = <Value>(column: readonly Value[]) => at(column, municipality);
  const county = countyOf(municipality, municipalities);
  return {
    kind: 'place',
    number: cell(municipalities.number),
    name: cell(municipalities.name),
    county: { number: county, name: countyName(county, data) },
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

const countyName = (number: string, { counties }: Finder['data']): string =>
  counties.find(([known]) => known === number)?.[1] ?? '';

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`No entry ${index}`);
  return value;
}
