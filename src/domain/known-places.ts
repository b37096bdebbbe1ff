/**
 * Home of the names and codes that the finder knows, and of which of them somebody typed. Search asks here too. Imports nothing that a
 * browser does not need.
 */
import type { FinderData } from './finder-data.ts';
import { isOneSlipApart, searchKeys } from './place-names.ts';
import { isQuestionWord, lettersAndDigits } from './search-words.ts';

/** How a place was found, when that is not by its own name: a code, a dissolved municipality, a postal place. */
export type Via = { kind: 'code' | 'former' | 'postalPlace'; text: string } | null;

/** A municipality by its place in the data's list, and by what it was found. */
export interface Named {
  municipality: number;
  via: Via;
}

/** A county of today, or a former one, which is several today or a part of one. */
export interface NamedCounty {
  name: string;
  isFormer: boolean;
  /** The numbers of the counties it is today. */
  now: readonly string[];
}

/** The data, ready to be asked. */
export interface Finder {
  data: FinderData;
  codes: ReadonlyMap<number, number>;
  names: ReadonlyMap<string, readonly Named[]>;
  postalPlaces: ReadonlyMap<string, readonly Named[]>;
  counties: ReadonlyMap<string, NamedCounty>;
}

/** The quarter that a name begins with, which people shorten. Not «Indre»: «i Østfold» is the whole county. */
const quarter = /^([NSØV])(?:ord|ør|øndre|stre|ystre|est)[a-z]*[ -](?=\p{Lu})/u;
const mostSuggestions = 8;
/** Words in the longest name: «Nes i Ådal», «Møre og Romsdal». */
export const mostWordsInName = 4;
/** Letters in the shortest slip from a postal place or a county. «Norge» is no slip from Nore, but «Olso» is one from Oslo. */
const shortestLongSlip = 6;

export function openFinder(data: FinderData): Finder {
  const codes = new Map(data.retired);
  const names = new Map<string, Named[]>();
  const postalPlaces = new Map<string, Named[]>();
  const add = (to: Map<string, Named[]>, name: string, named: Named) => {
    for (const key of searchKeys(name)) to.set(key, [...(to.get(key) ?? []), named]);
  };
  const { name, otherNames, postalPlaces: places, codes: differences } = data.municipalities;
  name.forEach((shown, municipality) => {
    // «Herøy (Nordland)» is found as «Herøy», as itself, and as «Herøy i Nordland»; «Østre Toten» as «Ø. Toten» as well.
    const spellings = [shown, shown.replace(/ \(.*/, ''), shown.replace(' (', ' i '), shown.replace(quarter, '$1 ')];
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
  return { data, codes, names, postalPlaces, counties: countiesIn(data) };
}

function countiesIn({ counties }: FinderData): Map<string, NamedCounty> {
  const known = new Map<string, NamedCounty>();
  for (const [number, name, otherNames, formerNames] of counties) {
    const spellings = [name, ...listed(otherNames)];
    for (const key of spellings.flatMap(searchKeys)) known.set(key, { name, isFormer: false, now: [number] });
    for (const former of listed(formerNames))
      for (const key of new Set(searchKeys(former)))
        known.set(key, { name: former, isFormer: true, now: [...(known.get(key)?.now ?? []), number] });
  }
  return known;
}

/**
 * The municipalities that have one of the keys as a name, and then those with a postal place of that name: whoever types «Kvam» may live
 * in Nord-Fron.
 */
export function namedBy(keys: readonly string[], { names, postalPlaces }: Finder): Named[] {
  const exact = (map: Finder['names']) => keys.flatMap((key) => map.get(key) ?? []);
  return distinct([...exact(names), ...exact(postalPlaces)]);
}

export function countyNamed(typed: string, { counties }: Finder): NamedCounty | null {
  const name = typed.replace(/\s+(?:fylkes?kommune|fylke|county)\s*$/iu, '');
  return searchKeys(name).flatMap((key) => counties.get(key) ?? [])[0] ?? null;
}

/** «Finmark» is asked for as often as Finnmark. */
export const countyOneSlipFrom = (keys: readonly string[], { counties }: Finder): NamedCounty | null =>
  [...counties].find(([known]) =>
    keys.some((key) => key.length >= shortestLongSlip && isOneSlipApart(known, key)),
  )?.[1] ?? null;

/** What the words of a sentence or an address name: «Jeg bor i Tromsø», «Nes, Buskerud», «Kåfjord - Gáivuotna - Kaivuono». */
export interface NamedAmong {
  places: Named[];
  county: NamedCounty | null;
}

export function namedAmong(typed: string, finder: Finder): NamedAmong {
  const words = lettersAndDigits(typed);
  const [places, counties]: [Named[][], NamedCounty[]] = [[], []];
  for (let at = 0; at < words.length; ) {
    const run = longestName(words.slice(at, at + mostWordsInName), finder);
    if (run?.county) counties.push(run.county);
    if (run?.places.length) places.push(run.places);
    at += run?.length ?? 1;
  }
  const [county = null] = counties;
  return { places: agreeing(places, county, finder), county };
}

/** The name that the words begin with, as long as it gets. «Oslo» is a place rather than a county. */
function longestName(words: readonly string[], finder: Finder): (NamedAmong & { length: number }) | null {
  for (let { length } = words; length > 0; length -= 1) {
    const run = words.slice(0, length);
    // «Å» and «Bo» are places too, but not among other words.
    if (run.every((word) => isQuestionWord(word.toLowerCase()))) continue;
    const name = run.join(' ');
    const places = namedBy(searchKeys(name), finder);
    const county = places.length > 0 ? null : countyNamed(name, finder);
    if (places.length > 0 || county) return { places, county, length };
  }
  return null;
}

/** The places that all of the names fit, or else all places; and of these the ones in the county, when there are any there. */
function agreeing(named: readonly Named[][], county: NamedCounty | null, { data }: Finder): Named[] {
  const [first = [], ...others] = named;
  const common = first.filter(({ municipality }) =>
    others.every((places) => places.some((place) => place.municipality === municipality)),
  );
  const places = common.length > 0 ? common : distinct(named.flat());
  const inCounty = places.filter(({ municipality }) =>
    county?.now.includes(countyOf(municipality, data.municipalities)),
  );
  return inCounty.length > 0 ? inCounty : places;
}

/** The county's number is the first two digits of the municipality's. */
export const countyOf = (municipality: number, { number }: FinderData['municipalities']): string =>
  number[municipality]?.slice(0, 2) ?? '';

/** Names that begin like what was typed. */
export const beginningLike = (keys: readonly string[], { names, postalPlaces }: Finder): Named[] =>
  namesLike(keys, [names, postalPlaces], (known, key) => key.length > 2 && known.startsWith(key));

/** Names that are one slip of the finger away from what was typed. */
export function oneSlipFrom(keys: readonly string[], { names, postalPlaces }: Finder): Named[] {
  const long = keys.filter((key) => key.length >= shortestLongSlip);
  return distinct([
    ...namesLike(keys, [names], (known, key) => key.length > 3 && isOneSlipApart(known, key)),
    ...namesLike(long, [postalPlaces], isOneSlipApart),
  ]).slice(0, mostSuggestions);
}

function namesLike(
  keys: readonly string[],
  maps: readonly Finder['names'][],
  fits: (known: string, key: string) => boolean,
): Named[] {
  const all = maps.flatMap((map) => [...map]);
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

function listed(text = '', separator = '|'): string[] {
  return text === '' ? [] : text.split(separator);
}
