/**
 * Home of the outbox in numbers, for whoever keeps the service going: what waits and why, who cannot be reached, what
 * nobody has opened. Recipient ids and references only; never an address, a name or an answer.
 */
import { z } from 'astro/zod';
import { operatorId } from '../domain/next-recipient.ts';
import { type Database, type Statement, sql } from './database.ts';

/** How far back the counts go, in milliseconds: 30 days. */
export const recentTime = 30 * 24 * 60 * 60 * 1000;

const WaitingRow = z.object({
  purpose: z.string(),
  recipient: z.string(),
  /** Why the last attempt did not get through; null before the first one. */
  reason: z.string().nullable(),
  count: z.number(),
  /** The most attempts that any of them has had. */
  attempts: z.number(),
  /** When the oldest of them was made. */
  since: z.number(),
  nextAttemptAt: z.number(),
});

/** Refused by everybody there is: it is tried now and then, but a human being must look. */
const StuckRow = z.object({
  reference: z.string(),
  recipient: z.string(),
  reason: z.string().nullable(),
  attempts: z.number(),
  since: z.number(),
});

/** A recipient (or `sender`) whose address the provider refuses, in the last 30 days. */
const RefusedRow = z.object({
  recipient: z.string(),
  reason: z.string().nullable(),
  count: z.number(),
  latest: z.number(),
});

/** Sent, and nobody has said that they have read it. */
const UnreadRow = z.object({ reference: z.string(), recipient: z.string(), sentAt: z.number() });

const SubmissionsRow = z.object({
  form: z.string(),
  received: z.number(),
  read: z.number(),
  contacted: z.number(),
  withdrawn: z.number(),
  erased: z.number(),
});

const MailRow = z.object({ purpose: z.string(), made: z.number(), accepted: z.number(), refused: z.number() });

export interface OutboxStatus {
  waiting: readonly z.infer<typeof WaitingRow>[];
  stuck: readonly z.infer<typeof StuckRow>[];
  refused: readonly z.infer<typeof RefusedRow>[];
  unread: readonly z.infer<typeof UnreadRow>[];
  recent: {
    submissions: readonly z.infer<typeof SubmissionsRow>[];
    mail: readonly z.infer<typeof MailRow>[];
  };
}

/** The outbox as it stands at `now` (milliseconds since 1970). All times in it are milliseconds since 1970; oldest first. */
export async function outboxStatus(database: Database, now: number): Promise<OutboxStatus> {
  const recently = now - recentTime;
  const rows = async <Value>(schema: z.ZodType<Value>, statement: Statement): Promise<Value[]> =>
    (await database.all(statement)).map((row) => schema.parse(row));
  return {
    waiting: await rows(
      WaitingRow,
      sql`SELECT purpose, recipient, reason, count(*) AS count, max(attempts) AS attempts, min(created_at) AS since, min(next_attempt_at) AS nextAttemptAt
        FROM deliveries WHERE next_attempt_at IS NOT NULL GROUP BY purpose, recipient, reason ORDER BY since`,
    ),
    stuck: await rows(
      StuckRow,
      sql`SELECT s.reference, d.recipient, d.reason, d.attempts, d.created_at AS since
        FROM deliveries d JOIN submissions s ON s.reference = d.submission
        WHERE d.refused_at IS NOT NULL AND d.next_attempt_at IS NOT NULL AND s.synthetic = 0 ORDER BY since`,
    ),
    // SQLite takes the other columns of a group from the row that has the greatest value.
    refused: await rows(
      RefusedRow,
      sql`SELECT recipient, reason, count(*) AS count, max(refused_at) AS latest
        FROM deliveries WHERE refused_at >= ${recently} AND accepted_at IS NULL GROUP BY recipient ORDER BY latest`,
    ),
    unread: await rows(
      UnreadRow,
      sql`SELECT s.reference, d.recipient, d.accepted_at AS sentAt
        FROM deliveries d JOIN submissions s ON s.reference = d.submission
        WHERE d.token_hash IS NOT NULL AND d.door IS NULL AND d.accepted_at IS NOT NULL AND d.closed_at IS NULL AND d.read_at IS NULL AND s.synthetic = 0
        ORDER BY sentAt`,
    ),
    recent: {
      submissions: await rows(
        SubmissionsRow,
        sql`SELECT form, count(*) AS received, sum(EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND read_at IS NOT NULL)) AS read,
            sum(EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND contacted_at IS NOT NULL AND handed_over_at IS NULL)) AS contacted,
            sum(withdrawn_at IS NOT NULL) AS withdrawn, sum(erased_at IS NOT NULL) AS erased
          FROM submissions s WHERE received_at >= ${recently} AND synthetic = 0 GROUP BY form ORDER BY form`,
      ),
      mail: await rows(
        MailRow,
        sql`SELECT purpose, count(*) AS made, sum(accepted_at IS NOT NULL) AS accepted, sum(refused_at IS NOT NULL AND accepted_at IS NULL) AS refused
          FROM deliveries WHERE created_at >= ${recently} AND recipient <> ${operatorId} GROUP BY purpose ORDER BY purpose`,
      ),
    },
  };
}
