import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { OutboxGone, openDatabase } from '../../src/platform/node/database.ts';
import { accept } from '../../src/server/accept.ts';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { answerHealth, currentHealth } from '../../src/server/health.ts';
import { formSource } from '../../src/server/read-form.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { sendStep } from '../../src/server/steps.ts';
import { aSubmission, volunteerForm } from '../support/a-submission.ts';
import { aFolder, anAccepted, type Bench, someServices } from '../support/some-services.ts';

/** Another process takes the outbox for so many milliseconds. Resolves when it has it. */
async function holdOutbox({ folder }: Bench, milliseconds: number): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('../support/hold-outbox.ts', import.meta.url));
  const holder = spawn(process.execPath, [script, join(folder, 'outbox.db'), String(milliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(holder, 'exit');
  onTestFinished(async () => {
    holder.kill();
    await gone;
  });
  await once(holder.stdout, 'data');
  return holder;
}

const count = (bench: Bench) => bench.rows('SELECT count(*) AS count FROM submissions')[0]?.['count'];

describe('when another process holds the outbox', () => {
  it('for a second, a submission waits and is accepted', async () => {
    const bench = someServices();
    await holdOutbox(bench, 1000);
    const reference = await anAccepted(bench);
    expect((await receiptFor(reference, bench.services))?.reference).toBe(reference);
  });

  it('for five seconds, a submission is turned away, and nothing of it is stored', async () => {
    const bench = someServices();
    await holdOutbox(bench, 5000);
    await expect(anAccepted(bench)).rejects.toThrow(/locked/);
    expect(count(bench)).toBe(0);
  });

  it('the visitor is told that the fault is ours, and keeps what she wrote', async () => {
    const bench = someServices();
    await holdOutbox(bench, 5000);
    const values = volunteerForm();
    const body = new URLSearchParams(Object.entries(values).flatMap(([name, all]) => all.map((one) => [name, one])));
    const request = new Request('https://ressursvenn.example/', { method: 'POST', body });
    expect(await sendStep(formSource(request), 'volunteer', 'nb', 'sender', () => bench.services)).toMatchObject({
      kind: 'fault',
      values,
    });
    expect(count(bench)).toBe(0);
    expect(bench.log).toMatchObject([
      { event: 'fault', outcome: 'send', reason: expect.stringContaining('ERR_SQLITE') },
    ]);
  });

  it('everybody else is served meanwhile: waiting blocks nobody', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    const holder = await holdOutbox(bench, 1500);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 10);
    const waiting = anAccepted(bench, { message: 'En annen' });
    expect((await receiptFor(reference, bench.services))?.reference).toBe(reference);
    expect(holder.exitCode).toBeNull();
    await waiting;
    clearInterval(others);
    // One or two when nothing else is let through, some hundred otherwise.
    expect(turns).toBeGreaterThan(5);
    expect(count(bench)).toBe(2);
  });
});

describe('when the outbox is taken away while it is open', () => {
  it.each([
    ['deleted', (file: string) => unlinkSync(file)],
    ['its log of changes deleted', (file: string) => unlinkSync(`${file}-wal`)],
    [
      'replaced by a copy',
      (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
  ])('(%s), nobody is told that anything was received, and health says so', async (_, take) => {
    const bench = someServices();
    await anAccepted(bench);
    take(join(bench.folder, 'outbox.db'));
    await expect(anAccepted(bench, { message: 'En annen' })).rejects.toThrow(OutboxGone);
    await vi.waitFor(async () => expect((await answerHealth(() => bench.services)).status).toBe(503), 5000);
  });

  it('and only its log of changes is gone, what was promised before is brought to the file in time', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    unlinkSync(join(bench.folder, 'outbox.db-wal'));
    await expect(anAccepted(bench, { message: 'En annen' })).rejects.toThrow(OutboxGone);
    // As whoever starts after a power cut finds it.
    copyFileSync(join(bench.folder, 'outbox.db'), join(bench.folder, 'left.db'));
    const left = new DatabaseSync(join(bench.folder, 'left.db'));
    onTestFinished(() => left.close());
    expect(left.prepare('SELECT reference FROM submissions').all()).toContainEqual({ reference });
  });
});

describe('when the disk is full', () => {
  it('a service that cannot make its tables says why', () => {
    const full = [
      { name: '0001_outbox.sql', sql: 'PRAGMA max_page_count = 2; CREATE TABLE a (b); CREATE TABLE c (d)' },
    ];
    expect(() => openDatabase(aFolder(), full)).toThrow('Migration 0001_outbox.sql failed (database or disk is full)');
  });

  it('a submission is turned away whole, and those before it are carried', async () => {
    const bench = someServices();
    const { database } = bench.services;
    const first = await anAccepted(bench);
    await fill(bench);
    const before = bench.dump();
    await expect(anAccepted(bench, { message: 'a'.repeat(600) })).rejects.toThrow(/full/);
    expect(bench.dump()).toBe(before);
    expect(await currentHealth(bench.services)).toMatchObject({ status: 'failing', reasons: ['cannot-store'] });

    await database.all(sql`PRAGMA max_page_count = 100000`);
    await deliverDue(bench.provider.port, bench.services);
    expect((await receiptFor(first, bench.services))?.progress.state).toBe('sent');
    expect(await anAccepted(bench, { message: 'a'.repeat(600) })).toMatch(/^\w{8}$/);
    expect((await currentHealth(bench.services)).status).not.toBe('failing');
  });

  it('the same form twice is no sign of it', async () => {
    const bench = someServices();
    const sending = { language: 'nb', pageToken: 'one', signs: [] } as const;
    for (let times = 0; times < 2; times += 1)
      await accept(aSubmission({}, bench.services.facts), sending, bench.services);
    expect((await currentHealth(bench.services)).status).not.toBe('failing');
  });

  it('those that come in the same moment are all turned away, or stored whole', async () => {
    const bench = someServices();
    await anAccepted(bench);
    await bench.services.database.all(sql`PRAGMA max_page_count = 24`);
    const sent = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) => anAccepted(bench, { message: `${at}${'a'.repeat(590)}` })),
    );
    const references = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(references.length).toBeLessThan(40);
    const stored = bench.rows(
      'SELECT reference, (SELECT count(*) FROM deliveries WHERE submission = reference) AS mails FROM submissions',
    );
    expect(stored.filter(({ mails }) => mails !== 1)).toEqual([]);
    expect(stored.map(({ reference }) => reference)).toEqual(expect.arrayContaining(references));
    expect(stored).toHaveLength(references.length + 1);
  });

  /** Submissions until there is no room for another. */
  async function fill(bench: Bench): Promise<void> {
    const [row] = await bench.services.database.all(sql`PRAGMA page_count`);
    await bench.services.database.all({
      sql: `PRAGMA max_page_count = ${Number(row?.['page_count']) + 4}`,
      values: [],
    });
    for (let at = 0; at < 50; at += 1) {
      try {
        await anAccepted(bench, { message: `${at}${'a'.repeat(590)}` });
      } catch {
        return; // As full as it gets.
      }
    }
    throw new Error('The disk does not fill up');
  }
});
