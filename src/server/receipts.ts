/** Home of the receipt: how far a submission has come, and the sender's way of taking it back. Nothing personal is in it. */
import { recipientById } from '../domain/next-recipient.ts';
import type { FormName, Recipient } from '../domain/routing.ts';
import { type Progress, progressOf } from '../domain/status.ts';
import type { Language } from '../i18n/index.ts';
import { sql } from './database.ts';
import { insertDelivery } from './deliveries.ts';
import { eraseStatements } from './erase.ts';
import {
  contactMadeAt,
  type DeliveryRecord,
  deliveryRecord,
  isBeside,
  isDoor,
  type SubmissionRecord,
  sentAt,
  submissionRecord,
} from './records.ts';
import { tallyWithdrawal } from './response-tally.ts';
import type { Services } from './services.ts';

export interface Receipt {
  reference: string;
  form: FormName;
  language: Language;
  progress: Progress;
  /** Who has it now. */
  recipient: Recipient;
  /** Who has it as well; null when nobody has. */
  beside: Recipient | null;
  canWithdraw: boolean;
}

/** The receipt of a reference; null when there is none. */
export async function receiptFor(reference: string, services: Services): Promise<Receipt | null> {
  const found = await find(reference, services);
  if (!found) return null;
  const { submission, doors } = found;
  const progress = progressOf({
    receivedAt: submission.received_at,
    withdrawnAt: submission.withdrawn_at,
    erasedAt: submission.erased_at,
    doors: doors.map((door) => ({
      recipient: door.recipient,
      createdAt: door.created_at,
      acceptedAt: sentAt(door),
      readAt: door.read_at,
      contactedAt: contactMadeAt(door),
      handedOverAt: door.handed_over_at,
      closedAt: door.closed_at,
      isBeside: isBeside(door),
    })),
  });
  const named = (id: string) => recipientById(id, submission.recipients, services.facts);
  return {
    reference,
    form: submission.form,
    language: submission.language,
    progress,
    recipient: named(progress.recipient ?? submission.recipients[0].id),
    beside: progress.beside === null ? null : named(progress.beside),
    canWithdraw: submission.erased_at === null,
  };
}

/** The sender takes it back: the answers are erased at once, and whoever has been written to is told that the link is closed. */
export async function withdraw(reference: string, services: Services): Promise<void> {
  const found = await find(reference, services);
  if (!found || found.submission.erased_at !== null) return;
  const createdAt = services.now();
  // Whoever may have been told of it is told, by this door or one before it: a mail whose answer was lost may well have arrived, and
  // one may leave while this is read.
  const holders = new Set(found.doors.map(({ recipient }) => recipient));
  await services.database.batch([
    ...[...holders].map((recipient) =>
      insertDelivery(
        { submission: reference, purpose: 'withdrawal', recipient, createdAt },
        sql`SELECT 1 FROM deliveries
          WHERE submission = ${reference} AND recipient = ${recipient} AND purpose IN ('notice', 'hand-over')
            AND attempts > 0 AND (refused_at IS NULL OR accepted_at IS NOT NULL)
            AND EXISTS (SELECT 1 FROM deliveries WHERE submission = ${reference} AND recipient = ${recipient}
              AND purpose IN ('notice', 'hand-over') AND closed_at IS NULL)`,
      ),
    ),
    tallyWithdrawal(found.submission),
    ...eraseStatements(reference, createdAt, { withdrawn: true }),
  ]);
  services.log({ event: 'withdrawn', reference });
}

async function find(
  reference: string,
  { database }: Services,
): Promise<{ submission: SubmissionRecord; doors: DeliveryRecord[] } | null> {
  const [row] = await database.all(sql`SELECT * FROM submissions WHERE reference = ${reference}`);
  if (!row) return null;
  const submission = submissionRecord(row);
  const deliveries = await database.all(sql`SELECT * FROM deliveries WHERE submission = ${reference} ORDER BY id`);
  return { submission, doors: deliveries.map(deliveryRecord).filter(isDoor) };
}
