/** Home of the receipt's steps in words. Each says only what has happened; what has not is told as what will. */

import type { FormName, Recipient } from '../domain/routing.ts';
import type { Progress } from '../domain/status.ts';
import { addWorkingDays, norwegianDay } from '../domain/working-days.ts';
import { dayAndTime, longDay } from './dates.ts';
import { recipientName } from './form-words.ts';
import type { Language, Translate } from './index.ts';

/** What the words are about: a receipt, as far as it is told. */
interface Told {
  form: FormName;
  language: Language;
  progress: Progress;
  recipient: Recipient;
  beside: Recipient | null;
}

export interface Step {
  title: string;
  text?: string;
  state: 'done' | 'current' | 'coming';
}

/** The steps from received to contacted. `answerWithin`: working days until the first sign of life that we aim for. */
export function receiptSteps(
  { progress, recipient, beside, form, language }: Told,
  answerWithin: number,
  t: Translate,
): Step[] {
  const name = recipientName(recipient, t, 'in-text');
  const at = (moment: number) => dayAndTime(moment, language);
  const { receivedAt, sentAt, readAt, contactedAt, handedOverAt } = progress;
  // Whoever got it later has as long, and the day that was promised first may have passed.
  const promised = longDay(addWorkingDays(norwegianDay(handedOverAt ?? receivedAt), answerWithin), language);
  const sentTitle = handedOverAt
    ? t('receipt.step.handedOver', { recipient: name })
    : t('receipt.step.sent', { recipient: name });
  // Whoever it was handed over to may have had it before.
  const since = Math.max(sentAt ?? 0, handedOverAt ?? 0);
  const contactTitle = t(`receipt.step.contact.${form}`);
  return [
    { title: t('receipt.step.received'), text: at(receivedAt), state: 'done' },
    sentAt
      ? { title: sentTitle, text: beside ? `${at(since)}. ${t('receipt.beside')}` : at(since), state: 'done' }
      : {
          title: t('receipt.step.sending', { recipient: name }),
          text: t('receipt.step.sendingText'),
          state: 'current',
        },
    readAt
      ? { title: t('receipt.step.read'), text: at(readAt), state: 'done' }
      : {
          title: t('receipt.step.reading'),
          text: t('receipt.step.readingText', { date: promised }),
          state: sentAt ? 'current' : 'coming',
        },
    contactedAt
      ? { title: t('receipt.step.contacted'), text: at(contactedAt), state: 'done' }
      : { title: contactTitle, text: t(`receipt.step.contact.${form}Text`), state: readAt ? 'current' : 'coming' },
  ];
}
