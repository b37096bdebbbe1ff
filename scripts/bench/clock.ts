/**
 * What the clock's work costs with a million submissions open: one idle look, the steps of a Monday morning, and whether they
 * are done within it. Simulated time, the real rules and the real database; a provider that takes every mail at once. It goes
 * with low priority, takes two to four minutes, and its file (under 2 GB) is gone afterwards.
 */
import { fileURLToPath } from 'node:url';
import { run } from '../support/run.ts';
import { atMost, type Figure, told } from './figures.ts';
import { newFolder } from './programs.ts';

export interface FillFigures {
  /** Bytes. */
  size: number;
  /** Submissions that a day must bring for so many to be open. */
  eachDay: number;
  seconds: number;
}

/** Milliseconds for looks and rounds, megabytes for memory. */
export interface RoundFigures {
  idle: { p50: number; p99: number };
  many: { count: number; rounds: number; seconds: number };
  /** `done` of `due` in `seconds`. */
  morning: { due: number; done: number; steps: number; mails: number; rounds: number; seconds: number };
  round: { p50: number; p99: number };
  memory: { before: number; after: number };
}

const submissions = 1_000_000;
/** From eight to twelve. */
const morningMinutes = 4 * 60;
/** The clock's shortest pause between two rounds, in seconds (src/platform/node/clock.ts). */
const pause = 0.25;
/** What Resend lets a new customer send each second (docs/skala.md). */
const providerPace = 5;

export async function benchClock(): Promise<Figure[]> {
  const folder = newFolder();
  const fill: FillFigures = await program(folder, 'fill', String(submissions));
  const rounds: RoundFigures = await program(folder, 'rounds');
  return figuresOf(fill, rounds);
}

async function program(folder: string, ...words: string[]) {
  const path = fileURLToPath(new URL('./clock-program.ts', import.meta.url));
  const { ok, output } = await run({ program: process.execPath, words: [path, folder, ...words] });
  if (!ok) throw new Error(`clock-program.ts ${words.join(' ')} failed:\n${output}`);
  return JSON.parse(output);
}

function figuresOf(
  { size, eachDay, seconds }: FillFigures,
  { idle, many, morning, round, memory }: RoundFigures,
): Figure[] {
  const whole = morning.due / morning.done;
  const rounds = Math.ceil(morning.rounds * whole);
  const mails = Math.round(morning.mails * whole);
  const ownWork = (morning.seconds * whole + rounds * pause) / 60;
  const sending = mails / providerPace / 60;
  const year = ((eachDay * 365) / 1e6).toFixed(1);
  // A year of a million brings this part of such a morning.
  const million = 1e6 / (eachDay * 365);
  return [
    told(
      'open submissions',
      submissions,
      '',
      `${year} million a year; ${(size / 1e9).toFixed(1)} GB, texts of real size, in ${seconds.toFixed(0)} s`,
    ),
    atMost('clock, idle look', idle.p50, 5, 'ms', `p99 ${idle.p99.toFixed(2)}`),
    told(`clock, ${many.count} due`, many.seconds, 's', `${many.rounds} rounds; mail written and handed over`),
    told('clock, one round', round.p50, 'ms', `p99 ${round.p99.toFixed(0)}`),
    told('clock, steps each second', morning.steps / morning.seconds, '', `measured over ${morning.steps}`),
    told('Monday at eight, due', morning.due, '', `${mails} mails, ${rounds} rounds`),
    atMost(
      'Monday at eight, our own work',
      ownWork,
      morningMinutes,
      'min',
      `pauses with it; measured ${(100 / whole).toFixed(0)} %`,
    ),
    atMost(
      'Monday at eight, with the provider',
      ownWork + sending,
      morningMinutes,
      'min',
      `${providerPace} mails a second`,
    ),
    told(
      'the same, 1 million a year',
      (ownWork + sending) * million,
      'min',
      `${Math.round(morning.due * million)} due`,
    ),
    told('clock, resident memory', memory.after, 'MB', `${memory.before.toFixed(0)} before its first round`),
  ];
}
