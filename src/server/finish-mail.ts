/**
 * Home of the finished mail: what a delivery says, to which address, and the door that it opens. It is written once, when
 * the delivery is first taken, and stored sealed: every later attempt sends the very same bytes.
 */
import { contactOf } from '../domain/contacts.ts';
import { contactById, nationalId, recipientById } from '../domain/next-recipient.ts';
import { placeOfSubmission } from '../domain/submission.ts';
import { openAnswers } from './accept.ts';
import { sql } from './database.ts';
import { contactCheckLetter, contactFaultLetter, progressLetter, reminderLetter } from './later-letters.ts';
import { noticeLetter, receiptLetter, type Sender, withdrawalLetter } from './letters.ts';
import { errorKind } from './log.ts';
import type { FinishedMail } from './mail/port.ts';
import {
  type DeliveryRecord,
  deliveryRecord,
  isBeside,
  isDoor,
  type SubmissionRecord,
  submissionRecord,
} from './records.ts';
import { SealError, seal } from './sealing.ts';
import type { Services } from './services.ts';
import { mattersOfDay } from './summaries.ts';
import { summaryLetter } from './summary-letter.ts';
import { newContactToken, newToken, tokenHash } from './tokens.ts';

export interface WrittenMail {
  /** Sealed. */
  mail: string;
  /** Of the door that the mail opens; null for mail without one. */
  tokenHash: string | null;
  /** The role's address that got the link to a submission; it stands in the list of recipients as well. */
  linkSentTo: string | null;
}

/** What a delivery's sealed mail is sealed for. */
export const mailContext = ({ submission, name }: Pick<DeliveryRecord, 'submission' | 'name'>): string =>
  `mail:${submission}:${name}`;

/**
 * Writes a delivery's mail. `nobody`: there is nobody left to write to, as when a contact was taken out of the facts, or the
 * answers with the sender's address are erased. `cannot-open`: our key does not open the answers. Whoever got the link could not
 * read them either, so the mail waits for the operator.
 */
export async function writeMail(
  delivery: DeliveryRecord,
  services: Services,
): Promise<WrittenMail | 'nobody' | 'cannot-open'> {
  try {
    const written =
      delivery.submission === null ? finishServiceMail(delivery, services) : finishMail(delivery, services);
    return (await written) ?? 'nobody';
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    services.log({ event: 'delivery-not-written', reason: errorKind(error) });
    return 'cannot-open';
  }
}

async function finishMail(delivery: DeliveryRecord, services: Services): Promise<WrittenMail | null> {
  const { database } = services;
  const [row] = await database.all(sql`SELECT * FROM submissions WHERE reference = ${delivery.submission}`);
  if (!row) return null;
  const submission = submissionRecord(row);
  const token = newToken(submission.reference);
  const letter = await letterOf(delivery, submission, token, services);
  if (!letter) return null;
  const hasLink = isDoor(delivery) || delivery.purpose === 'reminder';
  return sealed(letter, hasLink ? tokenHash(token) : null, delivery, services);
}

/** Mail about no submission: the question to a contact, word that a contact's address does not work, or the day's summary. */
async function finishServiceMail(delivery: DeliveryRecord, services: Services): Promise<WrittenMail | null> {
  const { facts } = services;
  const contact = contactOf(delivery.recipient, facts);
  if (!contact) return null;
  const sender = letterSender(services);
  const to = contact.email;
  switch (delivery.purpose) {
    case 'contact-check': {
      const token = newContactToken(delivery.id);
      const letter = contactCheckLetter({ to, recipient: contactById(delivery.recipient, facts), token }, sender);
      return sealed(letter, tokenHash(token), delivery, services);
    }
    case 'contact-fault': {
      const about = delivery.about ?? delivery.recipient;
      return sealed(
        contactFaultLetter({ to, recipient: contactById(about, facts), contact: about }, sender),
        null,
        delivery,
        services,
      );
    }
    case 'summary': {
      const matters = await mattersOfDay(delivery.about ?? '', services);
      return sealed(summaryLetter({ to, matters }, sender, facts), null, delivery, services);
    }
    default:
      return null;
  }
}

function sealed(letter: FinishedMail, hash: string | null, delivery: DeliveryRecord, { keys }: Services): WrittenMail {
  const mail = seal(JSON.stringify(letter), mailContext(delivery), keys);
  return { mail, tokenHash: hash, linkSentTo: hash && delivery.submission && letter.to };
}

async function letterOf(
  { purpose, recipient, why, about }: DeliveryRecord,
  submission: SubmissionRecord,
  token: string,
  services: Services,
): Promise<FinishedMail | null> {
  const { facts, now } = services;
  const sender = letterSender(services);
  const { reference, form, language, received_at: receivedAt } = submission;
  const answers = openAnswers(submission, services);
  switch (purpose) {
    case 'notice':
    case 'hand-over': {
      const place = answers && placeOfSubmission(answers, facts);
      const possibleSpam = submission.recipients.some(
        ({ id, reason }) => id === recipient && reason === 'possible-spam',
      );
      const to = addressOf(recipient, submission, services);
      return noticeLetter(
        { why, to, form, reference, receivedAt, place, token, possibleSpam, writtenAt: now() },
        sender,
      );
    }
    case 'reminder': {
      const to = addressOf(recipient, submission, services);
      return reminderLetter({ to, form, reference, receivedAt, isRead: why === 'not-contacted', token }, sender);
    }
    case 'receipt': {
      if (!answers) return null;
      const recipientEmail = addressOf(await holderOf(submission, services), submission, services);
      const to = answers.answers.email;
      return receiptLetter({ to, language, reference, receivedAt, writtenAt: now(), recipientEmail }, sender);
    }
    case 'progress': {
      if (!answers) return null;
      const recipient = recipientById(about ?? nationalId, submission.recipients, facts);
      return progressLetter({ to: answers.answers.email, language, reference, recipient }, sender);
    }
    case 'withdrawal':
      return withdrawalLetter({ to: addressOf(recipient, submission, services), reference }, sender);
    case 'contact-check':
    case 'contact-fault':
    case 'summary':
    case 'unknown':
      return null;
  }
}

/** Who has the submission now, and not only beside another: an answer to the receipt goes there. A first notice may have been refused by then. */
async function holderOf({ reference, recipients }: SubmissionRecord, { database }: Services): Promise<string> {
  const rows = await database.all(
    sql`SELECT * FROM deliveries WHERE submission = ${reference} AND closed_at IS NULL ORDER BY id`,
  );
  const doors = rows.map(deliveryRecord).filter((delivery) => isDoor(delivery) && !isBeside(delivery));
  return doors.at(-1)?.recipient ?? recipients[0].id;
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
