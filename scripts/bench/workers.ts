/**
 * The same service as a Worker, in workerd on this machine: how fast it accepts, and how soon it answers after a start. Not
 * Cloudflare's edge: no network, D1 is a file beside it, and wrangler's own proxy stands in between. So these figures have no target.
 */
import { coldStarts } from './cold-start.ts';
import { type Figure, median, told } from './figures.ts';
import { newFolder, startProvider, startWorker } from './programs.ts';
import { filledIn, type LoadResult, startSenders } from './send-load.ts';

const rounds = 3;
const milliseconds = 2000;
const noEnd = Number.MAX_SAFE_INTEGER;

export async function benchWorkers(): Promise<Figure[]> {
  return [...(await starts()), ...(await accepting())];
}

async function starts(): Promise<Figure[]> {
  const provider = await startProvider();
  const folder = newFolder();
  const { page, post, check } = await coldStarts(() => startWorker(provider, folder), rounds);
  await provider.stop();
  return [
    told('workerd, start to first page', page, 'ms', 'wrangler’s own start and its look for migrations with it'),
    told('workerd, first sending after that', post, 'ms', 'the Worker’s first answer of all'),
    told('workerd, first check page after that', check, 'ms'),
  ];
}

async function accepting(): Promise<Figure[]> {
  const senders = startSenders();
  const provider = await startProvider();
  const worker = await startWorker(provider, newFolder());
  try {
    const form = await filledIn(worker.url);
    const measure = (atOnce: number) => senders.send({ ...form, url: worker.url, atOnce, milliseconds, count: noEnd });
    await measure(8);
    const figures: Figure[] = [];
    for (const atOnce of [1, 8]) {
      const runs: LoadResult[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await measure(atOnce));
      const middle = (what: 'rate' | 'p50' | 'p99') => median(runs.map((run) => run[what]));
      figures.push(
        told(`workerd, accepted, ${atOnce} at once`, middle('rate'), 'each second'),
        told(`workerd, accept p50, ${atOnce} at once`, middle('p50'), 'ms'),
        told(`workerd, accept p99, ${atOnce} at once`, middle('p99'), 'ms'),
      );
    }
    return figures;
  } finally {
    await Promise.all([senders.leave(), worker.stop()]);
    await provider.stop();
  }
}
