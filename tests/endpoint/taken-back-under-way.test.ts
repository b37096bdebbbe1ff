// A submission that is taken back while a mail about it is with the provider: whatever the answer, nothing of it is sent afterwards.
import { describe, expect, it } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import type { SendResult } from '../../src/server/mail/port.ts';
import { withdraw } from '../../src/server/receipts.ts';
import { refusal, timeout } from '../support/a-provider.ts';
import { addresses, day, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, doorTo, minute, someServices, start } from '../support/some-services.ts';

const answers: [string, SendResult][] = [
  ['no answer', timeout],
  ['a wish that we wait', { outcome: 'retry', reason: 'busy', notBefore: start + 5 * minute }],
  ['that its key is known for another mail', { outcome: 'key-conflict' }],
  ['a refusal', refusal],
];

describe.each([
  ['association', 'oslo', {}],
  ['national coordinator, the last there is,', 'nasjonal', { recipient: 'national' }],
])('a submission taken back while its notice to the %s is under way', (_what, who, choice) => {
  it.each(answers)('is not sent again after %s', async (_what, answer) => {
    const bench = someServices();
    const reference = await anAccepted(bench, { email: '', ...choice });
    const underWay: typeof bench.provider.port = {
      send: async ({ to }) => {
        expect(to).toMatch(`${who}@`);
        await withdraw(reference, bench.services);
        return answer;
      },
    };
    await deliverDue(underWay, bench.services, 1);
    await roundsUntil(bench, start + day);
    // The mail may have arrived although its answer did not, so word goes after it.
    expect(sent(bench)).toEqual([`2026-03-02 11:00 ${who}: Henvendelse trukket tilbake`]);
    expect(bench.rows('SELECT purpose FROM deliveries WHERE next_attempt_at IS NOT NULL')).toEqual([]);
  });
});

it('is told to the national coordinator who had it beside, also when it had just been passed on to her', async () => {
  const old = { ...sandnes, contact: aContact('sandnes', { verifiedAt: '2024-01' }) };
  const bench = someServices({ facts: someFacts({ associations: [oslo, old] }) });
  const reference = await anAccepted(bench, { ...toSandnes, email: '' });
  await deliverDue(bench.provider.port, bench.services);
  await press(bench, doorTo(bench, addresses.sandnes), 'hand-over');
  await withdraw(reference, bench.services);
  await roundsUntil(bench, start + day);
  expect(bench.provider.to(addresses.national).map(({ mail }) => mail.subject.replace(/, ref.*/, ''))).toEqual([
    'Ny henvendelse',
    'Henvendelse trukket tilbake',
  ]);
});
