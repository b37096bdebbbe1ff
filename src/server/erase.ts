/** Home of forgetting: what is left of an erased submission is when it came and what became of it, and nothing of anybody. */
import { type Statement, sql } from './database.ts';
import { senderId } from './deliveries.ts';
import { countErasure } from './erasure-record.ts';
import { tallyWithdrawal } from './response-tally.ts';
import type { Services } from './services.ts';

/**
 * The statements that erase a submission: its answers, its fingerprints and every mail about it that has not gone out,
 * except word to a recipient that it was taken back. Every door is closed. Times that stand already are kept. What the
 * provider calls her mail goes too, in what it has told as well: with it, her address could be found there.
 */
export function eraseStatements(reference: string, moment: number, { withdrawn }: { withdrawn: boolean }): Statement[] {
  return [
    countErasure(reference, moment),
    sql`UPDATE submissions SET answers = NULL, same_submission = NULL, next_look_at = NULL,
        erased_at = coalesce(erased_at, ${moment}), withdrawn_at = coalesce(withdrawn_at, ${withdrawn ? moment : null})
      WHERE reference = ${reference}`,
    // What is still to be written down on a mail; what has been, has forgotten it already (told-facts.ts).
    sql`UPDATE provider_events SET message_id = NULL WHERE applied_at IS NULL
      AND message_id IN (SELECT message_id FROM deliveries WHERE submission = ${reference} AND recipient = ${senderId})`,
    sql`UPDATE deliveries SET mail = NULL, next_attempt_at = NULL, closed_at = coalesce(closed_at, ${moment}),
        message_id = CASE WHEN recipient = ${senderId} THEN NULL ELSE message_id END
      WHERE submission = ${reference} AND purpose <> 'withdrawal'`,
  ];
}

/** Erases one submission by reference, on the operator's word; false when there is none. */
export async function eraseByReference(
  reference: string,
  { database, now, log }: Pick<Services, 'database' | 'now' | 'log'>,
): Promise<boolean> {
  const [row] = await database.all(sql`SELECT received_at FROM submissions WHERE reference = ${reference}`);
  const receivedAt = row?.['received_at'];
  if (typeof receivedAt !== 'number') return false;
  await database.batch([
    tallyWithdrawal({ reference, received_at: receivedAt }),
    ...eraseStatements(reference, now(), { withdrawn: false }),
  ]);
  log({ event: 'erased', reference });
  return true;
}
