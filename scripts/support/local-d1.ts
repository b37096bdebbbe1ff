/** D1 on this machine, as wrangler keeps it: a folder with an SQLite file, brought up to date by wrangler's own command. */
import { spawnSync } from 'node:child_process';
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { root } from './run.ts';

/** What the build for Workers leaves for wrangler; it is not there before. */
export const builtWorker = join(root, 'dist/workers/server/wrangler.json');

/** Wrangler asks for news, sends figures and writes logs of its own unless it is told not to; what it must write goes into `folder`. */
export const quietWrangler = (folder: string): Record<string, string> => ({
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'error',
  WRANGLER_LOG_PATH: join(folder, 'wrangler-logs'),
  WRANGLER_REGISTRY_PATH: join(folder, 'registry'),
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  // A developer's own .env and .dev.vars are not part of what is built.
  CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'false',
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  DO_NOT_TRACK: '1',
  CI: '1',
});

/** The database's file in the folder; undefined before the first migration. */
export const fileOfD1 = (folder: string): string | undefined =>
  globSync('v3/d1/miniflare-D1DatabaseObject/*.sqlite', { cwd: folder })
    .filter((name) => !name.endsWith('metadata.sqlite'))
    .map((name) => join(folder, name))[0];

/**
 * Runs the migrations that the folder's database has not had. Wrangler takes a second for each, and three when there is nothing
 * to do, so it is only asked when there is. Throws with wrangler's words when one fails.
 */
export function migrateD1(folder: string): void {
  const wanted = readdirSync(join(root, 'migrations'));
  const done = migrationsIn(folder);
  if (wanted.every((name) => done.includes(name))) return;
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [wrangler, 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', folder, '-c', builtWorker],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...quietWrangler(folder) } },
  );
  if (status !== 0) throw new Error(`The database in ${folder} could not be brought up to date:\n${stdout}${stderr}`);
}

function migrationsIn(folder: string): unknown[] {
  const file = fileOfD1(folder);
  if (!file) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare('SELECT name FROM d1_migrations')
      .all()
      .map(({ name }) => name);
  } catch {
    // Wrangler makes that table with the first migration.
    return [];
  } finally {
    database.close();
  }
}
