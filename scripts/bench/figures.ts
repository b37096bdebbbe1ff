/** A figure of the bench: what was measured, and what it should hold. Figures are read by people; no test fails for them. */
export interface Figure {
  name: string;
  measured: string;
  /** Left out for a figure that only helps to read the others. */
  target?: string;
  /** Whether it keeps within the target; left out when there is none. */
  ok?: boolean;
}

/** The middle of these numbers; NaN when there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

/** The number below which this part (0 to 1) of the sorted numbers lie. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export function atMost(name: string, value: number, limit: number, unit: string, note = ''): Figure {
  return { name, measured: shown(value, unit, note), target: `≤ ${shown(limit, unit)}`, ok: value <= limit };
}

export function atLeast(name: string, value: number, limit: number, note = ''): Figure {
  return { name, measured: shown(value, '', note), target: `≥ ${shown(limit, '')}`, ok: value >= limit };
}

/** A figure without a target. */
export const told = (name: string, value: number, unit: string, note = ''): Figure => ({
  name,
  measured: shown(value, unit, note),
});

function shown(value: number, unit: string, note = ''): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : 2;
  const number = value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${number}${unit && ` ${unit}`}${note && ` (${note})`}`;
}

/** Figures in columns; the last says «over» where a target is not kept. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'target', ''],
    ...figures.map(({ name, measured, target = '', ok }) => [name, measured, target, verdict(ok)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict(ok: boolean | undefined): string {
  if (ok === undefined) return '';
  return ok ? 'ok' : 'over';
}
