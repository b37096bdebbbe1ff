/** The servers and submissions behind the states that a visitor can find a page in (page-states.ts). */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { eraseStatements } from '../../src/server/erase.ts';
import { tokenHash } from '../../src/server/tokens.ts';
import { type RunningServer, startServer } from './server.ts';
import { anApplication, anInquiry, doorIn, noticeAbout, visitor } from './visitor.ts';

/** Servers in different trouble, and the addresses of what has been sent to them. */
export interface StateServers {
  /** All is well here, and any sender may send as often as she likes. */
  well: RunningServer;
  /** One submission an hour from each sender, and that one has come. */
  busy: RunningServer;
  /** Its mail provider cannot be reached. */
  mute: RunningServer;
  /** The same data as `well`, with a key that opens none of it. */
  locked: RunningServer;
  /** Receipts, by what has happened; paths. */
  receipts: Record<'sent' | 'sending' | 'read' | 'contacted' | 'handed-over' | 'withdrawn' | 'erased', string>;
  /** Recipients' pages, by what has happened; paths. */
  doors: Record<'new' | 'read' | 'contacted' | 'spam' | 'centre' | 'closed' | 'long', string>;
  /** The page behind the yearly question to a contact; a path. */
  question: string;
  stop(): Promise<void>;
}

/** As long as each answer may be, in words that cannot be broken where words end, and some that can. */
export const longAnswers = {
  name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100),
  email: `${'navn'.repeat(16)}@${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(50)}.eksempel.no`,
  message: `${'Menneskerettighetsorganisasjonsmedlem'.repeat(4)}\n\n${'Hei på deg. '.repeat(36)}`.slice(0, 600),
};

const keyOf = (letter: string): string => Buffer.alloc(32, letter).toString('base64');

export async function startStateServers(): Promise<StateServers> {
  const [well, busy, mute] = await Promise.all([
    startServer({ env: { SENDER_LIMIT: 'off', SUBMISSION_KEY: keyOf('a') } }),
    startServer({ env: { SENDER_LIMIT: '1/1' } }),
    startServer({
      env: { MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 're_test', MAIL_FROM: 'post@ressursvenn.example' },
    }),
  ]);
  haveWaited(well.dataDir);
  const someone = visitor(well.url);
  await visitor(busy.url).submit('volunteer', anApplication());
  const sending = await visitor(mute.url).submit('volunteer', anApplication());

  const submitted = async (change = {}) => {
    const reference = await someone.submit('volunteer', anApplication(change));
    const door = doorIn(await noticeAbout(well.url, reference));
    return { reference, receipt: `/kvittering/${reference}/`, door };
  };
  const press = async (door: string, action: string) => {
    const { status } = await someone.post(door, new URLSearchParams({ action }));
    if (status !== 303) throw new Error(`«${action}» was answered with ${status}`);
  };

  const sent = await submitted();
  const read = await submitted();
  await press(read.door, 'read');
  const contacted = await submitted();
  await press(contacted.door, 'contacted');
  const handedOver = await submitted();
  await press(handedOver.door, 'hand-over');
  const withdrawn = await submitted();
  await someone.withdraw(withdrawn.reference);
  const erased = await submitted();
  erase(well.dataDir, erased.reference);
  const long = await submitted(longAnswers);
  const spam = await someone.submit('volunteer', anApplication(), { rv_extra: 'http://eksempel.example' });
  const centre = await someone.submit('crisis-centre', anInquiry({ topic: 'resident' }));

  const locked = await startServer({ dataDir: well.dataDir, env: { SUBMISSION_KEY: keyOf('b') } });

  return {
    well,
    busy,
    mute,
    locked,
    receipts: {
      sent: sent.receipt,
      sending: `/kvittering/${sending}/`,
      read: read.receipt,
      contacted: contacted.receipt,
      'handed-over': handedOver.receipt,
      withdrawn: withdrawn.receipt,
      erased: erased.receipt,
    },
    doors: {
      new: sent.door,
      read: read.door,
      contacted: contacted.door,
      spam: doorIn(await noticeAbout(well.url, spam)),
      centre: doorIn(await noticeAbout(well.url, centre)),
      closed: handedOver.door,
      long: long.door,
    },
    question: asked(well.dataDir, 'association:oslo'),
    async stop() {
      await locked.stop();
      await Promise.all([well, busy, mute].map((server) => server.stop()));
    },
  };
}

/** Enough have waited in two counties, and not in a third, for waiting times to be shown. */
function haveWaited(dataDir: string): void {
  const database = new DatabaseSync(join(dataDir, 'outbox.db'), { timeout: 5000 });
  const add = database.prepare('INSERT INTO response_tally VALUES (?, ?, ?, ?, ?)');
  const day = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (const [county, received, answered] of [
    ['03', 20, 19],
    ['11', 9, 3],
    ['46', 3, 3],
  ] as const) {
    add.run(day, county, 'received', 0, received);
    add.run(day, county, 'answered', 2, answered);
  }
  database.close();
}

/** As the clock does it once a year, in office hours. Asked a little from now, so that it is the newest question. */
function asked(dataDir: string, contact: string): string {
  const database = new DatabaseSync(join(dataDir, 'outbox.db'), { timeout: 5000 });
  const at = Date.now() + 60 * 60 * 1000;
  const { lastInsertRowid: id } = database
    .prepare(
      `INSERT INTO deliveries (name, purpose, recipient, created_at, key_series, key_since, attempts, accepted_at)
        VALUES ('a-question', 'contact-check', ?, ?, 1, ?, 1, ?)`,
    )
    .run(contact, at, at, at);
  const token = `${id}-${'B'.repeat(43)}`;
  database.prepare('UPDATE deliveries SET token_hash = ? WHERE id = ?').run(tokenHash(token), id);
  database.close();
  return `/kontakt/${token}/`;
}

/** As the nightly round does it when the time has come. */
function erase(dataDir: string, reference: string): void {
  const database = new DatabaseSync(join(dataDir, 'outbox.db'), { timeout: 5000 });
  for (const { sql, values } of eraseStatements(reference, Date.now(), { withdrawn: false }))
    database.prepare(sql).run(...values);
  database.close();
}
