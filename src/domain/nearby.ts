/** Home of what is near a municipality: the association that covers it, those that are nearest, and its crisis centre. */
import type { Facts } from '../facts/load.ts';
import type { Association } from '../schemas/association.ts';
import type { CrisisCentre } from '../schemas/crisis-centre.ts';
import { distanceTo, municipalityOf } from './geography.ts';
import { type Route, routeFor } from './routing.ts';

export interface NearbyAssociation {
  association: Association;
  /** In a straight line, to the nearest ten when it is far; shown as «ca.». */
  kilometres: number;
}

export interface ServingCentre {
  centre: CrisisCentre;
  /** `likely`: concluded from the source, which does not name the municipality. */
  certainty: 'named' | 'likely';
}

const shown = 3;

/** The centres that can be shown as an offer: one that nobody has mentioned for years may be closed, until an editor has confirmed it. */
export const establishedCentres = ({ crisisCentres }: Pick<Facts, 'crisisCentres'>): CrisisCentre[] =>
  crisisCentres.filter(({ certainty }) => certainty !== 'low');

/** The crisis centre that an association works with, when it can be shown as an offer. */
export const partnerCentreOf = (
  { partnerCrisisCentre: partner }: Association,
  facts: Pick<Facts, 'crisisCentres'>,
): CrisisCentre | null => establishedCentres(facts).find(({ id }) => id === partner?.centre) ?? null;

/** The association that covers a municipality, whether or not it can be reached. */
export function coveringAssociation(number: string, facts: Facts): Association | null {
  return facts.associations.find(({ municipalities }) => municipalities.includes(number)) ?? null;
}

/** The other associations, nearest first as in the routing, with no limit to the distance: the reader decides what is too far. */
export function nearestAssociations(number: string, facts: Facts): NearbyAssociation[] {
  const home = municipalityOf(number, facts.geography);
  if (!home) return [];
  return facts.associations
    .filter(({ municipalities }) => !municipalities.includes(number))
    .map((association) => ({ association, ...distanceTo(association.municipalities, home, facts.geography) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ association, kilometres }) => ({ association, kilometres: rounded(kilometres) }));
}

/** A straight line over fjords says nothing of single kilometres when it is long. */
const rounded = (kilometres: number): number =>
  kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10;

/** From the surest list of municipalities to the least sure. */
const trust = ['complete', 'partial', 'inferred'];

/** The crisis centre of a municipality, when a source tells; null when none does, or when the centre itself is in doubt. */
export function crisisCentreServing(number: string, facts: Facts): ServingCentre | null {
  const [centre] = establishedCentres(facts)
    .filter(({ serves }) => serves.municipalities.includes(number))
    .sort((a, b) => trust.indexOf(a.serves.status) - trust.indexOf(b.serves.status));
  if (!centre) return null;
  return { centre, certainty: centre.serves.status === 'inferred' ? 'likely' : 'named' };
}

/** The last year that a list of municipalities is known from: «2020» of «2010 (confirmed 2020)», «ca. 2010» of «ca. 2009–2010». */
export function listYear(text = ''): string {
  const year = text.match(/\d{4}/g)?.at(-1) ?? '';
  return text.startsWith('ca.') ? `ca. ${year}` : year;
}

/** How old a centre's number is: «2017», «ca. 2015» where the source does not tell exactly. `circa`: the word for that, if not bokmål's. */
export const phoneYear = ({ year, isAbout }: NonNullable<CrisisCentre['phone']>, circa = 'ca.'): string =>
  `${isAbout ? `${circa} ` : ''}${year.slice(0, 4)}`;

/** A day on which nobody is away: what is built tells the standing order, and the check page knows who is away today. */
const anOrdinaryDay = '0001-01-01';

/** Who gets an application from a municipality, or one that is meant for an association, when nobody is away. */
export function standingRoute(municipality: string, choice: string | null, facts: Facts): Route {
  return routeFor({ form: 'volunteer', municipality, crisisCentre: null, choice, today: anOrdinaryDay }, facts);
}
