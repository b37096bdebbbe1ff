/** English for the words around the prose of the reading pages. Same keys and order as bokmål. */
import type { reading as nbReading } from '../nb/reading.ts';

export const reading: Readonly<Record<keyof typeof nbReading, string>> = {
  'reading.sources': 'Sources',
  'reading.reviewed': 'Last reviewed {date}',
  'phone.remembers': 'your phone remembers the number',
  'help.remembers':
    'Your phone remembers whom you call. The number may also be on the bill. Borrow another phone if you can.',
  'help.group.violence': 'Violence in close relationships',
  'help.group.young': 'Children and young people',
  'help.group.talk': 'Someone to talk to',
  'help.group.special': 'Help with something specific',
  'help.website': 'Website',
  'help.free': 'Free',
  'help.anonymous': 'You do not have to say who you are',
  'help.sms': 'Text message',
  'help.abroad': 'From abroad',
  'help.checked': 'Last checked {date}',
  'help.directory': 'Checked {date}, according to a service directory',
  'help.mentioned': 'The source is from {date}',
  'coordinator.source': 'The source is from {date}. We have no newer one.',
  'coordinator.sourceAbout': 'The source is from about {date}. We have no newer one.',
  'requirements.minimumAge': 'Age',
  'requirements.time': 'Time',
  'requirements.training': 'Course',
  'requirements.policeCertificate': 'Certificate',
  'requirements.policeCertificate.kept': 'You show it to us. We do not keep it.',
  'requirements.confidentiality': 'Confidentiality',
  'requirements.mayVary': 'This may vary',
  'requirements.allMayVary':
    'What is asked may vary from place to place. The local association you talk to will tell you what applies there.',
  // The doors on the page that was not found.
  'notFound.ways': 'Perhaps this is what you were looking for?',
  'notFound.volunteer': 'What we ask of you, and what happens when you register your interest.',
  'notFound.crisisCentres': 'What we offer, and how to get in touch.',
  'notFound.help': 'Phone numbers, and how you can get a ressursvenn.',
};
