/**
 * Home of the mail we write. Plain text; neutral sender and subject, since both show on lock screens; no answer, no name
 * and no word about violence (safety.md S-52). A notice carries a link, and the answers are read behind it.
 */

import { shownReference } from '../domain/reference.ts';
import type { FormName } from '../domain/routing.ts';
import { addWorkingDays, norwegianDay } from '../domain/working-days.ts';
import { longDay } from '../i18n/dates.ts';
import { type Language, translator } from '../i18n/index.ts';
import type { TextKey } from '../i18n/nb.ts';
import type { FinishedMail } from './mail/port.ts';
import type { DoorReason } from './records.ts';

export interface Notice {
  /** Why there is one more door; null for the first. */
  why: DoorReason | null;
  to: string;
  form: FormName;
  reference: string;
  receivedAt: number;
  place: string | null;
  token: string;
  possibleSpam: boolean;
  /** When it is written, milliseconds since 1970. */
  writtenAt: number;
}

export interface Sender {
  from: string;
  siteUrl: string;
  /** The national coordinator: answers to a notice go to her, never to the person who wrote. */
  nationalEmail: string;
  /** Working days until the first sign of life that we aim for. */
  answerWithin: number;
}

const openings = {
  first: 'mail.notice.opening',
  refused: 'mail.notice.opening',
  unreachable: 'mail.notice.unreachable',
  'by-recipient': 'mail.notice.handedOver',
  unanswered: 'mail.notice.unanswered',
  unconfirmed: 'mail.notice.unconfirmed',
  'not-contacted': 'mail.notice.notContacted',
} as const satisfies Record<DoorReason | 'first', TextKey>;

/** To a recipient, in bokmål: something has come, and where to read it. */
export function noticeLetter(notice: Notice, { from, siteUrl, nationalEmail, answerWithin }: Sender): FinishedMail {
  const t = translator('nb');
  const promised = promisedDay(notice, answerWithin);
  const facts = [
    t('mail.notice.form', { form: t(`mail.form.${notice.form}`) }),
    notice.place && t('mail.notice.place', { place: notice.place }),
    t('mail.notice.reference', { reference: shownReference(notice.reference) }),
    t('mail.notice.received', { date: longDay(norwegianDay(notice.receivedAt), 'nb') }),
    promised && t('mail.notice.promised', { date: longDay(promised, 'nb') }),
  ].filter((line) => line !== null);
  const text = [
    t('mail.greeting'),
    t(openings[notice.why ?? 'first']),
    ...(notice.possibleSpam ? [t('mail.notice.possibleSpam')] : []),
    facts.join('\n'),
    `${t('mail.notice.read')}\n${siteUrl}/sak/${notice.token}/`,
    aboutLink(notice.to, nationalEmail),
    t('mail.signature'),
  ];
  return {
    from,
    to: notice.to,
    replyTo: nationalEmail,
    subject: t('mail.notice.subject', { reference: shownReference(notice.reference) }),
    text: letter(text),
  };
}

/** Until when an answer is hoped for (YYYY-MM-DD); null when that day has passed: a service that stood still writes late. */
function promisedDay({ receivedAt, writtenAt }: Pick<Notice, 'receivedAt' | 'writtenAt'>, within: number) {
  const day = addWorkingDays(norwegianDay(receivedAt), within);
  return day >= norwegianDay(writtenAt) ? day : null;
}

/** What to know of the link, in bokmål. The national coordinator has nobody further to hand over to. */
export function aboutLink(to: string, nationalEmail: string): string {
  const t = translator('nb');
  const lines = [t('mail.notice.keepLink'), ...(to === nationalEmail ? [] : [t('mail.notice.canHandOver')])];
  return lines.join(' ');
}

export interface Receipt {
  to: string;
  language: Language;
  reference: string;
  receivedAt: number;
  /** When it is written, milliseconds since 1970. */
  writtenAt: number;
  /** The role address that will answer; the sender may write back to it. */
  recipientEmail: string;
}

/** To the person who wrote, in her language: we have it, and here is how to follow it or take it back. */
export function receiptLetter(receipt: Receipt, { from, siteUrl, answerWithin }: Sender): FinishedMail {
  const t = translator(receipt.language);
  const reference = shownReference(receipt.reference);
  const promised = promisedDay(receipt, answerWithin);
  const text = [
    t('mail.greeting'),
    t('mail.receipt.opening', { reference }),
    ...(promised ? [t('mail.receipt.promised', { date: longDay(promised, receipt.language) })] : []),
    `${t('mail.receipt.follow')}\n${siteUrl}/kvittering/${receipt.reference}/`,
    t('mail.receipt.withdraw'),
    t('mail.signature'),
  ];
  return {
    from,
    to: receipt.to,
    replyTo: receipt.recipientEmail,
    subject: t('mail.receipt.subject', { reference }),
    text: letter(text),
  };
}

/** To a recipient who may already have read it, in bokmål: the sender took it back, and the link is closed. */
export function withdrawalLetter(
  { to, reference }: { to: string; reference: string },
  { from, nationalEmail }: Sender,
): FinishedMail {
  const t = translator('nb');
  const shown = shownReference(reference);
  const text = [t('mail.greeting'), t('mail.withdrawal.opening', { reference: shown }), t('mail.signature')];
  return {
    from,
    to,
    replyTo: nationalEmail,
    subject: t('mail.withdrawal.subject', { reference: shown }),
    text: letter(text),
  };
}

/** The paragraphs as a mail's text. */
export function letter(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
