/** The two platforms that carry the site, behind one face: what a contract test says of one, it says of the other. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileOfD1, migrateD1 } from '../../scripts/support/local-d1.ts';
import { root } from '../../scripts/support/run.ts';
import { type RunningServer, startServer } from './server.ts';

export interface RunningPlatform extends Omit<RunningServer, 'kill' | 'pid'> {
  /** One round of the clock, now. */
  tick(): Promise<void>;
  /** Holds the database as another process might, until the returned function lets go. */
  holdDatabase(): () => void;
  /** Makes a submission, and all that has happened to it, so many days older than it is. */
  age(reference: string, days: number): void;
}

/** How a request is made to come from one sender or another. */
export interface SenderDetails {
  localAddress?: string;
  headers: Record<string, string>;
}

export interface Platform {
  name: 'node' | 'workers';
  start(env?: Record<string, string>): Promise<RunningPlatform>;
  /** The network's word for who is asking, number 2 to 250; nothing that a sender could say of herself. */
  sender(number: number): SenderDetails;
}

export const runSecret = 'the-clock-of-the-contract-suite';
const settings = { RUN_SECRET: runSecret, SENDER_LIMIT: 'off' };

const node: Platform = {
  name: 'node',
  start: (env = {}) =>
    start({ ...settings, HOST: '127.0.0.1', ...env }, { database: (folder) => join(folder, 'outbox.db') }, (url) =>
      fetch(`${url}/api/run/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${runSecret}`, 'content-type': 'application/json' },
      }),
    ),
  sender: (number) => ({ localAddress: `127.0.0.${number}`, headers: {} }),
};

const workers: Platform = {
  name: 'workers',
  start: (env = {}) =>
    start(
      { ...settings, ...env },
      { program: 'scripts/preview-workers.ts', prepare: giveD1, database: fileOfD1 },
      (url) => fetch(`${url}/cdn-cgi/handler/scheduled`),
    ),
  // Cloudflare sets this header itself and lets nobody else set it; on this machine there is no Cloudflare.
  sender: (number) => ({ headers: { 'cf-connecting-ip': `192.0.2.${number}` } }),
};

export const platforms: readonly Platform[] = [node, workers];

interface Kind {
  program?: string;
  prepare?: (folder: string) => void;
  /** The database's file in the folder. */
  database: (folder: string) => string | undefined;
}

async function start(
  env: Record<string, string>,
  { program, prepare, database }: Kind,
  ask: (url: string) => Promise<Response>,
): Promise<RunningPlatform> {
  const options = { env, program, prepare };
  const { url, dataDir, stop, log } = await startServer(options).catch((error: unknown) => {
    if (!program) throw error;
    // Wrangler and workerd are two more programs that can stumble at their start, and not what is tested here.
    process.stderr.write(`Started once more, after: ${String(error)}\n`);
    return startServer(options);
  });
  return {
    url,
    dataDir,
    stop,
    log,
    async tick() {
      const { status } = await ask(url);
      if (status !== 200) throw new Error(`The clock answered ${status}`);
    },
    holdDatabase() {
      const holder = openBeside();
      holder.exec('BEGIN IMMEDIATE');
      return () => holder.close();
    },
    age(reference, days) {
      const by = days * 24 * 60 * 60 * 1000;
      const beside = openBeside();
      // At once: the clock that goes meanwhile would else find some of it older, and some not.
      beside.exec('BEGIN IMMEDIATE');
      beside
        .prepare(
          'UPDATE submissions SET received_at = received_at - ?, next_look_at = next_look_at - ? WHERE reference = ?',
        )
        .run(by, by, reference);
      beside
        .prepare(`UPDATE deliveries SET created_at = created_at - ?, accepted_at = accepted_at - ?, read_at = read_at - ?,
          contacted_at = contacted_at - ? WHERE submission = ?`)
        .run(by, by, by, by, reference);
      beside.exec('COMMIT');
      beside.close();
    },
  };

  function openBeside(): DatabaseSync {
    const file = database(dataDir);
    if (!file) throw new Error(`No database in ${dataDir}`);
    return new DatabaseSync(file, { timeout: 5000 });
  }
}

/** Puts an empty database into the folder, up to date: making one takes wrangler seven seconds, and each file of tests needs its own. */
function giveD1(folder: string): void {
  const migrations = globSync('migrations/*.sql', { cwd: root }).toSorted();
  const version = createHash('sha256');
  for (const file of migrations) version.update(`${file}\0`).update(readFileSync(join(root, file)));
  const ready = join(root, '.vitest', `d1-${version.digest('hex').slice(0, 12)}`);
  if (!existsSync(ready)) {
    const draft = `${ready}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    migrateD1(draft);
    try {
      renameSync(draft, ready);
    } catch (error) {
      // Another file of tests was quicker.
      if (!existsSync(ready)) throw error;
      rmSync(draft, { recursive: true });
    }
  }
  cpSync(ready, folder, { recursive: true });
}
