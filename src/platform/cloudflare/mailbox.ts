/**
 * The local mailbox in D1, for preview and tests. It keeps the promise the real provider makes (one key, one mail), and
 * keeps it for ever. It makes its table with the first mail, as the one on Node makes its folder: no migration, so the
 * database of a site that sends real mail never holds one.
 */
import { z } from 'astro/zod';
import { type Database, sql } from '../../server/database.ts';
import type { FinishedMail } from '../../server/mail/port.ts';
import type { Mailbox } from '../../server/services.ts';
import { newName } from '../../server/tokens.ts';

const MailText = z.object({
  from: z.string(),
  to: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
});

const MessageRow = z.object({ id: z.string(), delivery_key: z.string(), received_at: z.number(), mail: z.string() });

export function d1Mailbox(database: Database, now: () => number): Mailbox {
  let made = false;

  async function table(): Promise<void> {
    if (made) return;
    await database.run(sql`CREATE TABLE IF NOT EXISTS local_mailbox (
      place INTEGER PRIMARY KEY, id TEXT NOT NULL, delivery_key TEXT NOT NULL UNIQUE, received_at INTEGER NOT NULL, mail TEXT NOT NULL
    ) STRICT`);
    // A promise could not be shared: what one request has begun, another may not wait for.
    made = true;
  }

  return {
    async send(mail, key) {
      const text = textOf(mail);
      try {
        await table();
        await database.run(sql`INSERT INTO local_mailbox (id, delivery_key, received_at, mail)
          VALUES (${newName()}, ${key}, ${now()}, ${text}) ON CONFLICT DO NOTHING`);
        const [row] = await database.all(sql`SELECT * FROM local_mailbox WHERE delivery_key = ${key}`);
        const kept = MessageRow.parse(row);
        return kept.mail === text ? { outcome: 'accepted', messageId: kept.id } : { outcome: 'key-conflict' };
      } catch {
        // The database did not answer. It says nothing about the mail, which can be sent again.
        return { outcome: 'retry', reason: 'provider-fault' };
      }
    },
    async messages() {
      await table();
      const rows = await database.all(sql`SELECT * FROM local_mailbox ORDER BY place`);
      return rows.map((row) => {
        const { id, delivery_key: key, received_at: receivedAt, mail } = MessageRow.parse(row);
        return { id, key, receivedAt: new Date(receivedAt).toISOString(), ...MailText.parse(JSON.parse(mail)) };
      });
    },
  };
}

/** Only what a mail has, always in the same order, so that equal mails are equal texts. */
function textOf({ from, to, replyTo, subject, text }: FinishedMail): string {
  return JSON.stringify({ from, to, ...(replyTo === undefined ? {} : { replyTo }), subject, text });
}
