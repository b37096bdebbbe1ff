/**
 * Home of the yearly question to each role address: «does this still hold?». Asked by the clock, answered by a button on the
 * page behind the mail's link; following the link alone changes nothing, since machines follow links too.
 */
import { z } from 'astro/zod';
import { askFrom, contactsIn, isStale, latest } from '../domain/contact-age.ts';
import { contactOf } from '../domain/contacts.ts';
import { nationalId } from '../domain/next-recipient.ts';
import { nextOfficeMoment, workingMorningAfter } from '../domain/office-hours.ts';
import type { Recipient } from '../domain/routing.ts';
import { norwegianDay } from '../domain/working-days.ts';
import type { Contact } from '../schemas/contact.ts';
import { type Database, type Statement, sql } from './database.ts';
import { callOff, insertDelivery } from './deliveries.ts';
import { errorKind } from './log.ts';
import { bringAlong, elsewhere } from './moved-contacts.ts';
import { fingerprint, type KeyRing } from './sealing.ts';
import type { Services } from './services.ts';

/** Asked so often without an answer, a human being has to find out. */
const mostQuestions = 3;
/** Working days between questions: about a month. */
const betweenQuestions = 20;
/** We meet an address when the clock next goes round, and mail may have gone there a little before. */
export const beforeMet = 10 * 60 * 1000;
/** Working days from when we first meet an address: time to put right what was written wrong. */
const settleTime = 5;

const time = z.number().nullable();
const CheckRow = z.object({
  contact: z.string(),
  address: z.string(),
  since: z.number(),
  times_asked: z.number(),
  asked_at: time,
  confirmed_at: time,
  next_at: time,
});
export type ContactCheck = z.infer<typeof CheckRow>;

/** What we know of every question, by contact. */
export async function contactChecks(database: Database): Promise<ContactCheck[]> {
  const rows = await database.all(sql`SELECT * FROM contact_checks ORDER BY contact`);
  return rows.map((row) => CheckRow.parse(row));
}

const registered = new WeakSet<Database>();

/**
 * Makes sure, once for each time the service starts, that every address in the facts will be asked in its time, and that what is
 * under way follows whom an editor has changed meanwhile. Each contact is finished before the next, so that a round that may do no
 * more (`roundLimits`) leaves the rest to the next one.
 */
export async function registerContacts(services: Services): Promise<void> {
  const { database, facts, keys, now, roundLimits } = services;
  if (registered.has(database)) return;
  const moment = now();
  const known = new Map((await contactChecks(database)).map((check) => [check.contact, check]));
  const contacts = new Map(contactsIn(facts).map(({ id, contact }) => [id, contact]));
  let left = roundLimits?.contacts ?? Number.POSITIVE_INFINITY;
  const moved = await elsewhere(services);
  for (const id of new Set([...known.keys(), ...contacts.keys(), ...moved])) {
    const [check, contact] = [known.get(id), contacts.get(id)];
    const isKnown = check && contact && isSameAddress(check, contact, keys);
    const change = isKnown ? kept(check, contact, keys, moment) : changed(id, contact, keys, moment);
    if (change.length === 0 && !moved.has(id)) continue;
    if (left <= 0) return;
    const doors = moved.has(id) || (check && !isKnown) ? await bringAlong(id, services, left) : 0;
    if (doors >= left) return;
    await database.batch(change);
    left -= doors + change.length;
  }
  registered.add(database);
}

/** What is to be written down about a contact that has another address than we knew, or is new, or is gone. */
function changed(id: string, contact: Contact | undefined, keys: KeyRing, moment: number): Statement[] {
  const unasked = callOff(sql`purpose = 'contact-check' AND recipient = ${id}`);
  if (!contact) return [unasked, sql`DELETE FROM contact_checks WHERE contact = ${id}`];
  const next = askMoment(contact.verifiedAt, workingMorningAfter(moment, settleTime));
  return [
    unasked,
    sql`INSERT INTO contact_checks (contact, address, since, times_asked, next_at)
    VALUES (${id}, ${addressPrint(contact, keys)}, ${moment}, 0, ${next})
    ON CONFLICT (contact) DO UPDATE SET address = excluded.address, since = excluded.since, times_asked = 0,
      asked_at = NULL, confirmed_at = NULL, next_at = excluded.next_at`,
  ];
}

/** What is to be written down about an address that is the one we knew: that an editor has confirmed it meanwhile, and another key. */
function kept({ contact: id, address, next_at: next }: ContactCheck, contact: Contact, keys: KeyRing, moment: number) {
  const ask = askMoment(contact.verifiedAt, 0);
  const print = addressPrint(contact, keys);
  const statements: Statement[] = [];
  if (ask > moment && (next === null || next < ask))
    statements.push(
      sql`UPDATE contact_checks SET next_at = ${ask}, times_asked = 0 WHERE contact = ${id} AND address = ${address}`,
    );
  // Printed with an older key, it would be another address once that key is taken away, and everybody would be asked anew.
  if (print !== address)
    statements.push(sql`UPDATE contact_checks SET address = ${print} WHERE contact = ${id} AND address = ${address}`);
  return statements;
}

/** Asks those who are due, twenty at most. Resolves with how many were asked. */
export async function askContacts(services: Services): Promise<number> {
  const { database, facts, now, log } = services;
  const moment = now();
  const rows = await database.all(
    sql`SELECT * FROM contact_checks WHERE next_at <= ${moment} ORDER BY next_at LIMIT 20`,
  );
  let asked = 0;
  for (const check of rows.map((row) => CheckRow.parse(row))) {
    const { contact: id, times_asked: times, next_at: before, address } = check;
    const asItWas = sql`SELECT 1 FROM contact_checks WHERE contact = ${id} AND next_at = ${before} AND address = ${address}`;
    const nextAt = (next: number | null) =>
      sql`UPDATE contact_checks SET next_at = ${next} WHERE contact = ${id} AND next_at = ${before} AND address = ${address}`;
    if (!contactOf(id, facts)) await database.batch([nextAt(null)]);
    else if (times >= mostQuestions) {
      await database.batch([nextAt(null)]);
      log({ event: 'contact-unconfirmed', recipient: id, attempts: times });
    } else if (nextOfficeMoment(moment) > moment) await database.batch([nextAt(nextOfficeMoment(moment))]);
    else {
      const next = workingMorningAfter(moment, betweenQuestions);
      const [made] = await database.batch([
        insertDelivery({ submission: null, purpose: 'contact-check', recipient: id, createdAt: moment }, asItWas),
        sql`UPDATE contact_checks SET next_at = ${next}, asked_at = ${moment}, times_asked = ${times + 1}
          WHERE contact = ${id} AND next_at = ${before} AND address = ${address}`,
      ]);
      asked += made ?? 0;
    }
  }
  return asked;
}

/** The days (YYYY-MM-DD) on which contacts confirmed the address they have now, by id. */
export async function confirmations({ database, facts, keys }: Pick<Services, 'database' | 'facts' | 'keys'>) {
  const days = (await contactChecks(database)).flatMap((check): [string, string][] => {
    const contact = contactOf(check.contact, facts);
    return contact && check.confirmed_at !== null && isSameAddress(check, contact, keys)
      ? [[check.contact, norwegianDay(check.confirmed_at)]]
      : [];
  });
  return new Map(days);
}

export interface AddressAge {
  /** When somebody last confirmed it (YYYY-MM or YYYY-MM-DD), an editor or the contact. */
  verifiedAt: string;
  /** Who gets it at the same time, since that was more than a year ago; null when nobody does. */
  beside: typeof nationalId | null;
}

/** How old the first recipient's address is today. Asks the database only about those that the facts call old. */
export async function addressAge(first: Recipient, services: Services): Promise<AddressAge> {
  const { database, facts, keys, now } = services;
  const today = norwegianDay(now());
  const { id, verifiedAt } = first;
  if (id === nationalId || !isStale(verifiedAt, today)) return { verifiedAt, beside: null };
  const [row] = await database.all(
    sql`SELECT * FROM contact_checks WHERE contact = ${id} AND confirmed_at IS NOT NULL`,
  );
  const check = row ? CheckRow.parse(row) : null;
  const contact = contactOf(id, facts);
  const isTheirs = check !== null && contact !== null && isSameAddress(check, contact, keys);
  const confirmedOn = isTheirs && check.confirmed_at !== null ? norwegianDay(check.confirmed_at) : null;
  const last = latest(verifiedAt, confirmedOn);
  return { verifiedAt: last, beside: isStale(last, today) ? nationalId : null };
}

/** The same for showing it: when the database does not answer, what the facts say. */
export async function shownAddressAge(first: Recipient, services: Services): Promise<AddressAge> {
  try {
    return await addressAge(first, services);
  } catch (error) {
    services.log({ event: 'fault', outcome: 'address-age', reason: errorKind(error) });
    return { verifiedAt: first.verifiedAt, beside: nationalId };
  }
}

/** When to ask about an address: in office hours, and not before `earliest` (milliseconds since 1970). */
export function askMoment(verifiedAt: string, earliest: number): number {
  return Math.max(nextOfficeMoment(askFrom(verifiedAt)), earliest);
}

const printPurpose = 'contact address';

function addressPrint({ email }: Contact, keys: KeyRing): string {
  return fingerprint(email, printPurpose, keys);
}

/** Whichever of our keys it was printed with. */
function isSameAddress({ address }: ContactCheck, { email }: Contact, keys: KeyRing): boolean {
  return keys.some((key) => fingerprint(email, printPurpose, [key]) === address);
}
