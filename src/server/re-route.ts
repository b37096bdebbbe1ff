/**
 * Home of passing on: a submission goes from whoever has it to somebody else, in one transaction. The old door closes, a new
 * one opens, the sender is told, and the clock looks at it anew. Done twice, raced or cut short, it has happened once.
 */
import { onlyIf, type Statement, sql } from './database.ts';
import { callOff, insertDelivery, senderId, shut } from './deliveries.ts';
import type { DeliveryRecord, DoorReason } from './records.ts';

/**
 * Why it is passed on. `refused`: the notice never went out. `unreachable`: it went out and came back. Only the recipient
 * herself, or the editor who has taken her away, can pass on what has been read (`by-recipient`).
 */
export type PassingReason = Extract<DoorReason, 'refused' | 'unreachable' | 'by-recipient' | 'unanswered'>;

export interface Passing {
  /** The new recipient's id; who comes after whom is in domain/next-recipient.ts. */
  to: string;
  why: PassingReason;
}

/**
 * The statements that pass on what stands behind the door `from`, for one batch. They do nothing when that door is closed
 * already, or when somebody who still has it has said that they read it. `moment`: milliseconds since 1970.
 *
 * A recipient who has it already (beside an address that nobody has confirmed) gets it once more when people left it
 * unanswered or passed it on, since that is news; unless she has made contact. Her former link leads to the same (doors.ts). When a
 * mail did not get through, hers is enough.
 */
export function passOn(from: DeliveryRecord, { to, why }: Passing, moment: number): Statement[] {
  const { id, submission } = from;
  const stillTheirs =
    why === 'by-recipient'
      ? sql`SELECT 1 FROM deliveries WHERE id = ${id} AND closed_at IS NULL`
      : sql`SELECT 1 FROM deliveries WHERE id = ${id} AND closed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${submission} AND closed_at IS NULL AND read_at IS NOT NULL)`;
  const isNews = why === 'by-recipient' || why === 'unanswered';
  const notThere = sql`SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM deliveries
    WHERE submission = ${submission} AND recipient = ${to} AND purpose IN ('notice', 'hand-over') AND closed_at IS NULL AND id <> ${id})`;
  const isToBeTold = sql`SELECT 1 FROM deliveries WHERE submission = ${submission} AND purpose = 'receipt'
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${submission} AND closed_at IS NULL AND id <> ${id} AND contacted_at IS NOT NULL)`;
  const newDoor = {
    submission,
    purpose: isNews ? 'hand-over' : 'notice',
    recipient: to,
    createdAt: moment,
    why,
  } as const;
  const word = { submission, purpose: 'progress', recipient: senderId, createdAt: moment, about: to } as const;
  return [
    ...(isNews ? [onlyIf(stillTheirs, closeDoorsOf(to, from, moment))] : []),
    insertDelivery(newDoor, both(stillTheirs, notThere)),
    onlyIf(stillTheirs, callOff(sql`submission = ${submission} AND purpose IN ('reminder', 'progress')`)),
    // She has a receipt only if she gave an address, and nothing to unlearn when the first notice never went out, or when
    // somebody else who has it has spoken with her.
    ...(why === 'refused' ? [] : [insertDelivery(word, both(stillTheirs, isToBeTold))]),
    onlyIf(
      stillTheirs,
      // Somebody else has it now, who is followed from the beginning.
      sql`UPDATE submissions SET next_look_at = ${moment}, operator_told_at = NULL WHERE reference = ${submission} AND next_look_at IS NOT NULL`,
    ),
    // Last, since all the others ask whether this has been done.
    onlyIf(
      stillTheirs,
      sql`UPDATE deliveries SET closed_at = ${moment}, handed_over_at = ${why === 'refused' ? null : moment}, next_attempt_at = NULL, mail = NULL
        WHERE id = ${id}`,
    ),
  ];
}

/** Unless she has made contact: what she once read beside somebody else is hers alone now, and nobody would tell her. */
function closeDoorsOf(recipient: string, { id, submission }: DeliveryRecord, moment: number): Statement {
  const others = sql`submission = ${submission} AND recipient = ${recipient} AND purpose IN ('notice', 'hand-over')
      AND contacted_at IS NULL AND id <> ${id}`;
  return shut(others, moment);
}

function both(one: Statement, other: Statement): Statement {
  return onlyIf(other, one);
}
