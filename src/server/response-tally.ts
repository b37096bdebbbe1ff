/**
 * Home of the tally behind the waiting times: how many came each day from each county, and after how many working days
 * somebody had read them. It holds no reference and no moment, so it outlives the answers. The visitor's own way to the disk
 * is not made longer: answers are counted when a recipient says so, and arrivals by the clock.
 *
 * Not counted: the daily trial, what looks like spam (a flood of it would say something about nobody), and what was taken
 * back or erased on somebody's word before anybody had read it.
 */
import { z } from 'astro/zod';
import { norwegianDay, workingDaysBetween } from '../domain/working-days.ts';
import { type Statement, sql } from './database.ts';
import { type Marks, marks } from './marks.ts';
import type { Services } from './services.ts';

interface Received {
  reference: string;
  received_at: number;
}

const atOnce = 500;
/** A round leaves the rest to the next. */
const mostBatches = 20;

/**
 * The statement that counts the first sign of life on a submission; it stands before the one that writes it down, in the
 * same batch. `door`: the delivery whose door must still be open.
 */
export function tallyAnswer({ reference, received_at }: Received, door: number, moment: number): Statement {
  const day = norwegianDay(received_at);
  const workingDays = workingDaysBetween(day, norwegianDay(moment));
  return sql`INSERT INTO response_tally (received_day, county, outcome, working_days, count)
    SELECT ${day}, coalesce(county, ''), 'answered', ${workingDays}, 1 FROM submissions
    WHERE reference = ${reference} AND synthetic = 0 AND recipients NOT LIKE '%"possible-spam"%'
      AND EXISTS (SELECT 1 FROM deliveries WHERE id = ${door} AND closed_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${reference} AND (read_at IS NOT NULL OR contacted_at IS NOT NULL))
    ON CONFLICT DO UPDATE SET count = count + 1`;
}

/** The statement that takes a submission out of the count, unless somebody has read it; it stands before its erasure. */
export function tallyWithdrawal({ reference, received_at }: Received): Statement {
  return sql`INSERT INTO response_tally (received_day, county, outcome, working_days, count)
    SELECT ${norwegianDay(received_at)}, coalesce(county, ''), 'withdrawn', 0, 1 FROM submissions
    WHERE reference = ${reference} AND synthetic = 0 AND erased_at IS NULL AND recipients NOT LIKE '%"possible-spam"%'
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${reference} AND (read_at IS NOT NULL OR contacted_at IS NOT NULL))
    ON CONFLICT DO UPDATE SET count = count + 1`;
}

const Arrival = z.object({
  id: z.number(),
  received_at: z.number().nullable(),
  county: z.string().nullable(),
  counts: z.number(),
});

/**
 * Counts what has come since it was last counted. Every submission begins with one delivery, its first notice, and
 * deliveries are numbered in the order in which they come. Two at once count nothing twice.
 */
export async function tallyArrivals(services: Pick<Services, 'database' | 'now'>, known?: Marks): Promise<void> {
  const { database, now } = services;
  let after = Number((known ?? (await marks(database))).tallied?.note ?? 0);
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const rows = await database.all(sql`SELECT d.id, s.received_at, s.county,
        d.purpose = 'notice' AND s.synthetic = 0 AND s.recipients NOT LIKE '%"possible-spam"%'
          AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.submission = d.submission AND e.purpose = 'notice' AND e.id < d.id) AS counts
      FROM deliveries d JOIN submissions s ON s.reference = d.submission WHERE d.id > ${after} ORDER BY d.id LIMIT ${atOnce}`);
    const arrivals = rows.map((row) => Arrival.parse(row));
    const last = arrivals.at(-1)?.id;
    if (last === undefined) return;
    const unchanged = sql`SELECT 1 FROM marks WHERE name = 'tallied' AND note = ${String(after)}`;
    await database.batch([
      ...groups(arrivals).map(({ day, county, count }) => ({
        sql: `INSERT INTO response_tally (received_day, county, outcome, working_days, count)
          SELECT ?, ?, 'received', 0, ? WHERE EXISTS (${unchanged.sql}) ON CONFLICT DO UPDATE SET count = count + excluded.count`,
        values: [day, county, count, ...unchanged.values],
      })),
      sql`UPDATE marks SET note = ${String(last)}, at = ${now()}, count = count + 1 WHERE name = 'tallied' AND note = ${String(after)}`,
    ]);
    after = last;
    if (arrivals.length < atOnce) return;
  }
}

function groups(arrivals: readonly z.infer<typeof Arrival>[]): { day: string; county: string; count: number }[] {
  const counts = new Map<string, { day: string; county: string; count: number }>();
  for (const { received_at, county, counts: isCounted } of arrivals) {
    if (received_at === null || isCounted !== 1) continue;
    const day = norwegianDay(received_at);
    const group = counts.get(`${day} ${county}`) ?? { day, county: county ?? '', count: 0 };
    counts.set(`${day} ${county}`, { ...group, count: group.count + 1 });
  }
  return [...counts.values()];
}
