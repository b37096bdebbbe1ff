/**
 * Home of «how long did others wait?», for whoever thinks of writing to us. It must not flatter: those who still wait count
 * too. «Half within 2 working days» says that of those who have had 2 whole working days to be answered in, at least half
 * were. Whoever came later says nothing about 2 days yet, and is left out of that sum only.
 */
import { isWorkingDay } from './working-days.ts';

/** How many came on a day from a county, by what became of them. */
export interface Tally {
  /** In Norway, YYYY-MM-DD. */
  receivedDay: string;
  /** Two digits; '' when it is not known. */
  county: string;
  /** `withdrawn`: before anybody had read it. Every submission is `received`. */
  outcome: 'received' | 'answered' | 'withdrawn';
  /** From the day it came until somebody had read it or made contact; of answers only. */
  workingDays: number;
  count: number;
}

export interface Wait {
  workingDays: number;
  /** True: so many were still unread after these days. False: they were read within them. */
  isLonger: boolean;
}

export interface WaitingTimes {
  /** How many they are counted from, those who still wait among them. */
  count: number;
  half: Wait;
  /** 95 of 100. */
  most: Wait;
}

export interface ResponseTimes {
  /** Null: too few to say anything. */
  national: WaitingTimes | null;
  /** By county number; only those with enough. */
  counties: Readonly<Record<string, WaitingTimes>>;
}

/** With fewer nothing is said: it would be about somebody. */
const fewest = 5;
/** Answers are erased after some 60 working days, so nobody is answered later than that. */
const longest = 60;
const shares = { half: 0.5, most: 0.95 } as const;
const monthsCounted = 12;

/** The first day that counts: twelve months before `today` (YYYY-MM-DD). */
export function firstCountedDay(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - monthsCounted);
  return date.toISOString().slice(0, 10);
}

/** From the tallies since `firstCountedDay(today)`. */
export function responseTimes(tallies: readonly Tally[], today: string): ResponseTimes {
  const days = wholeDaysSince(firstCountedDay(today), today);
  const known = tallies.filter(({ receivedDay }) => days.has(receivedDay) || receivedDay === today);
  const counties = [...new Set(known.map(({ county }) => county))].filter((county) => county !== '');
  const timesOf = (some: readonly Tally[]) => waitingTimes(some, days);
  return {
    national: timesOf(known),
    counties: Object.fromEntries(
      counties.sort().flatMap((county) => {
        const times = timesOf(known.filter((tally) => tally.county === county));
        return times ? [[county, times]] : [];
      }),
    ),
  };
}

/** How many working days lie wholly between a day and today, for each day from `first` on. */
function wholeDaysSince(first: string, today: string): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  let whole = 0;
  for (let day = dayBefore(today); day >= first; day = dayBefore(day)) {
    days.set(day, whole);
    if (isWorkingDay(day)) whole += 1;
  }
  return days;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

interface Cohort {
  received: number;
  answered: number[];
}

function waitingTimes(tallies: readonly Tally[], days: ReadonlyMap<string, number>): WaitingTimes | null {
  /** By the number of whole working days they have had. */
  const cohorts = new Map<number, Cohort>();
  for (const { receivedDay, outcome, workingDays, count } of tallies) {
    const age = Math.min(days.get(receivedDay) ?? 0, longest);
    const cohort = cohorts.get(age) ?? { received: 0, answered: [] };
    cohorts.set(age, cohort);
    if (outcome === 'received') cohort.received += count;
    else if (outcome === 'withdrawn') cohort.received -= count;
    else cohort.answered[workingDays] = (cohort.answered[workingDays] ?? 0) + count;
  }
  const half = waitOf(shares.half, cohorts);
  const most = waitOf(shares.most, cohorts);
  const count = sum([...cohorts.values()].map(sizeOf));
  return half && most ? { count, half, most } : null;
}

/** Within how many days this share was answered; null when too few have waited even one. */
function waitOf(share: number, cohorts: ReadonlyMap<number, Cohort>): Wait | null {
  let enough = 0;
  for (let workingDays = 1; workingDays <= longest; workingDays += 1) {
    const old = [...cohorts].filter(([age]) => age >= workingDays).map(([, cohort]) => cohort);
    const all = sum(old.map(sizeOf));
    if (all < fewest) break;
    enough = workingDays;
    const answered = sum(old.map((cohort) => sum(cohort.answered.slice(0, workingDays + 1))));
    if (answered >= share * all) return { workingDays, isLonger: false };
  }
  return enough === 0 ? null : { workingDays: enough, isLonger: true };
}

/** An answer may be counted a moment before its arrival is. */
function sizeOf({ received, answered }: Cohort): number {
  return Math.max(received, sum(answered));
}

/** Holes in a sparse array count nothing. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
