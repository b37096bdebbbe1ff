/**
 * Home of what goes out beside a submission's first notice: the sender's receipt, and a second door when nobody has confirmed
 * the first recipient's address for a year. It is made when the notice is first taken, since whoever sends a form has no need to
 * wait for it.
 */

import type { Submission } from '../domain/submission.ts';
import { openAnswers } from './accept.ts';
import { addressAge } from './contact-checks.ts';
import { sql } from './database.ts';
import { insertDelivery, type NewDelivery, senderId } from './deliveries.ts';
import { type DeliveryRecord, isDoor, type SubmissionRecord, submissionRecord } from './records.ts';
import { SealError } from './sealing.ts';
import type { Services } from './services.ts';

/**
 * Before a delivery is taken: makes what goes with the first notice, if it is a door and that has not been made. It may be stopped
 * anywhere and done twice. While our key does not open the answers, it waits as the notice does; if that has been passed on
 * meanwhile, the sender still gets her receipt with whichever door is taken first.
 */
export async function beginWith(delivery: DeliveryRecord, services: Services): Promise<void> {
  const { submission: reference, why } = delivery;
  if (reference === null || !isDoor(delivery)) return;
  const { database, now } = services;
  const [row] = await database.all(sql`SELECT * FROM submissions WHERE reference = ${reference} AND begun_at IS NULL`);
  const submission = row && submissionRecord(row);
  const opened = submission && openedAnswers(submission, services);
  if (!submission || !opened) return;
  const isFirst = why === null;
  const { beside } = isFirst ? await addressAge(submission.recipients[0], services) : { beside: null };
  const about = { submission: reference, createdAt: submission.received_at };
  const companions: NewDelivery[] = [];
  if (opened.answers.email !== '') companions.push({ ...about, purpose: 'receipt', recipient: senderId });
  if (beside) companions.push({ ...about, purpose: 'notice', recipient: beside, why: 'unconfirmed' });
  const notBegun = sql`SELECT 1 FROM submissions WHERE reference = ${reference} AND begun_at IS NULL AND erased_at IS NULL`;
  await database.batch([
    ...companions.map((each) => insertDelivery(each, notBegun)),
    sql`UPDATE submissions SET begun_at = ${now()} WHERE reference = ${reference} AND begun_at IS NULL`,
  ]);
}

function openedAnswers(submission: SubmissionRecord, services: Services): Submission | null {
  try {
    return openAnswers(submission, services);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
