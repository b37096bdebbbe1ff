/** What the service keeps in memory when ten thousand people have sent, while their mail waits for a slow provider. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { atMost, type Figure, told } from './figures.ts';
import { newFolder, startProvider, startService } from './programs.ts';
import { filledIn, startSenders } from './send-load.ts';

const submissions = 10_000;
const patience = 90_000;

export async function benchMemory(): Promise<Figure[]> {
  const senders = startSenders();
  const provider = await startProvider();
  const service = await startService(provider, newFolder());
  try {
    const form = await filledIn(service.url);
    const before = residentMegabytes(service.pid);
    const { rate } = await senders.send({
      ...form,
      url: service.url,
      atOnce: 8,
      count: submissions,
      milliseconds: patience,
    });
    const after = residentMegabytes(service.pid);
    return [
      told('resident memory after the first page on demand', before, 'MB'),
      atMost(`resident memory after ${submissions} accepted`, after, 200, 'MB', `${Math.round(rate)} each second`),
    ];
  } finally {
    await Promise.all([senders.leave(), service.stop()]);
    await provider.stop();
  }
}

/** From the system's own books: /proc where there is one, `ps` elsewhere. Both speak in KiB. */
function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return (Number(kibibytes) * 1024) / 1e6;
}
