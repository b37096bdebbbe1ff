import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/node/database.ts';
import { accept } from '../../src/server/accept.ts';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { anInquiry, aSubmission, type FieldChange } from '../support/a-submission.ts';
import {
  aFolder,
  aKeyRing,
  anAccepted,
  type Bench,
  migrations,
  minute,
  someServices,
  start,
} from '../support/some-services.ts';

const pageToken = ({ services }: Bench) => newPageToken(services.now() - minute, services.keys);
const send = ({ services }: Bench, token: string, change: FieldChange = {}) =>
  accept(aSubmission(change), { language: 'nb', pageToken: token, signs: [] }, services);
const counts = (bench: Bench) => [
  bench.rows('SELECT * FROM submissions').length,
  bench.rows('SELECT * FROM deliveries').length,
];

describe('an accepted submission', () => {
  it('has a reference, and is on the disk with the notice that carries it', async () => {
    const bench = someServices();
    const { reference, isNew } = await send(bench, pageToken(bench));
    expect(reference).toMatch(/^[A-HJ-NPR-Y2-9]{8}$/);
    expect(isNew).toBe(true);
    expect(bench.rows('SELECT reference, form, language, received_at FROM submissions')).toEqual([
      { reference, form: 'volunteer', language: 'nb', received_at: start },
    ]);
    expect(bench.rows('SELECT purpose, recipient, attempts, next_attempt_at FROM deliveries ORDER BY id')).toEqual([
      { purpose: 'notice', recipient: 'association:oslo', attempts: 0, next_attempt_at: start },
    ]);
  });

  it('shows nothing of what was written to whoever reads the file', async () => {
    const bench = someServices();
    const canary = {
      name: 'Canaria Fugl',
      email: 'canary@eksempel.no',
      phone: '412 99 887',
      otherLanguage: 'canariansk',
      message: 'Hei fra canary',
    };
    await send(bench, pageToken(bench), canary);
    expect(bench.dump()).toContain('association:oslo');
    expect(bench.dump()).not.toMatch(/canari?[ya]|fugl|99 ?887/i);
  });

  it.each([
    ['by place', {}, 'association:oslo'],
    ['by choice', { recipient: 'sandnes' }, 'association:sandnes'],
    ['by choice of the national coordinator', { recipient: 'national' }, 'national'],
    ['on Svalbard', { postalCode: '9170' }, 'national'],
  ])('goes where it should: %s', async (_what, change, recipient) => {
    const bench = someServices();
    await send(bench, pageToken(bench), change);
    expect(bench.rows("SELECT recipient FROM deliveries WHERE purpose = 'notice'")).toEqual([{ recipient }]);
  });

  it('from a crisis centre goes to its partner', async () => {
    const bench = someServices();
    await accept(anInquiry(), { language: 'nb', pageToken: pageToken(bench), signs: [] }, bench.services);
    expect(bench.rows("SELECT recipient FROM deliveries WHERE purpose = 'notice'")).toEqual([
      { recipient: 'association:oslo' },
    ]);
  });

  it('that may be spam goes to the national coordinator, with the signs noted', async () => {
    const bench = someServices();
    await accept(aSubmission(), { language: 'nb', pageToken: '', signs: ['trap-filled'] }, bench.services);
    expect(bench.rows('SELECT flags FROM submissions')).toEqual([{ flags: '["trap-filled"]' }]);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to('oslo@forening.example')).toEqual([]);
    expect(bench.provider.to('nasjonal@forening.example')).toHaveLength(1);
  });
});

describe('the same form sent twice', () => {
  it('has one reference, and is carried once', async () => {
    const bench = someServices();
    const token = pageToken(bench);
    const first = await send(bench, token);
    expect(await send(bench, token)).toEqual({ reference: first.reference, isNew: false });
    expect(counts(bench)).toEqual([1, 1]);
  });

  it('twenty times at once has one reference, and is carried once', async () => {
    const bench = someServices();
    const token = pageToken(bench);
    const sent = await Promise.all(Array.from({ length: 20 }, () => send(bench, token)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(counts(bench)).toEqual([1, 1]);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.accepted).toHaveLength(2);
  });

  it('has one reference while the key is being changed, and another page has its own', async () => {
    const bench = someServices();
    const token = pageToken(bench);
    const first = await send(bench, token);
    const keys = [...aKeyRing(), ...bench.services.keys] as const;
    const later = someServices({ keys }, { path: bench.folder });
    expect(await send(later, token)).toEqual({ reference: first.reference, isNew: false });
    expect(await send(later, pageToken(later))).toMatchObject({ isNew: true });
    expect(counts(bench)).toEqual([2, 2]);
  });

  it('after it has been delivered is not delivered again', async () => {
    const bench = someServices();
    const token = pageToken(bench);
    await send(bench, token);
    await deliverDue(bench.provider.port, bench.services);
    await send(bench, token);
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.attempts).toHaveLength(2);
  });

  it.each(['message', 'name', 'recipient'])(
    'with another %s is a new submission, though the page was the same',
    async (field) => {
      const bench = someServices();
      const token = pageToken(bench);
      const first = await send(bench, token);
      const second = await send(bench, token, { [field]: field === 'recipient' ? 'national' : 'Noe annet' });
      expect(second.isNew).toBe(true);
      expect(second.reference).not.toBe(first.reference);
      expect(counts(bench)).toEqual([2, 2]);
    },
  );

  it('from another page is a new submission', async () => {
    const bench = someServices();
    const [first, second] = [await send(bench, pageToken(bench)), await send(bench, pageToken(bench))];
    expect(second.reference).not.toBe(first.reference);
  });

  it('after the first was erased is a new submission, and is carried', async () => {
    const bench = someServices();
    const token = pageToken(bench);
    const first = await send(bench, token);
    await eraseByReference(first.reference, bench.services);
    const second = await send(bench, token);
    expect(second).toEqual({ reference: expect.not.stringMatching(first.reference), isNew: true });
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to('oslo@forening.example')).toHaveLength(1);
  });
});

describe('a hundred submissions at once', () => {
  it('are all stored, each with its own reference', async () => {
    const bench = someServices();
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, at) => send(bench, pageToken(bench), { message: `Melding ${at}` })),
    );
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(100);
    expect(counts(bench)).toEqual([100, 100]);
    for (const { reference } of sent) expect((await receiptFor(reference, bench.services))?.reference).toBe(reference);
  });
});

describe('a batch', () => {
  const table = sql`CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`;
  const note = (id: number, text: string | null = 'x') => sql`INSERT INTO notes (id, text) VALUES (${id}, ${text})`;
  const ids = async ({ services }: Bench) =>
    (await services.database.all(sql`SELECT id FROM notes ORDER BY id`)).map(({ id }) => id);

  it('is stored whole, and tells how many rows each statement changed', async () => {
    const bench = someServices();
    await bench.services.database.run(table);
    const changed = await bench.services.database.batch([note(1), note(2), sql`UPDATE notes SET text = ${'y'}`]);
    expect(changed).toEqual([1, 1, 2]);
    expect(await ids(bench)).toEqual([1, 2]);
  });

  it.each([0, 1, 2])('stores nothing when its statement number %i fails', async (failing) => {
    const bench = someServices();
    await bench.services.database.run(table);
    const statements = [note(1), note(2), note(3)].map((statement, at) =>
      at === failing ? note(at + 1, null) : statement,
    );
    await expect(bench.services.database.batch(statements)).rejects.toThrow('NOT NULL');
    expect(await ids(bench)).toEqual([]);
    await bench.services.database.batch([note(4)]);
    expect(await ids(bench)).toEqual([4]);
  });

  it('that fails does not hurt those that came in the same moment', async () => {
    const bench = someServices();
    await bench.services.database.run(table);
    const batches = Array.from({ length: 30 }, (_, at) =>
      bench.services.database.batch([note(at * 2), at % 3 === 1 ? note(at * 2 + 1, null) : note(at * 2 + 1)]),
    );
    const outcomes = (await Promise.allSettled(batches)).map(({ status }) => status);
    expect(outcomes).toEqual(batches.map((_, at) => (at % 3 === 1 ? 'rejected' : 'fulfilled')));
    const stored = batches.flatMap((_, at) => (at % 3 === 1 ? [] : [at * 2, at * 2 + 1]));
    expect(await ids(bench)).toEqual(stored);
  });

  it('is on the disk when it says so', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench);
    // Another connection sees only what is committed.
    expect(bench.rows('SELECT reference FROM submissions')).toEqual([{ reference }]);
    expect(await bench.services.database.all(sql`PRAGMA synchronous`)).toEqual([{ synchronous: 2 }]);
  });
});

describe('the migrations', () => {
  it('are applied once, however often the file is opened', async () => {
    const folder = aFolder();
    const more = [
      ...migrations,
      { name: '9999_notes.sql', sql: 'CREATE TABLE notes (text TEXT) STRICT; INSERT INTO notes VALUES (1);' },
    ];
    openDatabase(folder, migrations).close();
    openDatabase(folder, more).close();
    const database = openDatabase(folder, more);
    expect(await database.all(sql`SELECT count(*) AS count FROM notes`)).toEqual([{ count: 1 }]);
    expect(await database.all(sql`SELECT name FROM migrations ORDER BY name`)).toEqual(
      more.map(({ name }) => ({ name })),
    );
    database.close();
  });

  it('leave the file as it was when one of them fails, and name it', async () => {
    const folder = aFolder();
    const broken = {
      name: '9999_broken.sql',
      sql: 'CREATE TABLE notes (text TEXT) STRICT; CREATE TABLE submissions (x TEXT);',
    };
    expect(() => openDatabase(folder, [...migrations, broken])).toThrow('Migration 9999_broken.sql failed');
    const database = openDatabase(folder, migrations);
    expect(await database.all(sql`SELECT name FROM sqlite_master WHERE name = 'notes'`)).toEqual([]);
    database.close();
  });
});
