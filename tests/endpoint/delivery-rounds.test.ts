import { describe, expect, it } from 'vitest';
import { deliverDue, hurry, leaseTime } from '../../src/server/deliver.ts';
import { timeout } from '../support/a-provider.ts';
import { nextDue } from '../support/clock-rounds.ts';
import { aKeyRing, anAccepted, type Bench, hour, minute, someServices, start } from '../support/some-services.ts';

const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
/** Without a receipt to the sender, so that there is one mail to look at. */
const oneMail = { email: '' };
const notices = (bench: Bench) =>
  bench.rows('SELECT reason, attempts, mail IS NULL AS dropped FROM deliveries ORDER BY id');

describe('a round', () => {
  it('stops when the provider has failed three times in a row, and says so', async () => {
    const bench = someServices();
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    bench.provider.fault = () => ({ result: timeout });
    expect(await round(bench)).toEqual({ accepted: 0, failed: 3, givenUp: true });
    expect(notices(bench).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 0, 0]);
  });

  it('goes on after refusals, which say nothing of the provider', async () => {
    const bench = someServices();
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    bench.provider.refuse('oslo@forening.example');
    expect(await round(bench)).toEqual({ accepted: 5, failed: 5, givenUp: false });
  });

  it('takes no more than it is told', async () => {
    const bench = someServices();
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    expect(await deliverDue(bench.provider.port, bench.services, 2)).toMatchObject({ accepted: 2 });
  });

  it('at the same time as another never sends the same mail', async () => {
    const bench = someServices();
    for (let at = 0; at < 10; at += 1) await anAccepted(bench, { message: `Melding ${at}` });
    const rounds = await Promise.all([round(bench), round(bench), round(bench), round(bench)]);
    expect(rounds.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(20);
    expect(bench.provider.attempts).toHaveLength(20);
    expect(new Set(bench.provider.attempts.map(({ key }) => key)).size).toBe(20);
  });

  it('leaves a mail that another has taken until its time is out', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    const never = deliverDue({ send: () => new Promise(() => undefined) }, bench.services);
    await expect(Promise.race([never, round(bench)])).resolves.toMatchObject({ accepted: 0, failed: 0 });
    bench.clock.now += leaseTime;
    expect(await round(bench)).toMatchObject({ accepted: 1 });
  });

  it('with a key that does not fit keeps everything, and sends it when the key is back', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    const { keys } = bench.services;
    bench.services.keys = aKeyRing();
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 1 });
    expect(bench.provider.attempts).toEqual([]);
    expect(notices(bench)).toMatchObject([{ reason: 'cannot-open', attempts: 1 }]);
    bench.services.keys = [...aKeyRing(), ...keys];
    bench.clock.now += minute;
    expect(await round(bench)).toMatchObject({ accepted: 1 });
  });
});

describe('hurrying', () => {
  it('makes what waits due now, but what the provider asked us to leave alone', async () => {
    const bench = someServices();
    await anAccepted(bench, { ...oneMail, message: 'en' });
    await anAccepted(bench, { ...oneMail, message: 'to' });
    bench.provider.next(timeout, { outcome: 'retry', reason: 'busy', notBefore: start + hour });
    await round(bench);
    expect(await hurry(bench.services.database, bench.clock.now, { all: true })).toBe(1);
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 0 });
    expect(await nextDue(bench.services.database)).toBe(start + hour);
  });

  it('after a stop takes up what was under way, and nothing that has to wait longer', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    void deliverDue({ send: () => new Promise(() => undefined) }, bench.services);
    await expect.poll(() => nextDue(bench.services.database)).toBe(start + leaseTime);
    expect(await hurry(bench.services.database, bench.clock.now, { all: false })).toBe(1);
    expect(await round(bench)).toMatchObject({ accepted: 1 });
  });
});
