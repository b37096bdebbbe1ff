/**
 * Home of what is done when an editor has given a contact another address, or taken it away: whoever has what is under way there
 * today gets it, and a link that nobody has used at the old address opens no more. Each door is a transaction of its own, so
 * that it may be stopped anywhere and done twice.
 */
import { contactOf } from '../domain/contacts.ts';
import { nationalId, recipientsAfter } from '../domain/next-recipient.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { type Statement, sql } from './database.ts';
import { callOff, insertDelivery, shut } from './deliveries.ts';
import { passOn } from './re-route.ts';
import { type DoorRecord, deliveryRecord, isDoor } from './records.ts';
import type { Services } from './services.ts';
import { writeAgain } from './unreachable.ts';

/**
 * Brings what is under way at a contact (by id) to whoever reads there today, or comes next, `most` doors at most. Resolves with how
 * many; fewer than `most`: no door is left.
 */
export async function bringAlong(id: string, { database, facts, now, log }: Services, most: number): Promise<number> {
  const moment = now();
  const email = contactOf(id, facts)?.email ?? null;
  const [next = nationalId] = recipientsAfter(id, norwegianDay(moment), facts);
  // A mail that is not written yet goes to today's address by itself. What somebody has read needs one link there, not one each time;
  // one that was called back on its way is none.
  // CROSS: by the submissions that are open, not by all mail that ever was.
  const rows =
    await database.all(sql`SELECT door.* FROM submissions s CROSS JOIN deliveries door ON door.submission = s.reference
    WHERE s.next_look_at IS NOT NULL AND door.recipient = ${id} AND door.purpose IN ('notice', 'hand-over') AND door.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND contacted_at IS NOT NULL AND handed_over_at IS NULL)
      AND (${email} IS NULL OR (door.token_hash IS NOT NULL AND door.link_sent_to IS NOT ${email} AND (door.read_at IS NULL OR NOT EXISTS (
        SELECT 1 FROM deliveries link WHERE link.submission = s.reference AND link.door = door.id
          AND (link.next_attempt_at IS NOT NULL OR link.accepted_at IS NOT NULL OR link.refused_at IS NOT NULL)
          AND (link.link_sent_to = ${email} OR (link.token_hash IS NULL AND link.next_attempt_at IS NOT NULL))))))`);
  const doors = rows.slice(0, most).map(deliveryRecord).filter(isDoor);
  for (const door of doors) {
    await database.batch(email === null ? leave(door, next, moment) : move(door, email, moment));
    log({
      event: email === null ? 'contact-gone' : 'contact-moved',
      ...(door.submission === null ? {} : { reference: door.submission }),
      recipient: id,
    });
  }
  return doors.length;
}

const isRead = ({ read_at }: DoorRecord): boolean => read_at !== null;

const leave = (door: DoorRecord, to: string, moment: number): Statement[] => [
  ...passOn(door, { to, why: isRead(door) ? 'by-recipient' : 'unreachable' }, moment),
  // Nobody else needs it when somebody who has it has read it; whoever has left is to read no more all the same.
  shut(sql`id = ${door.id}`, moment),
];

const move = (door: DoorRecord, email: string, moment: number): Statement[] =>
  isRead(door) ? newLink(door, email, moment) : writeAgain(door, moment);

/** Somebody there has read it, so it stays as it is, and the new address gets a link to the same page. */
function newLink({ id, submission, recipient }: DoorRecord, email: string, moment: number): Statement[] {
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
  return [
    // Written for the old address, and still on its way there.
    callOff(
      sql`submission = ${submission} AND door = ${id} AND token_hash IS NOT NULL AND link_sent_to IS NOT ${email}`,
    ),
    insertDelivery(reminder, notYet),
  ];
}

/**
 * Ids of contacts with a door whose link is elsewhere than they are today, or who are no more. Asked of the doors themselves: an
 * address that stood for a minute was never registered, and a move that was cut short says nothing of where it had come.
 */
export async function elsewhere({ database, facts }: Services): Promise<ReadonlySet<string>> {
  const rows = await database.all(sql`SELECT DISTINCT door.recipient AS id, door.link_sent_to AS at FROM submissions s
    CROSS JOIN deliveries door ON door.submission = s.reference
    WHERE s.next_look_at IS NOT NULL AND door.purpose IN ('notice', 'hand-over') AND door.closed_at IS NULL`);
  return new Set(
    rows
      .map(({ id, at }) => ({ id: String(id), at, email: contactOf(String(id), facts)?.email ?? null }))
      .filter(({ at, email }) => email === null || (at !== null && at !== email))
      .map(({ id }) => id),
  );
}
