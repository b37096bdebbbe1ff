/** Fills an outbox with open submissions, as a steady stream through ninety days would have left it. For the bench alone. */
import { randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { morningOf } from '../../src/domain/office-hours.ts';
import { newReference } from '../../src/domain/reference.ts';
import { routeFor } from '../../src/domain/routing.ts';
import { isWorkingDay, norwegianDay } from '../../src/domain/working-days.ts';
import type { Facts } from '../../src/facts/load.ts';
import { type KeyRing, seal } from '../../src/server/sealing.ts';
import { newName, tokenHash } from '../../src/server/tokens.ts';
import { type State, statesOf } from './lives.ts';

const day = 24 * 60 * 60 * 1000;
const hour = day / 24;

export interface Filled {
  /** Bytes. */
  size: number;
  /** Submissions that a day must bring, for so many to be open. */
  eachDay: number;
}

/** Puts `count` submissions that are open at `now` into the empty outbox in a folder, their answers sealed like real ones. */
export function fillOutbox(folder: string, count: number, now: number, facts: Facts, keys: KeyRing): Filled {
  const file = join(folder, 'outbox.db');
  const sqlite = new DatabaseSync(file);
  // Quick and unsafe: nobody's data, and made anew each time. Indexes come last, since that is quicker too.
  sqlite.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  const indexes = sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all();
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`);
  const { submission, recipients } = aSubmission(facts);
  const first = recipients[0].id;
  const states = Array.from({ length: facts.site.retention.afterReceipt }, (_, age) =>
    statesOf(receivedOn(now - (age + 1) * day), now, first, facts.site),
  ).flat();
  const eachDay = count / states.reduce((sum, { part }) => sum + part, 0);
  sqlite.exec('BEGIN');
  const insert = inserts(sqlite, JSON.stringify(submission), JSON.stringify(recipients), keys);
  let owed = 0;
  for (const state of states.toSorted((a, b) => a.receivedAt - b.receivedAt)) {
    owed += state.part * eachDay;
    for (; owed >= 0.5; owed -= 1) insert(state, first);
  }
  for (const { sql } of indexes) sqlite.exec(String(sql));
  sqlite.exec('COMMIT; PRAGMA journal_mode = WAL');
  sqlite.close();
  return { size: statSync(file).size, eachDay };
}

/** At noon; each submission then lies some hours to either side. */
const receivedOn = (moment: number): number => morningOf(norwegianDay(moment)) + 4 * hour;

/** From a municipality whose association answers for itself, where there is one: it has the most steps. */
function aSubmission(facts: Facts) {
  const routes = facts.geography.municipalities.map(({ number: municipality }) => {
    const question = { form: 'volunteer', municipality, crisisCentre: null, today: '2026-03-09' } as const;
    return { municipality, recipients: routeFor(question, facts).recipients };
  });
  const route = routes.find(({ recipients }) => recipients[0].kind === 'association') ?? routes[0];
  if (!route) throw new Error('There are no municipalities');
  const { municipality, recipients } = route;
  const answers = {
    postalCode: '0150',
    municipality,
    name: 'Kari Nordmann',
    contactMethod: 'email',
    email: 'kari@eksempel.no',
    phone: { typed: '412 34 567', number: '+4741234567' },
    mayLeaveMessage: false,
    languages: ['nb', 'uk'],
    otherLanguage: '',
    message: 'Jeg har tid og lyst til å være til støtte for noen, og hører gjerne fra dere på ettermiddagen.',
  };
  return { submission: { form: 'volunteer', choice: null, answers }, recipients };
}

function inserts(sqlite: DatabaseSync, content: string, recipients: string, keys: KeyRing) {
  const submissions = sqlite.prepare(`INSERT INTO submissions
    (reference, form, language, received_at, same_submission, answers, recipients, flags, county, operator_told_at, alarmed_at, next_look_at)
    VALUES (?, 'volunteer', 'nb', ?, ?, ?, ?, '[]', '03', ?, ?, ?)`);
  const deliveries = sqlite.prepare(`INSERT INTO deliveries
    (submission, name, purpose, recipient, created_at, key_series, key_since, attempts, accepted_at, message_id, token_hash, read_at, contacted_at, closed_at, why, reminded_at, door)
    VALUES (?, ?, ?, ?, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const taken = new Set<string>();
  return (state: State, first: string): void => {
    const reference = freeReference(taken);
    const jitter = randomInt(-5 * hour, 5 * hour);
    const shifted = (moment: number | null) => (moment === null ? null : moment + jitter);
    submissions.run(
      reference,
      state.receivedAt + jitter,
      tokenHash(reference),
      seal(content, `answers:${reference}`, keys),
      recipients,
      state.operatorToldAt,
      state.alarmedAt,
      isMorning(state.nextLookAt) ? state.nextLookAt : state.nextLookAt + jitter,
    );
    const delivery = (purpose: string, recipient: string, at: number | null, ...facts: (string | number | null)[]) =>
      deliveries.run(reference, newName(), purpose, recipient, at, at, at, `${newName()}${newName()}`, ...facts);
    for (const [place, door] of state.doors.entries()) {
      const createdAt = place === 0 ? shifted(door.createdAt) : door.createdAt;
      const why = whyOf(door);
      delivery(
        place === 0 ? 'notice' : 'hand-over',
        door.recipient,
        createdAt,
        tokenHash(`${reference}${place}`),
        door.readAt,
        door.contactedAt,
        door.closedAt,
        why,
        door.remindedAt,
        null,
      );
    }
    delivery('receipt', 'sender', shifted(state.receivedAt), null, null, null, null, null, null, null);
    const reminded = state.doors.find(({ recipient, remindedAt }) => recipient === first && remindedAt !== null);
    if (reminded)
      delivery('reminder', first, reminded.remindedAt, tokenHash(`${reference}r`), null, null, null, null, null, null);
  };
}

/** Among a million some ten fall together, as `accept` knows too. */
function freeReference(taken: Set<string>): string {
  for (;;) {
    const reference = newReference(randomInt);
    if (taken.has(reference)) continue;
    taken.add(reference);
    return reference;
  }
}

function whyOf({ isBeside, isSecond }: State['doors'][number]): string | null {
  if (isBeside) return 'not-contacted';
  return isSecond ? 'unanswered' : null;
}

/** Whether the look is at the hour at which steps are due, whatever hour the submission came. */
function isMorning(moment: number): boolean {
  const today = norwegianDay(moment);
  return isWorkingDay(today) && moment === morningOf(today);
}
