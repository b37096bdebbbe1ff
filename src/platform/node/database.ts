/**
 * SQLite in a file, through Node's own driver. Every commit reaches the disk before it is answered for
 * (`synchronous=FULL`). Batches that arrive in the same turn share one commit, since the disk's answer is the slow part;
 * each is still all or nothing on its own, and none is answered for before that commit.
 */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { norwegianHour } from '../../domain/office-hours.ts';
import type { Database, Row, SqlValue, Statement } from '../../server/database.ts';

/** How long we wait for another process (a backup, the outbox command) to let go of the file. */
const patience = 2500;
const pause = 40;
/** How often a reader looks whether the file is still there. */
const lookEvery = 1000;
/** Written anew in about half a second (137 ms for 19 MB), so at any time of day; larger ones at night, when nobody waits. */
const smallFile = 64 * 1024 * 1024;
const oncePerNight = 12 * 60 * 60 * 1000;

interface WaitingBatch {
  statements: readonly Statement[];
  resolve: (changes: readonly number[]) => void;
  reject: (error: unknown) => void;
}

export interface NodeDatabase extends Database {
  close(): void;
}

/** The file has been taken away or replaced while we had it open: what we write there is lost when we stop. */
export class OutboxGone extends Error {
  override name = 'OutboxGone';
}

/** Opens (or makes) `outbox.db` in a folder that only we may read, and brings it up to date. Throws when it cannot. */
export function openDatabase(folder: string, migrations: readonly Migration[]): NodeDatabase {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'outbox.db');
  const sqlite = new DatabaseSync(file, { timeout: patience });
  chmodSync(file, 0o600);
  // `secure_delete`: what is erased is overwritten, not only forgotten. A cache of 4 MB: the rest lies in the system's own.
  // The log of changes is brought to the file when it holds 16 MB instead of 4, since whoever sends then waits for that; what is
  // erased does not wait for it (`overwriteErased`).
  sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 4000`);
  migrate(sqlite, migrations);
  // From here on we wait between tries instead of inside one, so that a locked file stops nobody else's page.
  sqlite.exec('PRAGMA busy_timeout = 0');

  // The log of changes beside it holds what is newest. Neither is ever made anew while we have it open.
  const files = [file, `${file}-wal`].map((path) => ({ path, opened: inode(path) }));
  let lookedAt = 0;
  /** Throws when the files no longer stand where whoever starts next will look for them. */
  const mustBeThere = (): void => {
    lookedAt = Date.now();
    if (files.every(({ path, opened }) => inode(path) === opened)) return;
    // If only the log is gone, what was promised before can still be brought to the file: we have both open.
    try {
      sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // It is told all the same.
    }
    throw new OutboxGone('The outbox was taken away while the service had it open. Restart the service.');
  };
  /** What is promised is only believed after a look (commitWaiting); for the rest, one each second will do. */
  const whenFree = async <Result>(work: () => Result): Promise<Result> => {
    const result = await untilFree(work);
    if (Date.now() - lookedAt > lookEvery) mustBeThere();
    return result;
  };

  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = sqlite.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const savepoint = sqlite.prepare('SAVEPOINT batch');
  const rollbackToSavepoint = sqlite.prepare('ROLLBACK TO batch');
  const release = sqlite.prepare('RELEASE batch');
  const commit = sqlite.prepare('COMMIT');
  const execute = ({ sql, values }: Statement): number => Number(prepare(sql).run(...values).changes);

  let waiting: WaitingBatch[] = [];
  let isStoring = true;
  let rewrittenAt = 0;

  return {
    run: (statement) => whenFree(() => execute(statement)),
    all: ({ sql, values }) =>
      whenFree(() =>
        prepare(sql)
          .all(...values)
          .map(plainRow),
      ),
    batch: (statements) =>
      new Promise((resolve, reject) => {
        waiting.push({ statements, resolve, reject });
        if (waiting.length === 1) setImmediate(commitWaiting);
      }),
    overwriteErased: async (moment) => {
      const isSmall = statSync(file).size <= smallFile;
      const isDone = isSmall || (isNight(moment) && moment - rewrittenAt > oncePerNight);
      // Only a file written anew has no pieces of moved rows in the unused parts of its pages (measured: pieces of about one text in a thousand).
      // A temporary file would leave its own pieces on the disk; what is too large for memory leaves them, of sealed text.
      if (isDone) await whenFree(() => sqlite.exec(`PRAGMA temp_store = ${isSmall ? 'MEMORY' : 'FILE'}; VACUUM`));
      if (isDone) rewrittenAt = moment;
      // The log of changes keeps the pages as they were until it is cut. A reader elsewhere, as a backup, holds it a while.
      const [cut] = await whenFree(() => sqlite.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all());
      return isDone && cut?.['busy'] === 0;
    },
    isStoring: () => isStoring,
    close: () => sqlite.close(),
  };

  async function commitWaiting(): Promise<void> {
    const batches = waiting;
    waiting = [];
    try {
      const outcomes = await untilFree(() => commitTogether(batches));
      mustBeThere();
      isStoring = true;
      for (const [place, { resolve, reject }] of batches.entries()) {
        const outcome = outcomes[place];
        if (Array.isArray(outcome)) resolve(outcome);
        else reject(outcome);
      }
    } catch (error) {
      // What a rule of the tables forbids says nothing of the disk.
      isStoring &&= hasCode(error, [constraint]);
      for (const { reject } of batches) reject(error);
    }
  }

  /**
   * Commits all batches that can be; the outcome of each is what its statements changed, or the error that undid it.
   * Throws when nothing could be committed.
   */
  function commitTogether(batches: readonly WaitingBatch[]): unknown[] {
    begin.run();
    try {
      const outcomes = batches.map(({ statements }) => {
        if (batches.length === 1) return statements.map(execute);
        savepoint.run();
        try {
          return statements.map(execute);
        } catch (error) {
          rollbackToSavepoint.run();
          return error;
        } finally {
          release.run();
        }
      });
      commit.run();
      return outcomes;
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Does something with the database, again and again while another process holds it, for as long as a visitor would wait. */
async function untilFree<Result>(work: () => Result): Promise<Result> {
  for (const since = Date.now(); ; ) {
    try {
      return work();
    } catch (error) {
      if (!hasCode(error, [busy, locked]) || Date.now() - since > patience) throw error;
    }
    await wait(pause);
  }
}

/** From two to five at night in Norway. */
function isNight(moment: number): boolean {
  return [2, 3, 4].includes(norwegianHour(moment));
}

const inode = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;

/** SQLite's own numbers. */
const [busy, locked, constraint] = [5, 6, 19];

function hasCode(error: unknown, codes: readonly number[]): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    codes.includes(error.errcode & 0xff)
  );
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]): [string, SqlValue] => [name, sqlValue(value)]));
}

function sqlValue(value: unknown): SqlValue {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError('A column holds something other than text, number or nothing');
}

export interface Migration {
  /** File name in migrations/, which begins with its number. */
  name: string;
  sql: string;
}

/** Runs the migrations that this file has not had yet, each in a transaction of its own. */
function migrate(sqlite: DatabaseSync, migrations: readonly Migration[]): void {
  sqlite.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL) STRICT');
  const done = new Set(
    sqlite
      .prepare('SELECT name FROM migrations')
      .all()
      .map(({ name }) => String(name)),
  );
  for (const { name, sql } of migrations.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (done.has(name)) continue;
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      sqlite.exec(sql);
      sqlite.prepare('INSERT INTO migrations (name) VALUES (?)').run(name);
      sqlite.exec('COMMIT');
    } catch (error) {
      // A full disk has undone it already.
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
      const why = error instanceof Error ? error.message : error;
      throw new Error(`Migration ${name} failed (${why})`, { cause: error });
    }
  }
}
