/**
 * Home of «can this clock be right?». A machine's clock may be months ahead for some minutes, as after a restart. What it has people
 * do meanwhile is too early and no more; what it erases is gone. And what it wrote down is to make nobody wait once it is put right.
 */
import { type Database, type Statement, sql } from './database.ts';
import { askedToWait } from './deliver.ts';
import { type Marks, mark, marks, strayTime } from './marks.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Between two rounds of the clock. What falls due within so long of its day has waited for two months, and everybody has been told. */
const longestStill = 14 * day;
/** For how long nothing is erased after that. A service that has really stood still for so long loses nothing by it. */
const doubtful = day;
/** How soon to look again whether something may be erased. */
export const betweenDoubts = hour;

/** What is to be written down when the clock goes round: nothing, unless it has jumped since the last time, either way. */
export function clockStatements({ tick }: Marks, moment: number): Statement[] {
  if (!tick) return [];
  if (moment - tick.at > longestStill) return [mark('jumped', moment)];
  return tick.at - moment > strayTime ? asIfNow(moment) : [];
}

/** Whether the clock has leapt so far within the last day, or since it last went round, that it may be wrong. */
export async function isClockInDoubt(database: Database, moment: number): Promise<boolean> {
  const { tick, jumped } = await marks(database);
  if (tick && moment - tick.at > longestStill) return true;
  return jumped !== undefined && moment >= jumped.at && moment - jumped.at < doubtful;
}

/** The clock was ahead. All that waits for a moment by it is looked at anew: a look or an attempt too many harms nobody. */
const asIfNow = (moment: number): Statement[] => [
  sql`UPDATE submissions SET next_look_at = ${moment} WHERE next_look_at > ${moment}`,
  sql`UPDATE deliveries SET next_attempt_at = ${moment}
    WHERE next_attempt_at > ${moment + strayTime} AND (created_at > ${moment + strayTime} OR reason IS NULL OR reason <> ${askedToWait})`,
  sql`UPDATE contact_checks SET since = ${moment} WHERE since > ${moment + strayTime}`,
];
