/** Home of new deliveries: one finished mail to one recipient, sealed, with a key of its own and, for a door, a token. */

import type { Recipient } from '../domain/routing.ts';
import type { Submission } from '../domain/submission.ts';
import { type Statement, sql } from './database.ts';
import { noticeLetter, receiptLetter, type Sender, withdrawalLetter } from './letters.ts';
import type { FinishedMail } from './mail/port.ts';
import type { Purpose, SubmissionRecord } from './records.ts';
import { seal } from './sealing.ts';
import type { Services } from './services.ts';
import { newName, newToken, tokenHash } from './tokens.ts';

export interface NewDelivery {
  submission: string;
  name: string;
  purpose: Purpose;
  recipient: string;
  createdAt: number;
  mail: string;
  tokenHash: string | null;
}

/** What a letter needs to know of its submission. */
export type LetterSubject = Pick<SubmissionRecord, 'reference' | 'form' | 'language' | 'received_at'>;

/** The recipient list's name for the person who wrote. */
const senderId = 'sender';

/** A door for a recipient: the notice that something came, or that somebody handed it over. `place`: null when unknown. */
export function noticeDelivery(
  purpose: 'notice' | 'hand-over',
  subject: LetterSubject,
  place: string | null,
  recipient: Recipient,
  services: Services,
): NewDelivery {
  const token = newToken(subject.reference);
  const letter = noticeLetter(
    {
      purpose,
      to: recipient.email,
      form: subject.form,
      reference: subject.reference,
      receivedAt: subject.received_at,
      place,
      token,
      possibleSpam: recipient.reason === 'possible-spam',
    },
    letterSender(services),
  );
  return { ...newDelivery(purpose, subject, recipient.id, letter, services), tokenHash: tokenHash(token) };
}

/** The mail that thanks the person who wrote; null when no e-mail address was given. */
export function receiptDelivery(
  subject: LetterSubject,
  { answers }: Submission,
  first: Recipient,
  services: Services,
): NewDelivery | null {
  if (answers.email === '') return null;
  const { language, reference, received_at: receivedAt } = subject;
  const letter = receiptLetter(
    { to: answers.email, language, reference, receivedAt, recipientEmail: first.email },
    letterSender(services),
  );
  return newDelivery('receipt', subject, senderId, letter, services);
}

/** Tells a recipient who has been written to that the sender took it back. */
export function withdrawalDelivery(subject: LetterSubject, recipient: Recipient, services: Services): NewDelivery {
  const letter = withdrawalLetter({ to: recipient.email, reference: subject.reference }, letterSender(services));
  return newDelivery('withdrawal', subject, recipient.id, letter, services);
}

/**
 * The statement that stores a delivery, due at once. `only` guards it: `SELECT 1 …` that must find a row, so that one
 * transaction can decide and store together.
 */
export function insertDelivery(delivery: NewDelivery, only: Statement): Statement {
  const { submission, name, purpose, recipient, createdAt, mail, tokenHash } = delivery;
  const insert = sql`INSERT INTO deliveries
    (submission, name, purpose, recipient, created_at, mail, key_series, key_since, attempts, next_attempt_at, token_hash)
    SELECT ${submission}, ${name}, ${purpose}, ${recipient}, ${createdAt}, ${mail}, 1, ${createdAt}, 0, ${createdAt}, ${tokenHash}`;
  return { sql: `${insert.sql} WHERE EXISTS (${only.sql})`, values: [...insert.values, ...only.values] };
}

/** What a delivery's sealed mail is sealed for. */
export const mailContext = ({ submission, name }: { submission: string; name: string }): string =>
  `mail:${submission}:${name}`;

function newDelivery(
  purpose: Purpose,
  { reference: submission }: LetterSubject,
  recipient: string,
  letter: FinishedMail,
  { keys, now }: Services,
): NewDelivery {
  const name = newName();
  const mail = seal(JSON.stringify(letter), mailContext({ submission, name }), keys);
  return { submission, name, purpose, recipient, createdAt: now(), mail, tokenHash: null };
}

function letterSender({ mail, siteUrl, facts }: Services): Sender {
  return {
    from: mail.from,
    siteUrl: siteUrl(),
    nationalEmail: facts.site.nationalCoordinator.email,
    answerWithin: facts.site.waitingTimes.reminder,
  };
}
