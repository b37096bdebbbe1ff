/**
 * Home of «does this address still hold?». Nobody relies on an address that nobody has confirmed for a year: whoever wrote
 * would not know that it reaches nobody, so the national coordinator gets it at the same time.
 */
import type { Facts } from '../facts/load.ts';
import type { Contact } from '../schemas/contact.ts';
import { contactById, nationalId } from './next-recipient.ts';
import type { Recipient } from './routing.ts';

const dayLength = 24 * 60 * 60 * 1000;
/** Days for which a confirmation holds. */
const goodForDays = 365;
/** A month before that the contact is asked, so that an answer is there in time. */
const askAfterDays = goodForDays - 30;

/** When the contact is to be asked, by the date it was last confirmed (YYYY-MM or YYYY-MM-DD; a month counts from its first day). */
export function askFrom(verifiedAt: string): number {
  return Date.parse(verifiedAt) + askAfterDays * dayLength;
}

/** Whether nobody has confirmed the address for more than a year. `today` is YYYY-MM-DD. */
export function isStale(verifiedAt: string, today: string): boolean {
  return daysSince(verifiedAt, today) > goodForDays;
}

export interface KnownContact {
  /** As a recipient's id. */
  id: string;
  contact: Contact;
}

/** Every role address that receives submissions: associations, deputies, counties, the national coordinator. */
export function contactsIn({ associations, site }: Facts): readonly KnownContact[] {
  return [
    ...associations.flatMap(({ id, contact, deputy }) => [
      ...(contact ? [{ id: `association:${id}`, contact }] : []),
      ...(deputy ? [{ id: `association:${id}:deputy`, contact: deputy }] : []),
    ]),
    ...site.countyContacts.map((contact) => ({ id: `county:${contact.county}`, contact })),
    { id: nationalId, contact: site.nationalCoordinator },
  ];
}

export interface StaleContact {
  id: string;
  kind: Recipient['kind'];
  /** The organisation's, as for recipients; empty for the national coordinator. */
  name: string;
  /** When somebody last confirmed it, in the facts or by the page in the yearly mail. */
  verifiedAt: string;
  /** Whole days since then. */
  days: number;
}

/**
 * Contacts that nobody has confirmed for more than a year, the oldest first. `confirmed`: the days (YYYY-MM-DD) on which
 * contacts have confirmed their address themselves, by id. The national coordinator is among them, and only warned of: there
 * is nobody beside her.
 */
export function staleContacts(
  facts: Facts,
  today: string,
  confirmed: ReadonlyMap<string, string> = new Map(),
): StaleContact[] {
  return contactsIn(facts)
    .map(({ id, contact }) => {
      const { kind, name } = contactById(id, facts);
      const verifiedAt = latest(contact.verifiedAt, confirmed.get(id));
      return { id, kind, name, verifiedAt, days: daysSince(verifiedAt, today) };
    })
    .filter(({ days }) => days > goodForDays)
    .sort((a, b) => b.days - a.days);
}

/** The later of what the facts say and what the contact has said. */
export function latest(verifiedAt: string, confirmedOn: string | null | undefined): string {
  return confirmedOn && Date.parse(confirmedOn) > Date.parse(verifiedAt) ? confirmedOn : verifiedAt;
}

function daysSince(day: string, today: string): number {
  return Math.floor((Date.parse(today) - Date.parse(day)) / dayLength);
}
