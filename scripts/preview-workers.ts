/**
 * `npm run preview:workers`, which builds first: the Worker in Cloudflare's own runtime on this machine, with a database of its own and
 * the local mailbox. It needs no account and no network, and tells nobody that it runs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { settingNames } from '../src/server/env.ts';
import { newSealingKey } from '../src/server/sealing.ts';
import { builtWorker, migrateD1, quietWrangler } from './support/local-d1.ts';
import { root } from './support/run.ts';

const folder = resolve(process.env['DATA_DIR'] || join(root, '.data/workers'));
const host = 'localhost';
/** 0 takes a port that nobody uses. */
const askedPort = Number(process.env['PORT'] || 8787);
const longestStop = 3000;

/** Settings of a server's that a Worker has no use for. Every other may be set from outside. */
const notPassedOn = ['NODE_ENV', 'HOST', 'PORT', 'DATA_DIR'];

mkdirSync(folder, { recursive: true, mode: 0o700 });
Object.assign(process.env, quietWrangler(folder));
if (!existsSync(builtWorker)) endWith('There is no Worker yet: npm run build:workers');
try {
  migrateD1(folder);
} catch (error) {
  endWith(error);
}

// Read only now: wrangler looks at the environment as soon as it is loaded.
const { unstable_DevEnv: DevEnv } = await import('wrangler');
const { worker, address } = await startSomewhere().catch(endWith);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Wrangler would leave at once; we wait until workerd has ended, but not for ever: what is left ends with this process.
  // Before the greeting, since whoever reads that may stop us in the same moment.
  process.removeAllListeners(signal);
  process.once(signal, async () => {
    await Promise.race([worker.dispose(), wait(longestStop)]);
    process.exit(0);
  });
}

process.stdout.write(
  [
    `Ressursvenn: ${address}`,
    `  The Worker, in workerd. Its database and mailbox are in ${folder}. Read the mail at ${address}/postkasse/`,
    `  The clock comes round when you ask it to: curl ${address}/cdn-cgi/handler/scheduled`,
    '',
  ].join('\n'),
);

/** The Worker and where it answers. A free port may be taken by another program before workerd has it; then there are others. */
async function startSomewhere(tries = 3) {
  const port = askedPort || (await freePort());
  const address = `http://${host}:${port}`;
  try {
    return { worker: await startAt(address, port), address };
  } catch (error) {
    if (!/address already in use/i.test(String(error))) throw error;
    if (askedPort === 0 && tries > 1) return startSomewhere(tries - 1);
    throw new Error(
      `Another program answers at ${address}. Stop it, or choose another port: PORT=8788 npm run preview:workers`,
    );
  }
}

/** Rejects when wrangler tells of an error before the Worker is ready: `ready` alone would then never come. */
async function startAt(address: string, port: number) {
  const environment = new DevEnv();
  const failed = new Promise<never>((_, reject) =>
    environment.on('error', (fault: Error | { reason: string; cause: unknown }) =>
      reject(fault instanceof Error ? fault : new Error(`${fault.reason}: ${String(fault.cause)}`)),
    ),
  );
  const starting = async () => {
    const started = await environment.startWorker({
      config: builtWorker,
      bindings: Object.fromEntries(
        Object.entries(settings(address)).map(([name, value]) => [name, { type: 'plain_text', value }]),
      ),
      dev: {
        server: { hostname: host, port },
        inspector: false,
        persist: folder,
        watch: false,
        liveReload: false,
        remote: false,
        // What the Worker itself writes, and nothing of wrangler's: its own lines hold addresses, and with them recipients' tokens.
        logLevel: 'error',
        structuredLogsHandler: ({ message }: { message: string }) => process.stdout.write(`${message}\n`),
      },
    });
    await started.ready;
    return started;
  };
  try {
    return await Promise.race([starting(), failed]);
  } catch (error) {
    await Promise.race([environment.teardown(), wait(longestStop)]);
    throw error;
  }
}

function settings(address: string): Record<string, string> {
  const given = settingNames.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined || notPassedOn.includes(name) ? [] : [[name, value]];
  });
  const local = { SITE_URL: address, MAIL_TRANSPORT: 'mailbox', ALLOW_MAILBOX: '1', SUBMISSION_KEY: localKey() };
  return { ...local, ...Object.fromEntries(given) };
}

/** The preview's own key, made once and kept beside the data that it seals. */
function localKey(): string {
  const file = join(folder, 'submission.key');
  if (!existsSync(file)) writeFileSync(file, `${newSealingKey()}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function endWith(reason: unknown): never {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exit(1);
}

/** It has to be known before the start, for the links in the mail. */
function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', fail).listen(0, host, () => {
      const at = probe.address();
      probe.close(() => found(typeof at === 'object' && at ? at.port : 0));
    });
  });
}
