/** What `wrangler d1 export` writes (wrangler 4.164), made of an outbox in a file: D1's own list of migrations in place of ours. */
import { DatabaseSync } from 'node:sqlite';

export function aDump(file: string): string {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  const schema = sqlite.prepare(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'migrations'",
  );
  const parts = schema.all().map(({ type, name, sql }) => ({ type, name: String(name), sql: `${sql};` }));
  const migrations = sqlite.prepare('SELECT name FROM migrations ORDER BY name').all();
  const lines = [
    'PRAGMA defer_foreign_keys=TRUE;',
    'CREATE TABLE d1_migrations(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL);',
    ...migrations.map(({ name }) => `INSERT INTO "d1_migrations" ("name") VALUES(${quoted(name)});`),
    ...parts.filter(({ type }) => type === 'table').flatMap(({ name, sql }) => [sql, ...rowsOf(sqlite, name)]),
    'DELETE FROM sqlite_sequence;',
    ...parts.filter(({ type }) => type === 'index').map(({ sql }) => sql),
  ];
  sqlite.close();
  return `${lines.join('\n')}\n`;
}

/** Columns that SQLite works out itself are left out, as D1 does. */
function rowsOf(sqlite: DatabaseSync, table: string): string[] {
  const columns = sqlite
    .prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)
    .map(({ name }) => `"${name}"`)
    .join(',');
  const rows = sqlite.prepare(`SELECT ${columns} FROM "${table}"`).all();
  return rows.map((row) => `INSERT INTO "${table}" (${columns}) VALUES(${Object.values(row).map(quoted).join(',')});`);
}

function quoted(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
