/** Home of the waiting times as they stand: read from the tally at most once an hour, and never waited long for. */
import { z } from 'astro/zod';
import { firstCountedDay, type ResponseTimes, responseTimes } from '../domain/response-times.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { type Database, sql } from './database.ts';
import { reportFault } from './fault.ts';
import type { Services } from './services.ts';

/** How old what we show may be. */
const keptFor = 60 * 60 * 1000;
/** How long a check page may wait for it. */
const patience = 150;

const TallyRow = z.object({
  receivedDay: z.string(),
  county: z.string(),
  outcome: z.enum(['received', 'answered', 'withdrawn']),
  workingDays: z.number(),
  count: z.number(),
});

const kept = new WeakMap<Database, { at: number; times: ResponseTimes }>();

/** The last twelve months, at most an hour old. Throws when the database does not answer. */
export async function currentResponseTimes({ database, now }: Services): Promise<ResponseTimes> {
  const moment = now();
  const known = kept.get(database);
  if (known && moment >= known.at && moment - known.at < keptFor) return known.times;
  const today = norwegianDay(moment);
  const rows =
    await database.all(sql`SELECT received_day AS receivedDay, county, outcome, working_days AS workingDays, count
    FROM response_tally WHERE received_day >= ${firstCountedDay(today)}`);
  const times = responseTimes(
    rows.map((row) => TallyRow.parse(row)),
    today,
  );
  kept.set(database, { at: moment, times });
  return times;
}

/** The same where it is only nice to know: null when it takes too long or cannot be had. Never throws. */
export async function responseTimesIfQuick(services: Services): Promise<ResponseTimes | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  try {
    const asked = currentResponseTimes(services).catch((error: unknown) => {
      reportFault('response-times', error, () => services);
      return null;
    });
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
