import { describe, expect, it } from 'vitest';
import { staleContacts } from '../../src/domain/contact-age.ts';
import { accept } from '../../src/server/accept.ts';
import { confirmations, contactChecks } from '../../src/server/contact-checks.ts';
import { askedContact, confirmContact } from '../../src/server/contact-page.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { aSubmission } from '../support/a-submission.ts';
import { addresses, day, press, roundsUntil, sent } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, doorTo, minute, someServices, start } from '../support/some-services.ts';

const withOslo = (verifiedAt: string, change = {}) =>
  someFacts({ associations: [{ ...oslo, contact: aContact('oslo', { verifiedAt, ...change }) }, sandnes] });
const old = withOslo('2025-03-01');
const subject = 'Stemmer denne adressen fortsatt?';
const questions = ({ provider }: Bench, address: string) =>
  provider.to(address).filter(({ mail }) => mail.subject === subject);

function tokenTo(bench: Bench, address: string): string {
  const token = /\/kontakt\/([^/]+)\//.exec(questions(bench, address).at(-1)?.mail.text ?? '')?.[1];
  if (!token) throw new Error('Nobody was asked');
  return token;
}

async function confirm(bench: Bench, token: string): Promise<void> {
  const asked = await askedContact(token, bench.services);
  if (!asked) throw new Error('The page does not open');
  await confirmContact(asked, bench.services);
}

/** A service that has run until the contact in Oslo was asked. */
async function asked(facts = old) {
  const bench = someServices({ facts });
  await runRound(bench.services);
  await roundsUntil(bench, Date.parse('2026-03-09T12:00:00Z'));
  return { bench, token: tokenTo(bench, addresses.oslo) };
}

describe('a contact whose address nobody has confirmed for a year', () => {
  it('has the national coordinator beside it at once, with a door of her own and the reason', async () => {
    const bench = someServices({ facts: old });
    bench.clock.now = Date.parse('2026-03-02T10:00:00Z'); // 366 days later.
    const reference = await anAccepted(bench);
    await runRound(bench.services);
    expect(sent(bench).map((line) => line.slice(17))).toEqual([
      'oslo: Ny henvendelse',
      'nasjonal: Ny henvendelse',
      'kari: Takk for henvendelsen',
    ]);
    expect(bench.provider.to(addresses.national)[0]?.mail.text).toContain('ingen har bekreftet adressen dit');
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      recipient: { id: 'association:oslo' },
      beside: { id: 'national' },
      progress: { state: 'sent', recipient: 'association:oslo', beside: 'national', handedOverAt: null },
    });
  });

  it('is not so on the day of the year', async () => {
    const bench = someServices({ facts: old });
    bench.clock.now = Date.parse('2026-03-01T10:00:00Z'); // 365 days later.
    await anAccepted(bench);
    await runRound(bench.services);
    expect(bench.provider.to(addresses.national)).toEqual([]);
  });

  it('counts as answered when either of them has read it', async () => {
    for (const address of [addresses.oslo, addresses.national]) {
      const bench = someServices({ facts: old });
      bench.clock.now = start + day;
      const reference = await anAccepted(bench, { email: '' });
      await runRound(bench.services);
      await press(bench, doorTo(bench, address), 'read');
      await roundsUntil(bench, start + 13 * day);
      expect(sent(bench)).toHaveLength(2);
      expect((await receiptFor(reference, bench.services))?.progress.state).toBe('read');
    }
  });

  it('is reminded together with her, and when nobody answers she gets it alone, once more, with the reason', async () => {
    const bench = someServices({ facts: old });
    bench.clock.now = Date.parse('2026-03-02T10:00:00Z');
    await anAccepted(bench, { email: '' });
    await runRound(bench.services);
    await roundsUntil(bench, Date.parse('2026-03-20T10:00:00Z'));
    expect(sent(bench, 2)).toEqual([
      '2026-03-04 08:00 oslo: Påminnelse om en henvendelse',
      '2026-03-04 08:00 nasjonal: Påminnelse om en henvendelse',
      '2026-03-06 08:00 nasjonal: Ny henvendelse',
      '2026-03-10 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
    expect(bench.rows('SELECT operator_told_at AS told FROM submissions')).toEqual([
      { told: Date.parse('2026-03-12T07:00:00Z') },
    ]);
  });

  it('is carried once, however often the same form is sent', async () => {
    const bench = someServices({ facts: old });
    bench.clock.now = start + day;
    const sending = { language: 'nb', pageToken: 'the same', signs: [] } as const;
    for (let times = 0; times < 3; times += 1) {
      await accept(aSubmission({}, bench.services.facts), sending, bench.services);
      bench.clock.now += minute;
    }
    await runRound(bench.services);
    expect(bench.rows('SELECT recipient FROM deliveries ORDER BY id').map(({ recipient }) => recipient)).toEqual([
      'association:oslo',
      'sender',
      'national',
    ]);
  });

  it('may be the national coordinator: there is nobody beside her, so she is only warned of', async () => {
    const facts = someFacts({ site: { nationalCoordinator: aContact('nasjonal', { verifiedAt: '2022-01' }) } });
    const bench = someServices({ facts });
    await anAccepted(bench, { recipient: 'national', email: '' });
    await runRound(bench.services);
    expect(sent(bench)).toHaveLength(1);
    expect(staleContacts(facts, '2026-03-02')).toEqual([
      { id: 'national', kind: 'national', name: '', verifiedAt: '2022-01', days: 1521 },
    ]);
  });
});

describe('the question', () => {
  it('is asked in office hours, not before a new service has settled, and once a month for three months', async () => {
    const bench = someServices({ facts: old });
    await runRound(bench.services);
    await roundsUntil(bench, Date.parse('2026-12-01T12:00:00Z'));
    expect(questions(bench, addresses.oslo).map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-09T07:00:00.000Z',
      '2026-04-09T06:00:00.000Z',
      '2026-05-08T06:00:00.000Z',
    ]);
    expect(bench.log.filter(({ event }) => event === 'contact-unconfirmed')).toEqual([
      { event: 'contact-unconfirmed', recipient: 'association:oslo', attempts: 3 },
    ]);
  });

  it('comes a month before the year is over, to everybody who receives submissions', async () => {
    const bench = someServices({ facts: someFacts() }); // Confirmed in January 2026.
    await runRound(bench.services);
    await roundsUntil(bench, Date.parse('2026-12-01T12:00:00Z'));
    expect(bench.provider.accepted).toEqual([]);
    await roundsUntil(bench, Date.parse('2026-12-02T12:00:00Z'));
    expect(bench.provider.accepted.map(({ mail }) => mail.to).sort()).toEqual([
      addresses.national,
      addresses.oslo,
      addresses.sandnes,
      addresses.deputy,
    ]);
  });

  it('is answered by the button only: looking changes nothing', async () => {
    const { bench, token } = await asked();
    const before = bench.rows('SELECT * FROM contact_checks');
    for (let times = 0; times < 3; times += 1)
      expect(await askedContact(token, bench.services)).toMatchObject({ id: 'association:oslo', confirmedAt: null });
    expect(bench.rows('SELECT * FROM contact_checks')).toEqual(before);
    await confirm(bench, token);
    expect(await askedContact(token, bench.services)).toMatchObject({ confirmedAt: bench.clock.now });
  });

  it('once answered stands for a year: nobody is beside, and nobody asks', async () => {
    const { bench, token } = await asked();
    await confirm(bench, token);
    expect(await confirmations(bench.services)).toEqual(new Map([['association:oslo', '2026-03-09']]));
    const confirmed = await confirmations(bench.services);
    expect(staleContacts(old, '2026-03-10', confirmed).map(({ id }) => id)).toEqual([]);
    const before = bench.provider.accepted.length;
    await anAccepted(bench, { email: '' });
    await runRound(bench.services);
    expect(bench.provider.accepted.slice(before).map(({ mail }) => mail.to)).toEqual([addresses.oslo]);
    await press(bench, doorTo(bench, addresses.oslo), 'contacted');
    await roundsUntil(bench, Date.parse('2027-02-05T12:00:00Z'));
    expect(questions(bench, addresses.oslo)).toHaveLength(1);
    await roundsUntil(bench, Date.parse('2027-02-09T12:00:00Z'));
    expect(questions(bench, addresses.oslo)).toHaveLength(2);
  });

  it('is another question when the address is another, and the old link says nothing about it', async () => {
    const { bench, token } = await asked();
    await confirm(bench, token);
    bench.services.facts = withOslo('2025-03-01', { email: 'ny@forening.example' });
    bench.restart();
    bench.clock.now += minute;
    expect(await confirmations(bench.services)).toEqual(new Map());
    await runRound(bench.services);
    expect(await askedContact(token, bench.services)).toBeNull();
    await anAccepted(bench, { email: '' });
    await runRound(bench.services);
    expect(bench.provider.to(addresses.national).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/^Ny henvendelse/),
    ]);
    await roundsUntil(bench, Date.parse('2026-03-17T12:00:00Z'));
    expect(questions(bench, 'ny@forening.example')).toHaveLength(1);
  });

  it('is put off when an editor confirms the address first', async () => {
    const bench = someServices({ facts: old });
    await runRound(bench.services);
    bench.services.facts = withOslo('2026-03-03');
    bench.restart();
    await roundsUntil(bench, Date.parse('2027-01-31T12:00:00Z'));
    expect(questions(bench, addresses.oslo)).toEqual([]);
  });

  it.each([
    ['nothing', () => ''],
    ['another number', (token: string) => `9${token}`],
    ['another secret', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['no secret', (token: string) => token.split('-')[0] ?? ''],
  ])('opens for nobody with %s', async (_what, change) => {
    const { bench, token } = await asked();
    expect(await askedContact(change(token), bench.services)).toBeNull();
  });

  it('is not opened by the link to a submission, nor after sixty days', async () => {
    const { bench, token } = await asked();
    bench.clock.now += 61 * day;
    expect(await askedContact(token, bench.services)).toBeNull();
  });

  it('leaves nothing of the token or the address in the table', async () => {
    const { bench, token } = await asked();
    const text = JSON.stringify([bench.rows('SELECT * FROM contact_checks'), bench.rows('SELECT * FROM deliveries')]);
    expect(text).not.toContain(token);
    expect(text).not.toContain('@');
    expect(await contactChecks(bench.services.database)).toHaveLength(4);
  });

  it('whose mail is refused is shown as refused, and does not stop the clock', async () => {
    const bench = someServices({ facts: old });
    bench.provider.refuse(addresses.oslo);
    await runRound(bench.services);
    await roundsUntil(bench, Date.parse('2026-03-10T12:00:00Z'));
    expect(
      bench.rows("SELECT recipient, refused_at > 0 AS refused FROM deliveries WHERE purpose = 'contact-check'"),
    ).toEqual([{ recipient: 'association:oslo', refused: 1 }]);
  });
});
