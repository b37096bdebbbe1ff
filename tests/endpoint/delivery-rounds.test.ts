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
    expect(notices(bench).filter(({ attempts }) => attempts === 1)).toHaveLength(3);
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

  it('sends what has waited longest and what came last in turn', async () => {
    const bench = someServices();
    const order: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      order.push(await anAccepted(bench, { ...oneMail, message: `Melding ${at}` }));
      bench.clock.now += minute;
    }
    await round(bench);
    const sentAs = bench.provider.attempts.map(({ key }) => order.findIndex((reference) => key.includes(reference)));
    expect(sentAs).toEqual([0, 5, 1, 4, 2, 3]);
  });

  it('ends after twenty seconds, so that the clock comes to its other work, and the next goes on', async () => {
    const bench = someServices();
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    const { port } = bench.provider;
    bench.provider.port = {
      send: (mail, key) => {
        bench.clock.now += 8000;
        return port.send(mail, key);
      },
    };
    expect(await round(bench)).toEqual({ accepted: 3, failed: 0, givenUp: false });
    expect(await round(bench)).toEqual({ accepted: 2, failed: 0, givenUp: false });
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
    // As long as the provider is waited for (mail/ports.ts), and a while.
    bench.clock.now += 10_000;
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 0 });
    bench.clock.now = start + leaseTime;
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

describe('a provider that is there again', () => {
  /** Five mails after a day without the provider: the next attempts are hours away. */
  async function afterADay(bench: Bench): Promise<void> {
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    bench.provider.fault = () => ({ result: timeout });
    for (const until = start + 24 * hour; bench.clock.now < until; ) {
      await round(bench);
      bench.clock.now = Math.max(bench.clock.now + 5000, (await nextDue(bench.services.database)) ?? until);
    }
    bench.provider.fault = () => null;
  }

  it('gets all that waited for it, as soon as it takes one mail', async () => {
    const bench = someServices();
    await afterADay(bench);
    bench.clock.now = start + 24 * hour;
    await anAccepted(bench, { ...oneMail, message: 'Ny' });
    expect(await round(bench)).toEqual({ accepted: 6, failed: 0, givenUp: false });
    expect(bench.provider.accepted).toHaveLength(6);
  });

  it('is asked for a mail that it fails each time once in five minutes at most, however many others it takes', async () => {
    const bench = someServices();
    const failing = await anAccepted(bench, { ...oneMail, message: 'Melding' });
    bench.provider.fault = (_, key) => (key.includes(failing) ? { result: timeout } : null);
    for (let at = 0; at < 12; at += 1) {
      await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
      await round(bench);
      bench.clock.now += minute;
    }
    const times = bench.provider.attempts.filter(({ key }) => key.includes(failing)).map(({ at }) => at - start);
    // After five and thirty seconds, two minutes and five it would be tried anyway.
    expect(times.length).toBeLessThanOrEqual(6);
    expect(times.length).toBeGreaterThan(3);
  });

  it('is not hurried with what it asked us to wait with, nor with what another has taken', async () => {
    const bench = someServices();
    await anAccepted(bench, { ...oneMail, message: 'Vent' });
    bench.provider.next({ outcome: 'retry', reason: 'busy', notBefore: start + hour });
    await round(bench);
    await anAccepted(bench, { ...oneMail, message: 'Ny' });
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 0 });
    expect(await nextDue(bench.services.database)).toBe(start + hour);
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
