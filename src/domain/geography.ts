/** Home of places: what a postal code says about where somebody lives, and how far it is between two municipalities. */
import type { Geography } from '../schemas/geography.ts';
import type { Municipality } from '../schemas/municipality.ts';

/** Territories that Posten numbers like municipalities although they are none. */
const territories: Readonly<Record<string, string>> = { '2100': 'Svalbard', '2211': 'Jan Mayen' };

export type PostalPlace =
  | { kind: 'found' | 'retired'; code: string; place: string; municipality: string }
  /** The code's area lies in several municipalities; numbers are ordered by share of area, largest first. */
  | { kind: 'shared'; code: string; place: string; municipalities: readonly [string, string, ...string[]] }
  | { kind: 'outside'; code: string; place: string; territory: string }
  | { kind: 'unknown'; code: string };

/**
 * Where a four-digit postal code leads. A code that Posten has withdrawn still leads to the municipality it lay in;
 * a well-formed code that nobody knows is an answer of its own, never an error: new codes come twice a year.
 */
export function postalPlace(code: string, geography: Geography): PostalPlace {
  const current = geography.postalCodes[code];
  if (current) {
    const [place, municipality] = current;
    const territory = territories[municipality];
    if (territory) return { kind: 'outside', code, place, territory };
    const [first, second, ...rest] = (geography.sharedPostalCodes[code] ?? []).map(([number]) => number);
    if (first && second) return { kind: 'shared', code, place, municipalities: [first, second, ...rest] };
    return { kind: 'found', code, place, municipality };
  }
  const retired = geography.retiredPostalCodes[code];
  if (retired) return { kind: 'retired', code, place: retired[0], municipality: retired[1] };
  return { kind: 'unknown', code };
}

/** The name to show for a municipality number or a territory; null when there is no such place. */
export function placeName(number: string, geography: Geography): string | null {
  const municipality = municipalityOf(number, geography);
  return municipality ? shownName(municipality) : (territories[number] ?? null);
}

/** The name to show: with the county on the four municipalities that share a name. */
export function shownName(municipality: Municipality): string {
  return municipality.label ?? municipality.name;
}

// Looked up for every submission, so indexed once for each geography.
const indexes = new WeakMap<Geography, ReadonlyMap<string, Municipality>>();

export function municipalityOf(number: string, geography: Geography): Municipality | null {
  let index = indexes.get(geography);
  if (!index) {
    index = new Map(geography.municipalities.map((municipality) => [municipality.number, municipality]));
    indexes.set(geography, index);
  }
  return index.get(number) ?? null;
}

/** An association's way from a municipality. `rank`: in which order they are told; a direct neighbour counts as 25 % nearer than it is. */
export interface Distance {
  kilometres: number;
  rank: number;
}

/** How far it is from where people live in `home` to the nearest of these municipalities, by their numbers; infinite when there is none. */
export function distanceTo(numbers: readonly string[], home: Municipality, geography: Geography): Distance {
  const places = numbers.flatMap((number) => municipalityOf(number, geography) ?? []);
  const kilometres = Math.min(...places.map((place) => kilometresBetween(home, place)));
  const isNeighbour = numbers.some((number) => home.neighbours.includes(number));
  return { kilometres, rank: kilometres * (isNeighbour ? 0.75 : 1) };
}

/**
 * Kilometres in a straight line between where people live in two municipalities (haversine, Earth's mean radius).
 * Fjords and ferries are not in it, so it is shown as «ca.».
 */
export function kilometresBetween(a: Municipality, b: Municipality): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const halfLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = halfLat * halfLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * halfLon * halfLon;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
