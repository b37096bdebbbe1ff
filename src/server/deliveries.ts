/**
 * Home of new deliveries: who is to be told what. Storing one is quick, since a visitor waits for it; the mail itself is
 * written when it is first taken to be sent (finish-mail.ts).
 */

import { type Statement, sql } from './database.ts';
import type { Purpose } from './records.ts';
import { newName } from './tokens.ts';

export interface NewDelivery {
  /** Its submission's reference. */
  submission: string;
  purpose: Purpose;
  /** A recipient's id, or `senderId`. */
  recipient: string;
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** The recipient list's name for the person who wrote. */
export const senderId = 'sender';

/**
 * The statement that stores a delivery, due at once. `only` guards it: `SELECT 1 …` that must find a row, so that one
 * transaction can decide and store together.
 */
export function insertDelivery({ submission, purpose, recipient, createdAt }: NewDelivery, only: Statement): Statement {
  const insert = sql`INSERT INTO deliveries
    (submission, name, purpose, recipient, created_at, key_series, key_since, attempts, next_attempt_at)
    SELECT ${submission}, ${newName()}, ${purpose}, ${recipient}, ${createdAt}, 1, ${createdAt}, 0, ${createdAt}`;
  return { sql: `${insert.sql} WHERE EXISTS (${only.sql})`, values: [...insert.values, ...only.values] };
}
