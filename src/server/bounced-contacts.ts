/** Home of «whose address does not work?», for whoever looks after the contacts. Ids, times and numbers; never an address. */
import { z } from 'astro/zod';
import { bounceTypes, type Fate, fateOf, type MailFacts, troubleOf } from '../domain/provider-facts.ts';
import { beforeMet } from './contact-checks.ts';
import { type Database, sql } from './database.ts';

const time = z.number().nullable();
/** What was told about a mail, as it stands in the table. */
const facts = {
  delivered_at: time,
  bounced_at: time,
  bounce_type: z.enum(bounceTypes).nullable(),
  suppressed_at: time,
  complained_at: time,
  failed_at: time,
};

export interface BouncedContact {
  /** A contact's id, as in the outbox: `association:…`, `association:…:deputy`, `county:…`, `national`. */
  recipient: string;
  kind: 'bounced' | 'suppressed' | 'complained' | 'failed';
  /** When the newest of them was found to be so, in milliseconds since 1970. */
  at: number;
  /** How many mails were. */
  count: number;
}

const MarkedRow = z.object({ recipient: z.string(), at: z.number(), count: z.number(), ...facts });

/**
 * The contacts that are marked: mail to them bounced for good, is suppressed, or was marked as spam, and none has been
 * delivered since. What went to another address that the contact had before says nothing. Newest first.
 */
export async function bouncedContacts(database: Database): Promise<BouncedContact[]> {
  // SQLite takes the other columns of a group from the row that has the greatest value.
  const rows = await database.all(sql`WITH marked AS (
      SELECT recipient, max(unreachable_at) AS at, count(*) AS count,
        delivered_at, bounced_at, bounce_type, suppressed_at, complained_at, failed_at
      FROM deliveries
      WHERE unreachable_at IS NOT NULL AND recipient <> 'sender'
        AND (bounce_type = 'permanent' OR suppressed_at IS NOT NULL OR complained_at IS NOT NULL)
        AND created_at >= coalesce((SELECT since FROM contact_checks WHERE contact = recipient), 0) - ${beforeMet}
      GROUP BY recipient)
    SELECT * FROM marked WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE recipient = marked.recipient AND recipient <> 'sender'
      AND delivered_at > marked.at AND unreachable_at IS NULL) ORDER BY at DESC`);
  return rows.flatMap((row) => {
    const { recipient, at, count, ...told } = MarkedRow.parse(row);
    const kind = troubleOf(mailFacts(told));
    return kind === null ? [] : [{ recipient, kind, at, count }];
  });
}

const FatesRow = z.object({ count: z.number(), ...facts });

/** What became of the mail made since then (milliseconds since 1970), in numbers. Auto-replies are among them. */
export async function mailFates(database: Database, since: number): Promise<Record<Fate, number>> {
  const rows =
    await database.all(sql`SELECT count(*) AS count, bounce_type, min(delivered_at) AS delivered_at, min(bounced_at) AS bounced_at,
      min(suppressed_at) AS suppressed_at, min(complained_at) AS complained_at, min(failed_at) AS failed_at
    FROM deliveries WHERE created_at >= ${since}
    GROUP BY bounce_type, delivered_at IS NULL, suppressed_at IS NULL, complained_at IS NULL, failed_at IS NULL`);
  const fates: Record<Fate, number> = { unknown: 0, reached: 0, 'auto-reply': 0, uncertain: 0, unreachable: 0 };
  for (const row of rows) {
    const { count, ...told } = FatesRow.parse(row);
    fates[fateOf(mailFacts(told))] += count;
  }
  return fates;
}

const RefusalRow = z.object({ day: z.string(), reason: z.string(), count: z.number() });

/** What came to POST /api/provider-events and was refused since a day (YYYY-MM-DD, in Norway), by day and reason. */
export async function refusedEvents(database: Database, since: string): Promise<z.infer<typeof RefusalRow>[]> {
  const rows = await database.all(
    sql`SELECT day, reason, count FROM provider_refusals WHERE day >= ${since} ORDER BY day, reason`,
  );
  return rows.map((row) => RefusalRow.parse(row));
}

function mailFacts(told: z.infer<z.ZodObject<typeof facts>>): MailFacts {
  return {
    deliveredAt: told.delivered_at,
    bouncedAt: told.bounced_at,
    bounceType: told.bounce_type,
    suppressedAt: told.suppressed_at,
    complainedAt: told.complained_at,
    failedAt: told.failed_at,
  };
}
