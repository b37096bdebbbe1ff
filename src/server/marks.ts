/** Home of marks: when something that happens again and again last did, and how often. One small row each. */
import { z } from 'astro/zod';
import { type Database, type Statement, sql } from './database.ts';

/**
 * `tick`: the clock went round. `erased`: something was erased (counted). `overwritten`: no page of the file holds what was
 * erased until then. `tallied`: arrivals are counted up to the delivery in the note. `heartbeat`: the daily trial was sent
 * (its reference in the note). `heartbeat-arrived`: it arrived. `heartbeat-since`: the first one was sent. `transport`: which
 * way the service sends its mail (in the note), since when. `jumped`: the clock was found to have leapt far ahead.
 */
const names = [
  'tick',
  'erased',
  'overwritten',
  'tallied',
  'heartbeat',
  'heartbeat-arrived',
  'heartbeat-since',
  'transport',
  'jumped',
] as const;
export type MarkName = (typeof names)[number];

const MarkRow = z.object({ name: z.enum(names), at: z.number(), count: z.number(), note: z.string().nullable() });
export type Mark = z.infer<typeof MarkRow>;
export type Marks = Readonly<Partial<Record<MarkName, Mark>>>;

export async function marks(database: Database): Promise<Marks> {
  const rows = await database.all(sql`SELECT name, at, count, note FROM marks`);
  // What a newer version has written down is nothing to us.
  const known = rows.flatMap((row) => MarkRow.safeParse(row).data ?? []);
  return Object.fromEntries(known.map((mark) => [mark.name, mark]));
}

/** Two processes' clocks are no further apart. A time that lies further ahead was written down while the clock was wrong. */
export const strayTime = 60_000;

/** The statement that writes down that it happened at `at` (milliseconds since 1970). A later time is put back only if it has yet to come. */
export function mark(name: MarkName, at: number, note: string | null = null, now = at): Statement {
  return sql`INSERT INTO marks (name, at, count, note) VALUES (${name}, ${at}, 1, ${note})
    ON CONFLICT (name) DO UPDATE SET at = excluded.at, count = count + 1, note = excluded.note
    WHERE excluded.at >= at OR at > ${now + strayTime}`;
}
