import { describe, expect, it } from 'vitest';
import { eventLimit, receiveProviderEvent } from '../../src/server/provider-events.ts';
import { tolerance, webhookSecrets } from '../../src/server/webhook-signature.ts';
import { type Bench, hour, minute, someServices, start } from '../support/some-services.ts';
import { aRequest, hand, listeningServices, secret } from '../support/tell.ts';
import {
  aWebhook,
  contactEvent,
  type MailEventName,
  mailEvents,
  newWebhookSecret,
  signatureHeaders,
} from '../support/webhooks.ts';

const delivered = mailEvents.delivered('message-1', start - minute);
const genuine = () => aWebhook(delivered, { secret, at: start });
const events = (bench: Bench) => bench.rows('SELECT * FROM provider_events ORDER BY rowid');
const refusals = (bench: Bench) =>
  Object.fromEntries(
    bench
      .rows('SELECT day, reason, count FROM provider_refusals')
      .map(({ day, reason, count }) => [`${day} ${reason}`, count]),
  );

describe('an event from the provider', () => {
  it('is on the disk before it is answered for', async () => {
    const bench = listeningServices();
    expect(await hand(bench, aWebhook(delivered, { secret, at: start, id: 'msg_1' }))).toBe(204);
    expect(events(bench)).toEqual([
      {
        id: 'msg_1',
        type: 'email.delivered',
        message_id: 'message-1',
        fact: 'delivered',
        bounce_type: null,
        happened_at: start - minute,
        received_at: start,
        applied_at: null,
      },
    ]);
  });

  it('is stored once, however often it is told, and however long after', async () => {
    const bench = listeningServices();
    for (const later of [0, 1000, minute, 10 * hour]) {
      bench.clock.now = start + later;
      // Resend signs anew each time, with a new timestamp and the same id.
      expect(await hand(bench, aWebhook(delivered, { secret, at: bench.clock.now, id: 'msg_1' }))).toBe(204);
    }
    expect(events(bench)).toMatchObject([{ id: 'msg_1', received_at: start }]);
    expect(bench.log.map(({ outcome }) => outcome)).toEqual(['stored', 'known', 'known', 'known']);
  });

  it('may be signed with the old secret or the new one while it is changed', async () => {
    const newSecret = newWebhookSecret();
    const bench = someServices({ webhookSecrets: webhookSecrets(`${newSecret},${secret}`) ?? [] });
    expect(await hand(bench, genuine())).toBe(204);
    expect(await hand(bench, aWebhook(delivered, { secret: newSecret, at: start }))).toBe(204);
    expect(await hand(bench, aWebhook(delivered, { secret: newWebhookSecret(), at: start }))).toBe(401);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a type that we do not know',
      mailEvents['something new']('message-1', start),
      { type: 'email.teleported', message_id: null },
    ],
    ['a contact', contactEvent(start), { type: 'contact.created', message_id: null }],
    ['nothing but a type', { type: 'email.bounced' }, { type: 'email.bounced', message_id: null }],
    ['data that is none', { type: 'email.delivered', data: 'x' }, { type: 'email.delivered', message_id: null }],
    ['an id that is none', mailEvents.delivered('kari @', start), { message_id: null }],
    ['a type that is no word', { ...delivered, type: 'kari@eksempel.no' }, { type: 'unknown', fact: null }],
    ['no type', { created_at: '2026-03-02' }, { type: 'unknown', message_id: null }],
  ])('about %s is kept, and nothing is made of it', async (_what, event, expected) => {
    const bench = listeningServices();
    expect(await hand(bench, aWebhook(event, { secret, at: start }))).toBe(204);
    expect(events(bench)).toMatchObject([{ applied_at: start, ...expected }]);
  });

  it.each([
    ['that is ahead of ours', new Date(start + hour).toISOString(), start],
    ['that says nothing', '', start],
    ['that is a little ahead', new Date(start + minute).toISOString(), start + minute],
    ['that tells of yesterday', new Date(start - 24 * hour).toISOString(), start - 24 * hour],
    ['as Resend writes times of mail', '2026-03-02T09:59:11.894719+00:00', Date.parse('2026-03-02T09:59:11.894Z')],
  ])('happened by the provider’s clock, unless by one %s', async (_what, createdAt, happenedAt) => {
    const bench = listeningServices();
    await hand(bench, aWebhook({ ...delivered, created_at: createdAt }, { secret, at: start }));
    expect(events(bench)).toMatchObject([{ happened_at: happenedAt, received_at: start }]);
  });

  it('leaves no address, subject, network address or link behind', async () => {
    const bench = listeningServices();
    for (const name of Object.keys(mailEvents) as MailEventName[])
      expect(await hand(bench, aWebhook(mailEvents[name]('message-1', start), { secret, at: start }))).toBe(204);
    expect(await hand(bench, aWebhook(contactEvent(start), { secret, at: start }))).toBe(204);
    const kept = JSON.stringify([events(bench), bench.log, bench.dump()]);
    expect(events(bench)).toHaveLength(Object.keys(mailEvents).length + 1);
    expect(kept).not.toMatch(/kanari|mottaker|192\.0\.2|no such user|emnefeltet|@/i);
  });

  it('that cannot be stored is not promised, so that it is told again', async () => {
    const bench = listeningServices();
    const { database } = bench.services;
    const full = { ...database, batch: () => Promise.reject(new Error('disk full')) };
    expect(await receiveProviderEvent(aRequest(genuine()), { ...bench.services, database: full })).toBe(503);
    expect(bench.log.at(-1)).toMatchObject({ event: 'fault', outcome: 'provider-event' });
    expect(await hand(bench, genuine())).toBe(204);
  });
});

describe('what is not from the provider', () => {
  const body = JSON.stringify(delivered);
  const [forged, late, early] = [
    aWebhook(delivered, { secret: newWebhookSecret(), at: start }),
    aWebhook(delivered, { secret, at: start - tolerance - 1000 }),
    aWebhook(delivered, { secret, at: start + tolerance + 1000 }),
  ];

  it.each([
    ['signed with another secret', forged, 401, 'signature'],
    [
      'written in another way than it was signed',
      { ...genuine(), body: JSON.stringify(delivered, null, 2) },
      401,
      'signature',
    ],
    ['not signed', { body, headers: { 'content-type': 'application/json' } }, 401, 'headers'],
    ['replayed later than the provider would', late, 401, 'late'],
    ['signed for later', early, 401, 'early'],
    ['a megabyte', aWebhook({ ...delivered, more: 'x'.repeat(2 ** 20) }, { secret, at: start }), 413, 'too-large'],
    [
      'no JSON, though signed',
      { body: '{"type":', headers: signatureHeaders('{"type":', { secret, at: start }) },
      400,
      'unreadable',
    ],
    [
      'no object, though signed',
      { body: '"x"', headers: signatureHeaders('"x"', { secret, at: start }) },
      400,
      'unreadable',
    ],
    ['nothing, though signed', { body: '', headers: signatureHeaders('', { secret, at: start }) }, 400, 'unreadable'],
  ])('is refused and counted when it is %s', async (_what, webhook, status, reason) => {
    const bench = listeningServices();
    expect(await hand(bench, webhook)).toBe(status);
    expect(await hand(bench, webhook)).toBe(status);
    expect(refusals(bench)).toEqual({ [`2026-03-02 ${reason}`]: 2 });
    expect(events(bench)).toEqual([]);
    expect(bench.log.at(-1)).toEqual({ event: 'provider-event', outcome: 'refused', reason });
  });

  it('is not read when it says that it is too large, and not read on when it does not say so', async () => {
    const bench = listeningServices();
    let read = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        read += 16 * 1024;
        controller.enqueue(new Uint8Array(16 * 1024));
        if (read >= 2 ** 20) controller.close();
      },
    });
    // Node asks for `duplex` with a stream, and TypeScript does not know the word yet.
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
    const request = new Request('https://ressursvenn.example/api/provider-events/', init);
    expect(await receiveProviderEvent(request, bench.services)).toBe(413);
    expect(read).toBeLessThanOrEqual(eventLimit + 64 * 1024);
  });

  it('counts each day in Norway by itself', async () => {
    const bench = listeningServices();
    await hand(bench, forged);
    bench.clock.now = Date.parse('2026-03-02T23:30:00Z');
    await hand(bench, forged);
    expect(refusals(bench)).toEqual({ '2026-03-02 signature': 1, '2026-03-03 signature': 1 });
  });

  it('is refused also when it cannot be counted', async () => {
    const bench = listeningServices();
    const full = { ...bench.services.database, batch: () => Promise.reject(new Error('disk full')) };
    expect(await receiveProviderEvent(aRequest(forged), { ...bench.services, database: full })).toBe(401);
    expect(bench.log.at(-1)).toMatchObject({ event: 'fault', outcome: 'provider-refusal' });
  });

  it('finds no address here while we have no secret', async () => {
    const bench = someServices();
    expect(await hand(bench, genuine())).toBe(404);
    expect([events(bench), refusals(bench)]).toEqual([[], {}]);
  });
});
