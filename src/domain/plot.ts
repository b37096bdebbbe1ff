/** Home of what a line plot is made of: scales, ticks, unbroken runs and paths. Pure; the drawing itself is LinePlot.astro. */

export interface Point {
  x: number;
  y: number;
}

/** One observation. `null` is unknown, which is never zero and never guessed from its neighbours. */
export interface Observation {
  year: number;
  value: number | null;
}

type Interval = readonly [from: number, to: number];

/** Maps `domain` onto `range` in a straight line. `range` may fall, as y does in SVG. */
export function linearScale([from, to]: Interval, [start, end]: Interval): (value: number) => number {
  if (from === to) throw new RangeError(`A scale needs two different ends, not ${from} twice`);
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round numbers from 0 up to the first at or above `maximum`, `steps` intervals or fewer: 3 745 gives 0, 1 000 … 4 000. */
export function ticksFromZero(maximum: number, steps = 5): number[] {
  if (!(maximum > 0)) throw new RangeError(`Ticks need something to count up to, not ${maximum}`);
  const magnitude = 10 ** Math.floor(Math.log10(maximum / steps));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => Math.ceil(maximum / size) <= steps);
  if (step === undefined) throw new RangeError(`No step takes ${maximum} in ${steps}`);
  return Array.from({ length: Math.ceil(maximum / step) + 1 }, (_, index) => index * step);
}

/** A known observation: what a mark can be drawn for. */
export interface Known {
  year: number;
  value: number;
}

/**
 * The stretches that a line may join: neighbouring years, both known, counted in the same way. `breaks` are the first years of a
 * new way of counting. A stretch of one is a mark without a line.
 */
export function unbrokenRuns(observations: readonly Observation[], breaks: readonly number[] = []): Known[][] {
  const runs: Known[][] = [];
  let last: number | undefined;
  for (const { year, value } of [...observations].sort((a, b) => a.year - b.year)) {
    if (value === null) continue;
    const run = runs.at(-1);
    if (run && last === year - 1 && !breaks.includes(year)) run.push({ year, value });
    else runs.push([{ year, value }]);
    last = year;
  }
  return runs;
}

/** The years between the first and the last known one that are unknown, as stretches with both ends included. */
export function gapsIn(observations: readonly Observation[]): { from: number; to: number }[] {
  const known = observations.flatMap(({ year, value }) => (value === null ? [] : [year])).sort((a, b) => a - b);
  return known.flatMap((year, index) => {
    const next = known[index + 1];
    return next === undefined || next === year + 1 ? [] : [{ from: year + 1, to: next - 1 }];
  });
}

/** Signs that are about half as wide as figures and most letters. */
const narrowSigns = /[\s.,fijlrt]/;

/** Roughly how wide a text is at this size, in whatever unit the size has: near enough for the system faces, so that texts can keep clear. */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((sum, sign) => sum + (narrowSigns.test(sign) ? 0.3 : 0.56), 0);
}

/** The middle of a text that no upright line crosses: as near to the one asked for as can be, with `room` to each line. */
export function clearOf(middle: number, width: number, lines: readonly number[], room = 4): number {
  const reach = width / 2 + room;
  const isClear = (place: number) => lines.every((line) => Math.abs(line - place) > reach - 0.01);
  const [nearest = middle] = [middle, ...lines.flatMap((line) => [line - reach, line + reach])]
    .filter(isClear)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return nearest;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far down a box has to move before it meets none of those that are there. */
export function downToClear(box: Box, others: readonly Box[]): number {
  const beside = others.filter(({ left, right }) => left < box.right && right > box.left);
  return beside
    .sort((a, b) => a.top - b.top)
    .reduce(
      (down, { top, bottom }) => (top < box.bottom + down && bottom > box.top + down ? bottom - box.top : down),
      0,
    );
}

/** A number for an SVG attribute: whole, since a unit is about a pixel, and decimals are what weighs most in a plot. */
export const short = (value: number): string => String(Math.round(value));

/** `M1 2L3 4`; empty for fewer than two points, which make no line. */
export function linePath(points: readonly Point[]): string {
  if (points.length < 2) return '';
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

/** A line without length at each point. Its thickness and its ends make it a disc or a square, for a third of what their outlines weigh. */
export const dotPath = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `M${short(x)} ${short(y)}h0`).join('');

/**
 * The years that get a label, in order: as many as stand at least `apart` from each other, those in `first` before the rest.
 * Both are in the same unit as `place` answers.
 */
export function labelledYears(
  years: readonly number[],
  first: readonly number[],
  place: (year: number) => number,
  apart: number,
): number[] {
  const chosen: number[] = [];
  for (const year of [...first, ...years]) {
    if (chosen.every((other) => Math.abs(place(other) - place(year)) >= apart)) chosen.push(year);
  }
  return chosen.sort((a, b) => a - b);
}
