// People who send, in a process of their own so that they do not share a thread with what is measured. Each order on the
// IPC channel is a load; the answer is how it went. Every message differs, as people's do.
import { Agent, request } from 'node:http';
import { type Load, type LoadResult, quantilesOf } from './send-load.ts';

let sent = 0;
let done = Promise.resolve();

process.on('message', (load: Load) => {
  done = done.then(async () => {
    process.send?.(await carryOut(load));
  });
});

async function carryOut({ url, path, fields, atOnce, milliseconds, count }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const { hostname, port, origin } = new URL(url);
  const since = performance.now();
  const until = since + milliseconds;
  const latencies: number[] = [];
  let left = count;

  const sendOne = () =>
    new Promise<void>((resolve, reject) => {
      sent += 1;
      const body = `${fields}&message=Formiddager+passer+best.+Hilsen+${sent}`;
      const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
      const asked = request({ hostname, port, path, method: 'POST', agent, headers }, (response) => {
        response.resume().once('end', () => {
          if (response.statusCode === 303) resolve();
          else reject(new Error(`${url}${path} answered ${response.statusCode}`));
        });
      });
      asked.once('error', reject).end(body);
    });
  const sender = async () => {
    while (left > 0 && performance.now() < until) {
      left -= 1;
      const start = performance.now();
      await sendOne();
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  return { rate: latencies.length / seconds, ...quantilesOf(latencies) };
}
