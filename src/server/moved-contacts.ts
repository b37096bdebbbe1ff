/**
 * Home of what is done when an editor has given a contact another address, or taken it away: whoever has what is under way there
 * today gets it, and a link that nobody has used at the old address opens no more. Each door is a transaction of its own, so
 * that it may be stopped anywhere and done twice.
 */
import { contactOf } from '../domain/contacts.ts';
import { nationalId, recipientsAfter } from '../domain/next-recipient.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { type Statement, sql } from './database.ts';
import { insertDelivery } from './deliveries.ts';
import { passOn } from './re-route.ts';
import { type DeliveryRecord, deliveryRecord, isDoor } from './records.ts';
import type { Services } from './services.ts';
import { writeAgain } from './unreachable.ts';

/** Brings what is under way at a contact (by id) to whoever reads there today, or comes next. */
export async function bringAlong(id: string, { database, facts, now, log }: Services): Promise<void> {
  const moment = now();
  const contact = contactOf(id, facts);
  const [next = nationalId] = recipientsAfter(id, norwegianDay(moment), facts);
  // Not what was routed to the very address that stands there now (another key makes every address look new), nor what has been
  // written anew already. CROSS: by the submissions that are open, not by all mail that ever was.
  const rows =
    await database.all(sql`SELECT door.* FROM submissions s CROSS JOIN deliveries door ON door.submission = s.reference
    WHERE s.next_look_at IS NOT NULL AND door.recipient = ${id} AND door.purpose IN ('notice', 'hand-over') AND door.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND contacted_at IS NOT NULL AND handed_over_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM json_each(s.recipients) WHERE value ->> 'id' = door.recipient AND value ->> 'email' = ${contact?.email ?? null})
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND recipient = door.recipient AND closed_at = door.created_at AND id < door.id)`);
  for (const door of rows.map(deliveryRecord).filter(isDoor)) {
    const isRead = door.read_at !== null;
    if (!contact)
      await database.batch(passOn(door, { to: next, why: isRead ? 'by-recipient' : 'unreachable' }, moment));
    else await database.batch(isRead ? newLink(door, moment) : writeAgain(door, moment));
    log({
      event: contact ? 'contact-moved' : 'contact-gone',
      ...(door.submission === null ? {} : { reference: door.submission }),
      recipient: id,
    });
  }
}

/** Somebody there has read it, so it stays as it is, and the new address gets a link to the same page. */
function newLink({ id, submission, recipient }: DeliveryRecord, moment: number): Statement[] {
  const reminder = {
    submission,
    purpose: 'reminder',
    recipient,
    createdAt: moment,
    door: id,
    why: 'not-contacted',
  } as const;
  const notYet = sql`SELECT 1 FROM deliveries WHERE id = ${id} AND closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${submission} AND door = ${id} AND next_attempt_at IS NOT NULL)`;
  return [insertDelivery(reminder, notYet)];
}
