/** English for the two forms, from question to «check». Same keys and order as bokmål; notes on values stand there. */
import type { forms as nbForms } from '../nb/forms.ts';

export const forms: Readonly<Record<keyof typeof nbForms, string>> = {
  // --- Volunteer form ---
  'volunteer.title': 'Register your interest',
  'volunteer.description':
    'Tell us you would like to be a ressursvenn, a volunteer friend. It takes about two minutes.',
  'volunteer.lead':
    'Takes about two minutes. Nothing is stored until you send it. Each question tells you whether it has to be answered.',
  'volunteer.postalCode.label': 'Postal code where you would like to volunteer',
  'volunteer.postalCode.hint': 'Required. It decides who receives your application.',
  'volunteer.municipality.legend': 'In which municipality would you like to volunteer?',
  'volunteer.municipality.hint': 'Required. Postal code {code} covers parts of several municipalities.',
  'volunteer.name.label': 'Name',
  'volunteer.contactMethod.legend': 'How can we reach you?',
  'volunteer.contactMethod.email': 'Email',
  'volunteer.contactMethod.phone': 'Phone',
  'volunteer.contactMethod.either': 'Either is fine',
  'volunteer.email.label': 'Email',
  'volunteer.email.hint': 'Required if you would like a reply by email',
  'volunteer.phone.label': 'Phone',
  'volunteer.phone.hint': 'Required if you would like us to call you',
  'volunteer.mayLeaveMessage.legend': 'May we leave a message on your phone?',
  'volunteer.mayLeaveMessage.no': 'No',
  'volunteer.mayLeaveMessage.yes': 'Yes',
  'volunteer.languages.legend': 'Languages you speak',
  'volunteer.otherLanguage.label': 'Other languages',
  'volunteer.message.label': 'Anything you would like to tell us?',
  'volunteer.message.hint':
    'Optional. Up to 600 characters. Please do not write about other people’s health, about violence against others or about criminal cases.',
  'volunteer.aside.who.title': 'Who receives your application?',
  'volunteer.aside.who.text':
    'You will see who receives it before you send it. If it is a local association, you can choose someone else.',
  'volunteer.aside.never.title': 'What we never ask for',
  'volunteer.aside.never.1': 'your national identity number',
  'volunteer.aside.never.2': 'your street address',
  'volunteer.aside.never.3': 'your police certificate. You show it to us later, and we do not keep it.',
  'volunteer.first.title': 'Before you apply',
  'volunteer.first.text':
    'A ressursvenn (volunteer friend) {age} and have time for {meetings} {length}. You are given training first. If you have any questions, call or write to the national coordinator: {phone}, {email}.',

  // --- Names of languages, as ticked ---
  'language.nb': 'Norwegian',
  'language.en': 'English',
  'language.uk': 'Ukrainian',
  'language.pl': 'Polish',
  'language.ar': 'Arabic',
  'language.es': 'Spanish',
  'language.so': 'Somali',
  'language.ti': 'Tigrinya',
  'language.prs': 'Dari or Persian',
  'language.se': 'North Sámi',

  // --- Crisis-centre form. Staff are bound by confidentiality: it never asks about a resident. ---
  'crisis-centre.title': 'Ask for information',
  'crisis-centre.description': 'For crisis centre staff: ask for information or material, or start working with us.',
  'crisis-centre.lead':
    'For people who work at a crisis centre. Please write nothing about the person concerned: no name, age, children or background.',
  'crisis-centre.crisisCentre.label': 'Crisis centre',
  'crisis-centre.crisisCentre.hint': 'Required. It decides who receives your enquiry.',
  'crisis-centre.crisisCentre.placeholder': 'Choose a crisis centre',
  'crisis-centre.crisisCentre.unlisted': 'Not in the list',
  'crisis-centre.crisisCentre.unlistedGroup': 'Another centre',
  'crisis-centre.crisisCentreName.label': 'Name of the crisis centre',
  'crisis-centre.crisisCentreName.hint': 'Required if the crisis centre is not in the list',
  'crisis-centre.name.label': 'Your name',
  'crisis-centre.role.label': 'Job title',
  'crisis-centre.email.label': 'Work email',
  'crisis-centre.email.hint': 'Required. Use your address at the crisis centre.',
  'crisis-centre.phone.label': 'Work phone',
  'crisis-centre.topic.legend': 'What is it about?',
  'crisis-centre.topic.information': 'Information about Ressursvenn',
  'crisis-centre.topic.material': 'Leaflets and posters',
  'crisis-centre.topic.cooperation': 'Working together',
  'crisis-centre.topic.resident': 'We have a resident who would like a ressursvenn (volunteer friend)',
  'crisis-centre.topic.resident.hint': 'Please write nothing about the resident. We will contact you.',
  'crisis-centre.topic.other': 'Something else',
  'crisis-centre.message.label': 'Message',
  'crisis-centre.message.hint':
    'Optional. Up to 600 characters. Please write nothing that could show who a resident is, or that someone has been in touch with you.',
  'crisis-centre.aside.who.title': 'Who receives your enquiry?',
  'crisis-centre.aside.who.text':
    'You will see who receives it before you send it. If it is a local association, you can choose someone else.',
  'crisis-centre.aside.confidential.title': 'Your duty of confidentiality',
  'crisis-centre.aside.confidential.text':
    'Even the fact that someone has been in touch with the crisis centre is confidential (section 5 of the Crisis Centre Act). That is why we only ask about you and the centre.',

  // --- Both forms ---
  'form.check': 'Check your answers',
  'form.required': 'Required',
  'form.optional': 'Optional',
  'form.trap': 'Leave this field empty',
  'volunteer.confirmed': 'I have looked it over. It does not show who anyone else is.',
  'crisis-centre.confirmed': 'I have looked it over. It is not about a resident.',
  'form.errorTitle': 'Error: {title}',
  'form.noScript':
    'Your browser is not running JavaScript. If you leave this page, the Back button may show what you have written.',

  // --- Errors: shown beside the field and in the summary, word for word the same ---
  'error.postalCode.format': 'Enter a postal code with four digits, for example 0150',
  'error.municipality.missing': 'Choose the municipality where you would like to volunteer',
  'error.name.missing': 'Enter your name',
  'error.name.tooLong': 'Enter your name using no more than 100 characters',
  'error.contactMethod.missing': 'Choose how we can reach you',
  'error.contact.missing': 'Enter your email address or phone number',
  'error.email.missing': 'Enter your email address like this: name@example.com',
  'error.email.format': 'Enter your email address like this: name@example.com',
  'error.email.tooLong': 'Enter an email address with no more than 254 characters',
  'error.workEmail.missing': 'Enter your work email like this: name@example.com',
  'error.phone.missing': 'Enter a phone number, for example 412 34 567',
  'error.phone.format': 'Enter a phone number, for example 412 34 567',
  'error.phone.country': 'Enter the phone number with + and the country code, for example +46 70 123 45 67',
  'error.otherLanguage.tooLong': 'Enter other languages using no more than 100 characters',
  'error.message.tooLong': 'The message can be up to 600 characters. You have written {count}.',
  'error.crisisCentre.missing': 'Choose a crisis centre',
  'error.crisisCentreName.missing': 'Enter the name of the crisis centre',
  'error.crisisCentreName.tooLong': 'Enter the name of the crisis centre using no more than 100 characters',
  'error.role.tooLong': 'Enter your job title using no more than 100 characters',
  'error.topic.missing': 'Choose what it is about',
  'error.nationalId': 'Please remove {words}. It looks like a national identity number, and we never take those.',
  'error.details': 'This could show who someone is: {words}. Remove it, or tick the box here.',
  'error.form.tooLarge': 'What you have written is too long to send. Please shorten your message.',

  // --- Check page ---
  'check.title': 'Check before you send',
  'check.lead': 'Nothing has been sent yet. To correct something, choose “Change”. The Back button may empty the form.',
  'check.sentBefore': 'You have already sent this. The reference is {reference}. You do not need to send it again.',
  'check.sentBefore.link': 'See how it is going',
  'check.answers': 'Your answers',
  'check.change': 'Change',
  'check.who.title': 'Who receives this?',
  'check.who.recipient': 'Recipient',
  'check.who.reason': 'Why',
  'check.who.when': 'When you will hear from us',
  'check.who.whenText': 'We aim to be in touch by {date}',
  'check.who.verified': 'Address last known to be right',
  'check.who.beside': 'Gets it at the same time',
  'check.who.besideText':
    'The national coordinator, since the recipient’s address is old. Last known to be right: {date}.',
  'check.who.otherwise': 'If nobody answers',
  'check.who.otherwiseText': 'It is passed on to {others}.',
  'check.choose.legend': 'Would you rather send it to someone else?',
  'check.choose.hint': 'The recipient above will then not be told. You do not have to say why.',
  'check.choose.hintFar':
    'The national coordinator also gets it if nobody answers there, or if the address there is old.',
  'check.choose.national': 'Send to the national coordinator instead',
  'check.choose.association': 'Send to {association} instead (about {kilometres} km away)',
  'check.send': 'Send to {recipient}',
  'check.warning.email': 'Did you mean {email}? If the address is right, just go ahead and send.',
  'check.warning.privateEmail': 'This looks like a private address. Please use your work address if you can.',
  'check.postalCode.unknown':
    '{code}. We could not find this postal code, so your application goes to the national coordinator.',
  // {who}: one of the three below, or the recipient alone.
  'check.privacy':
    'The controller is {controller}. We use your answers only to reply, as you asked us to. They go to {who}. They are encrypted, and deleted {afterContact} days after contact, at most {afterReceipt} days after receipt. You can see and correct them, or withdraw them on the receipt page. Your email and place go through Resend (USA). You can complain to Datatilsynet, the Data Protection Authority.',
  'check.privacy.later': '{recipient}, then to {others} if nobody answers',
  'check.privacy.beside': '{recipient} and to the national coordinator',
  'check.privacy.besideAndLater': '{recipient} and to the national coordinator, then to {others} if nobody answers',
  'check.privacyLink': 'Read about privacy',

  // --- Who gets it, and why ---
  'recipient.national': 'The national coordinator',
  'recipient.nationalInText': 'the national coordinator',
  'recipient.county': 'the county contact for {county}',
  'recipient.deputy': 'the association’s deputy',
  'recipient.reason.covers-municipality': 'This local association runs Ressursvenn in {place}.',
  'recipient.reason.partners-with-centre': 'This local association works with the crisis centre.',
  'recipient.reason.covers-centre-seat': 'This local association runs Ressursvenn where the crisis centre is.',
  'recipient.reason.chosen': 'You chose this local association.',
  'recipient.reason.deputy': 'A deputy is answering for the local association at the moment.',
  'recipient.reason.county': 'The county contact helps the local associations in the county.',
  'recipient.reason.unlisted':
    'We do not know where the centre is. The national coordinator will find out who can answer.',
  'recipient.reason.national':
    'We do not know of a local association that runs Ressursvenn there yet. The national coordinator will find out what suits you.',
  'recipient.reason.national-chosen': 'You chose the national coordinator.',
  'recipient.reason.possible-spam': 'The national coordinator reads it first.',
  'recipient.skipped.no-contact':
    'We do not have an address for {association} yet, so your enquiry goes to {recipient}.',
  'recipient.skipped.away':
    'Nobody is reading messages at {association} just now. That is why this goes to {recipient}.',
};
