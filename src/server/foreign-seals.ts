/** Home of what stands in the outbox under keys that are not in our ring: nobody can read these answers, and these mails cannot be sent. */
import { z } from 'astro/zod';
import { type Database, type Statement, sql } from './database.ts';
import type { KeyRing } from './sealing.ts';

export interface ForeignSeal {
  keyId: string;
  submissions: number;
  mails: number;
}

/** As much as SQLite finds in some 20 ms, since on Node nobody is answered meanwhile. */
const atOnce = 5000;

const SliceRow = z.object({
  /** Null: nothing is sealed there. */
  keyId: z.string().nullable(),
  count: z.number(),
  /** Where the slice ends, the same in each of its rows. */
  due: z.number(),
  id: z.number(),
});
type SliceRow = z.infer<typeof SliceRow>;
type Place = Pick<SliceRow, 'due' | 'id'>;

/**
 * Counts them by key. Asked by the indexes of what is not finished, since whatever is sealed waits to be sent or to be erased;
 * slice by slice, with a turn for everybody else between two. When the service stops meanwhile, only some are counted.
 */
export async function foreignSeals(
  database: Database,
  keys: KeyRing,
  { most = atOnce, isStopping = (): boolean => false } = {},
): Promise<ForeignSeal[]> {
  const known = new Set(keys.map(({ id }) => id));
  const found = new Map<string, ForeignSeal>();
  for (const [what, slice] of [['submissions', submissionsAfter] as const, ['mails', mailsAfter] as const]) {
    let last: Place | undefined = { due: Number.MIN_SAFE_INTEGER, id: 0 };
    while (last && !isStopping()) {
      const rows: SliceRow[] = (await database.all(slice(last, most))).map((row) => SliceRow.parse(row));
      for (const { keyId, count } of rows) {
        if (keyId === null || known.has(keyId)) continue;
        const seal = found.get(keyId) ?? { keyId, submissions: 0, mails: 0 };
        found.set(keyId, { ...seal, [what]: seal[what] + count });
      }
      last = rows[0];
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  return [...found.values()].toSorted((a, b) => a.keyId.localeCompare(b.keyId, 'en'));
}

// A sealed text begins `1.<six signs of key id>.`.

const submissionsAfter = ({ due, id }: Place, most: number): Statement => sql`WITH slice AS MATERIALIZED (
    SELECT next_look_at AS due, rowid AS id, substr(answers, 3, 6) AS keyId FROM submissions
    WHERE next_look_at IS NOT NULL AND (next_look_at, rowid) > (${due}, ${id}) ORDER BY next_look_at, rowid LIMIT ${most})
  SELECT keyId, count(*) AS count, (SELECT due FROM slice ORDER BY due DESC, id DESC LIMIT 1) AS due,
    (SELECT id FROM slice ORDER BY due DESC, id DESC LIMIT 1) AS id FROM slice GROUP BY keyId`;

/** A mail that has not been written yet is made of answers. */
const mailsAfter = ({ due, id }: Place, most: number): Statement => sql`WITH slice AS MATERIALIZED (
    SELECT next_attempt_at AS due, id, substr(coalesce(mail, answers), 3, 6) AS keyId
    FROM deliveries LEFT JOIN submissions ON reference = submission
    WHERE next_attempt_at IS NOT NULL AND (next_attempt_at, id) > (${due}, ${id}) ORDER BY next_attempt_at, id LIMIT ${most})
  SELECT keyId, count(*) AS count, (SELECT due FROM slice ORDER BY due DESC, id DESC LIMIT 1) AS due,
    (SELECT id FROM slice ORDER BY due DESC, id DESC LIMIT 1) AS id FROM slice GROUP BY keyId`;
