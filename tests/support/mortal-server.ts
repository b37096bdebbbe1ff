/** A server that is killed again and again, each time to be started on the same data and the same port. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.ts';

export interface MortalServer {
  url: string;
  dataDir: string;
  /** Resolves when it is up. */
  up(): Promise<unknown>;
  /** Ends it as a power cut would, and starts it anew. Deaths come one after the other, however many are asked for. */
  die(): Promise<void>;
  deaths(): number;
  /** What every one of its lives has written to the console. */
  log(): string;
  /** Ends it for good, and takes its data away. */
  stop(): Promise<void>;
}

export async function mortalServer(env: Record<string, string>): Promise<MortalServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ressursvenn-mortal-'));
  const logs: string[] = [];
  let server = await startServer({ env, dataDir });
  const { url } = server;
  const port = Number(new URL(url).port);
  let up = Promise.resolve();

  async function dieOnce(): Promise<void> {
    await server.kill();
    logs.push(server.log());
    server = await startServer({ env, dataDir, port });
  }

  return {
    url,
    dataDir,
    up: () => up,
    die: () => {
      up = up.then(dieOnce);
      return up;
    },
    deaths: () => logs.length,
    log: () => [...logs, server.log()].join('\n'),
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
