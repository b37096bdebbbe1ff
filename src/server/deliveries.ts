/**
 * Home of new deliveries: who is to be told what; and of those that are called off. Storing one is quick, since a visitor waits for
 * it; the mail itself is written when it is first taken to be sent (finish-mail.ts).
 */

import type { SqlValue, Statement } from './database.ts';
import type { DoorReason, Purpose } from './records.ts';
import { newName } from './tokens.ts';

export interface NewDelivery {
  /** Its submission's reference; null for mail about the service itself. */
  submission: string | null;
  purpose: Purpose;
  /** A recipient's id, or `senderId`. */
  recipient: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Why there is one more door. */
  why?: DoorReason;
  /** A reminder's: the id of the delivery whose door it opens. */
  door?: number;
  /** In word to the sender: the id of the recipient who has it now. */
  about?: string;
}

/** The recipient list's name for the person who wrote. */
export const senderId = 'sender';

/** The statement that stores a delivery, due at once. */
export const newDelivery = (delivery: NewDelivery): Statement => ({
  sql: `${insertInto} VALUES ${places}`,
  values: valuesOf(delivery),
});

/** The same, if `only` (`SELECT 1 …`) finds a row, so that one transaction can decide and store together. */
export const insertDelivery = (delivery: NewDelivery, only: Statement): Statement => ({
  sql: `${insertInto} SELECT * FROM (VALUES ${places}) WHERE EXISTS (${only.sql})`,
  values: [...valuesOf(delivery), ...only.values],
});

/** The statement that calls off mail that waits to be sent: that of the deliveries for which `which` holds, a condition on their columns. */
export const callOff = (which: Statement): Statement => ({
  sql: `UPDATE deliveries SET next_attempt_at = NULL, mail = NULL WHERE next_attempt_at IS NOT NULL AND ${which.sql}`,
  values: which.values,
});

/** The statement that shuts doors at `moment` (milliseconds since 1970), with mail that waits: those that are open and for which `which` holds. */
export const shut = (which: Statement, moment: number): Statement => ({
  sql: `UPDATE deliveries SET closed_at = ?, next_attempt_at = NULL, mail = NULL WHERE closed_at IS NULL AND ${which.sql}`,
  values: [moment, ...which.values],
});

/** The columns, each with what it holds at first. */
const columns: Readonly<Record<string, (delivery: NewDelivery) => SqlValue>> = {
  submission: ({ submission }) => submission,
  name: newName,
  purpose: ({ purpose }) => purpose,
  recipient: ({ recipient }) => recipient,
  created_at: ({ createdAt }) => createdAt,
  key_series: () => 1,
  key_since: ({ createdAt }) => createdAt,
  attempts: () => 0,
  next_attempt_at: ({ createdAt }) => createdAt,
  why: ({ why }) => why ?? null,
  door: ({ door }) => door ?? null,
  about: ({ about }) => about ?? null,
};
const names = Object.keys(columns);
const places = `(${names.map(() => '?').join(', ')})`;
const insertInto = `INSERT INTO deliveries (${names.join(', ')})`;

const valuesOf = (delivery: NewDelivery): SqlValue[] => Object.values(columns).map((first) => first(delivery));
