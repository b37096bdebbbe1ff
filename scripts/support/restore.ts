/** Home of restoring: a backup, or what `wrangler d1 export` wrote, becomes an outbox in a file. */
import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from './command-error.ts';
import { integrityFault } from './outbox-backup.ts';

const sqliteMark = 'SQLite format 3\0';

/** Restores `file` as `target`, and gives the names of the migrations that it has had. Throws CommandError when it is neither, or damaged. */
export function restoreInto(target: string, file: string): ReadonlySet<string> {
  if (!existsSync(file)) throw new CommandError(`There is no ${file}.`);
  if (statSync(file).isDirectory()) throw new CommandError(`${file} is a folder, not a backup.`);
  if (beginningOf(file) === sqliteMark) copyFileSync(file, target);
  else if (file.endsWith('.sql')) readDump(target, file);
  else throw new CommandError(`${file} is neither a backup of an outbox nor a .sql file from wrangler d1 export.`);
  chmodSync(target, 0o600);
  try {
    return migrationsOf(target, file);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} is damaged: ${messageOf(error)}.`);
  }
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(sqliteMark.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return bytes.toString('latin1');
}

function readDump(target: string, file: string): void {
  const sqlite = new DatabaseSync(target, { enableForeignKeyConstraints: false });
  try {
    sqlite.exec('BEGIN');
    sqlite.exec(readFileSync(file, 'utf8'));
    sqlite.exec('COMMIT');
  } catch (error) {
    throw new CommandError(`${file} is not whole SQL: ${messageOf(error)}.`);
  } finally {
    sqlite.close();
  }
}

/** D1 keeps its own list of migrations, by the same file names; ours is made from it. */
function migrationsOf(target: string, file: string): ReadonlySet<string> {
  const sqlite = new DatabaseSync(target);
  try {
    const fault = integrityFault(sqlite);
    if (fault) throw new CommandError(`${file} is damaged: ${fault}.`);
    const tables = new Set(
      sqlite
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .all()
        .map(({ name }) => name),
    );
    if (!tables.has('submissions')) throw new CommandError(`There is no outbox in ${file}.`);
    if (!tables.has('migrations') && tables.has('d1_migrations'))
      sqlite.exec(`CREATE TABLE migrations (name TEXT PRIMARY KEY NOT NULL) STRICT;
        INSERT INTO migrations SELECT name FROM d1_migrations`);
    if (!tables.has('migrations') && !tables.has('d1_migrations')) return new Set();
    const rows = sqlite.prepare('SELECT name FROM migrations').all();
    return new Set(rows.map(({ name }) => String(name)));
  } finally {
    sqlite.close();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
