/**
 * Home of the finished mail: what a delivery says, to which address, and the door that it opens. It is written once, when
 * the delivery is first taken, and stored sealed: every later attempt sends the very same bytes.
 */
import { contactOf } from '../domain/contacts.ts';
import { placeOfSubmission } from '../domain/submission.ts';
import { openAnswers } from './accept.ts';
import { noticeLetter, receiptLetter, type Sender, withdrawalLetter } from './letters.ts';
import type { FinishedMail } from './mail/port.ts';
import { type DeliveryRecord, isDoor, type SubmissionRecord } from './records.ts';
import { seal } from './sealing.ts';
import type { Services } from './services.ts';
import { newToken, tokenHash } from './tokens.ts';

export interface WrittenMail {
  /** Sealed. */
  mail: string;
  /** Of the door that the mail opens; null for mail without one. */
  tokenHash: string | null;
}

/** What a delivery's sealed mail is sealed for. */
export const mailContext = ({ submission, name }: Pick<DeliveryRecord, 'submission' | 'name'>): string =>
  `mail:${submission}:${name}`;

/**
 * Writes a delivery's mail. Null when there are no answers left to write to. Throws SealError when our key does not open
 * them: whoever got the link could not read them either, so the mail waits for the operator.
 */
export function finishMail(
  delivery: DeliveryRecord,
  submission: SubmissionRecord,
  services: Services,
): WrittenMail | null {
  const token = newToken(submission.reference);
  const letter = letterOf(delivery, submission, token, services);
  if (!letter) return null;
  return {
    mail: seal(JSON.stringify(letter), mailContext(delivery), services.keys),
    tokenHash: isDoor(delivery) ? tokenHash(token) : null,
  };
}

function letterOf(
  { purpose, recipient }: DeliveryRecord,
  submission: SubmissionRecord,
  token: string,
  services: Services,
): FinishedMail | null {
  const sender = letterSender(services);
  const { reference, form, language, received_at: receivedAt } = submission;
  const answers = openAnswers(submission, services);
  switch (purpose) {
    case 'notice':
    case 'hand-over': {
      const place = answers && placeOfSubmission(answers, services.facts);
      const possibleSpam = submission.recipients.some(
        ({ id, reason }) => id === recipient && reason === 'possible-spam',
      );
      const to = addressOf(recipient, submission, services);
      return noticeLetter({ purpose, to, form, reference, receivedAt, place, token, possibleSpam }, sender);
    }
    case 'receipt': {
      if (!answers) return null;
      const recipientEmail = addressOf(submission.recipients[0].id, submission, services);
      return receiptLetter({ to: answers.answers.email, language, reference, receivedAt, recipientEmail }, sender);
    }
    case 'withdrawal':
      return withdrawalLetter({ to: addressOf(recipient, submission, services), reference }, sender);
  }
}

/** Where a recipient reads today; if the facts no longer say, where they read when the submission came. */
function addressOf(recipient: string, { recipients }: SubmissionRecord, { facts }: Services): string {
  const known = recipients.find(({ id }) => id === recipient) ?? recipients.at(-1) ?? recipients[0];
  return contactOf(recipient, facts)?.email ?? known.email;
}

function letterSender({ mail, siteUrl, facts }: Services): Sender {
  return {
    from: mail.from,
    siteUrl: siteUrl(),
    nationalEmail: facts.site.nationalCoordinator.email,
    answerWithin: facts.site.waitingTimes.reminder,
  };
}
