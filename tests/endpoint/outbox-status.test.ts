import { describe, expect, it } from 'vitest';
import { listed, outboxReport } from '../../scripts/support/outbox-report.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { foreignSeals } from '../../src/server/foreign-seals.ts';
import { outboxStatus, recentTime } from '../../src/server/outbox-status.ts';
import { withdraw } from '../../src/server/receipts.ts';
import { timeout } from '../support/a-provider.ts';
import {
  aKeyRing,
  anAccepted,
  type Bench,
  doorTo,
  hour,
  minute,
  someServices,
  start,
} from '../support/some-services.ts';

const statusOf = ({ services }: Bench) => outboxStatus(services.database, services.now());
const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
const nothing = { waiting: [], stuck: [], refused: [], unread: [], recent: { submissions: [], mail: [] } };

async function press(bench: Bench, address: string, action: 'read' | 'contacted' | 'hand-over'): Promise<void> {
  const door = await openDoor(doorTo(bench, address), bench.services);
  if (!door) throw new Error('The door does not open');
  await actOnDoor(door, action, bench.services);
}

describe('the status of the outbox', () => {
  it('is nothing when nothing has come', async () => {
    expect(await statusOf(someServices())).toEqual(nothing);
  });

  it('tells what waits, since when and why', async () => {
    const bench = someServices();
    await anAccepted(bench, { message: 'en' });
    bench.clock.now += minute;
    await anAccepted(bench, { message: 'to', email: '' });
    bench.provider.next(timeout);
    await deliverDue(bench.provider.port, bench.services, 1);
    expect((await statusOf(bench)).waiting).toEqual([
      {
        purpose: 'notice',
        recipient: 'association:oslo',
        reason: 'timeout',
        count: 1,
        attempts: 1,
        since: start,
        nextAttemptAt: start + minute + 5000,
      },
      {
        purpose: 'receipt',
        recipient: 'sender',
        reason: null,
        count: 1,
        attempts: 0,
        since: start,
        nextAttemptAt: start,
      },
      {
        purpose: 'notice',
        recipient: 'association:oslo',
        reason: null,
        count: 1,
        attempts: 0,
        since: start + minute,
        nextAttemptAt: start + minute,
      },
    ]);
  });

  it('counts together what waits for the same recipient for the same reason', async () => {
    const bench = someServices();
    await anAccepted(bench, { message: 'en', email: '' });
    await anAccepted(bench, { message: 'to', email: '' });
    expect((await statusOf(bench)).waiting).toMatchObject([{ count: 2, since: start }]);
  });

  it('tells of doors that nobody has answered at, until somebody does', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    await round(bench);
    bench.clock.now += hour;
    expect((await statusOf(bench)).unread).toEqual([{ reference, recipient: 'association:oslo', sentAt: start }]);
    await press(bench, 'oslo@forening.example', 'read');
    expect((await statusOf(bench)).unread).toEqual([]);
  });

  it.each(['contacted', 'hand-over'] as const)('does not ask after a door where «%s» was pressed', async (action) => {
    const bench = someServices();
    await anAccepted(bench);
    await round(bench);
    await press(bench, 'oslo@forening.example', action);
    expect((await statusOf(bench)).unread).toEqual([]);
  });

  it('tells of an address that is refused, and of what is stuck', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench, { email: '' });
    bench.provider.refuse('oslo@forening.example');
    bench.provider.refuse('nasjonal@forening.example');
    await round(bench);
    const reason = 'bad-recipient (422 validation_error)';
    const status = await statusOf(bench);
    expect(status.stuck).toEqual([{ reference, recipient: 'national', reason, attempts: 1, since: start }]);
    expect(status.refused).toEqual([
      { recipient: 'association:oslo', reason, count: 1, latest: start },
      { recipient: 'national', reason, count: 1, latest: start },
    ]);
  });

  it('says that it is stuck no more when it got through after all', async () => {
    const bench = someServices();
    await anAccepted(bench, { email: '', recipient: 'national' });
    bench.provider.next({ outcome: 'refused', reason: 'bad-recipient', statusCode: 422, name: 'x' });
    await round(bench);
    bench.clock.now += 6 * hour;
    await round(bench);
    expect(await statusOf(bench)).toMatchObject({
      stuck: [],
      refused: [],
      waiting: [],
      unread: [{ recipient: 'national' }],
    });
  });

  it('counts thirty days, and no more', async () => {
    const bench = someServices();
    await anAccepted(bench, { message: 'en' });
    await round(bench);
    await press(bench, 'oslo@forening.example', 'contacted');
    const second = await anAccepted(bench, { message: 'to', email: '' });
    await withdraw(second, bench.services);
    expect((await statusOf(bench)).recent).toEqual({
      submissions: [{ form: 'volunteer', received: 2, read: 1, contacted: 1, withdrawn: 1, erased: 1 }],
      mail: [
        { purpose: 'notice', made: 2, accepted: 1, refused: 0 },
        { purpose: 'receipt', made: 1, accepted: 1, refused: 0 },
      ],
    });
    bench.clock.now += recentTime;
    expect((await statusOf(bench)).recent.submissions).toHaveLength(1);
    bench.clock.now += 1;
    expect((await statusOf(bench)).recent).toEqual(nothing.recent);
  });

  it('tells what is sealed with keys that we do not have', async () => {
    const bench = someServices();
    const { keys, database } = bench.services;
    await anAccepted(bench);
    expect(await foreignSeals(database, keys)).toEqual([]);
    bench.services.keys = aKeyRing();
    await anAccepted(bench, { message: 'en annen', email: '' });
    expect(await foreignSeals(database, bench.services.keys)).toEqual([
      { keyId: keys[0].id, submissions: 1, mails: 1 },
    ]);
    expect(await foreignSeals(database, [...bench.services.keys, ...keys])).toEqual([]);
  });
});

it('a list that nobody reads to its end says how long it is', () => {
  const matters = Array.from({ length: 103 }, (_, at) => `A${at}`);
  expect([listed(matters).length, listed(matters).at(-2), listed(matters).at(-1)]).toEqual([
    101,
    '  A99',
    '  … and 3 more',
  ]);
  expect(listed(matters.slice(0, 100))).toHaveLength(100);
});

it('the report has every part of it, and nothing of anybody', async () => {
  const bench = someServices();
  const references = [await anAccepted(bench, { message: 'en' })];
  await round(bench);
  bench.provider.refuse('oslo@forening.example');
  bench.provider.refuse('nasjonal@forening.example');
  references.push(await anAccepted(bench, { message: 'to', name: 'Canaria Fugl', phone: '412 99 887' }));
  await round(bench);
  bench.clock.now += 51 * hour;
  const foreign = await foreignSeals(bench.services.database, aKeyRing());
  const report = outboxReport(await statusOf(bench), foreign, bench.services.now());
  expect(
    report
      .split('\n')
      .map((line) => line.replaceAll(references[0] ?? '', '(first)').replaceAll(references[1] ?? '', '(second)')),
  ).toEqual([
    'Waiting to be sent: 1',
    '  1 notice to national, since 2026-03-02 11:00 (2 d 3 h), 1 attempt, bad-recipient (422 validation_error), next now',
    '',
    'Stuck, nobody left to send it to: 1',
    '  (second) to national, since 2026-03-02 11:00 (2 d 3 h), 1 attempt, bad-recipient (422 validation_error)',
    '',
    'Refused addresses in the last 30 days: 2',
    '  association:oslo: 1 refused, last 2026-03-02 11:00, bad-recipient (422 validation_error)',
    '  national: 1 refused, last 2026-03-02 11:00, bad-recipient (422 validation_error)',
    '',
    'Sent and not yet read: 1',
    '  (first) at association:oslo, since 2026-03-02 11:00 (2 d 3 h)',
    '',
    'The last 30 days',
    '  volunteer: 2 received, 0 read, 0 contacted, 0 withdrawn, 0 erased',
    '  mail, notice: 3 made, 1 accepted, 2 refused',
    '  mail, receipt: 2 made, 2 accepted, 0 refused',
    '',
    'Key: DOES NOT FIT everything that is sealed. Add the old key after the new one in SUBMISSION_KEY, separated by a comma.',
    `  key id ${bench.services.keys[0].id}: 2 submissions, 1 mail`,
    '',
  ]);
  expect(report).not.toMatch(/@|Kari|Canaria|412/);
});
