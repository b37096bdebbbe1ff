/**
 * The promise, under the worst that can happen to a process: it is killed while many people send, again and again, and once
 * more while the mail goes out. Whoever was shown a receipt is carried to a human being, once; nobody else is made up.
 * Fails at one seed: `KILL_SEED=<the seed in the name> npm test -- tests/platform/kill`.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownReference } from '../../src/domain/reference.ts';
import { translator } from '../../src/i18n/index.ts';
import { fileMailbox } from '../../src/platform/node/mailbox.ts';
import { fakeResend } from '../support/fake-resend.ts';
import { definitionsOf, stepsOf } from '../support/html.ts';
import { type MortalServer, mortalServer } from '../support/mortal-server.ts';
import { osloReaders } from '../support/real-readers.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { anApplication, doorIn, type Fields, visitor } from '../support/visitor.ts';

const people = 200;
const atOnce = 8;
const deathsWhileSending = 7;
const deathsWhileDelivering = 3;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const t = translator('nb');

/** Who takes over the mail, and what would have reached somebody. */
interface Carrier {
  env: Record<string, string>;
  mail(server: MortalServer): Promise<{ subject: string; text: string; key: string | null }[]>;
  close(): Promise<void>;
}

async function provider(): Promise<Carrier> {
  const { accepted, apiKey, url, close } = await fakeResend({ latency: 15 });
  return {
    env: {
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: apiKey,
      RESEND_BASE_URL: url,
      MAIL_FROM: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    },
    mail: async () => accepted.map(({ key, mail: { subject, text = '' } }) => ({ key, subject, text })),
    close,
  };
}

const mailbox = async (): Promise<Carrier> => ({
  env: {},
  mail: ({ dataDir }) => fileMailbox(join(dataDir, 'mailbox')).messages(),
  close: async () => undefined,
});

describe.each([
  ['the provider', provider],
  ['the local mailbox', mailbox],
])(`200 people send by way of %s to a server that is killed, seed ${seed}`, (_, open) => {
  const chance = seededChance(seed);
  /** What was promised: the answers by reference. */
  const promised = new Map<string, Fields>();
  let cut = 0;
  let carrier: Carrier;
  let server: MortalServer;

  const query = (sql: string) => {
    const outbox = new DatabaseSync(join(server.dataDir, 'outbox.db'), { readOnly: true });
    try {
      return outbox.prepare(sql).all();
    } finally {
      outbox.close();
    }
  };
  const stored = () => query('SELECT reference FROM submissions').map(({ reference }) => String(reference));
  /** Mail by what it is about: notices have a door in them, receipts do not. */
  const mailAbout = async () => {
    const all = await carrier.mail(server);
    return (reference: string) => {
      const about = all.filter(({ subject }) => subject.includes(shownReference(reference)));
      const notices = about.filter(({ text }) => text.includes('/sak/'));
      return { notices, receipts: about.filter((mail) => !notices.includes(mail)) };
    };
  };

  async function sendOne(): Promise<void> {
    await server.up();
    const answers = anApplication();
    try {
      promised.set(await visitor(server.url).submit('volunteer', answers), answers);
    } catch (error) {
      // A cut connection is no promise. Anything else that is not a receipt is a fault.
      if (!(error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message))) throw error;
      cut += 1;
    }
  }

  async function sendAll(): Promise<void> {
    const deadly = new Set(
      Array.from({ length: deathsWhileSending }, (_, at) =>
        Math.floor(((at + chance()) * people) / deathsWhileSending),
      ),
    );
    const deaths: Promise<void>[] = [];
    let next = 0;
    const visitors = Array.from({ length: atOnce }, async () => {
      while (next < people) {
        if (deadly.has(next)) deaths.push(wait(chance() * 15).then(server.die));
        next += 1;
        await sendOne();
      }
    });
    await Promise.all(visitors);
    await Promise.all(deaths);
  }

  beforeAll(async () => {
    carrier = await open();
    server = await mortalServer({ ...carrier.env, HOST: '127.0.0.1', SENDER_LIMIT: 'off' });
    await sendAll();
    for (let death = 0; death < deathsWhileDelivering; death += 1) {
      await wait(chance() * 300);
      await server.die();
    }
    await vi.waitFor(() => expect(query('SELECT id FROM deliveries WHERE next_attempt_at IS NOT NULL')).toEqual([]), {
      timeout: 40_000,
      interval: 100,
    });
  });
  afterAll(async () => {
    await server?.stop();
    await carrier?.close();
  });

  it('was really killed while people were sending', () => {
    expect(server.deaths()).toBe(deathsWhileSending + deathsWhileDelivering);
    expect(cut).toBeGreaterThan(0);
    expect(promised.size + cut).toBe(people);
    expect(promised.size).toBeGreaterThan(people / 2);
  });

  it('keeps every submission it gave a receipt for, and says that it is sent', async () => {
    expect(stored()).toEqual(expect.arrayContaining([...promised.keys()]));
    for (const reference of promised.keys()) {
      const { status, html } = await visitor(server.url).receipt(reference);
      const [, sent] = stepsOf(html);
      expect([reference, status, sent?.state]).toEqual([reference, 200, 'done']);
      expect(sent?.text).toContain(t('receipt.step.sent', { recipient: '' }).trim());
    }
  });

  it('carries each that it stored to whoever reads there, once, and thanks the sender once', async () => {
    const about = await mailAbout();
    const counts = stored().map((reference) => {
      const { notices, receipts } = about(reference);
      return [reference, notices.length, receipts.length];
    });
    expect(counts.length).toBeGreaterThanOrEqual(promised.size);
    expect(counts.filter(([, notices, receipts]) => notices !== osloReaders.length || receipts !== 1)).toEqual([]);
  });

  it('sends no mail about anything else, and none under a key that was used', async () => {
    // But the day's summary, which is made on working days alone.
    const all = (await carrier.mail(server)).filter(({ subject }) => subject !== t('mail.summary.subject'));
    const shown = stored().map(shownReference);
    expect(all.filter(({ subject }) => !shown.some((reference) => subject.includes(reference)))).toEqual([]);
    expect(all).toHaveLength(shown.length * (osloReaders.length + 1));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('lets each recipient read what was written, word for word', async () => {
    const about = await mailAbout();
    for (const [reference, { name, message }] of promised) {
      const [notice] = about(reference).notices;
      const { html } = await visitor(server.url).get(doorIn({ text: notice?.text ?? '' }));
      expect(Object.values(definitionsOf(html))).toEqual(expect.arrayContaining([name, message]));
    }
  });

  it('found nothing strange when it came back', () => {
    expect(server.log()).not.toMatch(/"event":"fault"|key-conflict|delivery-not-opened|OPERATOR/);
  });
});
