import { describe, expect, it } from 'vitest';
import { beginWith } from '../../src/server/begin.ts';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { deliveryRecord } from '../../src/server/records.ts';
import { runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { aKeyRing, anAccepted, type Bench, hour, someServices, start } from '../support/some-services.ts';

/** More than a year after the contacts of `someFacts` were confirmed. */
const yearsLater = Date.parse('2028-03-06T10:00:00Z');

const made = (bench: Bench) =>
  bench
    .rows('SELECT purpose, recipient, why FROM deliveries WHERE submission IS NOT NULL ORDER BY id')
    .map((row) => Object.values(row).join(' '));
const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
/** What the service reads before it takes a delivery. */
async function firstNotice({ services }: Bench) {
  const [row] = await services.database.all(sql`SELECT * FROM deliveries ORDER BY id LIMIT 1`);
  if (!row) throw new Error('There is no delivery');
  return deliveryRecord(row);
}

describe('what goes out beside the first notice', () => {
  it('is made when that is taken, and goes out in the same round', async () => {
    const bench = someServices();
    await anAccepted(bench);
    expect(made(bench)).toEqual(['notice association:oslo ']);
    expect(await round(bench)).toMatchObject({ accepted: 2, failed: 0 });
    expect(made(bench)).toEqual(['notice association:oslo ', 'receipt sender ']);
    expect(bench.rows('SELECT created_at FROM deliveries')).toEqual([{ created_at: start }, { created_at: start }]);
  });

  it('is no receipt for a sender who gave no address', async () => {
    const bench = someServices();
    await anAccepted(bench, { email: '' });
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ']);
  });

  it('is a door for the national coordinator when nobody has confirmed the address for a year', async () => {
    const bench = someServices({}, { now: yearsLater });
    const reference = await anAccepted(bench);
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ', 'receipt sender ', 'notice national unconfirmed']);
    expect((await receiptFor(reference, bench.services))?.beside?.id).toBe('national');
    // An answer to the receipt goes to whoever has it, and not to whoever has it beside.
    expect(bench.provider.to('kari@eksempel.no')[0]?.mail.replyTo).toBe('oslo@forening.example');
  });

  it('is made once, however many read the notice at the same time', async () => {
    const bench = someServices({}, { now: yearsLater });
    await anAccepted(bench);
    const notice = await firstNotice(bench);
    await Promise.all(Array.from({ length: 10 }, () => beginWith(notice, bench.services)));
    expect(made(bench)).toHaveLength(3);
    await Promise.all([round(bench), round(bench)]);
    expect(made(bench)).toHaveLength(3);
    expect(bench.provider.accepted).toHaveLength(3);
  });

  it('is made once when the process ended between making it and taking the notice', async () => {
    const bench = someServices();
    await anAccepted(bench);
    await beginWith(await firstNotice(bench), bench.services);
    bench.restart();
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ', 'receipt sender ']);
  });

  it('is made although the provider does not answer, and waits with the notice', async () => {
    const bench = someServices();
    await anAccepted(bench);
    bench.provider.next(timeout, timeout);
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ', 'receipt sender ']);
  });

  it('waits for the key that opens the answers', async () => {
    const bench = someServices();
    await anAccepted(bench);
    const { keys } = bench.services;
    bench.services.keys = aKeyRing();
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ']);
    bench.services.keys = keys;
    bench.clock.now += 6 * hour;
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ', 'receipt sender ']);
    expect(bench.provider.accepted).toHaveLength(2);
  });

  it.each([
    ['', start],
    [', whose address nobody had confirmed for a year', yearsLater],
  ])('is made with the next door when the first was passed on before anybody could take it%s', async (_what, now) => {
    const bench = someServices({}, { now });
    await anAccepted(bench);
    const { keys } = bench.services;
    bench.services.keys = aKeyRing();
    for (let days = 0; days < 21 && made(bench).length === 1; days += 1) {
      bench.clock.now += 24 * hour;
      await runRound(bench.services);
    }
    expect(made(bench)).toEqual(['notice association:oslo ', expect.stringMatching(/^hand-over .* unanswered$/)]);
    bench.services.keys = keys;
    bench.clock.now += 24 * hour;
    await runRound(bench.services);
    expect(made(bench).filter((each) => each === 'receipt sender ')).toHaveLength(1);
    expect(bench.provider.to('kari@eksempel.no')).toHaveLength(1);
    expect(made(bench).filter((each) => each.endsWith('unconfirmed'))).toEqual([]);
  });

  it.each([
    ['withdrawn', withdraw],
    ['erased by hand', eraseByReference],
  ])('is not made for what was %s before', async (_what, undo) => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    const notice = await firstNotice(bench);
    await undo(reference, bench.services);
    // Whoever had read it already, comes too late.
    await beginWith(notice, bench.services);
    await round(bench);
    expect(made(bench)).toEqual(['notice association:oslo ']);
    expect(bench.provider.attempts).toEqual([]);
  });

  it.each([
    ['withdrawn', withdraw],
    ['erased by hand', eraseByReference],
  ])('is not made for what is %s at the very moment', async (_what, undo) => {
    const bench = someServices({}, { now: yearsLater });
    const reference = await anAccepted(bench);
    const { database } = bench.services;
    // The answers have been read, and what goes out beside the notice is about to be stored.
    const batch: typeof database.batch = async (statements) => {
      await undo(reference, bench.services);
      return database.batch(statements);
    };
    await beginWith(await firstNotice(bench), { ...bench.services, database: { ...database, batch } });
    expect(made(bench)).toEqual(['notice association:oslo ']);
  });
});
