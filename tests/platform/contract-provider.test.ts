/**
 * A mail provider that fails in every way we know of, met with its own SDK over real HTTP: whatever happens, everybody gets
 * one mail, and nobody none. One visitor for each case, told apart by her address; all wait together.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownReference } from '../../src/domain/reference.ts';
import { translator } from '../../src/i18n/index.ts';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { headingOf, stepsOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { answer, type Fault, page } from '../support/resend-faults.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, anInquiry, doorIn, visitor } from '../support/visitor.ts';

const t = translator('nb');
const oslo = realFacts.associations.find(({ id }) => id === 'oslo')?.contact?.email ?? '';
const national = realFacts.site.nationalCoordinator.email;

/** What happens to the first attempt at each receipt. */
const faults: Record<string, Fault> = {
  'an answer of 500': answer('500 application_error'),
  'an answer of 500 after it was accepted': answer('500 internal_server_error', { accepts: true }),
  'too many requests': answer('429 rate_limit_exceeded', { headers: { 'retry-after': '7' } }),
  'a wrong API key': answer('401 missing_api_key'),
  'a key that is not valid': answer('403 invalid_api_key'),
  'a connection cut before it was accepted': { does: 'cut' },
  'a connection cut after it was accepted': { does: 'cut', accepts: true },
  'the same key in flight': answer('409 concurrent_idempotent_requests'),
  'a page of HTML': page(502),
  'a page of HTML where all is well': page(200, { accepts: true }),
  'a sender that is not verified': answer('403 validation_error'),
};
const conflict = 'a key that was used for another mail';
const patience = { timeout: 10_000, interval: 50 };
const addressOf = (name: string): string => `${name.replaceAll(' ', '-').toLowerCase()}@sender.example`;

describe.each(platforms)('a failing provider on $name', (platform) => {
  let provider: FakeResend;
  let site: RunningPlatform;
  const references = new Map<string, string>();
  let refused: { reference: string; name: string };

  const acceptedTo = (to: string) => provider.accepted.filter(({ mail }) => [mail.to].flat().includes(to));
  const acceptedAbout = (reference: string) =>
    provider.accepted.filter(({ mail }) => mail.subject.includes(shownReference(reference)));
  const attemptsTo = (to: string) => provider.requests.filter(({ body }) => body.includes(JSON.stringify(to)));

  beforeAll(async () => {
    provider = await fakeResend();
    site = await platform.start({
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: provider.apiKey,
      RESEND_BASE_URL: provider.url,
      MAIL_FROM: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    });
    const me = visitor(site.url);

    const answers = anApplication({ email: addressOf('refused') });
    provider.fail(answer('422 validation_error'), { to: oslo });
    const reference = await me.submit('volunteer', answers);
    await vi.waitFor(() => expect(acceptedAbout(reference)).toHaveLength(2), patience);
    refused = { reference, name: String(answers['name']) };

    const everyFault = { ...faults, [conflict]: answer('409 invalid_idempotent_request') };
    for (const [name, fault] of Object.entries(everyFault)) {
      const to = addressOf(name);
      provider.fail(fault, { to });
      references.set(name, await me.submit('crisis-centre', anInquiry({ email: to })));
      await vi.waitFor(() => expect(attemptsTo(to).length).toBeGreaterThan(0), patience);
    }
    // The first wait is five seconds (src/domain/retry.ts), or the seven that the provider asked for.
    const waiting = () => Object.keys(everyFault).filter((name) => acceptedTo(addressOf(name)).length === 0);
    for (
      const since = Date.now();
      Date.now() - since < 8500 || (waiting().length > 0 && Date.now() - since < 20_000);
    ) {
      await wait(500);
      await site.tick();
    }
  });
  afterAll(async () => {
    await site?.stop();
    await provider?.close();
  });

  it.each(Object.keys(faults))('delivers one mail in all after %s, with the same key and the same bytes', (name) => {
    const attempts = attemptsTo(addressOf(name));
    expect(acceptedTo(addressOf(name))).toHaveLength(1);
    expect(attempts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(attempts.map(({ body }) => body)).size).toBe(1);
    expect(new Set(attempts.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('tries again under a new key when the key was used for another mail', () => {
    const attempts = attemptsTo(addressOf(conflict));
    expect(acceptedTo(addressOf(conflict))).toHaveLength(1);
    expect(new Set(attempts.map(({ body }) => body)).size).toBe(1);
    const keys = attempts.map(({ headers }) => String(headers['idempotency-key']));
    expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
    for (const key of keys) expect(key).toMatch(/^receipt\/[^/]+\/[12]$/);
  });

  it('waits as long as the provider asks for, and no shorter', async () => {
    const to = addressOf('too many requests');
    const [first] = acceptedTo(to);
    const reference = references.get('too many requests') ?? '';
    const [notice] = acceptedAbout(reference).filter(({ mail }) => !mail.to.includes(to));
    expect((first?.at ?? 0) - (notice?.at ?? 0)).toBeGreaterThanOrEqual(6500);
  });

  it('loses no notice for the trouble with a receipt', () => {
    for (const reference of references.values())
      expect(acceptedAbout(reference).filter(({ mail }) => mail.to === oslo)).toHaveLength(1);
  });

  it('gives what one recipient cannot receive to the next in the list, and says so on the receipt', async () => {
    const about = acceptedAbout(refused.reference);
    expect(about.map(({ mail }) => mail.to).sort()).toEqual([addressOf('refused'), national].sort());
    const { html } = await visitor(site.url).receipt(refused.reference);
    expect(stepsOf(html)[1]?.text).toContain(t('receipt.step.sent', { recipient: t('recipient.nationalInText') }));
    const notice = about.find(({ mail }) => mail.to === national);
    const door = await visitor(site.url).get(doorIn({ text: notice?.mail.text ?? '' }));
    expect([door.status, door.html.includes(refused.name)]).toEqual([200, true]);
  });

  it('never tells the provider an answer, a name or who wrote', () => {
    const notices = provider.accepted.filter(({ mail }) => [oslo, national].includes([mail.to].flat()[0] ?? ''));
    expect(notices.length).toBeGreaterThan(references.size);
    for (const { mail } of notices) {
      expect(JSON.stringify(mail)).not.toMatch(/kanarifugl|hemmelig|sender\.example|miljøterapeut/i);
      expect([mail.reply_to].flat()).toEqual([national]);
      expect(mail.html).toBeUndefined();
    }
  });

  it('lets the sender answer to the role address of whoever got it', () => {
    const answered = [...references.keys()].flatMap((name) => acceptedTo(addressOf(name)));
    expect(answered.length).toBeGreaterThanOrEqual(references.size);
    expect(new Set(answered.flatMap(({ mail }) => mail.reply_to))).toEqual(new Set([oslo]));
  });

  it('shows no mailbox to anybody', async () => {
    const { status, html } = await visitor(site.url).get('/postkasse/');
    expect([status, headingOf(html)]).toEqual([404, t('notFound.title')]);
    expect((await visitor(site.url).get('/postkasse/messages.json')).status).toBe(404);
  });

  it('writes neither addresses nor the provider’s words in the log', async () => {
    await expect.poll(() => site.log()).toContain('"outcome":"retry"');
    expect(site.log()).not.toMatch(/sender\.example|osf\.no|sanitetskvinnene\.no|Invalid `to`|kanarifugl/i);
  });
});
