/**
 * Home of the promise: when `accept` answers with a reference, the submission and the mail that carries it are on the
 * disk. It is one transaction, and it is over before anybody is told anything.
 */

import { firstLook } from '../domain/follow-up.ts';
import { newReference } from '../domain/reference.ts';
import { type Recipient, routeFor } from '../domain/routing.ts';
import { isPossibleSpam, type SpamSign } from '../domain/spam.ts';
import { routingQuestionOf, type Submission, withEveryField } from '../domain/submission.ts';
import { norwegianDay } from '../domain/working-days.ts';
import type { Language } from '../i18n/index.ts';
import { sql } from './database.ts';
import { newDelivery } from './deliveries.ts';
import { fingerprint, type KeyRing, open, seal } from './sealing.ts';
import type { Services } from './services.ts';

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
  /** The daily trial of the whole way (heartbeat.ts): goes to the operator alone, is in no count, and nobody is asked to answer it. */
  trialFor?: Recipient;
}

const mostTries = 3;

/**
 * Stores a submission with the notice that carries it. What goes out beside that is made when it is taken (begin.ts). Throws the
 * database's own error when it cannot, and Error when the three references that it tries are all taken; then nothing is stored.
 */
export async function accept(
  submission: Submission,
  { language, pageToken, signs, trialFor }: Sending,
  services: Services,
): Promise<Acceptance> {
  const { database, facts, keys, now } = services;
  const receivedAt = now();
  const question = routingQuestionOf(submission, norwegianDay(receivedAt), facts);
  const { recipients: routed } = routeFor({ ...question, possibleSpam: isPossibleSpam(signs) }, facts);
  const recipients = trialFor ? ([trialFor] as const) : routed;
  const content = JSON.stringify(submission);

  // While the key is being changed, the same submission may stand under the older one: she pressed Send again after it.
  const [, ...older] = keys;
  const before = await storedAs(content, pageToken, older, database);
  if (before !== null) return { reference: before, isNew: false };

  // The reference comes from the fingerprint, so that the same submission finds its own row without an index of its own.
  // A second try is only for a reference that is taken by another (twice in 100 000 when a million are stored) or by one that has been erased.
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const { sameSubmission, reference } = namesOf(content, pageToken, attempt, keys);
    try {
      await database.batch([
        sql`INSERT INTO submissions (reference, form, language, received_at, same_submission, answers, recipients, flags, county, synthetic, next_look_at)
          VALUES (${reference}, ${submission.form}, ${language}, ${receivedAt}, ${sameSubmission},
            ${seal(content, answersContext(reference), keys)}, ${JSON.stringify(recipients)}, ${JSON.stringify(signs)},
            ${question.municipality?.slice(0, 2) ?? null}, ${trialFor ? 1 : 0}, ${trialFor ? null : firstLook(receivedAt, facts.site)})`,
        newDelivery({ submission: reference, purpose: 'notice', recipient: recipients[0].id, createdAt: receivedAt }),
      ]);
      return { reference, isNew: true };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const [first] = await database.all(sql`SELECT same_submission FROM submissions WHERE reference = ${reference}`);
    if (first?.['same_submission'] === sameSubmission) return { reference, isNew: false };
  }
  throw new Error('No free reference was found');
}

/** The reference under which this very submission stands in the database already; null when it does not. */
export const acceptedAs = (
  submission: Submission,
  pageToken: string,
  { database, keys }: Pick<Services, 'database' | 'keys'>,
): Promise<string | null> => storedAs(JSON.stringify(submission), pageToken, keys, database);

/** The same, as far as these keys know it. */
async function storedAs(
  content: string,
  pageToken: string,
  keys: readonly KeyRing[number][],
  database: Services['database'],
): Promise<string | null> {
  for (const key of keys) {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const { sameSubmission, reference } = namesOf(content, pageToken, attempt, [key]);
      const [row] = await database.all(sql`SELECT same_submission FROM submissions WHERE reference = ${reference}`);
      if (!row) break;
      if (row['same_submission'] === sameSubmission) return reference;
    }
  }
  return null;
}

function namesOf(content: string, pageToken: string, attempt: number, keys: KeyRing) {
  const sameSubmission = fingerprint(`${pageToken}\0${content}`, `submission ${attempt}`, keys);
  return { sameSubmission, reference: newReference(chanceFrom(sameSubmission)) };
}

/** Whether a reference stands in the database already; then the batch has stored nothing. In SQLite's words, which D1 repeats. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('UNIQUE constraint failed: submissions.reference');

/** Draws from a fingerprint as from chance: two bytes a draw, so the small numbers are 0.05 % likelier at most. */
function chanceFrom(fingerprint: string): (limit: number) => number {
  const bytes = Buffer.from(fingerprint, 'base64url');
  let at = 0;
  return (limit) => {
    at += 2;
    return bytes.readUInt16BE(at - 2) % limit;
  };
}

/** What a submission's answers are sealed for. */
const answersContext = (reference: string): string => `answers:${reference}`;

/** The answers of a stored submission; null when they are erased. Throws SealError when our key does not open them. */
export function openAnswers(
  { reference, answers }: { reference: string; answers: string | null },
  { keys }: Pick<Services, 'keys'>,
): Submission | null {
  if (answers === null) return null;
  // Trusted without a second look: it was checked before it was sealed, and a seal that opens says that nobody has touched it.
  const submission: Submission = JSON.parse(open(answers, answersContext(reference), keys));
  return withEveryField(submission);
}
