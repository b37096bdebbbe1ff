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
  'mail.notice.unreachable': 'An enquiry did not reach the people it was for, and has been passed on to you.',
  'mail.notice.unanswered': 'An enquiry has not been answered yet, and has been passed on to you.',
  'mail.notice.unconfirmed':
    'An enquiry has come. It has also been sent to the people it is for, but nobody has confirmed their address in the last year. That is why you get it at the same time.',
  'mail.notice.notContacted':
    'An enquiry has been read, but nobody has told us that they have been in touch. That is why you get it too.',
  'mail.notice.possibleSpam': 'Possible spam. Please read it anyway: there may be a person behind it.',
  'mail.notice.form': 'Form: {form}',
  'mail.notice.place': 'Place: {place}',
  'mail.notice.reference': 'Reference: {reference}',
  'mail.notice.received': 'Received: {date}',
  'mail.notice.promised': 'We aim to answer by: {date}',
  'mail.notice.read': 'Read it here, and tell us when you have read it:',
  'mail.notice.keepLink': 'The link is the key to the answers. Please do not forward this email.',
  'mail.notice.canHandOver': 'On the page you can pass the enquiry on to the national coordinator.',
  'mail.receipt.subject': 'Thank you for your enquiry, ref. {reference}',
  'mail.receipt.opening': 'Thank you for your enquiry. We have received it, and the reference is {reference}.',
  'mail.receipt.promised': 'Our aim is that you hear from us by {date}. You do not need to send a reminder.',
  'mail.receipt.follow': 'See how far it has come:',
  'mail.receipt.withdraw': 'If you have changed your mind, you can withdraw it on the same page.',
  'mail.reminder.subject': 'Reminder of an enquiry, ref. {reference}',
  'mail.reminder.opening': 'An enquiry to you is still waiting for an answer.',
  'mail.reminder.openingRead':
    'You have read an enquiry, and we have not heard whether you have been in touch. If you have, please let us know.',
  'mail.reminder.read': 'Tell us here when you have been in touch, or pass it on:',
  'mail.progress.subject': 'About your enquiry, ref. {reference}',
  'mail.progress.passedOn':
    'The enquiry with reference {reference} has been passed on to {recipient}. You do not need to do anything.',
  'mail.contactCheck.subject': 'Is this address still right?',
  'mail.contactCheck.opening':
    'This address receives enquiries from our website for {recipient}. Once a year we ask whether it is still in use.',
  'mail.contactCheck.confirm': 'If email sent here is read, press the button on this page:',
  'mail.contactCheck.otherwise': 'If enquiries should go somewhere else, reply to this email.',
  'mail.contactFault.subject': 'A contact address does not work',
  'mail.contactFault.opening':
    'Our email to {recipient} does not arrive, or is rejected by whoever reads it there ({contact}).',
  'mail.contactFault.meanwhile': 'Enquiries that nobody has opened go on to the next recipient. None of them is lost.',
  'mail.contactFault.action': 'Find out which address is right, and have it corrected on the website.',
  'mail.withdrawal.subject': 'Enquiry withdrawn, ref. {reference}',
  'mail.withdrawal.opening':
    'The enquiry with reference {reference} has been withdrawn. The answers have been deleted and the link is closed. You do not need to do anything.',
};
