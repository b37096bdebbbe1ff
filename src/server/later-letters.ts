/**
 * Home of the mail that comes later: a reminder, word to the sender that somebody else has it now, the yearly question
 * whether an address still holds, and word that one does not. The same rules as for all our mail (letters.ts).
 */
import { shownReference } from '../domain/reference.ts';
import type { FormName, Recipient } from '../domain/routing.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { longDay } from '../i18n/dates.ts';
import { recipientName } from '../i18n/form-words.ts';
import { type Language, translator } from '../i18n/index.ts';
import { aboutLink, letter, type Sender } from './letters.ts';
import type { FinishedMail } from './mail/port.ts';

export interface Reminder {
  to: string;
  form: FormName;
  reference: string;
  receivedAt: number;
  /** Somebody there has said that they read it, and nothing after that. */
  isRead: boolean;
  token: string;
}

/** To a recipient who has it, in bokmål: it still waits. Its link opens the same page as the notice's. */
export function reminderLetter(
  { to, form, reference, receivedAt, isRead, token }: Reminder,
  { from, siteUrl, nationalEmail }: Sender,
): FinishedMail {
  const t = translator('nb');
  const shown = shownReference(reference);
  const facts = [
    t('mail.notice.form', { form: t(`mail.form.${form}`) }),
    t('mail.notice.reference', { reference: shown }),
    t('mail.notice.received', { date: longDay(norwegianDay(receivedAt), 'nb') }),
  ];
  const text = [
    t('mail.greeting'),
    t(isRead ? 'mail.reminder.openingRead' : 'mail.reminder.opening'),
    facts.join('\n'),
    `${t(isRead ? 'mail.reminder.read' : 'mail.notice.read')}\n${siteUrl}/sak/${token}/`,
    aboutLink(to, nationalEmail),
    t('mail.signature'),
  ];
  const subject = t('mail.reminder.subject', { reference: shown });
  return { from, to, replyTo: nationalEmail, subject, text: letter(text) };
}

export interface ProgressWord {
  to: string;
  language: Language;
  reference: string;
  /** Who has it now; an answer to the mail goes there. */
  recipient: Pick<Recipient, 'kind' | 'name' | 'email'>;
}

/** To the person who wrote, in her language: one line about who has it now, and where to follow it. */
export function progressLetter(
  { to, language, reference, recipient }: ProgressWord,
  { from, siteUrl }: Sender,
): FinishedMail {
  const t = translator(language);
  const shown = shownReference(reference);
  const text = [
    t('mail.greeting'),
    t('mail.progress.passedOn', { reference: shown, recipient: recipientName(recipient, t, 'in-text') }),
    `${t('mail.receipt.follow')}\n${siteUrl}/kvittering/${reference}/`,
    t('mail.signature'),
  ];
  const subject = t('mail.progress.subject', { reference: shown });
  return { from, to, replyTo: recipient.email, subject, text: letter(text) };
}

/** To a role address, in bokmål: does this still hold? The page behind the link has one button. */
export function contactCheckLetter(
  { to, recipient, token }: { to: string; recipient: Pick<Recipient, 'kind' | 'name'>; token: string },
  { from, siteUrl, nationalEmail }: Sender,
): FinishedMail {
  const t = translator('nb');
  const text = [
    t('mail.greeting'),
    t('mail.contactCheck.opening', { recipient: recipientName(recipient, t, 'in-text') }),
    `${t('mail.contactCheck.confirm')}\n${siteUrl}/kontakt/${token}/`,
    t('mail.contactCheck.otherwise'),
    t('mail.signature'),
  ];
  return { from, to, replyTo: nationalEmail, subject: t('mail.contactCheck.subject'), text: letter(text) };
}

/** To the national coordinator, in bokmål: mail to a contact does not arrive. `contact`: its id, as in content/. */
export function contactFaultLetter(
  { to, recipient, contact }: { to: string; recipient: Pick<Recipient, 'kind' | 'name'>; contact: string },
  { from, nationalEmail }: Sender,
): FinishedMail {
  const t = translator('nb');
  const text = [
    t('mail.greeting'),
    t('mail.contactFault.opening', { recipient: recipientName(recipient, t, 'in-text'), contact }),
    t('mail.contactFault.meanwhile'),
    t('mail.contactFault.action'),
    t('mail.signature'),
  ];
  return { from, to, replyTo: nationalEmail, subject: t('mail.contactFault.subject'), text: letter(text) };
}
