/**
 * Home of the promise: when `accept` answers with a reference, the submission and the mail that carries it are on the
 * disk. It is one transaction, and it is over before anybody is told anything.
 */

import { newReference } from '../domain/reference.ts';
import { routeFor } from '../domain/routing.ts';
import { isPossibleSpam, type SpamSign } from '../domain/spam.ts';
import { municipalityOfSubmission, type Submission } from '../domain/submission.ts';
import { norwegianDay } from '../domain/working-days.ts';
import type { Language } from '../i18n/index.ts';
import { sql } from './database.ts';
import { insertDelivery, noticeDelivery, receiptDelivery } from './deliveries.ts';
import { fingerprint, type KeyRing, open, seal } from './sealing.ts';
import type { Services } from './services.ts';
import { newId, randomBelow } from './tokens.ts';

export interface Acceptance {
  reference: string;
  /** False when the same form had been sent already; the reference is then the first one's. */
  isNew: boolean;
}

export interface Sending {
  language: Language;
  /** The check page's token: the same token with the same answers is the same submission (F-21). */
  pageToken: string;
  signs: readonly SpamSign[];
}

const mostTries = 3;

/** Stores a submission with its first deliveries. Throws when the database cannot; then nothing is stored. */
export async function accept(
  submission: Submission,
  { language, pageToken, signs }: Sending,
  services: Services,
): Promise<Acceptance> {
  const { database, facts, keys, now } = services;
  const receivedAt = now();
  const route = routeFor(
    {
      form: submission.form,
      municipality: municipalityOfSubmission(submission, facts),
      crisisCentre: submission.form === 'crisis-centre' ? submission.answers.crisisCentre : null,
      choice: submission.choice,
      possibleSpam: isPossibleSpam(signs),
      today: norwegianDay(receivedAt),
    },
    facts,
  );
  const content = JSON.stringify(submission);
  const sameAnswers = answersFingerprint(submission, keys);
  const sameSubmission = fingerprint(pageToken, sameAnswers, keys);

  // A second try is only for a reference that is taken, which happens about once in 10¹¹ submissions.
  for (let left = mostTries; left > 0; left -= 1) {
    const id = newId();
    const subject = {
      id,
      reference: newReference(randomBelow),
      form: submission.form,
      language,
      received_at: receivedAt,
      flags: [...signs],
    };
    const deliveries = [
      noticeDelivery('notice', subject, submission, route.recipients[0], services),
      receiptDelivery(subject, submission, route.recipients[0], services),
    ].filter((delivery) => delivery !== null);
    const stored = sql`SELECT 1 FROM submissions WHERE id = ${id}`;
    await database.batch([
      sql`INSERT INTO submissions (id, reference, form, language, received_at, same_submission, same_answers, answers, recipients, flags)
        VALUES (${id}, ${subject.reference}, ${subject.form}, ${language}, ${receivedAt}, ${sameSubmission}, ${sameAnswers},
          ${seal(content, answersContext(id), keys)}, ${JSON.stringify(route.recipients)}, ${JSON.stringify(signs)})
        ON CONFLICT DO NOTHING`,
      ...deliveries.map((delivery) => insertDelivery(delivery, stored)),
    ]);
    const [row] = await database.all(
      sql`SELECT id, reference FROM submissions WHERE same_submission = ${sameSubmission}`,
    );
    if (row) return { reference: String(row['reference']), isNew: row['id'] === id };
  }
  throw new Error('No free reference was found');
}

/** Whether the same answers have been sent before, from whichever check page. */
export async function isRepeated(submission: Submission, { database, keys }: Services): Promise<boolean> {
  const rows = await database.all(
    sql`SELECT 1 AS found FROM submissions WHERE same_answers = ${answersFingerprint(submission, keys)} LIMIT 1`,
  );
  return rows.length > 0;
}

function answersFingerprint(submission: Submission, keys: KeyRing): string {
  return fingerprint(JSON.stringify(submission), 'same answers', keys);
}

/** What a submission's answers are sealed for. */
const answersContext = (id: string): string => `submission:${id}:answers`;

/** The answers of a stored submission; null when they are erased. Throws SealError when our key does not open them. */
export function openAnswers(
  { id, answers }: { id: string; answers: string | null },
  { keys }: Pick<Services, 'keys'>,
): Submission | null {
  if (answers === null) return null;
  const submission: Submission = JSON.parse(open(answers, answersContext(id), keys));
  return submission;
}
