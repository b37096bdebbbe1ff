/** How long after the process is started somebody can read a form, and how long the very first sending takes. */
import { once } from 'node:events';
import { request } from 'node:http';
import { atMost, type Figure, median, told } from './figures.ts';
import { newFolder, type Program, startProvider, startService } from './programs.ts';
import { type FilledIn, filledIn } from './send-load.ts';

const runs = 7;

interface ColdStart {
  page: number;
  post: number;
  check: number;
}

export async function benchColdStart(): Promise<Figure[]> {
  const provider = await startProvider();
  const folder = newFolder();
  const { page, post, check } = await coldStarts(() => startService(provider, folder), runs);
  await provider.stop();
  return [
    atMost('start to first page', page, 300, 'ms'),
    atMost('first sending after that', post, 20, 'ms'),
    told('first check page after that', check, 'ms', 'Astro’s first page on demand'),
  ];
}

/** The middle of some starts on the same folder, in milliseconds. */
export async function coldStarts(start: () => Promise<Program>, times: number): Promise<ColdStart> {
  // The first start makes the outbox and its key, and gives a check page whose token the next ones know.
  const earlier = await start();
  const form = await filledIn(earlier.url);
  await earlier.stop();
  const starts: ColdStart[] = [];
  for (let run = 0; run < times; run += 1) starts.push(await oneStart(start, form, run));
  const middle = (what: keyof ColdStart) => median(starts.map((one) => one[what]));
  return { page: middle('page'), post: middle('post'), check: middle('check') };
}

async function oneStart(start: () => Promise<Program>, form: FilledIn, run: number): Promise<ColdStart> {
  const { url, age, stop } = await start();
  await ask(url, '/bli-ressursvenn/soknad/', 200);
  const page = age();
  await ask(url, form.path, 303, bodyOf(form, run));
  const sent = age();
  await ask(url, form.path.replace(/send\/$/, 'kontroll/'), 200, bodyOf(form, run));
  const checked = age();
  await stop();
  return { page, post: sent - page, check: checked - sent };
}

const bodyOf = ({ fields }: FilledIn, run: number): string => `${fields}&message=Start+${run}`;

async function ask(url: string, path: string, expected: number, body = ''): Promise<void> {
  const asked = request(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
  });
  asked.end(body);
  const [response] = await once(asked, 'response');
  if (response.statusCode !== expected) throw new Error(`${path} answered ${response.statusCode}, not ${expected}`);
  await once(response.resume(), 'end');
}
