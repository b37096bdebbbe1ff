/** Home of the page behind the yearly question: what it shows, and the one button that confirms an address. */
import { z } from 'astro/zod';
import { contactById } from '../domain/next-recipient.ts';
import type { Recipient } from '../domain/routing.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { askMoment } from './contact-checks.ts';
import { sql } from './database.ts';
import { callOff } from './deliveries.ts';
import { reportFault } from './fault.ts';
import { otherMethod } from './other-method.ts';
import { services as providedServices, type Services } from './services.ts';
import { deliveryOfToken, tokenHash } from './tokens.ts';

/** A link this old is no answer to the question any more. */
const linkLifetime = 60 * 24 * 60 * 60 * 1000;

export interface AskedContact {
  id: string;
  recipient: Recipient;
  /** When the answer to this question came; null while there is none. */
  confirmedAt: number | null;
}

export type ContactAnswer = { status: 200; asked: AskedContact } | { status: 404 | 503 };

/** GET and HEAD only look. POST confirms, and shows the page again by GET. */
export async function answerContact(request: Request, token: string): Promise<ContactAnswer | Response> {
  const refused = otherMethod(request, 'button');
  if (refused) return refused;
  try {
    const services = providedServices();
    const asked = await askedContact(token, services);
    if (!asked) return { status: 404 };
    if (request.method !== 'POST') return { status: 200, asked };
    await confirmContact(asked, services);
    return new Response(null, { status: 303, headers: { Location: `/kontakt/${token}/` } });
  } catch (error) {
    reportFault('contact', error);
    return { status: 503 };
  }
}

const AskedRow = z.object({ contact: z.string(), confirmed_at: z.number().nullable(), created_at: z.number() });

/** Whom a token asks; null when it asks nobody (wrong, old, or about an address that is no longer there). */
export async function askedContact(token: string, { database, facts, now }: Services): Promise<AskedContact | null> {
  const id = deliveryOfToken(token);
  if (id === null) return null;
  const [row] = await database.all(sql`SELECT contact, confirmed_at, created_at
    FROM deliveries JOIN contact_checks ON contact = recipient
    WHERE id = ${id} AND purpose = 'contact-check' AND token_hash = ${tokenHash(token)}
      AND created_at >= since AND created_at > ${now() - linkLifetime}`);
  if (!row) return null;
  const { contact, confirmed_at: confirmedAt, created_at: askedAt } = AskedRow.parse(row);
  const recipient = contactById(contact, facts);
  if (recipient.id !== contact) return null;
  return { id: contact, recipient, confirmedAt: confirmedAt !== null && confirmedAt >= askedAt ? confirmedAt : null };
}

/** Writes down that the address is in use. The first time stands for this question; it is asked again in a year. */
export async function confirmContact(
  { id, confirmedAt }: AskedContact,
  { database, now, log }: Services,
): Promise<void> {
  if (confirmedAt !== null) return;
  const moment = now();
  await database.batch([
    sql`UPDATE contact_checks SET confirmed_at = ${moment}, times_asked = 0, next_at = ${askMoment(norwegianDay(moment), 0)}
      WHERE contact = ${id}`,
    callOff(sql`purpose = 'contact-check' AND recipient = ${id}`),
  ]);
  log({ event: 'contact-confirmed', recipient: id });
}
