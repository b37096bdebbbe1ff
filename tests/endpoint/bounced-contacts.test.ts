import { describe, expect, it } from 'vitest';
import { fateOf } from '../../src/domain/provider-facts.ts';
import { translator } from '../../src/i18n/index.ts';
import { bouncedContacts, mailFates, refusedEvents } from '../../src/server/bounced-contacts.ts';
import { sql } from '../../src/server/database.ts';
import { anAccepted, hour, start } from '../support/some-services.ts';
import { aNotice, hand, listeningServices, messageTo, round, secret, tell } from '../support/tell.ts';
import { aWebhook, type MailEventName } from '../support/webhooks.ts';

const t = translator('nb');

describe('a contact whose address does not work', () => {
  it('is marked until mail is delivered there again', async () => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench, { email: '' });
    await tell(bench, 'delivered', mail, { happened: start - hour });
    await tell(bench, 'permanent bounce', mail);
    const marked = [{ recipient: 'association:oslo', kind: 'bounced', at: start, count: 1 }];
    expect(await bouncedContacts(bench.services.database)).toEqual(marked);
    bench.clock.now += hour;
    await anAccepted(bench, { email: '', name: 'Berit Hansen' });
    await round(bench);
    expect(await bouncedContacts(bench.services.database)).toEqual(marked);
    await tell(bench, 'delivered', messageTo(bench, 'association:oslo'));
    expect(await bouncedContacts(bench.services.database)).toEqual([]);
  });

  it.each<[MailEventName, string | undefined]>([
    ['permanent bounce', 'bounced'],
    ['suppressed', 'suppressed'],
    ['complaint', 'complained'],
    ['failed', undefined],
    ['transient bounce', undefined],
  ])('is marked after %s as %s', async (name, kind) => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    await tell(bench, name, mail);
    expect((await bouncedContacts(bench.services.database))[0]?.kind).toBe(kind);
    const words = bench.rows("SELECT recipient, about FROM deliveries WHERE purpose = 'contact-fault'");
    expect(words).toEqual(kind ? [{ recipient: 'national', about: 'association:oslo' }] : []);
  });

  it('is told to the national coordinator, who learns which one and what to do', async () => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    await tell(bench, 'suppressed', mail);
    await round(bench);
    const letters = bench.provider.to('nasjonal@forening.example').map((sent) => sent.mail);
    const word = letters.find(({ subject }) => subject === t('mail.contactFault.subject'));
    expect(word?.text).toContain(
      t('mail.contactFault.opening', { recipient: 'oslo forening', contact: 'association:oslo' }),
    );
    expect(word?.text).not.toMatch(/Kari|kari@|oslo@|\/sak\//);
    // And the enquiry itself comes with its own letter.
    expect(letters.find(({ text }) => text.includes('/sak/'))?.text).toContain(t('mail.notice.unreachable'));
  });

  it('is told to the national coordinator once a month, however many mails bounce', async () => {
    const bench = listeningServices();
    const words = () => bench.rows("SELECT about FROM deliveries WHERE purpose = 'contact-fault'");
    for (const [name, count] of [
      ['Kari', 1],
      ['Berit', 1],
      ['Anne', 2],
    ] as const) {
      if (count === 2) bench.clock.now += 31 * 24 * hour;
      await anAccepted(bench, { email: '', name: `${name} Nordmann` });
      await round(bench);
      await tell(bench, 'permanent bounce', messageTo(bench, 'association:oslo'));
      expect([name, words().length]).toEqual([name, count]);
    }
  });
});

it('refusals can be read by day', async () => {
  const bench = listeningServices();
  await hand(bench, aWebhook({}, { secret, at: start - hour }));
  expect(await refusedEvents(bench.services.database, '2026-03-02')).toEqual([
    { day: '2026-03-02', reason: 'late', count: 1 },
  ]);
  expect(await refusedEvents(bench.services.database, '2026-03-03')).toEqual([]);
});

it('the database and provider-facts.ts agree on who is unreachable, and each mail is counted once', async () => {
  const bench = listeningServices();
  await aNotice(bench, { email: '' });
  const moments = [null, 5];
  const none = { reached: 0, 'auto-reply': 0, uncertain: 0, unreachable: 0, unknown: 0 };
  for (const bounceType of [null, 'permanent', 'transient', 'undetermined'] as const)
    for (const deliveredAt of moments)
      for (const suppressedAt of moments)
        for (const complainedAt of moments)
          for (const failedAt of moments) {
            const bouncedAt = bounceType && 3;
            await bench.services.database.run(sql`UPDATE deliveries SET delivered_at = ${deliveredAt}, bounced_at = ${bouncedAt},
              bounce_type = ${bounceType}, suppressed_at = ${suppressedAt}, complained_at = ${complainedAt}, failed_at = ${failedAt}`);
            const told = { deliveredAt, bouncedAt, bounceType, suppressedAt, complainedAt, failedAt };
            const [row] = bench.rows('SELECT unreachable_at FROM deliveries');
            expect([told, row?.['unreachable_at'] !== null]).toEqual([told, fateOf(told) === 'unreachable']);
            expect(await mailFates(bench.services.database, 0)).toEqual({ ...none, [fateOf(told)]: 1 });
          }
});
