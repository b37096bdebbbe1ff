/**
 * Home of the one question that matters: who gets this submission? One pure function answers it for the form, the check
 * page, the send, the static pages and the proof (`npm run routes`). It is total: the list is never empty, and the
 * national coordinator stands last, because she is the one human who is always there.
 *
 * We route on municipality, since a postal code can cross a border and borders move (Haram left Ålesund in 2024).
 */
import type { Facts } from '../facts/load.ts';
import type { Association } from '../schemas/association.ts';
import type { Contact } from '../schemas/contact.ts';
import type { CrisisCentre } from '../schemas/crisis-centre.ts';
import { distanceTo, municipalityOf } from './geography.ts';

export type FormName = 'volunteer' | 'crisis-centre';

/** The sender's own wish: the national coordinator, or one association by id. Absent: we choose by place. */
export type RecipientChoice = 'national' | (string & {});

export interface RoutingQuestion {
  form: FormName;
  /** Municipality number; null when it is not known or lies outside every municipality (Svalbard, Jan Mayen). */
  municipality: string | null;
  /** Crisis-centre id; null on the volunteer form and for «ikke i listen». */
  crisisCentre: string | null;
  choice?: RecipientChoice | null;
  /** A message that looks like spam is read by the national coordinator, so that no volunteer's mailbox fills up. */
  possibleSpam?: boolean;
  /** The day of sending in Norway, YYYY-MM-DD: decides who is away. */
  today: string;
}

/** Why somebody stands in the list. */
export const recipientReasons = [
  'covers-municipality',
  'partners-with-centre',
  'covers-centre-seat',
  'chosen',
  'deputy',
  'county',
  'national',
  'national-chosen',
  'possible-spam',
] as const;
export type RecipientReason = (typeof recipientReasons)[number];

export interface Recipient {
  /** Stable name in the outbox: `association:oslo`, `association:oslo:deputy`, `county:03`, `national`. */
  id: string;
  kind: 'association' | 'county' | 'national';
  /** The organisation as the public knows it; empty for the national coordinator, whose title is translated. */
  name: string;
  email: string;
  reason: RecipientReason;
  /** When somebody last confirmed the address (YYYY-MM or YYYY-MM-DD). */
  verifiedAt: string;
}

export type SkipReason = 'no-contact' | 'away';

export interface Skipped {
  id: string;
  name: string;
  reason: SkipReason;
}

export interface Alternative {
  association: string;
  name: string;
  /** Straight-line kilometres from the sender's municipality; null when that is unknown. */
  kilometres: number | null;
}

export interface Route {
  recipients: readonly [Recipient, ...Recipient[]];
  /** Who would have been asked before, and why they were not. */
  skipped: readonly Skipped[];
  /** Associations nearby that the sender may choose instead; the national coordinator can always be chosen. */
  alternatives: readonly Alternative[];
}

/** Farther than this nobody would travel weekly for a cup of coffee, so it is not offered. */
const nearbyKilometres = 100;
const alternativesShown = 2;

/** The ordered, never empty list of recipients for a submission, with the reason for each. */
export function routeFor(question: RoutingQuestion, facts: Facts): Route {
  const national = nationalRecipient(facts, nationalReason(question));
  if (question.possibleSpam) return { recipients: [national], skipped: [], alternatives: [] };

  const chosen = chosenAssociation(question.choice, facts);
  const own = ownAssociation(question, facts);
  const first = chosen ? { association: chosen, reason: 'chosen' as const } : own;
  const isForNational = question.choice === 'national';
  // Her own association can be chosen back after another was.
  const alternatives = nearbyAssociations(question, isForNational ? null : (first?.association ?? null), facts);
  if (isForNational) return { recipients: [national], skipped: [], alternatives };

  const county = first?.association.county ?? countyOf(question, facts);
  const candidates: Recipient[] = [];
  const skipped: Skipped[] = [];
  if (first) {
    const { id, name, contact, deputy } = first.association;
    consider({ id: `association:${id}`, kind: 'association', name, reason: first.reason }, contact);
    if (contact && deputy)
      consider({ id: `association:${id}:deputy`, kind: 'association', name, reason: 'deputy' }, deputy);
  }
  for (const contact of facts.site.countyContacts.filter((contact) => contact.county === county)) {
    consider(
      { id: `county:${contact.county}`, kind: 'county', name: countyName(contact.county, facts), reason: 'county' },
      contact,
    );
  }
  const [nearest, ...rest] = [...candidates, national];
  return { recipients: [nearest ?? national, ...rest], skipped, alternatives };

  function consider(who: Omit<Recipient, 'email' | 'verifiedAt'>, contact: Contact | undefined): void {
    if (!contact) skipped.push({ id: who.id, name: who.name, reason: 'no-contact' });
    else if (isAway(contact, question.today)) skipped.push({ id: who.id, name: who.name, reason: 'away' });
    else candidates.push({ ...who, email: contact.email, verifiedAt: contact.verifiedAt });
  }
}

/** Whether a contact has said that nobody reads the mailbox on that day (both ends included). */
export function isAway(contact: Contact, today: string): boolean {
  return (contact.away ?? []).some(({ from, to }) => from <= today && today <= to);
}

/** Whether somebody at this association reads what is sent there on that day. */
function isReachable(association: Association, today: string): boolean {
  const { contact, deputy } = association;
  return contact !== undefined && (!isAway(contact, today) || (deputy !== undefined && !isAway(deputy, today)));
}

function nationalReason({ choice, possibleSpam }: RoutingQuestion): RecipientReason {
  if (possibleSpam) return 'possible-spam';
  return choice === 'national' ? 'national-chosen' : 'national';
}

/** The national coordinator as a recipient. */
export function nationalRecipient(facts: Facts, reason: RecipientReason): Recipient {
  const { email, verifiedAt } = facts.site.nationalCoordinator;
  return { id: 'national', kind: 'national', name: '', email, reason, verifiedAt };
}

interface OwnAssociation {
  association: Association;
  reason: RecipientReason;
}

/** The association that the place, or the centre, leads to, whether or not it can be reached. */
function ownAssociation(question: RoutingQuestion, facts: Facts): OwnAssociation | null {
  const covering = (number: string | null) =>
    number === null ? undefined : facts.associations.find(({ municipalities }) => municipalities.includes(number));
  if (question.form === 'volunteer') {
    const association = covering(question.municipality);
    return association ? { association, reason: 'covers-municipality' } : null;
  }
  const centre = centreOf(question, facts);
  if (!centre) return null;
  const partner = facts.associations.find(({ partnerCrisisCentre }) => partnerCrisisCentre?.centre === centre.id);
  if (partner) return { association: partner, reason: 'partners-with-centre' };
  const association = covering(centre.seat ?? null);
  return association ? { association, reason: 'covers-centre-seat' } : null;
}

function chosenAssociation(choice: RoutingQuestion['choice'], facts: Facts): Association | null {
  return facts.associations.find(({ id }) => id === choice) ?? null;
}

function centreOf({ crisisCentre }: RoutingQuestion, facts: Facts): CrisisCentre | null {
  return facts.crisisCentres.find(({ id }) => id === crisisCentre) ?? null;
}

/** The municipality the question is about: the volunteer's own, or the centre's seat. */
function municipalityAsked(question: RoutingQuestion, facts: Facts): string | null {
  return question.form === 'volunteer' ? question.municipality : (centreOf(question, facts)?.seat ?? null);
}

function countyOf(question: RoutingQuestion, facts: Facts): string | null {
  return municipalityAsked(question, facts)?.slice(0, 2) ?? null;
}

function countyName(number: string, facts: Facts): string {
  return facts.geography.counties.find((county) => county.number === number)?.name ?? number;
}

/** Reachable associations within reach but the one that gets it now, nearest first. */
function nearbyAssociations(question: RoutingQuestion, first: Association | null, facts: Facts): Alternative[] {
  const number = municipalityAsked(question, facts);
  const home = number === null ? null : municipalityOf(number, facts.geography);
  if (!home) return [];
  return facts.associations
    .filter((association) => association !== first && isReachable(association, question.today))
    .flatMap((association) => {
      const { kilometres, rank } = distanceTo(association.municipalities, home, facts.geography);
      return kilometres <= nearbyKilometres ? [{ association, kilometres, rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, alternativesShown)
    .map(({ association, kilometres }) => ({
      association: association.id,
      name: association.name,
      kilometres: Math.round(kilometres),
    }));
}
