/**
 * Home of new deliveries: who is to be told what. Storing one is quick, since a visitor waits for it; the mail itself is
 * written when it is first taken to be sent (finish-mail.ts).
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

const columns =
  'submission, name, purpose, recipient, created_at, key_series, key_since, attempts, next_attempt_at, why, door, about';
const places = `(${columns.replace(/\w+/g, '?')})`;
const insertInto = `INSERT INTO deliveries (${columns})`;

function valuesOf({ submission, purpose, recipient, createdAt, why, door, about }: NewDelivery): SqlValue[] {
  const started = [1, createdAt, 0, createdAt];
  return [submission, newName(), purpose, recipient, createdAt, ...started, why ?? null, door ?? null, about ?? null];
}
