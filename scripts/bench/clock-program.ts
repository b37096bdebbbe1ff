// What the clock costs with many submissions open, in a process of its own so that its memory is what is measured.
// `node clock-program.ts <folder> fill <submissions>` fills the outbox in a folder; `… <folder> rounds` goes the clock's rounds
// there. Each says what it found, as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { loadFacts } from '../../src/facts/load.ts';
import { type NodeDatabase, openDatabase } from '../../src/platform/node/database.ts';
import { localKeys } from '../../src/platform/node/local-keys.ts';
import { sql } from '../../src/server/database.ts';
import type { MailPort } from '../../src/server/mail/port.ts';
import { repeatMemory } from '../../src/server/repeat-memory.ts';
import { nextRound, runRound } from '../../src/server/round.ts';
import { senderLimiter } from '../../src/server/sender-limiter.ts';
import type { Services } from '../../src/server/services.ts';
import { root } from '../support/run.ts';
import type { FillFigures, RoundFigures } from './clock.ts';
import { quantile } from './figures.ts';
import { fillOutbox } from './fill-outbox.ts';

setPriority(10);
const [folder = '.', part, count] = process.argv.slice(2);
/** A Monday at six in the morning; at eight, what came due over the weekend is to be done. */
const early = Date.parse('2026-03-09T05:00:00Z');
const eight = Date.parse('2026-03-09T07:00:00Z');
const looks = 300;
const firstMany = 1000;
/** Milliseconds; how long the rest of the morning takes is worked out from this part of it. */
const longEnough = 60_000;

const facts = loadFacts(root);
const keys = localKeys(folder);
const migrations = readdirSync(join(root, 'migrations')).map((name) => ({
  name,
  sql: readFileSync(join(root, 'migrations', name), 'utf8'),
}));
const database = openDatabase(folder, migrations);
const found = part === 'fill' ? filled() : await rounds(database);
process.stdout.write(`${JSON.stringify(found)}\n`);

function filled(): FillFigures {
  database.close();
  const since = performance.now();
  return { ...fillOutbox(folder, Number(count), early, facts, keys), seconds: (performance.now() - since) / 1000 };
}

async function rounds(outbox: NodeDatabase): Promise<RoundFigures> {
  const clock = { now: early };
  const sent = { mails: 0 };
  const services = servicesOf(outbox, clock, sent);
  const before = residentMegabytes();
  // The first rounds ask the contacts what they are asked now and then, and warm up.
  while ((await runRound(services)).asked > 0);
  const idle: number[] = [];
  for (let look = 0; look < looks; look += 1) idle.push(await timed(() => nextRound(outbox)));

  clock.now = eight;
  sent.mails = 0;
  const due = await dueAt(eight);
  const lengths: number[] = [];
  const many = { count: firstMany, rounds: 0, seconds: 0 };
  let [steps, left, length] = [0, due, 0];
  while (left > 0 && length < longEnough) {
    const took = await timed(async () => {
      steps += (await runRound(services)).steps;
    });
    lengths.push(took);
    length += took;
    left = await dueAt(eight);
    if (many.rounds === 0 && due - left >= firstMany)
      Object.assign(many, { rounds: lengths.length, seconds: length / 1000 });
  }
  const p99 = (numbers: readonly number[]) =>
    quantile(
      numbers.toSorted((a, b) => a - b),
      0.99,
    );
  const p50 = (numbers: readonly number[]) =>
    quantile(
      numbers.toSorted((a, b) => a - b),
      0.5,
    );
  const memory = { before, after: residentMegabytes() };
  outbox.close();
  return {
    idle: { p50: p50(idle), p99: p99(idle) },
    many,
    morning: { due, done: due - left, steps, mails: sent.mails, rounds: lengths.length, seconds: length / 1000 },
    round: { p50: p50(lengths), p99: p99(lengths) },
    memory,
  };
}

function residentMegabytes(): number {
  return process.memoryUsage().rss / 1e6;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

async function dueAt(moment: number): Promise<number> {
  const [row] = await database.all(sql`SELECT count(*) AS count FROM submissions WHERE next_look_at <= ${moment}`);
  return Number(row?.['count']);
}

function servicesOf(outbox: NodeDatabase, clock: { now: number }, sent: { mails: number }): Services {
  const now = () => clock.now;
  const port: MailPort = {
    send: async () => {
      sent.mails += 1;
      return { outcome: 'accepted', messageId: `bench-${sent.mails}` };
    },
  };
  return {
    facts,
    keys,
    database: outbox,
    now,
    mail: { prompt: port, patient: port, from: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>' },
    mailbox: null,
    siteUrl: () => 'https://ressursvenn.example',
    limiter: senderLimiter(null, now),
    repeats: repeatMemory(now),
    runSecret: null,
    roundLimits: null,
    webhookSecrets: [],
    heartbeatTo: null,
    log: ({ event, outcome, reason }) => {
      if (event === 'fault') throw new Error(`${outcome}: ${reason}`);
    },
    isStopping: () => false,
    afterAnswer: () => undefined,
  };
}
