/**
 * Home of «who is next?», asked when somebody who has a submission does not answer, cannot be reached or passes it on. The
 * answer is today's: contacts come and go, and go away for the summer, while a submission waits.
 */
import type { Facts } from '../facts/load.ts';
import type { Contact } from '../schemas/contact.ts';
import { contactOf } from './contacts.ts';
import { isAway, nationalRecipient, type Recipient } from './routing.ts';

/** The national coordinator's id as a recipient. */
export const nationalId = 'national';

/** The operator's id as a recipient: of the daily trial and nothing else, which is nobody's but hers. */
export const operatorId = 'operator';

/**
 * The ids of those who come after a recipient, nearest first: an association's deputy, its county's contact, the national
 * coordinator. Who is away that day (YYYY-MM-DD) is left out. Empty after the national coordinator: there is nobody further.
 */
export function recipientsAfter(recipientId: string, today: string, facts: Facts): readonly string[] {
  if (recipientId === nationalId || recipientId === operatorId) return [];
  const [kind, name = '', role] = recipientId.split(':');
  const association = kind === 'association' ? facts.associations.find(({ id }) => id === name) : undefined;
  const candidates = [
    ...(association && role !== 'deputy' ? [`association:${name}:deputy`] : []),
    ...(association ? [`county:${association.county}`] : []),
  ];
  const isThere = (contact: Contact | null) => contact !== null && !isAway(contact, today);
  return [...candidates.filter((id) => isThere(contactOf(id, facts))), nationalId];
}

/** A contact, where no submission says how things stood: as the facts have them; the national coordinator for one that is gone. */
export const contactById = (id: string, facts: Facts): Recipient =>
  recipientById(id, [nationalRecipient(facts, 'national')], facts);

/** Somebody in the outbox, by id: as the facts have them today, else as they stood when the submission came. */
export function recipientById(id: string, snapshot: readonly [Recipient, ...Recipient[]], facts: Facts): Recipient {
  const then = snapshot.find((recipient) => recipient.id === id);
  const contact = contactOf(id, facts);
  if (!contact) return then ?? snapshot.at(-1) ?? snapshot[0];
  const { email, verifiedAt } = contact;
  if (then) return { ...then, email, verifiedAt };
  const [kind = '', name = '', role] = id.split(':');
  if (kind === 'association') {
    const association = facts.associations.find((one) => one.id === name);
    const reason = role === 'deputy' ? 'deputy' : 'covers-municipality';
    return { id, kind, name: association?.name ?? '', email, verifiedAt, reason };
  }
  if (kind === 'county') {
    const county = facts.geography.counties.find(({ number }) => number === name);
    return { id, kind, name: county?.name ?? name, email, verifiedAt, reason: 'county' };
  }
  return { id: nationalId, kind: 'national', name: '', email, verifiedAt, reason: 'national' };
}
