/** Tells the operator at once when the key on this server does not fit what waits in the outbox. */
import { sql } from '../../server/database.ts';
import type { Services } from '../../server/services.ts';

/** Counts sealed submissions whose key id is not in our ring, and says so with what to do. Never a key, never an answer. */
export async function warnOfForeignSeals({ database, keys }: Services, warn: (text: string) => void): Promise<void> {
  const known = new Set(keys.map(({ id }) => id));
  const rows = await database.all(
    sql`SELECT substr(answers, 3, 6) AS key_id, count(*) AS count FROM submissions WHERE answers IS NOT NULL GROUP BY key_id`,
  );
  for (const { key_id: keyId, count } of rows) {
    if (known.has(String(keyId))) continue;
    warn(
      `OPERATOR: ${count} submissions are sealed with a key this server does not have (key id ${keyId}). Their recipients cannot read them. Add the old key after the new one in SUBMISSION_KEY, separated by a comma.`,
    );
  }
}
