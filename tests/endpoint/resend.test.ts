import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryKey, type FinishedMail, type MailPort } from '../../src/server/mail/port.ts';
import { resendMail } from '../../src/server/mail/resend.ts';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { answer, type Fault, page } from '../support/resend-faults.ts';
import type { PublishedError } from '../support/resend-rules.ts';

const mail: FinishedMail = {
  from: 'Ressursvenn <post@ressursvenn.example>',
  to: 'asker@forening.example',
  replyTo: 'koordinator@forening.example',
  subject: 'Ny henvendelse, ref. K7M4X2AB',
  text: 'Åpne henvendelsen: æøå «» 🌸\n\nhttps://ressursvenn.example/h/abc\n',
};
const key = deliveryKey('notice', 'd1', 1);
const hour = 60 * 60 * 1000;
const aboutRecipient = { statusCode: 422, name: 'validation_error', message: 'Invalid `to` field.' };
const start = Date.parse('2026-03-01T22:10:00Z');

let time: number;
let provider: FakeResend;
let port: MailPort;
/** A port to the fake provider, with a key that opens and more patience than any answer needs. */
const portWith = (options: { apiKey?: string; baseUrl?: string; timeoutMs?: number } = {}) =>
  resendMail({ apiKey: provider.apiKey, baseUrl: provider.url, timeoutMs: 5000, now: () => time, ...options });

beforeEach(async () => {
  time = start;
  provider = await fakeResend({ now: () => time });
  port = portWith();
});
afterEach(() => provider.close());

describe('a mail that gets through', () => {
  it('carries these bytes and no others: plain text, without html, tags or tracking', async () => {
    await port.send(mail, key);
    expect(provider.requests.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
      [
        'POST',
        '/emails',
        { from: mail.from, to: mail.to, reply_to: mail.replyTo, subject: mail.subject, text: mail.text },
      ],
    ]);
  });

  it('carries the delivery key, so that it can be sent again', async () => {
    await port.send(mail, key);
    expect(provider.requests[0]?.headers['idempotency-key']).toBe('notice/d1/1');
  });

  it('has no reply address when none was given', async () => {
    const { replyTo: _, ...withoutReply } = mail;
    await port.send(withoutReply, key);
    expect(Object.keys(JSON.parse(provider.requests[0]?.body ?? '{}')).sort()).toEqual([
      'from',
      'subject',
      'text',
      'to',
    ]);
  });

  it('is accepted under the id the provider gave it', async () => {
    const result = await port.send(mail, key);
    expect(result).toEqual({ outcome: 'accepted', messageId: provider.accepted[0]?.id });
  });

  it('is one mail however often it is sent, until the provider forgets after 24 hours', async () => {
    const first = await port.send(mail, key);
    time = start + 23 * hour;
    expect(await port.send(mail, key)).toEqual(first);
    expect(provider.accepted).toHaveLength(1);
    time = start + 24 * hour;
    await port.send(mail, key);
    expect(provider.accepted).toHaveLength(2);
  });
});

describe('an answer that was lost after the mail was accepted', () => {
  it.each<[string, Fault]>([
    ['a server error', answer('500 application_error', { accepts: true })],
    ['a cut connection', { does: 'cut', accepts: true }],
    ['a page of html that says all is well', page(200, { accepts: true })],
    ['a page of html that says it is not', page(502, { accepts: true })],
    ['half a sentence', { does: 'say', status: 200, body: '{"id": "4e', accepts: true }],
    ['an answer without an id', { does: 'say', status: 200, body: '{}', accepts: true }],
    ['nothing, for ever', { does: 'hang', accepts: true }],
  ])('is found again by the same key after %s: one mail, not two', async (_what, fault) => {
    provider.fail(fault);
    expect(await portWith({ timeoutMs: 400 }).send(mail, key)).toMatchObject({ outcome: 'retry' });
    expect(await port.send(mail, key)).toEqual({ outcome: 'accepted', messageId: provider.accepted[0]?.id });
    expect(provider.accepted).toHaveLength(1);
  });
});

describe('a mail that does not get through', () => {
  it.each<[string, Fault, object]>([
    ['a server error', answer('500 internal_server_error'), { reason: 'provider-fault', statusCode: 500 }],
    [
      'a server error that is only null',
      { does: 'say', status: 503, body: 'null' },
      { reason: 'provider-fault', statusCode: 503 },
    ],
    [
      'a server error that calls itself a refusal',
      { does: 'say', status: 500, body: JSON.stringify(aboutRecipient) },
      { reason: 'provider-fault', statusCode: 500 },
    ],
    [
      'more than any answer is long',
      { does: 'say', status: 200, body: JSON.stringify({ id: 'a', more: 'x'.repeat(70_000) }) },
      { reason: 'provider-fault' },
    ],
    ['a cut connection', { does: 'cut' }, { reason: 'unreachable' }],
    ['html with 200', page(200), { reason: 'provider-fault' }],
    ['html with 502', page(502), { reason: 'provider-fault', statusCode: 502 }],
    ['html with 422', page(422), { reason: 'provider-fault', statusCode: 422 }],
    ['an empty 503', { does: 'say', status: 503, body: '' }, { reason: 'provider-fault', statusCode: 503 }],
    ['an empty 408', { does: 'say', status: 408, body: '' }, { reason: 'timeout', statusCode: 408 }],
    ['a success without an id', { does: 'say', status: 200, body: '{}' }, { reason: 'provider-fault' }],
    [
      'a limit that lasts',
      answer('429 rate_limit_exceeded', { headers: { 'retry-after': '3' } }),
      { reason: 'busy', statusCode: 429, notBefore: start + 3000 },
    ],
    [
      'a spent quota',
      answer('429 daily_quota_exceeded', { headers: { 'retry-after': '7200' } }),
      { reason: 'busy', statusCode: 429, notBefore: start + 2 * hour },
    ],
    ['a key in use', answer('409 concurrent_idempotent_requests'), { reason: 'busy', statusCode: 409 }],
  ])('is tried again after %s, and is then one mail', async (_what, fault, result) => {
    provider.fail(fault);
    expect(await port.send(mail, key)).toEqual({ outcome: 'retry', ...result });
    expect(provider.accepted).toHaveLength(0);
    expect(await port.send(mail, key)).toMatchObject({ outcome: 'accepted' });
    expect(provider.accepted).toHaveLength(1);
  });

  it.each<[PublishedError]>([
    ['401 restricted_api_key'],
    ['403 invalid_api_key'],
    ['403 validation_error'],
    ['404 not_found'],
    ['405 method_not_allowed'],
    ['422 invalid_from_address'],
    ['451 security_error'],
  ])('waits for the operator after %s', async (error) => {
    provider.fail(answer(error));
    const statusCode = Number(error.slice(0, 3));
    expect(await port.send(mail, key)).toEqual({ outcome: 'retry', reason: 'configuration', statusCode });
  });

  it('is never sent on to where a redirect points', async () => {
    const other = await fakeResend();
    provider.fail({ does: 'say', status: 307, body: '', headers: { location: `${other.url}/emails` } });
    const result = await port.send(mail, key);
    const reached = other.requests.length;
    await other.close();
    expect(result).toEqual({ outcome: 'retry', reason: 'configuration', statusCode: 307 });
    expect(reached).toBe(0);
  });

  it('is in flight only once', async () => {
    provider.fail({ does: 'slow', ms: 300 });
    const first = port.send(mail, key);
    await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
    expect(await port.send(mail, key)).toEqual({ outcome: 'retry', reason: 'busy', statusCode: 409 });
    expect(await first).toMatchObject({ outcome: 'accepted' });
    expect(provider.accepted).toHaveLength(1);
  });

  it('is a conflict when its key was used for another', async () => {
    await port.send(mail, key);
    expect(await port.send({ ...mail, text: 'Noe annet' }, key)).toEqual({ outcome: 'key-conflict' });
    expect(provider.accepted).toHaveLength(1);
  });

  it.each([
    ['an address that is none', { to: 'ikke en adresse' }, 'bad-recipient', 'validation_error'],
    ['no subject', { subject: '' }, 'bad-mail', 'missing_required_field'],
  ])('is refused for good with %s', async (_what, change, reason, name) => {
    const result = await port.send({ ...mail, ...change }, key);
    expect(result).toEqual({ outcome: 'refused', reason, statusCode: 422, name });
  });
});

describe('a configuration that cannot work', () => {
  const mend = { outcome: 'retry', reason: 'configuration' };

  it.each([
    ['no API key', { apiKey: '' }],
    ['an API key that no header can carry', { apiKey: 're_blåbær\n1' }],
    ['an address that is none', { baseUrl: 'api.resend.com' }],
  ])('with %s sends nothing, and throws nothing', async (_what, options) => {
    vi.stubEnv('RESEND_API_KEY', provider.apiKey);
    expect(await portWith(options).send(mail, key)).toEqual(mend);
    expect(provider.requests).toHaveLength(0);
  });

  it('with a key the provider does not know is for the operator', async () => {
    expect(await portWith({ apiKey: 're_wrong' }).send(mail, key)).toEqual({ ...mend, statusCode: 403 });
  });

  it('with nobody at the address is unreachable', async () => {
    await provider.close();
    expect(await port.send(mail, key)).toEqual({ outcome: 'retry', reason: 'unreachable' });
  });
});

describe('a provider that is slow', () => {
  it('is waited for within the time-out', async () => {
    provider.fail({ does: 'slow', ms: 200 });
    expect(await port.send(mail, key)).toMatchObject({ outcome: 'accepted' });
  });

  it.each<[string, Fault]>([
    ['that never answers', { does: 'hang' }],
    // Long enough that a port which waited for it would end the test's own patience.
    ['that answers too late', { does: 'slow', ms: 60_000 }],
  ])('%s is given up on in time, and the connection with it', async (_what, fault) => {
    provider.fail(fault);
    expect(await portWith({ timeoutMs: 300 }).send(mail, key)).toEqual({ outcome: 'retry', reason: 'timeout' });
    await vi.waitFor(() => expect(provider.requests[0]?.abandoned).toBe(true));
  });

  it('does not hold us even when the SDK stops listening to our signal', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    expect(await portWith({ timeoutMs: 50 }).send(mail, key)).toEqual({ outcome: 'retry', reason: 'timeout' });
  });
});

describe('the log', () => {
  it('hears nothing of what goes wrong, even when the SDK is told to be talkative', async () => {
    vi.stubEnv('RESEND_DEBUG', 'true');
    vi.stubEnv('NODE_ENV', 'development');
    const spoken: unknown[] = [];
    for (const level of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => spoken.push(...words));
    }
    const faults = [answer('422 validation_error'), answer('500 application_error'), page(200), page(502)];
    for (const fault of [...faults, { does: 'cut' } satisfies Fault]) {
      provider.fail(fault);
      await port.send(mail, key);
    }
    expect(provider.requests).toHaveLength(5);
    expect(spoken).toEqual([]);
  });
});
