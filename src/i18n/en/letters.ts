/** English for the mail. Neutral to whoever glances at a screen: no name, no answer, no word about violence (safety.md S-52). */
import type { letters as nbLetters } from '../nb/letters.ts';

export const letters: Readonly<Record<keyof typeof nbLetters, string>> = {
  'mail.greeting': 'Hello!',
  'mail.signature': 'Kind regards, Sanitetskvinnene',
  'mail.form.volunteer': 'Become a ressursvenn',
  'mail.form.crisis-centre': 'Enquiry from a partner',
  'mail.notice.subject': 'New enquiry, ref. {reference}',
  'mail.notice.opening': 'An enquiry has come for you.',
  'mail.notice.handedOver': 'An enquiry has been passed on to you.',
  'mail.notice.possibleSpam': 'Possible spam. Please read it anyway: there may be a person behind it.',
  'mail.notice.form': 'Form: {form}',
  'mail.notice.place': 'Place: {place}',
  'mail.notice.reference': 'Reference: {reference}',
  'mail.notice.received': 'Received: {date}',
  'mail.notice.promised': 'We aim to answer by: {date}',
  'mail.notice.read': 'Read it here, and tell us when you have read it:',
  'mail.notice.keepLink':
    'The link is the key to the answers. Please do not forward this email. On the page you can pass the enquiry on to the national coordinator.',
  'mail.receipt.subject': 'Thank you for your enquiry, ref. {reference}',
  'mail.receipt.opening': 'Thank you for your enquiry. We have received it, and the reference is {reference}.',
  'mail.receipt.promised': 'Our aim is that you hear from us by {date}. You do not need to send a reminder.',
  'mail.receipt.follow': 'See how far it has come:',
  'mail.receipt.withdraw': 'If you have changed your mind, you can withdraw it on the same page.',
  'mail.withdrawal.subject': 'Enquiry withdrawn, ref. {reference}',
  'mail.withdrawal.opening':
    'The enquiry with reference {reference} has been withdrawn. The answers have been deleted and the link is closed. You do not need to do anything.',
};
