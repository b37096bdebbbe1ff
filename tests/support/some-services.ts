/** The service for tests: the real outbox in a folder of its own; clock, provider and log are ours. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { type Migration, type NodeDatabase, openDatabase } from '../../src/platform/node/database.ts';
import { accept } from '../../src/server/accept.ts';
import type { LogEntry } from '../../src/server/log.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { repeatMemory } from '../../src/server/repeat-memory.ts';
import { type KeyRing, newSealingKey, sealingKey } from '../../src/server/sealing.ts';
import { senderLimiter } from '../../src/server/sender-limiter.ts';
import type { Services } from '../../src/server/services.ts';
import { aProvider, type Provider } from './a-provider.ts';
import { aSubmission, type FieldChange } from './a-submission.ts';
import { projectRoot, someFacts } from './some-facts.ts';

export const start = Date.parse('2026-03-02T10:00:00Z'); // A Monday.
export const minute = 60 * 1000;
export const hour = 60 * minute;

const folder = join(projectRoot, 'migrations');
export const migrations: Migration[] = readdirSync(folder).map((name) => ({
  name,
  sql: readFileSync(join(folder, name), 'utf8'),
}));

export interface TestServices extends Services {
  database: NodeDatabase;
}

export interface Bench {
  services: TestServices;
  folder: string;
  provider: Provider;
  log: LogEntry[];
  clock: { now: number };
  /** What was left to do after the answer; `settle` waits for it. */
  settle(): Promise<void>;
  /** Closes the outbox and opens it again, as a new process would. */
  restart(): void;
  /** Everything in every table, as text. */
  dump(): string;
  /** Rows straight from the file, beside the service. */
  rows(query: string): Record<string, unknown>[];
}

export function aKeyRing(): KeyRing {
  const key = sealingKey(newSealingKey());
  if (!key) throw new Error('A new key is no key');
  return [key];
}

export function aFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ressursvenn-outbox-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** The same outbox at the same moment, for another course of events. What the provider has got until then stays behind. */
export function copyOf({ services, folder: from, clock }: Bench): Bench {
  const { facts, keys } = services;
  const path = aFolder();
  const sqlite = new DatabaseSync(join(from, 'outbox.db'), { readOnly: true });
  sqlite.prepare('VACUUM INTO ?').run(join(path, 'outbox.db'));
  sqlite.close();
  return someServices({ facts, keys }, { path, now: clock.now });
}

/** A service of its own for one test; gone when the test is over. */
export function someServices(change: Partial<Services> = {}, { path = aFolder(), now: begin = start } = {}): Bench {
  const clock = { now: begin };
  const now = () => clock.now;
  const provider = aProvider(now);
  const log: LogEntry[] = [];
  const after: Promise<unknown>[] = [];
  const services: TestServices = {
    facts: someFacts(),
    keys: aKeyRing(),
    mail: { prompt: provider.port, patient: provider.port, from: 'Sanitetskvinnene <post@ressursvenn.example>' },
    mailbox: null,
    siteUrl: () => 'https://ressursvenn.example',
    now,
    limiter: senderLimiter(null, now),
    repeats: repeatMemory(now),
    runSecret: null,
    roundLimits: null,
    webhookSecrets: [],
    heartbeatTo: null,
    log: (entry) => log.push(entry),
    isStopping: () => false,
    afterAnswer: (work) => after.push(work()),
    ...change,
    database: openDatabase(path, migrations),
  };
  onTestFinished(() => services.database.close());
  const rows = (query: string) => {
    const sqlite = new DatabaseSync(join(path, 'outbox.db'), { readOnly: true });
    const all = sqlite.prepare(query).all();
    sqlite.close();
    return all;
  };
  return {
    services,
    folder: path,
    provider,
    log,
    clock,
    settle: async () => {
      await Promise.all(after.splice(0));
    },
    restart: () => {
      services.database.close();
      services.database = openDatabase(path, migrations);
    },
    rows,
    dump: () => JSON.stringify([rows('SELECT * FROM submissions'), rows('SELECT * FROM deliveries')]),
  };
}

/** Accepts a volunteer's application, or what it was changed to, and gives its reference. */
export async function anAccepted({ services }: Bench, change: FieldChange = {}): Promise<string> {
  const sending = {
    language: 'nb',
    pageToken: newPageToken(services.now() - minute, services.keys),
    signs: [],
  } as const;
  return (await accept(aSubmission(change, services.facts), sending, services)).reference;
}

/** The door in the newest mail to somebody: what stands between /sak/ and the last slash. */
export function doorTo({ provider }: Bench, address: string): string {
  const text = provider.to(address).at(-1)?.mail.text ?? '';
  const [, token] = /\/sak\/([^/]+)\//.exec(text) ?? [];
  if (token === undefined) throw new Error(`No mail with a door went to ${address}`);
  return token;
}
