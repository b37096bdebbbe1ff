/**
 * The outbox in D1: the same SQL and the same migrations as the file on Node. A batch is one transaction there too.
 * No `overwriteErased`: the files are Cloudflare's, VACUUM is not ours to run, and Time Travel keeps history for up to 30 days.
 * All of it is sealed text (docs/drift.md).
 */
import type { Database, Statement } from '../../server/database.ts';
import type { D1, D1Statement } from './bindings.ts';

export function d1Database(d1: D1): Database {
  const prepare = ({ sql, values }: Statement): D1Statement => d1.prepare(sql).bind(...values);
  return {
    run: async (statement) => (await prepare(statement).run()).meta.changes,
    all: async (statement) => (await prepare(statement).all()).results,
    batch: async (statements) => (await d1.batch(statements.map(prepare))).map(({ meta }) => meta.changes),
  };
}
