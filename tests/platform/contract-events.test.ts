/**
 * What the mail provider tells us afterwards, over HTTP as it sends it: signed bytes, no Origin, no cookie. What is told is
 * on the disk before it is answered for, and a bounce finds the next human being.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownReference } from '../../src/domain/reference.ts';
import { translator } from '../../src/i18n/index.ts';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { stepsOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { osloReaders } from '../support/real-readers.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, doorIn, visitor } from '../support/visitor.ts';
import { aWebhook, mailEvents, newWebhookSecret, signatureHeaders, type Webhook } from '../support/webhooks.ts';

const t = translator('nb');
const oslo = realFacts.associations.find(({ id }) => id === 'oslo')?.contact?.email ?? '';
const national = realFacts.site.nationalCoordinator.email;
const [secret, oldSecret] = [newWebhookSecret(), newWebhookSecret()];
const patience = { timeout: 10_000, interval: 50 };
const path = '/api/provider-events';

describe.each(platforms)('the provider’s events on $name', (platform) => {
  let provider: FakeResend;
  let site: RunningPlatform;

  beforeAll(async () => {
    provider = await fakeResend();
    site = await platform.start({
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: provider.apiKey,
      RESEND_BASE_URL: provider.url,
      RESEND_WEBHOOK_SECRET: `${secret},${oldSecret}`,
      MAIL_FROM: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    });
  });
  afterAll(async () => {
    await site?.stop();
    await provider?.close();
  });

  async function post({ body, headers }: Webhook, address = path): Promise<{ status: number; text: string }> {
    const response = await fetch(`${site.url}${address}`, { method: 'POST', body, headers, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  }
  const now = () => Date.now();
  const accepted = (reference: string, to: string) =>
    provider.accepted.filter(({ mail }) => mail.to === to && mail.subject.includes(shownReference(reference)));

  /** The status of the page behind the link that somebody got; looking changes nothing. */
  async function opens(reference: string, to: string): Promise<number> {
    const text = accepted(reference, to)[0]?.mail.text ?? '';
    return (await visitor(site.url).get(doorIn({ text }))).status;
  }

  /** An application whose notice has gone out, to whoever gets one beside it too: its reference, and the provider's id for the notice. */
  async function aNotice(): Promise<{ reference: string; mail: string }> {
    const reference = await visitor(site.url).submit('volunteer', anApplication());
    await vi.waitFor(() => {
      for (const to of osloReaders) expect(accepted(reference, to)).toHaveLength(1);
    }, patience);
    return { reference, mail: accepted(reference, oslo)[0]?.id ?? '' };
  }

  it('passes a notice that bounced on to the next recipient, once, however often it is told', async () => {
    const { reference, mail } = await aNotice();
    const events = [
      mailEvents.sent(mail, now()),
      mailEvents['permanent bounce'](mail, now()),
      mailEvents.delivered(mail, now()),
    ];
    for (const id of ['a', 'b', 'a'])
      for (const [place, event] of events.entries())
        expect(await post(aWebhook(event, { secret, at: now(), id: `msg_${mail}_${id}${place}` }))).toEqual({
          status: 204,
          text: '',
        });
    await vi.waitFor(async () => {
      await site.tick();
      expect(await opens(reference, oslo)).toBe(404);
      expect(accepted(reference, national)).toHaveLength(1);
    }, patience);
    await site.tick();
    // One mail each, and hers opens. (She had hers before the bounce if nobody has confirmed Oslo's address this year.)
    expect([oslo, national].map((to) => accepted(reference, to).length)).toEqual([1, 1]);
    expect(await opens(reference, national)).toBe(200);
    const { html } = await visitor(site.url).receipt(reference);
    expect(
      stepsOf(html)
        .map((step) => step.text)
        .join(' '),
    ).toContain(t('recipient.nationalInText'));
    // And she is told which address it was.
    const words = provider.accepted.filter(({ mail: { subject } }) => subject === t('mail.contactFault.subject'));
    expect(words.map((word) => [word.mail.to, word.mail.text?.includes('association:oslo')])).toEqual([
      [national, true],
    ]);
  });

  it('passes nothing on for an auto-reply', async () => {
    const { reference, mail } = await aNotice();
    const before = accepted(reference, national).length;
    for (const name of ['transient bounce', 'delivered', 'opened', 'clicked', 'delayed', 'something new'] as const)
      expect((await post(aWebhook(mailEvents[name](mail, now()), { secret, at: now() }))).status).toBe(204);
    for (let ticks = 0; ticks < 3; ticks += 1) await site.tick();
    expect([accepted(reference, national).length, await opens(reference, oslo)]).toEqual([before, 200]);
  });

  it('listens with and without a slash, to either of two secrets', async () => {
    const event = mailEvents.delivered('unknown', now());
    expect((await post(aWebhook(event, { secret: oldSecret, at: now() }), `${path}/`)).status).toBe(204);
    expect((await post(aWebhook(event, { secret: oldSecret, at: now() }), path)).status).toBe(204);
  });

  it('reads the bytes as they came, in any writing', async () => {
    const body = `\n${JSON.stringify(mailEvents.delivered('unknown', now()), null, 4)}  \n`.replace(
      'emnefeltet',
      'Bodø \\u00e5 ✉',
    );
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      ...signatureHeaders(body, { secret, at: now() }),
    };
    expect((await post({ body, headers })).status).toBe(204);
  });

  it.each<[string, number, () => Webhook]>([
    [
      'forged',
      401,
      () => aWebhook(mailEvents['permanent bounce']('x', now()), { secret: newWebhookSecret(), at: now() }),
    ],
    [
      'replayed after six minutes',
      401,
      () => aWebhook(mailEvents.delivered('x', now()), { secret, at: now() - 360_000 }),
    ],
    ['not signed', 401, () => ({ body: '{}', headers: { 'content-type': 'application/json' } })],
    ['a megabyte', 413, () => aWebhook({ type: 'email.sent', more: 'x'.repeat(2 ** 20) }, { secret, at: now() })],
    [
      'broken, though signed',
      400,
      () => ({
        body: '{"type":',
        headers: { 'content-type': 'application/json', ...signatureHeaders('{"type":', { secret, at: now() }) },
      }),
    ],
  ])('refuses what is %s with %i, and says no more', async (_what, status, webhook) => {
    expect(await post(webhook())).toEqual({ status, text: '' });
  });

  it('takes no form for an event, and shows nobody a page here', async () => {
    const { body, headers } = aWebhook(mailEvents.delivered('x', now()), { secret, at: now() });
    expect((await post({ body, headers: { ...headers, 'content-type': 'text/plain' } })).status).toBe(403);
    expect((await fetch(`${site.url}${path}/`)).status).toBe(404);
  });

  it('writes no address, signature or secret in the log', () => {
    const log = site.log();
    expect(log).toContain('"reason":"email.bounced"');
    expect(log).toContain('"outcome":"refused","reason":"signature"');
    expect(log).not.toMatch(/kanarifugl|mottaker\.example|emnefeltet|v1,|whsec_|192\.0\.2/i);
    expect(log).not.toContain(secret.slice(6, 20));
    // All that was refused could be counted, too.
    expect(log).not.toContain('"event":"fault"');
  });
});

describe.each(platforms)('without a secret on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it('there is nothing at the address', async () => {
    const webhook = aWebhook(mailEvents.delivered('x', Date.now()), { secret, at: Date.now() });
    const response = await fetch(`${site.url}${path}`, { method: 'POST', ...webhook });
    expect(response.status).toBe(404);
  });
});
