import { describe, expect, it } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import { openDoor } from '../../src/server/doors.ts';
import type { SendResult } from '../../src/server/mail/port.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { refusal, timeout } from '../support/a-provider.ts';
import { nextDue } from '../support/clock-rounds.ts';
import { anAccepted, type Bench, doorTo, hour, minute, someServices, start } from '../support/some-services.ts';

const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
/** Without a receipt to the sender, so that there is one mail to look at. */
const oneMail = { email: '' };
const notices = (bench: Bench) =>
  bench.rows(
    "SELECT recipient, reason, attempts, next_attempt_at AS next, accepted_at AS accepted, refused_at AS refused, mail IS NULL AS dropped FROM deliveries WHERE purpose <> 'withdrawal' ORDER BY id",
  );

/** Rounds at the moments when something is due, until the clock shows `until`. */
async function roundsUntil(bench: Bench, until: number): Promise<void> {
  for (;;) {
    await round(bench);
    const due = await nextDue(bench.services.database);
    if (due === null || due > until) break;
    bench.clock.now = Math.max(due, bench.clock.now + 1);
  }
}

describe('a delivery', () => {
  it('that is accepted is done: the mail is dropped, and nothing is due', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 0 });
    expect(notices(bench)).toEqual([
      {
        recipient: 'association:oslo',
        reason: null,
        attempts: 1,
        next: null,
        accepted: start,
        refused: null,
        dropped: 1,
      },
    ]);
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 0 });
    expect(bench.provider.attempts).toHaveLength(1);
  });

  it('carries the mail to the recipient, and the receipt to the sender', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    await round(bench);
    expect(bench.provider.accepted.map(({ mail }) => [mail.to, mail.replyTo])).toEqual([
      ['oslo@forening.example', 'nasjonal@forening.example'],
      ['kari@eksempel.no', 'oslo@forening.example'],
    ]);
    expect(bench.provider.to('kari@eksempel.no')[0]?.mail.text).toContain(`/kvittering/${reference}/`);
  });

  it.each<[string, SendResult, string, number]>([
    ['times out', timeout, 'timeout', 5000],
    ['cannot be reached', { outcome: 'retry', reason: 'unreachable' }, 'unreachable', 5000],
    ['meets a fault', { outcome: 'retry', reason: 'provider-fault', statusCode: 500 }, 'provider-fault', 5000],
    [
      'meets a setting that is wrong',
      { outcome: 'retry', reason: 'configuration', statusCode: 401 },
      'configuration',
      5000,
    ],
    ['is asked to wait', { outcome: 'retry', reason: 'busy', notBefore: start + hour }, 'asked-to-wait', hour],
    ['is asked to wait a moment', { outcome: 'retry', reason: 'busy', notBefore: start + 1 }, 'asked-to-wait', 5000],
  ])('that %s is tried again, under the same key with the same bytes', async (_what, result, reason, wait) => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    bench.provider.next(result);
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 1 });
    expect(notices(bench)).toMatchObject([{ reason, next: start + wait, dropped: 0 }]);
    bench.clock.now = start + wait - 1;
    expect(await round(bench)).toMatchObject({ accepted: 0, failed: 0 });
    bench.clock.now += 1;
    expect(await round(bench)).toMatchObject({ accepted: 1 });
    const [first, second] = bench.provider.attempts;
    expect(second).toEqual({ ...first, at: start + wait });
  });

  it('that was taken while its answer was lost reaches the recipient once', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    bench.provider.next({ result: timeout, accepts: true }, { result: timeout, accepts: true });
    await roundsUntil(bench, start + hour);
    expect(bench.provider.attempts).toHaveLength(3);
    expect(bench.provider.accepted).toHaveLength(1);
    expect(notices(bench)).toMatchObject([{ next: null, attempts: 3 }]);
  });

  it('that never gets through keeps its bytes for days, and its key for 23 hours', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    bench.provider.fault = () => ({ result: timeout });
    await roundsUntil(bench, start + 72 * hour);
    const { attempts } = bench.provider;
    expect(attempts.length).toBeGreaterThan(12);
    expect(new Set(attempts.map(({ mail }) => JSON.stringify(mail))).size).toBe(1);
    const keys = [...new Set(attempts.map(({ key }) => key))];
    expect(keys.map((key) => key.split('/').at(-1))).toEqual(['1', '2', '3', '4'].slice(0, keys.length));
    for (const key of keys) {
      const times = attempts.filter((attempt) => attempt.key === key).map(({ at }) => at);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(23 * hour);
    }
    const [first, second] = keys.map((key) => attempts.findIndex((attempt) => attempt.key === key));
    expect(first).toBe(0);
    expect((attempts[second ?? 0]?.at ?? 0) - start).toBeGreaterThan(23 * hour);
  });

  it('whose key is known for another mail gets a new key once, and then goes to the next recipient', async () => {
    const bench = someServices();
    await anAccepted(bench, oneMail);
    const conflict: SendResult = { outcome: 'key-conflict' };
    bench.provider.next(conflict);
    await round(bench);
    bench.clock.now += minute;
    expect(await round(bench)).toMatchObject({ accepted: 1 });
    expect(bench.provider.attempts.map(({ key }) => key.split('/').at(-1))).toEqual(['1', '2']);

    await anAccepted(bench, { ...oneMail, message: 'En annen' });
    bench.provider.next(conflict, conflict);
    await roundsUntil(bench, bench.clock.now + minute);
    expect(notices(bench).slice(1)).toMatchObject([
      { recipient: 'association:oslo', reason: 'key-conflict', next: null, dropped: 1 },
      { recipient: 'national', next: null },
    ]);
    expect(bench.provider.to('nasjonal@forening.example')).toHaveLength(1);
  });
});

describe('an address that is refused', () => {
  it('is left, its door is closed, and the next recipient gets the submission', async () => {
    const bench = someServices();
    await anAccepted(bench, { ...oneMail, postalCode: '4306' });
    bench.provider.refuse('sandnes@forening.example');
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 1 });
    expect(notices(bench)).toMatchObject([
      {
        recipient: 'association:sandnes',
        reason: 'bad-recipient (422 validation_error)',
        next: null,
        refused: start,
        dropped: 1,
      },
      { recipient: 'association:sandnes:deputy', reason: null, next: null, accepted: start },
    ]);
    expect(await openDoor(doorTo(bench, 'vara@forening.example'), bench.services)).toMatchObject({
      delivery: { recipient: 'association:sandnes:deputy' },
      canHandOver: true,
    });
  });

  it('of the last recipient there is stays in the outbox, is reported, and is tried again', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench, oneMail);
    bench.provider.refuse('oslo@forening.example');
    bench.provider.refuse('nasjonal@forening.example');
    await round(bench);
    expect(notices(bench)).toMatchObject([
      { next: null },
      { recipient: 'national', next: start + 6 * hour, refused: start, dropped: 0 },
    ]);
    expect(bench.log).toContainEqual({
      event: 'delivery-stuck',
      reference,
      recipient: 'national',
      reason: 'bad-recipient (422 validation_error)',
    });
    bench.provider.fault = () => null;
    bench.clock.now += 6 * hour;
    await round(bench);
    expect(bench.provider.to('nasjonal@forening.example')).toHaveLength(1);
  });

  it('is not where an answer to the receipt goes', async () => {
    const bench = someServices();
    await anAccepted(bench);
    bench.provider.refuse('oslo@forening.example');
    await round(bench);
    expect(bench.provider.to('kari@eksempel.no').map(({ mail }) => mail.replyTo)).toEqual([
      'nasjonal@forening.example',
    ]);
  });

  it('of the sender costs nobody anything', async () => {
    const bench = someServices();
    await anAccepted(bench);
    bench.provider.refuse('kari@eksempel.no');
    expect(await round(bench)).toMatchObject({ accepted: 1, failed: 1 });
    expect(notices(bench)).toMatchObject([
      { recipient: 'association:oslo', accepted: start },
      { recipient: 'sender', next: null, dropped: 1 },
    ]);
    expect(bench.provider.attempts).toHaveLength(2);
  });

  it('does not send what is withdrawn at the very moment to the next', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench, oneMail);
    bench.provider.refuse('oslo@forening.example');
    const { database } = bench.services;
    let withdrawn = false;
    const batch: typeof database.batch = async (statements) => {
      // The answers have been read, and what comes of the refusal is about to be stored.
      if (!withdrawn) {
        withdrawn = true;
        await withdraw(reference, { ...bench.services, database });
      }
      return database.batch(statements);
    };
    await deliverDue(bench.provider.port, { ...bench.services, database: { ...database, batch } });
    expect(notices(bench)).toMatchObject([{ recipient: 'association:oslo', next: null, dropped: 1 }]);
    expect(notices(bench)).toHaveLength(1);
  });

  it('does not send what was withdrawn meanwhile to the next', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench, oneMail);
    bench.provider.port = {
      send: async () => {
        await withdraw(reference, bench.services);
        return refusal;
      },
    };
    await round(bench);
    expect(notices(bench)).toHaveLength(1);
    // Nobody can know yet that the notice did not arrive, so word goes after it that it was taken back.
    expect(bench.rows("SELECT recipient FROM deliveries WHERE purpose = 'withdrawal'")).toEqual([
      { recipient: 'association:oslo' },
    ]);
  });
});

it('what went out while the sender took it back is known to have gone out', async () => {
  const bench = someServices();
  const reference = await anAccepted(bench, oneMail);
  bench.provider.port = {
    send: async () => {
      await withdraw(reference, bench.services);
      return { outcome: 'accepted', messageId: 'm' };
    },
  };
  await round(bench);
  expect(notices(bench)).toMatchObject([{ accepted: start, next: null, dropped: 1 }]);
  expect((await receiptFor(reference, bench.services))?.progress.state).toBe('withdrawn');
});
