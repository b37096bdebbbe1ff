/**
 * `npm run bench`: the figures we hold, measured on this machine. Compare within a run, not between machines: the ratios
 * stand, the milliseconds do not. `npm run bench -- accept start` measures some parts. Loopback only; about eight minutes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npmScript, root, run } from '../support/run.ts';
import { benchAccept } from './accept.ts';
import { benchBuild } from './build.ts';
import { benchClock } from './clock.ts';
import { benchColdStart } from './cold-start.ts';
import { type Figure, table } from './figures.ts';
import { benchGrownBuild } from './grown-build.ts';
import { benchLookUps } from './look-ups.ts';
import { benchMemory } from './memory.ts';
import { benchPageWeight } from './page-weight.ts';
import { endAll } from './programs.ts';
import { benchWorkers } from './workers.ts';

const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
  build: benchBuild,
  grown: benchGrownBuild,
  pages: benchPageWeight,
  routing: benchLookUps,
  start: benchColdStart,
  accept: benchAccept,
  memory: benchMemory,
  clock: benchClock,
  workers: benchWorkers,
};

/** What a part measures that has to be built first; these two need nothing that is. */
const built = (part: string): 'node' | 'workers' | null => {
  if (part === 'routing' || part === 'clock') return null;
  return part === 'workers' ? 'workers' : 'node';
};
const builds = {
  node: { file: 'dist/node/server/entry.mjs', script: 'build' },
  workers: { file: 'dist/workers/server/wrangler.json', script: 'build:workers' },
} as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => endAll().finally(() => process.exit(1)));
try {
  console.log(
    table(await measure(Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name)))),
  );
} finally {
  await endAll();
}

async function measure(chosen: [string, () => Figure[] | Promise<Figure[]>][]): Promise<Figure[]> {
  for (const kind of new Set(chosen.map(([name]) => built(name)))) {
    if (!kind || existsSync(join(root, builds[kind].file))) continue;
    console.log(`Building for ${kind} …`);
    const { ok, output } = await run(npmScript(builds[kind].script));
    if (!ok) throw new Error(`The build failed:\n${output}`);
  }
  const figures: Figure[] = [];
  for (const [name, part] of chosen) {
    const since = performance.now();
    figures.push(...(await part()));
    console.log(`${name}: measured in ${((performance.now() - since) / 1000).toFixed(0)} s`);
  }
  console.log('');
  return figures;
}
