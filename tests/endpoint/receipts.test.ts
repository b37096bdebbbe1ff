import { describe, expect, it } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { refusal } from '../support/a-provider.ts';
import { anAccepted, type Bench, doorTo, hour, minute, someServices, start } from '../support/some-services.ts';

const oslo = 'oslo@forening.example';
const national = 'nasjonal@forening.example';

async function aDoor() {
  const bench = someServices();
  const reference = await anAccepted(bench);
  await deliverDue(bench.provider.port, bench.services);
  bench.clock.now += minute;
  return { bench, reference, token: doorTo(bench, oslo) };
}

const progress = async (bench: Bench, reference: string) => (await receiptFor(reference, bench.services))?.progress;

describe('the receipt', () => {
  it('says what has happened, and who has it', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    expect(await receiptFor(reference, bench.services)).toEqual({
      reference,
      form: 'volunteer',
      language: 'nb',
      canWithdraw: true,
      recipient: expect.objectContaining({ id: 'association:oslo', name: 'oslo forening' }),
      beside: null,
      progress: {
        state: 'received',
        receivedAt: start,
        recipient: 'association:oslo',
        beside: null,
        sentAt: null,
        readAt: null,
        contactedAt: null,
        handedOverAt: null,
      },
    });
    await deliverDue(bench.provider.port, bench.services);
    expect(await progress(bench, reference)).toMatchObject({ state: 'sent', sentAt: start });
  });

  it('knows of no submission that there is not', async () => {
    expect(await receiptFor('AA2AA2AA', someServices().services)).toBeNull();
  });

  it('names the one who got it when the first address was refused', async () => {
    const bench = someServices();
    bench.provider.refuse(oslo);
    const reference = await anAccepted(bench);
    await deliverDue(bench.provider.port, bench.services);
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      recipient: { id: 'national' },
      progress: { state: 'sent' },
    });
  });

  it('holds no answer', async () => {
    const { bench, reference } = await aDoor();
    expect(JSON.stringify(await receiptFor(reference, bench.services))).not.toMatch(/Kari|kari@|412 34|hjelpe/);
  });
});

describe('a submission that is withdrawn', () => {
  it('is erased, its door is closed, and whoever was written to is told', async () => {
    const { bench, reference, token } = await aDoor();
    await withdraw(reference, bench.services);
    expect(await openDoor(token, bench.services)).toBeNull();
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      canWithdraw: false,
      progress: { state: 'withdrawn' },
    });
    await deliverDue(bench.provider.port, bench.services);
    const [, told] = bench.provider.to(oslo);
    expect(told?.mail.text).not.toContain('/sak/');
    expect(bench.provider.accepted).toHaveLength(3);
  });

  it('while the notice is on its way out is told of all the same', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    const { database } = bench.services;
    const batch: typeof database.batch = async (statements) => {
      // The doors have been read, and the notice leaves before the withdrawal is stored.
      await deliverDue(bench.provider.port, bench.services);
      return database.batch(statements);
    };
    await withdraw(reference, { ...bench.services, database: { ...database, batch } });
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(oslo).map(({ mail }) => mail.subject)).toEqual([
      expect.stringContaining('Ny henvendelse'),
      expect.stringContaining('trukket'),
    ]);
  });

  it('before anything was sent is never sent, and nobody is told', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    await withdraw(reference, bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.attempts).toEqual([]);
  });

  it('twice, or many times at once, is told of once', async () => {
    const { bench, reference } = await aDoor();
    await Promise.all([1, 2, 3, 4].map(() => withdraw(reference, bench.services)));
    await withdraw(reference, bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(oslo)).toHaveLength(2);
  });

  it('after a hand-over is told of to the one who has it now', async () => {
    const { bench, reference, token } = await aDoor();
    const door = await openDoor(token, bench.services);
    if (!door) throw new Error('The door does not open');
    await actOnDoor(door, 'hand-over', bench.services);
    await deliverDue(bench.provider.port, bench.services);
    await withdraw(reference, bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect([bench.provider.to(oslo).length, bench.provider.to(national).length]).toEqual([1, 2]);
  });

  it.each([
    ['when her mail server took the notice at last', null, 2],
    ['not when it never did', refusal, 0],
  ])('is told to the last recipient there is %s', async (_what, secondAnswer, mails) => {
    const bench = someServices();
    const reference = await anAccepted(bench, { recipient: 'national', email: '' });
    bench.provider.next(refusal, ...(secondAnswer ? [secondAnswer] : []));
    await deliverDue(bench.provider.port, bench.services);
    bench.clock.now += 6 * hour;
    await deliverDue(bench.provider.port, bench.services);
    await withdraw(reference, bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national)).toHaveLength(mails);
  });

  it('that there is not is nothing to withdraw', async () => {
    const bench = someServices();
    await withdraw('AA2AA2AA', bench.services);
    expect(bench.log).toEqual([]);
  });
});

describe('a submission that is erased', () => {
  it('leaves nothing of what was written in any column, whenever it happens', async () => {
    const canary = {
      name: 'Canaria Fugl',
      email: 'canary@eksempel.no',
      phone: '412 99 887',
      message: 'Hei fra canary',
    };
    for (const sent of [false, true]) {
      const bench = someServices();
      const reference = await anAccepted(bench, canary);
      if (sent) await deliverDue(bench.provider.port, bench.services);
      expect(await eraseByReference(reference, bench.services)).toBe(true);
      expect(bench.rows('SELECT answers, same_submission FROM submissions')).toEqual([
        { answers: null, same_submission: null },
      ]);
      expect(
        bench.rows(
          'SELECT * FROM deliveries WHERE mail IS NOT NULL OR next_attempt_at IS NOT NULL OR closed_at IS NULL',
        ),
      ).toEqual([]);
      expect(bench.dump()).not.toMatch(/canari?[ya]|fugl|99 ?887/i);
      expect(await receiptFor(reference, bench.services)).toMatchObject({
        canWithdraw: false,
        progress: { state: 'erased' },
      });
    }
  });

  it('sends no mail afterwards', async () => {
    const bench = someServices();
    await eraseByReference(await anAccepted(bench), bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.attempts).toEqual([]);
  });

  it('keeps word to the recipient that it was taken back, when that has not gone out yet', async () => {
    const { bench, reference } = await aDoor();
    await withdraw(reference, bench.services);
    await eraseByReference(reference, bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(oslo)).toHaveLength(2);
  });

  it('keeps the first times when it is erased again', async () => {
    const { bench, reference } = await aDoor();
    await eraseByReference(reference, bench.services);
    const before = bench.dump();
    bench.clock.now += minute;
    await eraseByReference(reference, bench.services);
    expect(bench.dump()).toBe(before);
  });

  it('does not touch another one', async () => {
    const bench = someServices();
    const other = await anAccepted(bench, { message: 'En annen' });
    await eraseByReference(await anAccepted(bench), bench.services);
    await deliverDue(bench.provider.port, bench.services);
    expect(await openDoor(doorTo(bench, oslo), bench.services)).toMatchObject({ submission: { reference: other } });
  });

  it('that there is not is said not to be', async () => {
    const bench = someServices();
    expect(await eraseByReference('AA2AA2AA', bench.services)).toBe(false);
    expect(bench.log).toEqual([]);
  });
});
