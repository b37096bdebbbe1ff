import { Resend } from 'resend';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SignedWebhook, tolerance, verdictOn, webhookSecrets } from '../../src/server/webhook-signature.ts';
import { newWebhookSecret, signatureHeaders } from '../support/webhooks.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const [secret, otherSecret] = [newWebhookSecret(), newWebhookSecret()];
const body = '{"type":"email.delivered","data":{"subject":"Bodø"}}';

function signed(text = body, { at = now, by = secret } = {}): SignedWebhook {
  const headers = signatureHeaders(text, { secret: by, at });
  return {
    id: headers['svix-id'] ?? '',
    timestamp: headers['svix-timestamp'] ?? '',
    signature: headers['svix-signature'] ?? '',
    body: Buffer.from(text),
  };
}

const genuine = signed();
const rotating = { ...genuine, signature: `v1,${'A'.repeat(43)}= v1a,xyz ${genuine.signature}` };
const cases: readonly [string, SignedWebhook, ReturnType<typeof verdictOn>][] = [
  ['signed now', genuine, 'genuine'],
  ['signed five minutes ago', signed(body, { at: now - tolerance }), 'genuine'],
  ['signed in five minutes', signed(body, { at: now + tolerance }), 'genuine'],
  ['one right signature among several', rotating, 'genuine'],
  ['an empty body', signed(''), 'genuine'],
  ['signed more than five minutes ago', signed(body, { at: now - tolerance - 1000 }), 'late'],
  ['signed in more than five minutes', signed(body, { at: now + tolerance + 1000 }), 'early'],
  ['another secret', signed(body, { by: otherSecret }), 'signature'],
  ['one sign more', { ...genuine, body: Buffer.from(`${body} `) }, 'signature'],
  [
    'the same JSON written in another way',
    { ...genuine, body: Buffer.from(JSON.stringify(JSON.parse(body), null, 1)) },
    'signature',
  ],
  ['another id', { ...genuine, id: `${genuine.id}x` }, 'signature'],
  ['another time', { ...genuine, timestamp: String(Number(genuine.timestamp) + 1) }, 'signature'],
  [
    'a late event with a new time',
    { ...signed(body, { at: now - 2 * tolerance }), timestamp: genuine.timestamp },
    'signature',
  ],
  ['another kind of signature', { ...genuine, signature: genuine.signature.replace('v1,', 'v2,') }, 'signature'],
  ['an empty signature of the right kind', { ...genuine, signature: 'v1,' }, 'signature'],
  ['half a signature', { ...genuine, signature: genuine.signature.slice(0, 20) }, 'signature'],
  ['no signature', { ...genuine, signature: '' }, 'headers'],
  ['no id', { ...genuine, id: '' }, 'headers'],
  ['no time', { ...genuine, timestamp: '' }, 'headers'],
  ['a time that is none', { ...genuine, timestamp: 'now' }, 'headers'],
];

describe('the signature on an event', () => {
  const secrets = webhookSecrets(secret) ?? [];

  it.each(cases)('%s', (_what, webhook, verdict) => {
    expect(verdictOn(webhook, secrets, now)).toBe(verdict);
  });

  it('is looked for in bytes that are no text, too', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    const headers = signatureHeaders(bytes, { secret, at: now });
    const webhook = {
      ...genuine,
      id: headers['svix-id'] ?? '',
      signature: headers['svix-signature'] ?? '',
      body: bytes,
    };
    expect(verdictOn(webhook, secrets, now)).toBe('genuine');
    expect(verdictOn({ ...webhook, body: Buffer.from([0x7b, 0xff, 0xfd, 0x7d]) }, secrets, now)).toBe('signature');
  });

  it('may be by either of two secrets while one is changed', () => {
    const both = webhookSecrets(`${otherSecret}, ${secret}`) ?? [];
    expect(verdictOn(genuine, both, now)).toBe('genuine');
    expect(verdictOn(signed(body, { by: otherSecret }), both, now)).toBe('genuine');
    expect(verdictOn(signed(body, { by: newWebhookSecret() }), both, now)).toBe('signature');
  });
});

describe('Resend’s own check', () => {
  beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each(cases.filter(([what]) => what !== 'an empty body'))('agrees with ours: %s', (_what, webhook, verdict) => {
    const { id, timestamp, signature } = webhook;
    const payload = Buffer.from(webhook.body).toString();
    const verify = () =>
      new Resend('re_none').webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret: secret });
    if (verdict === 'genuine') expect(verify()).toEqual(JSON.parse(payload));
    else expect(verify).toThrow();
  });
});

describe('a webhook’s secret', () => {
  it.each([
    ['as Resend shows it', secret, 1],
    ['two, with blanks around', ` ${secret} , ${otherSecret} `, 2],
    ['without its beginning', secret.replace('whsec_', ''), null],
    ['cut short', 'whsec_QUJD', null],
    ['no base64', `whsec_${'å'.repeat(32)}`, null],
    ['a comma too many', `${secret},`, null],
    ['nothing', '', null],
  ])('%s', (_what, text, count) => {
    expect(webhookSecrets(text)?.length ?? null).toBe(count);
  });
});
