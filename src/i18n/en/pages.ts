/** English for the receipt, the recipient's page, the pages for when something is wrong, and the local mailbox. */
import type { pages as nbPages } from '../nb/pages.ts';

export const pages: Readonly<Record<keyof typeof nbPages, string>> = {
  // --- Receipt: truthful at every step. No answers, no names of people. ---
  'receipt.title': 'Received',
  'receipt.title.withdrawn': 'Withdrawn',
  'receipt.title.erased': 'Deleted',
  'receipt.heading': 'Thank you. We have received what you sent.',
  'receipt.heading.withdrawn': 'What you sent has been withdrawn',
  'receipt.heading.erased': 'Your answers have been deleted',
  'receipt.reference': 'Your reference is',
  'receipt.next': 'What happens now?',
  'receipt.step.received': 'Received',
  'receipt.step.sending': 'Being sent to {recipient}',
  'receipt.step.sendingText': 'We have stored it and will send it as soon as we can.',
  'receipt.step.sent': 'Sent to {recipient}',
  'receipt.step.read': 'Read',
  'receipt.step.reading': 'Someone will read it',
  'receipt.step.readingText': 'We aim to do this by {date}',
  'receipt.step.handedOver': 'Passed on to {recipient}',
  // Under the step that tells who has it, when the national coordinator was written to as well.
  'receipt.beside': 'The national coordinator has it too.',
  'receipt.step.contacted': 'Someone has been in touch with you',
  'receipt.step.contact.volunteer': 'You have a chat',
  'receipt.step.contact.volunteerText':
    'A chat with no obligation, about you and about what it means to be a ressursvenn (volunteer friend)',
  'receipt.step.contact.crisis-centre': 'We get in touch',
  'receipt.step.contact.crisis-centreText':
    'By the work email or phone number you gave us. If it is about a resident, we call the number the crisis centre itself gives on its website.',
  'receipt.promise':
    'Following up is our job, not yours. If you still do not hear from us, you can call or write to the national coordinator and give your reference: {phone}, {email}.',
  'receipt.withdraw.title': 'Changed your mind?',
  'receipt.withdraw.text':
    'That is perfectly all right. We delete your answers straight away, and whoever has been notified is told that it has been withdrawn.',
  'receipt.withdraw.button': 'Withdraw',
  'receipt.withdrawn.text':
    'Your answers have been deleted. You do not need to do anything else. You are welcome to write another time.',
  'receipt.erased.text': 'We do not keep answers longer than we need them. What remains does not say who you are.',
  'receipt.erased.unanswered':
    'Has nobody been in touch with you? We are sorry. You can call or write to the national coordinator: {phone}, {email}. You can also fill in the form again.',
  'receipt.keep': 'This page says nothing about you. You can keep its address and see how far things have come.',
  'receipt.notFound.title': 'We could not find the receipt',
  'receipt.notFound.text':
    'Check that you have the whole address. You can also call or write to the national coordinator: {phone}, {email}.',

  // --- The recipient's page ---
  'door.title': 'New enquiry',
  'door.lead': 'Reference {reference}. Received {date}.',
  'door.answers': 'The answers',
  'door.form.volunteer': 'Would like to be a ressursvenn (volunteer friend)',
  'door.form.crisis-centre': 'From a member of staff at a crisis centre',
  'door.language': 'Written in',
  'door.language.nb': 'Norwegian (bokmål)',
  'door.language.nn': 'Norwegian (nynorsk)',
  'door.language.en': 'English',
  'door.promised': 'We have promised to try to answer by {date}.',
  'door.callCentre':
    'Before you answer anything about a resident, use the number the crisis centre gives on its own website, not the number in the enquiry.',
  'door.centreYear': 'This number is from {year} and may be old. Look on the centre’s own website.',
  'door.possibleSpam': 'Possible spam. Please read it anyway: there may be a person behind it.',
  // To the national coordinator, when somebody else has it too.
  'door.beside.unconfirmed':
    'It has also been sent to {association}, but nobody has confirmed their address in the last year.',
  'door.beside.not-contacted': 'They have read it, but have not told us that they have been in touch: {association}.',
  'door.actions': 'What have you done?',
  'door.read': 'I have read this',
  'door.contacted': 'I have been in touch',
  'door.handOver': 'Pass on to the national coordinator',
  'door.handOver.hint': 'When you pass it on, this page closes for you. The national coordinator gets a new link.',
  'door.readAt': 'Read {date}',
  'door.contactedAt': 'In touch {date}',
  'door.contactedElsewhere': '{recipient} made contact on {date}. There is nothing more for you to do.',
  'door.keepLink': 'The link is the key to the answers. Do not send it to anyone else, and do not print the page.',
  'door.closed.title': 'This page is not available',
  'door.closed.text': 'The link does not work. Ask the national coordinator if you need help: {phone}, {email}.',
  'door.handedOver.title': 'Passed on',
  'door.handedOver.text':
    'The national coordinator has it now. The link you used is closed. Thank you for passing it on.',
  'door.handedOver.next': 'There is nothing more for you to do with it, and you can close the page.',

  // --- The page behind the yearly question to a role address ---
  'contact.title': 'The address',
  'contact.lead': 'Enquiries to {recipient}',
  'contact.text': 'Once a year we ask whether our email is read.',
  'contact.button': 'Yes, the address is in use',
  'contact.otherwise':
    'Should enquiries go somewhere else? Call the national coordinator on {phone}, or write to {email}.',
  'contact.confirmed': 'Thank you. The address was confirmed on {date}. We will ask again in a year.',
  'contact.closed.title': 'This page is not available',
  'contact.closed.text':
    'The link no longer works. If you have any questions, you can call or write to the national coordinator: {phone}, {email}.',

  // --- When something is wrong. A fault of ours never sounds like a fault of hers. ---
  'fault.title': 'We could not send it',
  'fault.heading': 'We could not send it. You have done nothing wrong.',
  'fault.text':
    'Something is wrong at our end just now. What you wrote is at the bottom of the page, and you can try again.',
  'fault.retry': 'Try again',
  'fault.call': 'You can also call or write to the national coordinator: {phone}, {email}.',
  'fault.yourWords': 'What you wrote',
  'tooMany.title': 'Please wait a little before you send again',
  'tooMany.text':
    'Many enquiries have come from the same place in a short time. What you wrote is at the bottom of the page. Try again in about {minutes} min.',
  'refused.title': 'We could not read the form',
  'refused.413':
    'What you sent was too large. Open the form again and write less. Unfortunately, what you wrote has not been kept.',
  'refused.415': 'What you sent did not come from our form. Open the form and send it from there.',
  'refused.400':
    'Something was lost on the way here. Open the form and send it again. Unfortunately, what you wrote has not been kept, so you have to write it again.',
  'refused.toForm': 'Go to the form',
  'notHere.title': 'Start with the form',
  'notHere.text': 'This page only shows answers sent from the form.',
  'forbidden.title': 'We could not accept the form',
  'forbidden.text':
    'We could not see that the form was sent from our website. Unfortunately, what you wrote has not been kept. Open the form and write it again. If it still does not work, you can call or write to the national coordinator: {phone}, {email}.',
  'notFound.title': 'We could not find the page',
  'notFound.text': 'Perhaps the address was mistyped, or perhaps we have moved the page.',
  'notFound.home': 'Go to the home page',
  'error.title': 'Something went wrong at our end',
  'error.text':
    'You have done nothing wrong. Try again in a little while, or call or write to the national coordinator: {phone}, {email}.',

  // --- Local mailbox, for developers and rehearsals ---
  'mailbox.title': 'Mailbox',
  'mailbox.lead': 'Emails stay here and reach nobody. For development and rehearsal only.',
  'mailbox.empty': 'No emails yet.',
  'mailbox.to': 'To',

  'share.neutral': 'Two chairs',
  'share.kitchen': 'Ressursvenn. Two chairs at a kitchen table set for coffee',
  'share.cups': 'Ressursvenn. Two cups and a coffee pot',
  'share.books': 'Ressursvenn. Two books and a reading lamp',
  'share.coats': 'Ressursvenn. Two coats on a rack',
  'share.pencils': 'Ressursvenn. A written page and two pencils',
};
