import { describe, expect, it } from 'vitest';
import { dayAndTime, longDay, monthOrDay } from '../../src/i18n/dates.ts';
import { type Language, languages, translator } from '../../src/i18n/index.ts';
import { contactCheckLetter, progressLetter, reminderLetter } from '../../src/server/later-letters.ts';
import { noticeLetter, receiptLetter, withdrawalLetter } from '../../src/server/letters.ts';
import type { FinishedMail } from '../../src/server/mail/port.ts';
import { doorReasons } from '../../src/server/records.ts';

const t = translator('nb');
const sender = {
  from: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
  siteUrl: 'https://ressursvenn.example',
  nationalEmail: 'nasjonal@forening.example',
  answerWithin: 2,
};
const receivedAt = Date.parse('2026-04-01T10:00:00Z'); // The Wednesday before Easter.
const token = 'A'.repeat(43);
const notice = {
  why: null,
  to: 'oslo@forening.example',
  form: 'volunteer',
  reference: '7K3W5PHD',
  receivedAt,
  place: 'Oslo',
  token,
  possibleSpam: false,
  writtenAt: receivedAt,
} as const;
const reminder = {
  to: 'oslo@forening.example',
  form: 'crisis-centre',
  reference: '7K3W5PHD',
  receivedAt,
  isRead: false,
  token,
} as const;
const receipt = {
  to: 'kari@eksempel.no',
  reference: '7K3W5PHD',
  receivedAt,
  writtenAt: receivedAt,
  recipientEmail: 'oslo@forening.example',
};
const someone = { kind: 'association', name: 'Vang Sanitetsforening', email: 'vara@forening.example' } as const;

const letters: [string, FinishedMail][] = [
  ['a notice of an application', noticeLetter(notice, sender)],
  ['a notice of an inquiry', noticeLetter({ ...notice, form: 'crisis-centre' }, sender)],
  ['a notice of what may be spam', noticeLetter({ ...notice, possibleSpam: true }, sender)],
  ['a notice from nobody knows where', noticeLetter({ ...notice, place: null }, sender)],
  ...doorReasons.map((why): [string, FinishedMail] => [
    `a door because: ${why}`,
    noticeLetter({ ...notice, why }, sender),
  ]),
  ['a reminder', reminderLetter(reminder, sender)],
  ['a reminder to somebody who has read it', reminderLetter({ ...reminder, isRead: true }, sender)],
  ...languages.map((language): [string, FinishedMail] => [
    `word in ${language} that somebody else has it`,
    progressLetter({ to: 'kari@eksempel.no', language, reference: '7K3W5PHD', recipient: someone }, sender),
  ]),
  ...languages.map((language): [string, FinishedMail] => [
    `a receipt in ${language}`,
    receiptLetter({ ...receipt, language }, sender),
  ]),
  ['a withdrawal', withdrawalLetter({ to: 'oslo@forening.example', reference: '7K3W5PHD' }, sender)],
];

/** Words that must not show on a lock screen, in any of the languages (safety.md S-25 and S-52). */
const banned =
  /vold|violen|overgrep|abuse|krisesent|crisis|politi|police|mishandl|flykt|rømm|escape|refuge|shelter|offer\b|victim|utsatt|trussel|threat|drap|kill|fengsel|prison|mann(?:en)?\b|husband|partner(?!e)/i;

describe.each(letters)('%s', (_what, { from, to, replyTo, subject, text }) => {
  it('has a neutral sender and subject, with the reference as it is read aloud', () => {
    expect(from).toBe(sender.from);
    expect(subject).toMatch(/7K3W 5PHD$/);
    expect(`${from} ${subject}`).not.toMatch(banned);
    expect(subject.length).toBeLessThanOrEqual(60);
  });

  it('has no word that says what it is about', () => {
    // What partners in co-operation are called, is no word about violence.
    expect(text.replace(/samarbeidspartner/g, '')).not.toMatch(banned);
  });

  it('is plain text with short paragraphs, and ends with a signature', () => {
    expect(text).not.toMatch(/[<>{}\r]|&\w+;|undefined|null|NaN/);
    expect(text.split('\n\n').at(-1)).toMatch(/Sanitetskvinnene\n$/);
  });

  it('links to our own site only', () => {
    const links = text.match(/\S*:\/\/\S*|www\.\S*/g) ?? [];
    expect(links.filter((link) => !link.startsWith(`${sender.siteUrl}/`))).toEqual([]);
    expect(links.length).toBeLessThanOrEqual(1);
  });

  it('has one recipient, and an answer to it goes to a role of ours', () => {
    expect(to).toMatch(/^[^,\s]+@[^,\s]+$/);
    expect(replyTo).toMatch(/@forening\.example$/);
  });
});

describe('a notice', () => {
  const text = (change: Partial<Parameters<typeof noticeLetter>[0]> = {}) =>
    noticeLetter({ ...notice, ...change }, sender).text;

  it('offers the national coordinator nobody further to hand over to', () => {
    const { text: hers } = noticeLetter({ ...notice, to: sender.nationalEmail }, sender);
    expect(hers).toContain(t('mail.notice.keepLink'));
    expect(hers).not.toContain(t('mail.notice.canHandOver'));
  });

  it('says where it is from, when it came and until when an answer is hoped for, and then gives the link', () => {
    const [greeting, opening, facts, link, keepLink, signature, ...more] = text().split('\n\n');
    expect([greeting, opening, keepLink, signature]).toEqual([
      t('mail.greeting'),
      t('mail.notice.opening'),
      `${t('mail.notice.keepLink')} ${t('mail.notice.canHandOver')}`,
      `${t('mail.signature')}\n`,
    ]);
    expect(facts?.split('\n')).toEqual([
      t('mail.notice.form', { form: t('mail.form.volunteer') }),
      'Sted: Oslo',
      'Referanse: 7K3W 5PHD',
      'Mottatt: onsdag 1. april 2026',
      t('mail.notice.promised', { date: 'onsdag 8. april 2026' }),
    ]);
    expect(link?.split('\n').at(-1)).toBe(`https://ressursvenn.example/sak/${token}/`);
    expect(more).toEqual([]);
  });

  it('says nothing of a place that nobody knows', () => {
    expect(text({ place: null })).not.toContain('Sted:');
  });

  it('asks to read it all the same when it may be spam', () => {
    expect(text({ possibleSpam: true })).toContain(t('mail.notice.possibleSpam'));
    expect(text()).not.toContain(t('mail.notice.possibleSpam'));
  });

  it('says that somebody handed it over', () => {
    expect(text({ why: 'by-recipient' })).toContain(t('mail.notice.handedOver'));
  });

  it('promises no day that has passed', () => {
    const written = (time: string) => text({ why: 'unanswered', writtenAt: Date.parse(time) });
    expect(written('2026-04-08T21:59:00Z')).toContain('8. april 2026');
    expect(written('2026-04-08T22:01:00Z')).not.toContain('8. april 2026');
  });

  it('is answered to the national coordinator, never to the person who wrote', () => {
    expect(noticeLetter(notice, sender).replyTo).toBe('nasjonal@forening.example');
  });
});

describe('a receipt', () => {
  it('is answered to whoever has it', () => {
    expect(receiptLetter({ ...receipt, language: 'nb' }, sender).replyTo).toBe('oslo@forening.example');
  });

  it('leads to the receipt, where no answer stands', () => {
    expect(receiptLetter({ ...receipt, language: 'nb' }, sender).text).toContain(
      'https://ressursvenn.example/kvittering/7K3W5PHD/',
    );
  });

  it.each([
    ['nb', 'onsdag 8. april 2026'],
    ['nn', 'onsdag 8. april 2026'],
    ['en', 'Wednesday,? 8 April 2026'],
  ] as const)('in %s promises %s, after Easter, and no day when that has passed', (language, day) => {
    const written = (time: string) => receiptLetter({ ...receipt, language, writtenAt: Date.parse(time) }, sender).text;
    expect(written('2026-04-08T21:59:00Z')).toMatch(new RegExp(day));
    expect(written('2026-04-08T22:01:00Z')).not.toContain('2026');
  });
});

it('a withdrawal has no link, since there is nothing left to open', () => {
  expect(withdrawalLetter({ to: 'oslo@forening.example', reference: '7K3W5PHD' }, sender).text).not.toContain('http');
});

describe('word to the sender that somebody else has it', () => {
  const word = (language: Language, recipient: Parameters<typeof progressLetter>[0]['recipient']) =>
    progressLetter({ to: 'kari@eksempel.no', language, reference: '7K3W5PHD', recipient }, sender);
  const national = { kind: 'national', name: '', email: 'nasjonal@forening.example' } as const;

  it.each([
    [
      'nb',
      'Henvendelsen med referanse 7K3W 5PHD er sendt videre til nasjonal koordinator. Du trenger ikke å gjøre noe.',
    ],
    [
      'nn',
      'Førespurnaden med referanse 7K3W 5PHD er send vidare til nasjonal koordinator. Du treng ikkje å gjere noko.',
    ],
    [
      'en',
      'The enquiry with reference 7K3W 5PHD has been passed on to the national coordinator. You do not need to do anything.',
    ],
  ] as const)('is one line in %s', (language, line) => {
    const [, said, link, , ...more] = word(language, national).text.split('\n\n');
    expect([said, link?.split('\n').at(-1), more]).toEqual([
      line,
      'https://ressursvenn.example/kvittering/7K3W5PHD/',
      [],
    ]);
  });

  it('is answered to whoever has it now', () => {
    expect(word('nb', someone).replyTo).toBe('vara@forening.example');
    expect(word('nn', national).replyTo).toBe('nasjonal@forening.example');
  });
});

describe('the question to a role address', () => {
  const mail = contactCheckLetter({ to: 'oslo@forening.example', recipient: someone, token: `7-${token}` }, sender);

  it('is neutral, names whom it is for, and has one link, to the page with the button', () => {
    expect(`${mail.subject} ${mail.text}`).not.toMatch(banned);
    expect(mail.text).toContain('Vang Sanitetsforening');
    expect(mail.text.match(/https?:\S+/g)).toEqual([`https://ressursvenn.example/kontakt/7-${token}/`]);
  });

  it('is answered to the national coordinator', () => {
    expect(mail.replyTo).toBe('nasjonal@forening.example');
  });
});

describe('dates in words', () => {
  it.each([
    ['nb', 'tirsdag 24. november 2026'],
    ['nn', 'tysdag 24. november 2026'],
    ['en', 'Tuesday 24 November 2026'],
  ] as const)('in %s: %s', (language, text) => {
    expect(longDay('2026-11-24', language).replace(',', '')).toBe(text);
  });

  it('are told in Norwegian time, summer and winter', () => {
    expect(dayAndTime(Date.parse('2026-07-01T22:30:00Z'), 'nb')).toMatch(/^2\. juli 2026.*00[.:]30$/);
    expect(dayAndTime(Date.parse('2026-12-31T23:30:00Z'), 'en')).toMatch(/^1 January 2027.*00:30$/);
  });

  it.each([
    ['2022-01', 'nb', 'januar 2022'],
    ['2022-01-03', 'nb', '3. januar 2022'],
    ['2022-01', 'en', 'January 2022'],
  ] as const)('%s in %s is %s', (day, language, text) => {
    expect(monthOrDay(day, language)).toBe(text);
  });
});
