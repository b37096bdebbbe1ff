/**
 * Home of the recipient's page: what stands behind the link in a notice, and the three things a recipient can say.
 * Looking changes nothing, however often, and by whatever machine: mail scanners follow links and run pages (F-26).
 */
import { contactOf } from '../domain/contacts.ts';
import { nationalId, operatorId, recipientById } from '../domain/next-recipient.ts';
import type { Recipient } from '../domain/routing.ts';
import type { Submission } from '../domain/submission.ts';
import { openAnswers } from './accept.ts';
import { onlyIf, type Row, type Statement, sql } from './database.ts';
import { callOff, shut } from './deliveries.ts';
import { passOn } from './re-route.ts';
import {
  contactMadeAt,
  type DeliveryRecord,
  deliveryRecord,
  type SubmissionRecord,
  submissionRecord,
} from './records.ts';
import { tallyAnswer } from './response-tally.ts';
import type { Services } from './services.ts';
import { referenceOfToken, tokenHash } from './tokens.ts';

export interface Door {
  delivery: DeliveryRecord;
  submission: SubmissionRecord;
  answers: Submission;
  /** False when the reader is the national coordinator, who has nobody further to hand over to, or the operator with the daily trial. */
  canHandOver: boolean;
  /** Who else has made contact, and when; null when nobody has. */
  contactedElsewhere: { recipient: Recipient; at: number } | null;
  /** Who else has it and has said that they read it; null when nobody has. */
  readElsewhere: Recipient | null;
}

export const doorActions = ['read', 'contacted', 'hand-over'] as const;
export type DoorAction = (typeof doorActions)[number];

/**
 * What a token opens; null when it opens nothing (wrong, closed, withdrawn, erased: nobody is told which). Throws SealError when our
 * key does not open the answers, the database's own error when it does not answer, and ZodError when we cannot read a row of it.
 */
export async function openDoor(token: string, services: Services): Promise<Door | null> {
  const reference = referenceOfToken(token);
  if (reference === null) return null;
  const row = await openRow(reference, token, services);
  const [submissionRow] = row
    ? await services.database.all(sql`SELECT * FROM submissions WHERE reference = ${reference}`)
    : [];
  if (!row || !submissionRow) return null;
  const delivery = deliveryRecord(row);
  const submission = submissionRecord(submissionRow);
  const answers = openAnswers(submission, services);
  if (!answers) return null;
  const elsewhere = await whatOthersDid(delivery, submission, services);
  const canHandOver = delivery.recipient !== nationalId && delivery.recipient !== operatorId;
  return { delivery, submission, answers, canHandOver, ...elsewhere };
}

/** The door that a link leads to: its own, or the one that the same recipient has got since at the same address. */
async function openRow(reference: string, token: string, { database, facts }: Services): Promise<Row | null> {
  const [row] = await database.all(
    // A reminder's link opens the door of the mail that it reminds of.
    sql`SELECT door.*, link.link_sent_to AS at FROM deliveries link JOIN deliveries door ON door.id = coalesce(link.door, link.id)
      WHERE link.submission = ${reference} AND link.token_hash = ${tokenHash(token)}`,
  );
  if (!row || row['closed_at'] === null) return row ?? null;
  const recipient = String(row['recipient']);
  if (row['at'] === null || row['at'] !== contactOf(recipient, facts)?.email) return null;
  const [newer] = await database.all(sql`SELECT * FROM deliveries
    WHERE submission = ${reference} AND recipient = ${recipient} AND purpose IN ('notice', 'hand-over') AND closed_at IS NULL
    ORDER BY id DESC LIMIT 1`);
  return newer ?? null;
}

async function whatOthersDid(
  { id }: DeliveryRecord,
  { reference, recipients }: SubmissionRecord,
  { database, facts }: Services,
): Promise<Pick<Door, 'contactedElsewhere' | 'readElsewhere'>> {
  const rows = await database.all(sql`SELECT * FROM deliveries WHERE submission = ${reference} AND id <> ${id}`);
  const others = rows.map(deliveryRecord);
  const named = ({ recipient }: DeliveryRecord) => recipientById(recipient, recipients, facts);
  const [contacted] = others.flatMap((door) => {
    const at = contactMadeAt(door);
    return at === null ? [] : [{ recipient: named(door), at }];
  });
  const reader = others.find((door) => door.read_at !== null && door.closed_at === null);
  return { contactedElsewhere: contacted ?? null, readElsewhere: reader ? named(reader) : null };
}

/** Writes down what a recipient said. Saying it again changes nothing: the first time stands. */
export async function actOnDoor(
  { delivery, submission, canHandOver }: Door,
  action: DoorAction,
  services: Services,
): Promise<void> {
  const { database, now, log } = services;
  const moment = now();
  const { reference } = submission;
  switch (action) {
    case 'read':
      await database.batch([
        tallyAnswer(submission, delivery.id, moment),
        nothingMoreToRemindOf(delivery),
        sql`UPDATE deliveries SET read_at = ${moment} WHERE id = ${delivery.id} AND read_at IS NULL AND closed_at IS NULL`,
      ]);
      break;
    case 'contacted':
      await database.batch([
        tallyAnswer(submission, delivery.id, moment),
        nothingMoreToRemindOf(delivery),
        ...nobodyElseNeeded(delivery, moment),
        sql`UPDATE submissions SET next_look_at = min(next_look_at, ${moment}) WHERE reference = ${reference}`,
        sql`UPDATE deliveries SET contacted_at = ${moment}, read_at = coalesce(read_at, ${moment}) WHERE id = ${delivery.id} AND contacted_at IS NULL AND closed_at IS NULL`,
      ]);
      break;
    case 'hand-over':
      if (!canHandOver) return;
      await database.batch(passOn(delivery, { to: nationalId, why: 'by-recipient' }, moment));
  }
  log({ event: `door-${action}`, reference, recipient: delivery.recipient });
}

/**
 * What waits to be sent and has been overtaken: nobody is reminded of what they just did, nor sent what they have in front of
 * them, whose answer from the provider was lost.
 */
function nothingMoreToRemindOf({ id, submission }: DeliveryRecord): Statement {
  return onlyIf(isOpen(id), callOff(sql`submission = ${submission} AND (purpose = 'reminder' OR id = ${id})`));
}

/** Somebody has made contact, so a notice to another that has not gone out is not sent, and its door stays shut. */
function nobodyElseNeeded({ id, submission }: DeliveryRecord, moment: number): Statement[] {
  const unsent = sql`submission = ${submission} AND purpose IN ('notice', 'hand-over') AND id <> ${id} AND next_attempt_at IS NOT NULL`;
  return [
    onlyIf(isOpen(id), callOff(sql`submission = ${submission} AND purpose = 'progress'`)),
    onlyIf(isOpen(id), shut(unsent, moment)),
  ];
}

/** Finds a row while the door is open. */
const isOpen = (door: number): Statement => sql`SELECT 1 FROM deliveries WHERE id = ${door} AND closed_at IS NULL`;
