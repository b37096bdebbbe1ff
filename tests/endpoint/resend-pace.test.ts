/** The provider takes two requests a second: everybody's mail goes out at that pace, and no mail is put off for it. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { deliveryKey, type FinishedMail, type SendResult } from '../../src/server/mail/port.ts';
import { mailPorts } from '../../src/server/mail/ports.ts';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { answer } from '../support/resend-faults.ts';

const mail: FinishedMail = {
  from: 'post@ressursvenn.example',
  to: 'asker@forening.example',
  subject: 'Ny henvendelse',
  text: 'Åpne henvendelsen',
};
const key = (at: number) => deliveryKey('notice', `d${at}`, 1);
const portsTo = ({ apiKey, url }: FakeResend) => mailPorts({ apiKey, baseUrl: url }, Date.now);

it('is kept by all who send for us, so that nothing is turned away', async ({ onTestFinished }) => {
  const provider = await fakeResend({ perSecond: 2 });
  onTestFinished(() => provider.close());
  const { prompt, patient } = portsTo(provider);
  const since = performance.now();
  for (let at = 0; at < 6; at += 1) {
    const port = at % 2 === 0 ? prompt : patient;
    expect(await port.send(mail, key(at))).toMatchObject({ outcome: 'accepted' });
  }
  expect(performance.now() - since).toBeGreaterThan(1900);
  expect(provider.requests).toHaveLength(6);
});

it('is found again when another process sends with the same account', async ({ onTestFinished }) => {
  const provider = await fakeResend({ perSecond: 2 });
  onTestFinished(() => provider.close());
  const own = portsTo(provider).patient;
  const another = portsTo(provider).patient;
  const results: SendResult[] = [];
  for (let at = 0; at < 4; at += 1)
    results.push(...(await Promise.all([own.send(mail, key(2 * at)), another.send(mail, key(2 * at + 1))])));
  expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(8);
  expect(new Set(provider.accepted.map(({ key: name }) => name)).size).toBe(8);
});

it('that never lets us in is written down in the end', async ({ onTestFinished }) => {
  const provider = await fakeResend();
  onTestFinished(() => provider.close());
  provider.fail(answer('429 rate_limit_exceeded', { headers: { 'retry-after': '0.02' } }), { times: 100 });
  expect(await portsTo(provider).patient.send(mail, key(1))).toMatchObject({ outcome: 'retry', reason: 'busy' });
  expect(provider.requests).toHaveLength(5);
});

it('is not kept to beyond the lease of a mail, however slowly we are told to wait', async ({ onTestFinished }) => {
  const provider = await fakeResend();
  onTestFinished(() => provider.close());
  provider.fail(answer('429 rate_limit_exceeded', { headers: { 'retry-after': '0.02' } }), { times: 100 });
  let time = Date.now();
  const slowly = () => {
    time += 2000; // Each look at the time, and there are four in a try.
    return time;
  };
  const since = time;
  const { patient } = mailPorts({ apiKey: provider.apiKey, baseUrl: provider.url }, slowly);
  expect(await patient.send(mail, key(1))).toMatchObject({ outcome: 'retry', reason: 'busy' });
  expect(time - since).toBeLessThanOrEqual(25_000);
  expect(provider.requests.length).toBeGreaterThan(1);
});

it.each(['3600', 'never', '-1'])('is not taken for one when the window is said to end in %s', async (reset) => {
  const provider = await fakeResend();
  onTestFinished(() => {
    vi.useRealTimers();
    return provider.close();
  });
  // A rest would never end, however short.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': reset };
  provider.fail({ does: 'say', status: 200, body: '{"id":"a"}', headers }, { times: 2 });
  const { patient } = portsTo(provider);
  for (const at of [1, 2]) expect(await patient.send(mail, key(at))).toMatchObject({ outcome: 'accepted' });
});
