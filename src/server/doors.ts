/**
 * Home of the recipient's page: what stands behind the link in a notice, and the three things a recipient can say.
 * Looking changes nothing, however often, and by whatever machine: mail scanners follow links and run pages (F-26).
 */
import type { Submission } from '../domain/submission.ts';
import { openAnswers } from './accept.ts';
import { sql } from './database.ts';
import { insertDelivery } from './deliveries.ts';
import { type DeliveryRecord, deliveryRecord, type SubmissionRecord, submissionRecord } from './records.ts';
import type { Services } from './services.ts';
import { referenceOfToken, tokenHash } from './tokens.ts';

export interface Door {
  delivery: DeliveryRecord;
  submission: SubmissionRecord;
  answers: Submission;
  /** False when the reader is the national coordinator herself: there is nobody further to hand over to. */
  canHandOver: boolean;
}

export const doorActions = ['read', 'contacted', 'hand-over'] as const;
export type DoorAction = (typeof doorActions)[number];

/** What a token opens; null when it opens nothing (wrong, closed, withdrawn, erased: nobody is told which). Throws SealError. */
export async function openDoor(token: string, services: Services): Promise<Door | null> {
  const reference = referenceOfToken(token);
  if (reference === null) return null;
  const [row] = await services.database.all(
    sql`SELECT * FROM deliveries WHERE submission = ${reference} AND token_hash = ${tokenHash(token)} AND closed_at IS NULL`,
  );
  const [submissionRow] = row
    ? await services.database.all(sql`SELECT * FROM submissions WHERE reference = ${reference}`)
    : [];
  if (!row || !submissionRow) return null;
  const delivery = deliveryRecord(row);
  const submission = submissionRecord(submissionRow);
  const answers = openAnswers(submission, services);
  return answers ? { delivery, submission, answers, canHandOver: delivery.recipient !== 'national' } : null;
}

/** Writes down what a recipient said. Saying it again changes nothing: the first time stands. */
export async function actOnDoor(
  { delivery, submission, canHandOver }: Door,
  action: DoorAction,
  services: Services,
): Promise<void> {
  const { database, now, log } = services;
  const moment = now();
  const isOpen = sql`SELECT 1 FROM deliveries WHERE id = ${delivery.id} AND closed_at IS NULL`;
  switch (action) {
    case 'read':
      await database.batch([
        sql`UPDATE deliveries SET read_at = ${moment} WHERE id = ${delivery.id} AND read_at IS NULL AND closed_at IS NULL`,
      ]);
      break;
    case 'contacted':
      await database.batch([
        sql`UPDATE deliveries SET contacted_at = ${moment}, read_at = coalesce(read_at, ${moment}) WHERE id = ${delivery.id} AND contacted_at IS NULL AND closed_at IS NULL`,
      ]);
      break;
    case 'hand-over': {
      if (!canHandOver) return;
      const { reference } = submission;
      await database.batch([
        insertDelivery(
          { submission: reference, purpose: 'hand-over', recipient: 'national', createdAt: moment },
          isOpen,
        ),
        sql`UPDATE deliveries SET handed_over_at = ${moment}, closed_at = ${moment}, next_attempt_at = NULL, mail = NULL WHERE id = ${delivery.id} AND closed_at IS NULL`,
      ]);
    }
  }
  log({ event: `door-${action}`, reference: submission.reference, recipient: delivery.recipient });
}
