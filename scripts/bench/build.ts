/** How long the site takes to build, and how much memory the build's largest process takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmScript, run } from '../support/run.ts';
import { atMost, type Figure, median, told } from './figures.ts';
import { builtPages } from './page-weight.ts';
import { newFolder } from './programs.ts';

/** Runs of a short build; a long one is measured once. */
const runs = 5;
const short = 12;

export async function benchBuild(): Promise<Figure[]> {
  const builds = [await build()];
  while (builds.length < runs && (builds[0]?.seconds ?? 0) < short) builds.push(await build());
  const seconds = median(builds.map((build) => build.seconds));
  const pages = builtPages().length;
  return [
    atMost(`build of ${pages} pages`, seconds, 60, 's', `${(pages / seconds).toFixed(1)} pages each second`),
    atMost('peak memory of the build', median(builds.map((build) => build.megabytes)), 1500, 'MB'),
    told('builds measured', builds.length, ''),
  ];
}

async function build(): Promise<{ seconds: number; megabytes: number }> {
  const peaks = join(newFolder(), 'peaks');
  const hook = new URL('./peak-memory.mjs', import.meta.url).href;
  const { ok, output, seconds } = await run(npmScript('build'), {
    env: { NODE_OPTIONS: `--import "${hook}"`, PEAK_MEMORY_FILE: peaks },
  });
  if (!ok) throw new Error(`The build failed:\n${output}`);
  const kibibytes = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
  return { seconds, megabytes: (Math.max(...kibibytes) * 1024) / 1e6 };
}
