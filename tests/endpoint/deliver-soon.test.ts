import { describe, expect, it } from 'vitest';
import { deliverSoon, quietTime } from '../../src/server/deliver-soon.ts';
import { timeout } from '../support/a-provider.ts';
import { anAccepted, hour, someServices } from '../support/some-services.ts';

const oneMail = { email: '' };

describe('the attempt right after a submission', () => {
  it('is one round, however many submissions come in, and leaves none behind', async () => {
    const bench = someServices();
    for (let at = 0; at < 20; at += 1) {
      await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
      deliverSoon(bench.services);
    }
    await bench.settle();
    expect(bench.provider.attempts).toHaveLength(20);
    expect(new Set(bench.provider.attempts.map(({ key }) => key)).size).toBe(20);
  });

  it('leaves a provider that does not answer to the clock for a while', async () => {
    const bench = someServices();
    for (let at = 0; at < 4; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    bench.provider.fault = () => ({ result: timeout });
    deliverSoon(bench.services);
    await bench.settle();
    bench.clock.now += quietTime - 1;
    deliverSoon(bench.services);
    await bench.settle();
    expect(bench.provider.attempts).toHaveLength(3);
    bench.provider.fault = () => null;
    bench.clock.now += 1;
    deliverSoon(bench.services);
    await bench.settle();
    expect(bench.provider.accepted).toHaveLength(4);
  });

  it('waits for no moment that a clock put back has made far away', async () => {
    const bench = someServices();
    for (let at = 0; at < 4; at += 1) await anAccepted(bench, { ...oneMail, message: `Melding ${at}` });
    bench.provider.fault = () => ({ result: timeout });
    deliverSoon(bench.services);
    await bench.settle();
    bench.provider.fault = () => null;
    bench.clock.now -= 24 * hour;
    await anAccepted(bench, { ...oneMail, message: 'Etterpå' });
    deliverSoon(bench.services);
    await bench.settle();
    expect(bench.provider.accepted.length).toBeGreaterThan(0);
  });

  it('is begun anew when the one before it was cut off', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    const { prompt } = bench.services.mail;
    bench.services.mail.prompt = { send: () => new Promise(() => undefined) };
    const rounds: Promise<unknown>[] = [];
    bench.services.afterAnswer = (work) => rounds.push(work());
    deliverSoon(bench.services);
    await expect.poll(() => bench.rows('SELECT attempts FROM deliveries')).toEqual([{ attempts: 1 }]);
    bench.services.mail.prompt = prompt;
    bench.clock.now += 60_000;
    deliverSoon(bench.services);
    await rounds[1];
    expect(bench.provider.accepted).toHaveLength(1);
  });
});
