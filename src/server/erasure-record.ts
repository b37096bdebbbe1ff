/**
 * Home of what can be known of erasure afterwards: how many, and when last. And of its last step, that no page of the file
 * holds what was erased: SQLite leaves pieces of moved rows in the unused part of a page, also with `secure_delete`.
 */
import { type Database, type Statement, sql } from './database.ts';
import { type Marks, mark, marks, strayTime } from './marks.ts';
import type { Services } from './services.ts';

export interface ErasureRecord {
  /** When the clock last looked for what is to be erased; milliseconds since 1970, null before the first time. */
  lookedAt: number | null;
  lastErasedAt: number | null;
  /** How many submissions have been erased in all. */
  erased: number;
  /** How many hold answers now. */
  held: number;
  /** Whether the database's file is written over afterwards; a file that is not ours cannot be. */
  isOverwritten: boolean;
}

export async function erasureRecord(database: Database): Promise<ErasureRecord> {
  const { tick, erased } = await marks(database);
  const [row] = await database.all(sql`SELECT count(*) AS held FROM submissions WHERE next_look_at IS NOT NULL`);
  const held = row?.['held'];
  return {
    lookedAt: tick?.at ?? null,
    lastErasedAt: erased?.at ?? null,
    erased: erased?.count ?? 0,
    held: typeof held === 'number' ? held : 0,
    isOverwritten: database.overwriteErased !== undefined,
  };
}

/** The statement that counts an erasure; it stands before the erasure itself in the same batch, and counts it once. */
export function countErasure(reference: string, moment: number): Statement {
  return sql`INSERT INTO marks (name, at, count)
    SELECT 'erased', ${moment}, 1 FROM submissions WHERE reference = ${reference} AND erased_at IS NULL AND synthetic = 0
    ON CONFLICT (name) DO UPDATE SET count = count + 1,
      at = CASE WHEN at > ${moment + strayTime} THEN excluded.at ELSE max(at, excluded.at) END`;
}

/** Has the file overwritten, when something was erased since it last was. What is cut short is done again. */
export async function overwriteErased({ database, now }: Pick<Services, 'database' | 'now'>, known: Marks) {
  const { erased, overwritten } = known;
  const moment = now();
  const isDone = erased && overwritten && overwritten.at > erased.at && overwritten.at <= moment + strayTime;
  if (!database.overwriteErased || !erased || isDone) return;
  // Strictly later than the erasure: another may fall in the same millisecond.
  if (moment > erased.at && (await database.overwriteErased(moment)))
    await database.batch([mark('overwritten', moment)]);
}
