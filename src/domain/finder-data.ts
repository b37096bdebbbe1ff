/**
 * Home of the finder's data: all that an answer can contain, small enough to be sent to the browser when somebody puts the
 * cursor in the field, so that the place she types goes nowhere. The server answers from the same data.
 */
import type { Facts } from '../facts/load.ts';
import { postalPlace, shownName } from './geography.ts';
import {
  crisisCentreServing,
  establishedCentres,
  listYear,
  nearestAssociations,
  phoneYear,
  standingRoute,
} from './nearby.ts';
import type { Recipient } from './routing.ts';

/** Municipalities, associations and centres are named by their place in the list; −1 is none. */
export interface FinderData {
  associations: FinderAssociation[];
  centres: FinderCentre[];
  /** Its other names, and the former counties that it is now or is part of, parted by `|`. */
  counties: [number: string, name: string, otherNames: string, formerNames: string][];
  /** Column by column, which compresses better than row by row. */
  municipalities: FinderMunicipalities;
  /** Name, name with county when it is not the only one, and the municipalities it is part of today. */
  former: [name: string, label: string, municipalities: number[]][];
  /** Codes that cross a border: code, and the municipalities, largest share first. */
  shared: [code: string, municipalities: number[]][];
  retired: [code: number, municipality: number][];
  /** Codes on Svalbard and Jan Mayen, and the places they are for. */
  outside: [code: string, territory: string, place: string][];
  /** Where to ask when we do not know the centre: a phone number that is answered day and night, and a map of all centres. */
  helpLine: string;
  guide: string;
}

/** With what the browser gets in words of its language instead (finder-file.ts). */
export interface FinderFacts extends FinderData {
  /** Everybody who gets an application from some municipality; the national coordinator first. */
  recipients: Pick<Recipient, 'kind' | 'name'>[];
}

export type FinderAssociation = [id: string, name: string, status: 'running' | 'announced' | 'listed', year: string];

/**
 * The phone is '' when it is not known; then so is its year. `listYear`: how old the list of its municipalities is. `otherNames`: what
 * else it is called, parted by `|`, for search. Where it lies is not told, not even the municipality: some centres are kept secret.
 */
export type FinderCentre = [
  name: string,
  website: string,
  phone: string,
  phoneYear: string,
  listYear: string,
  otherNames: string,
];

export interface FinderMunicipalities {
  number: string[];
  /** As shown: with the county on the four that share a name. */
  name: string[];
  /** Its other names, and the names of its postal places, parted by `|`. */
  otherNames: string[];
  postalPlaces: string[];
  /** Whether its own page is written in nynorsk (1). */
  nynorsk: (0 | 1)[];
  /** Codes in order, as differences in base 36, parted by commas. */
  codes: string[];
  association: number[];
  nearest: [association: number, kilometres: number][][];
  centre: number[];
  /** Whether the centre is only likely (1) to be the municipality's. */
  likely: (0 | 1)[];
  /** Who gets an application, by their place among the recipients. */
  recipient: number[];
}

/**
 * People in a municipality whose name is taken to mean it, although a postal place elsewhere has the same: a few streets of Aukra are
 * called Molde, and everybody in Molde would have been asked which is meant. The postal code still leads to Aukra.
 */
const smallestTown = 10_000;

export function finderData(facts: Facts): FinderFacts {
  const { municipalities, counties, postalCodes, sharedPostalCodes, retiredPostalCodes, formerMunicipalities } =
    facts.geography;
  const inOrder = [...municipalities].sort((a, b) => Number(a.number) - Number(b.number));
  const at = new Map(inOrder.map(({ number }, index) => [number, index]));
  const indexOf = (number: string) => at.get(number) ?? -1;
  const centres = establishedCentres(facts);
  const serving = inOrder.map(({ number }) => crisisCentreServing(number, facts));
  const codes = codesByMunicipality(facts);
  const first = inOrder.map(({ number }) => standingRoute(number, null, facts).recipients[0]);
  const recipients = distinctRecipients(first);
  const towns = new Set(municipalities.flatMap(({ name, population }) => (population < smallestTown ? [] : [name])));
  const places = (number: string) => [...(codes.get(number)?.places ?? [])].filter((place) => !towns.has(place));
  return {
    associations: facts.associations.map(({ id, name, status, lastDocumented }) => [
      id,
      name,
      status,
      lastDocumented.slice(0, 4),
    ]),
    centres: centres.map(({ name, website = '', phone, serves, aliases = [] }) => [
      name,
      website,
      phone?.number ?? '',
      phone ? phoneYear(phone) : '',
      listYear(serves.year),
      aliases.join('|'),
    ]),
    counties: counties.map(({ number, name, otherNames, formerly = [] }) => [
      number,
      name,
      otherNames.map(({ name }) => name).join('|'),
      formerly.join('|'),
    ]),
    recipients: recipients.map(({ kind, name }) => ({ kind, name })),
    municipalities: {
      number: inOrder.map(({ number }) => number),
      name: inOrder.map(shownName),
      otherNames: inOrder.map(({ otherNames, alsoCalled = [] }) =>
        [...otherNames.map(({ name }) => name), ...alsoCalled].join('|'),
      ),
      postalPlaces: inOrder.map(({ number, name }) =>
        places(number)
          .filter((place) => place !== name)
          .join('|'),
      ),
      nynorsk: inOrder.map(({ written }) => (written === 'nn' ? 1 : 0)),
      codes: inOrder.map(({ number }) => differences(codes.get(number)?.codes ?? [])),
      association: inOrder.map(({ number }) =>
        facts.associations.findIndex(({ municipalities }) => municipalities.includes(number)),
      ),
      nearest: inOrder.map(({ number }) =>
        nearestAssociations(number, facts).map(({ association, kilometres }): [number, number] => [
          facts.associations.indexOf(association),
          kilometres,
        ]),
      ),
      centre: serving.map((found) => (found ? centres.indexOf(found.centre) : -1)),
      likely: serving.map((found) => (found?.certainty === 'likely' ? 1 : 0)),
      recipient: first.map(({ id }) => recipients.findIndex((recipient) => recipient.id === id)),
    },
    former: formerMunicipalities.map(({ name, label, now }) => [name, label ?? '', now.map(indexOf)]),
    shared: Object.entries(sharedPostalCodes).map(([code, shares]) => [
      code,
      shares.map(([number]) => indexOf(number)),
    ]),
    retired: Object.entries(retiredPostalCodes).map(([code, [, number]]) => [Number(code), indexOf(number)]),
    outside: Object.keys(postalCodes).flatMap((code): FinderData['outside'] => {
      const found = postalPlace(code, facts.geography);
      return found.kind === 'outside' ? [[code, found.territory, found.place]] : [];
    }),
    helpLine: helpLine(facts, 'volinjen').number ?? '',
    guide: helpLine(facts, 'dinutvei').url,
  };
}

function distinctRecipients(all: readonly Recipient[]): Pick<Recipient, 'id' | 'kind' | 'name'>[] {
  const byId = new Map(all.map((recipient) => [recipient.id, recipient]));
  byId.delete('national');
  return [{ id: 'national', kind: 'national', name: '' }, ...byId.values()];
}

function helpLine({ helpLines }: Facts, id: string) {
  const line = helpLines.find((line) => line.id === id);
  if (!line) throw new Error(`The finder needs content/help-lines/${id}.yaml`);
  return line;
}

interface Codes {
  codes: number[];
  places: Set<string>;
}

function codesByMunicipality(facts: Facts): Map<string, Codes> {
  const found = new Map<string, Codes>();
  for (const [code, [place, number]] of Object.entries(facts.geography.postalCodes)) {
    const entry = found.get(number) ?? { codes: [], places: new Set() };
    entry.codes.push(Number(code));
    entry.places.add(place);
    found.set(number, entry);
  }
  return found;
}

function differences(codes: readonly number[]): string {
  const sorted = [...codes].sort((a, b) => a - b);
  return sorted.map((code, index) => (code - (sorted[index - 1] ?? 0)).toString(36)).join(',');
}
