/** The programs that the bench measures, and those they need, each a process of its own on loopback with its own folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/run.ts';

export interface Program {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  /** What it said until it gave its address. */
  said: string;
  /** Milliseconds since it was started. */
  age(): number;
  stop(): Promise<void>;
}

const running = new Set<Program>();
/** Wrangler takes its time to start, and waits for workerd to end. */
const patience = { start: 60_000, stop: 8000 };
/** Beside the data of a real service, so that it stands on the same disk: a folder for temporary files may be memory. */
const data = join(root, '.data');
mkdirSync(data, { recursive: true });
const bench = mkdtempSync(join(data, 'bench-'));
let folders = 0;

/** A new folder that is gone after the bench. */
export function newFolder(): string {
  folders += 1;
  const folder = join(bench, String(folders));
  mkdirSync(folder);
  return folder;
}

/** Ends whatever still runs, and takes the folders away. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map((program) => program.stop()));
  rmSync(bench, { recursive: true, force: true });
}

/** The built service, with mail by way of `provider`; its folder can be one that an earlier process has left. */
export const startService = (provider: Program, dataDir: string): Promise<Program> =>
  start('dist/node/server/entry.mjs', [], { HOST: '127.0.0.1', ...settings(provider, dataDir) });

/** The same, built as a Worker and run in workerd on this machine. */
export const startWorker = (provider: Program, dataDir: string): Promise<Program> =>
  start('scripts/preview-workers.ts', [], settings(provider, dataDir));

function settings(provider: Program, dataDir: string): Record<string, string> {
  return {
    PORT: '0',
    DATA_DIR: dataDir,
    SENDER_LIMIT: 'off',
    MAIL_TRANSPORT: 'resend',
    MAIL_FROM: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    RESEND_API_KEY: /API key (\S+)\)/.exec(provider.said)?.[1] ?? '',
    RESEND_BASE_URL: provider.url,
  };
}

/** A mail provider as far away as a real one: 150 ms to each answer. */
export const startProvider = (): Promise<Program> =>
  start('tests/support/fake-resend.ts', ['--port', '0', '--latency', '150']);

/** The least that could be done about a form: one INSERT that reaches the disk. */
export const startRaw = (): Promise<Program> =>
  start(fileURLToPath(new URL('./raw-server.ts', import.meta.url)), [newFolder()]);

async function start(script: string, words: readonly string[], env: Record<string, string> = {}): Promise<Program> {
  const since = performance.now();
  const child = spawn(process.execPath, [script, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...env },
  });
  const ended = once(child, 'close');
  const stop = async () => {
    running.delete(program);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), patience.stop);
    await ended;
    clearTimeout(late);
  };
  const program: Program = { url: '', pid: child.pid ?? 0, said: '', age: () => performance.now() - since, stop };
  running.add(program);
  return Object.assign(program, await greeting(child, script));
}

/** What it says up to its address. Read on afterwards, but not kept: a service that nobody listens to would come to a halt. */
function greeting(child: ChildProcess, script: string): Promise<Pick<Program, 'url' | 'said'>> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`${script} gave no address: ${said}`)), patience.start);
    const listen = (piece: string) => {
      said += piece;
      const url = /^.*?(http:\/\/(?:127\.0\.0\.1|localhost):\d+).*\n/m.exec(said)?.[1];
      if (!url) return;
      clearTimeout(late);
      child.stdout?.off('data', listen).resume();
      resolve({ url, said });
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${script} ended with code ${code}: ${said}`)));
  });
}
