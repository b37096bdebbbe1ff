import type { operation as bokmal } from '../nb/operation.ts';

export const operation = {
  'erasure.title': 'What we have deleted',
  'erasure.lead': 'The numbers are fetched when you open the page. They are about what was sent in our forms.',
  'erasure.lookedAt': 'Last looked for answers to delete',
  'erasure.lastErased': 'Last deleted',
  'erasure.erased': 'Deleted in all',
  'erasure.held': 'Enquiries whose answers we still hold',
  'erasure.notYet': 'Not yet',
  'erasure.one': '1 enquiry',
  'erasure.many': '{count} enquiries',
  'erasure.rule.title': 'When do we delete?',
  'erasure.rule':
    'Answers are deleted {afterContact} days after someone has been in touch with you, and no later than {afterReceipt} days after we received them. If you withdraw your enquiry, they are deleted at once. What remains does not say who you are: the reference, the county, the dates and who received your enquiry, among other things.',
  'erasure.overwritten': 'What is deleted is also overwritten in the database file.',
  'erasure.backups':
    'In backups, what is deleted may remain encrypted a little longer. Our aim is that no backup is more than 30 days old.',
  'erasure.back': 'Back to privacy',

  'waits.title': 'How long have others waited?',
  'waits.lead': 'Counted from the enquiries we have received in the last twelve months.',
  'waits.national': 'The whole country',
  'waits.county': 'In the county',
  'waits.days.one': '1 working day',
  'waits.days.many': '{count} working days',
  'waits.half.within': 'Half were read or answered within {days}.',
  'waits.half.longer': 'More than half had not been read after {days}.',
  'waits.most.within': '95 in 100 were read or answered within {days}.',
  'waits.most.longer': 'More than 5 in 100 had not been read after {days}.',
  'waits.count': 'Counted from {count} enquiries.',
  'waits.tooFew': 'We have too few enquiries to say anything yet.',
  'waits.counties': 'Counties',
  'waits.how.title': 'How we counted',
  'waits.how':
    'We count working days from when the enquiry came until someone said that they had read it or been in touch. Those that still wait are counted too. We leave out enquiries that were withdrawn before anyone read them, and those that look like spam. Counties with too few enquiries are not in the list, because the numbers could then be about one person.',
  'waits.back': 'Back to Become a ressursvenn',

  'mail.summary.subject': 'Something needs a human',
  'mail.summary.opening': 'This needs somebody to look at it:',
  'mail.summary.stuck': 'Cannot be sent to anybody, because the addresses are refused ({count}):',
  'mail.summary.erased-soon': 'To be deleted soon, and nobody has said that they made contact ({count}):',
  'mail.summary.unanswered': 'Not answered, though everybody in line has had it ({count}):',
  'mail.summary.mail-waits': 'Mail has waited for more than two hours to be sent.',
  'mail.summary.cannot-open': 'Mail cannot be sent, because the key on the server does not fit.',
  'mail.summary.foreign-seal': 'Answers are locked with a key that the server does not have ({count}):',
  'mail.summary.bounced-contact': 'The address does not work ({count}):',
  'mail.summary.stale-contact': 'Nobody has confirmed the address for more than a year ({count}):',
  'mail.summary.trial-missing': 'The daily trial of the whole way did not arrive.',
  'mail.summary.more': 'and {count} more',
  'mail.summary.repeat':
    'You will not get more mail like this about the same this week. If it is not put right by next week, there will be one more.',
  'mail.summary.operator': 'Whoever runs the site sees more with “npm run outbox -- status”.',
} as const satisfies Record<keyof typeof bokmal, string>;
