/** Home of what the daily summary has told: one row for each working day on which it looked. */
import { z } from 'astro/zod';
import { type DailyLook, matterKinds } from '../domain/matters.ts';
import { type Database, sql } from './database.ts';

const StoredMatter = z.object({ kind: z.enum(matterKinds), about: z.string() });
const LookRow = z.object({
  day: z.string(),
  matters: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(z.unknown()))
    // What a newer version has written down is nothing to us.
    .transform((matters) => matters.flatMap((matter) => StoredMatter.safeParse(matter).data ?? [])),
});

/**
 * The latest looks up to a day (YYYY-MM-DD), the newest first; as many as a week has working days, and the one before. A look of
 * a later day was written down while the clock was wrong.
 */
export async function latestLooks(today: string, { database }: { database: Database }): Promise<DailyLook[]> {
  const rows = await database.all(
    sql`SELECT day, matters FROM summaries WHERE day <= ${today} ORDER BY day DESC LIMIT 6`,
  );
  return rows.map((row) => LookRow.parse(row));
}

/** What needed a human on a day (YYYY-MM-DD); nothing when nobody looked. */
export async function mattersOfDay(day: string, { database }: { database: Database }): Promise<DailyLook['matters']> {
  const [row] = await database.all(sql`SELECT day, matters FROM summaries WHERE day = ${day}`);
  return row ? LookRow.parse(row).matters : [];
}
