import { describe, expect, it } from 'vitest';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { insertDelivery } from '../../src/server/deliveries.ts';
import { aKeyRing, anAccepted, type Bench, hour, minute, someServices, start } from '../support/some-services.ts';

const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
/** Without a receipt to the sender, so that there is one mail to look at. */
const oneMail = { email: '' };
const notices = (bench: Bench) =>
  bench.rows('SELECT reason, attempts, next_attempt_at AS next, accepted_at AS accepted FROM deliveries ORDER BY id');

describe('a delivery that stands in the way', () => {
  it('because a newer version wrote what we do not know, waits longer each time and lets the others by', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    await bench.services.database.run(sql`UPDATE deliveries SET purpose = 'from-the-future'`);
    bench.clock.now += minute;
    await anAccepted(bench, { ...oneMail, message: 'En annen' });
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 0 });
    expect(notices(bench)).toMatchObject([{ next: start + 2 * minute, attempts: 0 }, { next: null }]);
    expect(bench.log).toContainEqual(expect.objectContaining({ event: 'fault', outcome: 'delivery' }));
    bench.clock.now = start + 5 * hour;
    await round(bench);
    expect(notices(bench)).toMatchObject([{ next: start + 6 * hour, attempts: 0 }, { next: null }]);
  });

  it('because the database was locked for once, goes out a few seconds later', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    const { database } = bench.services;
    const whole = database.batch;
    database.batch = () => Promise.reject(new Error('database is locked'));
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 0 });
    database.batch = whole;
    bench.clock.now += 5000;
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 0 });
  });

  it('because our key does not open it, does not make us give up on the provider', async () => {
    const bench = someServices();
    for (const message of ['1', '2', '3', '4']) await anAccepted(bench, { ...oneMail, message });
    const [lost] = bench.services.keys;
    const found = someServices({ keys: aKeyRing() }, { path: bench.folder });
    await anAccepted(found, { ...oneMail, message: '5' });
    expect(await round(found)).toEqual({ accepted: 1, failed: 4, givenUp: false });
    expect(notices(found)).toMatchObject([
      ...[1, 2, 3, 4].map(() => ({ reason: 'cannot-open', accepted: null })),
      { reason: null, accepted: start },
    ]);
    found.services.keys = [...found.services.keys, lost];
    found.clock.now = start + hour;
    await round(found);
    expect(found.provider.accepted).toHaveLength(5);
  });

  it('because its contact has been taken out of the facts, is no longer tried', async () => {
    const bench = someServices();
    const check = {
      submission: null,
      purpose: 'contact-check',
      recipient: 'association:borte',
      createdAt: start,
    } as const;
    await bench.services.database.batch([insertDelivery(check, sql`SELECT 1`)]);
    expect(await round(bench)).toEqual({ accepted: 0, failed: 0, givenUp: false });
    expect(notices(bench)).toMatchObject([{ next: null, reason: 'nobody', attempts: 0 }]);
  });
});
