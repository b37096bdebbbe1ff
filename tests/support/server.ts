// The built Node server as a process of its own, so that tests can stop it, kill it and start it again on the same data.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServerOptions {
  /** Added to the little the server gets otherwise; it sees nothing of this process's own settings. */
  env?: Record<string, string>;
  /** Where it keeps its data; the caller's to remove. Without it, a new folder that is gone after `stop` or `kill`. */
  dataDir?: string;
  /** Called with that new folder before the server is started. */
  prepare?: (folder: string) => void;
  /** 0, the default, lets the system choose a free one. */
  port?: number;
  /** Another program that serves the site and greets in the same way, from the project's root. */
  program?: string;
  /** A program and its words that start Node in its own place, in the same process: «sh -c 'ulimit …; exec "$@"' sh». */
  launcher?: readonly string[];
}

export interface RunningServer {
  /** Without a slash at the end: «http://localhost:43127». */
  url: string;
  pid: number;
  dataDir: string;
  /** Asks it to end, as an operator would, and waits until it has. Rejects when it has not after ten seconds. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** All that it has written to its console so far. */
  log(): string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'dist/node/server/entry.mjs';
const addressLine = /http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+(?=\s)/;
/** Wrangler with a new database starts in five seconds, and in half a minute on a machine that others use; a hook has two minutes. */
const patience = { start: 90_000, stop: 10_000 };

/** Starts the server and waits until it says where it answers. Build first: `npm test` does. */
export async function startServer({
  env = {},
  dataDir,
  prepare,
  port = 0,
  program = entry,
  launcher = [],
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'ressursvenn-test-')));
  if (!dataDir) prepare?.(folder);
  const [first = process.execPath, ...words] = [...launcher, process.execPath, program];
  const child = spawn(first, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      PORT: String(port),
      DATA_DIR: folder,
      // A port that answers nobody: mail that forgets the fake goes nowhere.
      RESEND_BASE_URL: 'http://127.0.0.1:9',
      ...env,
    },
  });
  const output = collect(child);
  const ended = once(child, 'close');

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await within(patience.stop, ended, () => `The server has not ended ${patience.stop} ms after ${signal}.`).catch(
        async (error: unknown) => {
          child.kill('SIGKILL');
          await ended;
          throw error;
        },
      );
    }
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  };

  try {
    const url = await within(
      patience.start,
      address(child, output),
      () => `The server gave no address:\n${output.text}`,
    );
    return {
      url,
      pid: child.pid ?? 0,
      dataDir: folder,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
      log: () => output.text,
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      output.text += piece;
    });
  }
  return output;
}

/** Where the server says it answers; rejects with all that it said when it ends before that. */
function address(child: ChildProcess, output: { text: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = addressLine.exec(output.text)?.[0];
      if (!found) return;
      child.stdout?.off('data', look);
      resolve(found);
    };
    child.stdout?.on('data', look);
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`The server ended at its start with code ${code}:\n${output.text}`)),
    );
  });
}

/** The promise, or an error with these words when it takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>, complaint: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
