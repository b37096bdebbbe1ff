/** Home of where marks stand on the map of Norway (600 × 749, UTM 33). Sources: content/geography/CREDITS.md. */
import points from '../../../content/geography/maps/points.svg.json' with { type: 'json' };

export type MarkShape = 'circle' | 'diamond';

export interface Mark {
  x: number;
  y: number;
  shape: MarkShape;
}

export interface MarkedPlace {
  /** The municipality's. */
  number: string;
  shape: MarkShape;
}

/** As many marks as have room at their full size. */
const crowded = 40;

/** How large a mark is: the circle's radius, half of a square with about as much ink, and half of that square's core. */
export function markSizes(count: number, large: boolean): { radius: number; side: number; core: number } {
  // Where there are many, each is smaller, or they would push one another into the sea.
  const radius = Math.round((large ? 16 : 20) * Math.min(1, Math.sqrt(crowded / count)));
  const side = Math.round(radius * 0.87);
  return { radius, side, core: Math.round(side / 2) };
}

const pointOf: Readonly<Record<string, number[]>> = points;

/** Marks for municipalities, pushed apart until each can be seen: Stavanger and Sandnes are two millimetres from one another. */
export function mapMarks(places: readonly MarkedPlace[], radius: number): Mark[] {
  const marks = places.flatMap(({ number, shape }) => {
    const [x, y] = pointOf[number] ?? [];
    return x === undefined || y === undefined ? [] : [{ x, y, shape }];
  });
  for (let round = 0; round < 60; round += 1) for (const [a, b] of pairs(marks)) pushApart(a, b, 2.3 * radius);
  return marks.map(({ x, y, shape }) => ({ x: Math.round(x), y: Math.round(y), shape }));
}

/** Whether any mark stands elsewhere than its place, so that the caption can say it. */
export function areMoved(places: readonly MarkedPlace[], marks: readonly Mark[]): boolean {
  return places.some(({ number }, index) => {
    const [x = 0, y = 0] = pointOf[number] ?? [];
    const mark = marks[index];
    return mark !== undefined && Math.hypot(mark.x - x, mark.y - y) > 2;
  });
}

function pushApart(a: Mark, b: Mark, apart: number): void {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance >= apart) return;
  // Two at the very same point part along the coast.
  const [dx, dy] = distance === 0 ? [0, 1] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
  const step = (apart - distance) / 2;
  a.x -= dx * step;
  a.y -= dy * step;
  b.x += dx * step;
  b.y += dy * step;
}

function* pairs<Value>(list: readonly Value[]): Generator<[Value, Value]> {
  for (const [index, first] of list.entries()) for (const second of list.slice(index + 1)) yield [first, second];
}
