/**
 * How fast a submission is accepted, as a part of what one bare INSERT manages on the same machine in the same minute. Ours
 * parses, routes, seals, stores two rows and sends mail meanwhile. The two take turns, so that both meet the same disk.
 */
import { atLeast, atMost, type Figure, median, told } from './figures.ts';
import { newFolder, startProvider, startRaw, startService } from './programs.ts';
import { filledIn, type LoadResult, type Senders, startSenders } from './send-load.ts';

const rounds = 5;

interface Target {
  atOnce: number;
  /** Ours ÷ raw, at least. */
  ratio: number;
  /** Milliseconds, at most. */
  p99?: number;
}
const targets: readonly Target[] = [
  { atOnce: 1, ratio: 0.45 },
  { atOnce: 8, ratio: 0.45, p99: 30 },
  { atOnce: 32, ratio: 0.6 },
];
const noEnd = Number.MAX_SAFE_INTEGER;

export async function benchAccept(): Promise<Figure[]> {
  const senders = startSenders();
  const provider = await startProvider();
  const [ours, raw] = [await startService(provider, newFolder()), await startRaw()];
  try {
    const form = await filledIn(ours.url);
    const measure = (url: string, atOnce: number, milliseconds: number) =>
      senders.send({ ...form, url, atOnce, milliseconds, count: noEnd });
    for (const { url } of [ours, raw, ours, raw]) await measure(url, 8, 1500);
    return await compare(measure, ours.url, raw.url);
  } finally {
    await Promise.all([senders.leave(), ours.stop(), raw.stop()]);
    await provider.stop();
  }
}

interface Runs {
  ours: LoadResult[];
  raw: LoadResult[];
}
type Measure = (url: string, atOnce: number, milliseconds: number) => ReturnType<Senders['send']>;

async function compare(measure: Measure, ours: string, raw: string): Promise<Figure[]> {
  const results = targets.map((target): Target & Runs => ({ ...target, ours: [], raw: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const result of results) {
      result.ours.push(await measure(ours, result.atOnce, 1000));
      result.raw.push(await measure(raw, result.atOnce, 1000));
    }
  }
  return results.flatMap(({ atOnce, ratio, p99, ...measured }) => {
    const middle = (runs: readonly LoadResult[], what: keyof LoadResult) => median(runs.map((run) => run[what]));
    const ratios = measured.ours.map(({ rate }, round) => rate / (measured.raw[round]?.rate ?? Number.NaN));
    const rates = `${Math.round(middle(measured.ours, 'rate'))} of ${Math.round(middle(measured.raw, 'rate'))} each second`;
    const [slow, rawSlow] = [middle(measured.ours, 'p99'), `raw ${middle(measured.raw, 'p99').toFixed(1)}`];
    return [
      atLeast(`accept ÷ raw, ${atOnce} at once`, median(ratios), ratio, rates),
      told(
        `accept p50, ${atOnce} at once`,
        middle(measured.ours, 'p50'),
        'ms',
        `raw ${middle(measured.raw, 'p50').toFixed(1)}`,
      ),
      p99 === undefined
        ? told(`accept p99, ${atOnce} at once`, slow, 'ms', rawSlow)
        : atMost(`accept p99, ${atOnce} at once`, slow, p99, 'ms', rawSlow),
    ];
  });
}
