/**
 * Home of the restore drill: a backup is restored into a folder of its own and made to work there, with a provider that
 * hands nothing on. The service's own data is not touched, and nobody gets a mail.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keyLifetime } from '../../src/domain/retry.ts';
import type { Facts } from '../../src/facts/load.ts';
import { type Migration, openDatabase } from '../../src/platform/node/database.ts';
import { openAnswers } from '../../src/server/accept.ts';
import { mailContext } from '../../src/server/finish-mail.ts';
import { type ForeignSeal, foreignSeals } from '../../src/server/foreign-seals.ts';
import { type KeyRing, open, SealError } from '../../src/server/sealing.ts';
import { type DryRun, dryRun } from './dry-run.ts';
import { restoreInto } from './restore.ts';

export interface DrillCircumstances {
  keys: KeyRing;
  facts: Facts;
  migrations: readonly Migration[];
  /** Milliseconds since 1970. */
  now: number;
}

export interface Drill {
  /** Rows that belong to a row that is not there. */
  broken: number;
  /** Migrations that the backup had not had, by file name. */
  migrated: readonly string[];
  /** When its service last did anything (milliseconds since 1970); null when it never did. */
  lastSign: number | null;
  counts: { submissions: number; withAnswers: number; deliveries: number; waiting: number; looksDue: number };
  foreign: readonly ForeignSeal[];
  answers: Opened;
  mails: Opened;
  /** Mail that had been tried before the backup, and whether the provider still knows it as the same mail. */
  tried: { knownToProvider: number; sentAnew: number };
  round: DryRun;
}

export interface Opened {
  opened: number;
  sealed: number;
}

/** Restores and tries. Throws CommandError when the file is damaged, or no outbox. */
export async function restoreDrill(file: string, { keys, facts, migrations, now }: DrillCircumstances): Promise<Drill> {
  const folder = mkdtempSync(join(tmpdir(), 'ressursvenn-restore-'));
  try {
    const restored = join(folder, 'outbox.db');
    const earlier = restoreInto(restored, file);
    const database = openDatabase(folder, migrations);
    const sqlite = new DatabaseSync(restored, { readOnly: true });
    try {
      const before = {
        broken: sqlite.prepare('PRAGMA foreign_key_check').all().length,
        migrated: migrations.map(({ name }) => name).filter((name) => !earlier.has(name)),
        lastSign: lastSign(sqlite),
        counts: countsOf(sqlite, now),
        foreign: await foreignSeals(database, keys),
        answers: openAll(sqlite, 'submissions', keys),
        mails: openAll(sqlite, 'deliveries', keys),
        tried: triedBefore(sqlite, now),
      };
      return { ...before, round: await dryRun({ database, facts, keys, now }) };
    } finally {
      sqlite.close();
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lastSign(sqlite: DatabaseSync): number | null {
  const moment = sqlite
    .prepare(
      `SELECT max(moment) AS moment FROM (SELECT max(at) AS moment FROM marks
        UNION ALL SELECT max(received_at) FROM submissions UNION ALL SELECT max(accepted_at) FROM deliveries)`,
    )
    .get()?.['moment'];
  return typeof moment === 'number' && moment > 0 ? moment : null;
}

function countsOf(sqlite: DatabaseSync, now: number): Drill['counts'] {
  const count = (text: string, ...values: number[]) => Number(sqlite.prepare(text).get(...values)?.['count']);
  return {
    submissions: count('SELECT count(*) AS count FROM submissions'),
    withAnswers: count('SELECT count(*) AS count FROM submissions WHERE answers IS NOT NULL'),
    deliveries: count('SELECT count(*) AS count FROM deliveries'),
    waiting: count('SELECT count(*) AS count FROM deliveries WHERE next_attempt_at IS NOT NULL'),
    looksDue: count('SELECT count(*) AS count FROM submissions WHERE next_look_at <= ?', now),
  };
}

/** Opens everything that is sealed, one at a time, and keeps none of it. */
function openAll(sqlite: DatabaseSync, table: 'submissions' | 'deliveries', keys: KeyRing): Opened {
  const rows = sqlite
    .prepare(
      table === 'submissions'
        ? "SELECT reference, answers AS sealed, '' AS name FROM submissions WHERE answers IS NOT NULL"
        : 'SELECT submission AS reference, mail AS sealed, name FROM deliveries WHERE mail IS NOT NULL',
    )
    .iterate();
  const opened: Opened = { opened: 0, sealed: 0 };
  for (const row of rows) {
    opened.sealed += 1;
    const [sealed, name] = [String(row['sealed']), String(row['name'])];
    const reference = row['reference'] === null ? null : String(row['reference']);
    try {
      if (table === 'submissions') openAnswers({ reference: String(reference), answers: sealed }, { keys });
      else open(sealed, mailContext({ submission: reference, name }), keys);
      opened.opened += 1;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  }
  return opened;
}

/** The provider knows a mail again by its key for a day, when its bytes are the same: so they must stand in the backup. */
function triedBefore(sqlite: DatabaseSync, now: number): Drill['tried'] {
  const row = sqlite
    .prepare(
      `SELECT count(*) AS tried, count(CASE WHEN mail IS NOT NULL AND key_since >= ? THEN 1 END) AS known
        FROM deliveries WHERE next_attempt_at IS NOT NULL AND attempts > 0`,
    )
    .get(now - keyLifetime);
  const knownToProvider = Number(row?.['known']);
  return { knownToProvider, sentAnew: Number(row?.['tried']) - knownToProvider };
}
