/** What is erased is gone from every byte of the files, and not only from the answers to questions. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { eraseStatements } from '../../src/server/erase.ts';
import { erasureRecord, overwriteErased } from '../../src/server/erasure-record.ts';
import { marks } from '../../src/server/marks.ts';
import { operate } from '../../src/server/operation.ts';
import { withdraw } from '../../src/server/receipts.ts';
import { timeout } from '../support/a-provider.ts';
import { anAccepted, type Bench, hour, minute, someServices, start } from '../support/some-services.ts';

const bytesOf = ({ folder }: Bench): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('outbox.db'))
      .map((name) => readFileSync(join(folder, name))),
  );

/** Stretches of sealed texts in these bytes: anything long enough to be no accident. */
function stretchesIn(bytes: Buffer, sealed: Iterable<string>): string[] {
  const all = [...sealed].join('\n');
  const runs = bytes.toString('latin1').match(/[A-Za-z0-9+/]{24,}/g) ?? [];
  return runs.flatMap((run) =>
    Array.from({ length: Math.floor(run.length / 8) - 2 }, (_, at) => run.slice(at * 8, at * 8 + 24)).filter((part) =>
      all.includes(part),
    ),
  );
}

// Letters only: digits in a row could be somebody's number, and are stopped in the form.
const letters = 'bcdfghjklmnpqrstvwxz';

const sealedTexts = (bench: Bench): string[] =>
  bench
    .rows(
      'SELECT answers AS text FROM submissions WHERE answers IS NOT NULL UNION ALL SELECT mail FROM deliveries WHERE mail IS NOT NULL UNION ALL SELECT same_submission FROM submissions WHERE same_submission IS NOT NULL',
    )
    .map(({ text }) => String(text));

describe('a thousand submissions with words that stand nowhere else', () => {
  it('are sealed while they are kept, and leave not a stretch of a sealed text when they are erased', async () => {
    const bench = someServices();
    const { services, clock } = bench;
    const sealed = new Set<string>();
    const beside = new DatabaseSync(join(bench.folder, 'outbox.db'), { readOnly: true });
    const written = beside.prepare(
      'SELECT mail FROM deliveries WHERE attempts > 0 AND mail IS NOT NULL ORDER BY id DESC LIMIT 9',
    );
    let attempts = 0;
    bench.provider.fault = () => {
      for (const { mail } of written.all()) sealed.add(String(mail));
      attempts += 1;
      return attempts % 3 === 0 ? { result: timeout } : null;
    };
    const canaries = Array.from(
      { length: 1000 },
      () => `kanari${[...randomBytes(18)].map((byte) => letters[byte % letters.length]).join('')}`,
    );
    const references: string[] = [];
    for (const [at, canary] of canaries.entries()) {
      references.push(
        await anAccepted(bench, {
          name: canary,
          message: `${canary} `.repeat(at % 16),
          email: `${canary}@eksempel.no`,
        }),
      );
      // A third of the mail fails at first: rows grow, shrink, and are moved from page to page.
      if (at >= 5) await deliverDue(bench.provider.port, services, 2);
      if (at % 50 === 0) for (const text of sealedTexts(bench)) sealed.add(text);
    }
    for (const text of sealedTexts(bench)) sealed.add(text);
    expect(sealed.size).toBeGreaterThan(3500);
    const before = bytesOf(bench);
    expect(canaries.filter((canary) => before.includes(canary))).toEqual([]);
    expect([...sealed].filter((text) => before.includes(text)).length).toBeGreaterThan(1000);

    beside.close();
    for (const reference of references.toSorted())
      await services.database.batch(eraseStatements(reference, clock.now, { withdrawn: false }));
    clock.now += minute;
    await overwriteErased(services, await marks(services.database));

    const after = bytesOf(bench);
    expect(canaries.filter((canary) => after.includes(canary))).toEqual([]);
    expect(stretchesIn(after, sealed)).toEqual([]);
    expect(await erasureRecord(services.database)).toMatchObject({ erased: 1000, held: 0, lastErasedAt: start });
  });
});

describe('overwriting', () => {
  it('follows a withdrawal within a minute, by the clock', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    const texts = sealedTexts(bench);
    await withdraw(reference, bench.services);
    bench.clock.now += minute;
    await operate(bench.services);
    const bytes = bytesOf(bench);
    expect(texts.filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('is begun by the erasure itself, since a file that is too large to be written anew has to wait for the night', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    const texts = sealedTexts(bench);
    await withdraw(reference, bench.services);
    await bench.services.database.all(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    const bytes = bytesOf(bench);
    expect(texts.filter((text) => bytes.includes(text))).toEqual([]);
  });

  it('follows one also when the clock was a year ahead, and something was erased then', async () => {
    const bench = someServices();
    const withdrawn = async () => {
      await withdraw(await anAccepted(bench), bench.services);
      bench.clock.now += minute;
      await operate(bench.services);
      return (await marks(bench.services.database)).overwritten?.at;
    };
    bench.clock.now = start + 365 * 24 * hour;
    expect(await withdrawn()).toBe(bench.clock.now);
    bench.clock.now = start;
    expect(await withdrawn()).toBe(bench.clock.now);
  });

  it('is done once for what was erased, and again when it was cut short', async () => {
    const bench = someServices();
    const { database } = bench.services;
    let asked = 0;
    let fails = true;
    const services = {
      ...bench.services,
      database: {
        ...database,
        overwriteErased: () => {
          asked += 1;
          return fails ? Promise.reject(new Error('locked')) : Promise.resolve(true);
        },
      },
    };
    const look = async () => {
      bench.clock.now += minute;
      await operate(services);
    };
    await look();
    expect(asked).toBe(0);
    await withdraw(await anAccepted(bench), bench.services);
    await look();
    expect(bench.log).toContainEqual(expect.objectContaining({ event: 'fault', outcome: 'overwrite' }));
    fails = false;
    await look();
    await look();
    expect(asked).toBe(2);
  });

  it('of a large file waits for the night, and is done once in it', async () => {
    const { services } = someServices();
    const { database } = services;
    // 72 MB of noughts.
    await database.run(
      sql`INSERT INTO summaries (day, matters, sent) VALUES ('2026-03-01', hex(zeroblob(36000000)), 0)`,
    );
    const night = Date.parse('2026-03-03T02:00:00+01:00');
    expect(await database.overwriteErased?.(night - 1)).toBe(false);
    expect(await database.overwriteErased?.(night)).toBe(true);
    expect(await database.overwriteErased?.(night + 2 * hour)).toBe(false);
    expect(await database.overwriteErased?.(night + 24 * hour)).toBe(true);
  });

  it('waits while somebody else reads, and is then done', async () => {
    const bench = someServices();
    const { services, clock } = bench;
    await withdraw(await anAccepted(bench), services);
    clock.now += minute;
    const overwrittenAt = async () => {
      await overwriteErased(services, await marks(services.database));
      return (await marks(services.database)).overwritten?.at;
    };
    const reader = new DatabaseSync(join(bench.folder, 'outbox.db'), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM submissions').get();
    expect(await overwrittenAt()).toBeUndefined();
    reader.close();
    expect(await overwrittenAt()).toBe(clock.now);
  });

  it('counts each erasure once, and none of what was never there', async () => {
    const bench = someServices();
    const { database } = bench.services;
    const reference = await anAccepted(bench);
    await withdraw(reference, bench.services);
    await withdraw(reference, bench.services);
    await database.batch(eraseStatements(reference, start + minute, { withdrawn: false }));
    await database.batch(eraseStatements('BCDFGHJK', start + minute, { withdrawn: false }));
    await anAccepted(bench, { message: 'en annen' });
    const record = await erasureRecord(database);
    expect(record).toEqual({ lookedAt: null, lastErasedAt: start, erased: 1, held: 1, isOverwritten: true });
  });
});
