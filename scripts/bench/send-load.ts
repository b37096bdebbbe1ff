/** The bench's end of the people who send (load.ts). */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { formOf } from '../../tests/support/html.ts';
import { anApplication, visitor } from '../../tests/support/visitor.ts';
import { quantile } from './figures.ts';

/** A filled-in form, url-encoded, without its message; and where it is sent. */
export interface FilledIn {
  path: string;
  fields: string;
}

export interface Load extends FilledIn {
  url: string;
  atOnce: number;
  /** Ends at whichever comes first. */
  milliseconds: number;
  count: number;
}

export interface LoadResult {
  /** Accepted each second. */
  rate: number;
  /** Milliseconds from the request is begun until its answer has been read. */
  p50: number;
  p99: number;
}

export interface Senders {
  /** Rejects when one of them is not answered 303. */
  send(load: Load): Promise<LoadResult>;
  leave(): Promise<void>;
}

export function startSenders(): Senders {
  const child = fork(fileURLToPath(new URL('./load.ts', import.meta.url)));
  const gone = once(child, 'exit');
  return {
    send: (load) =>
      new Promise((resolve, reject) => {
        const lost = () => reject(new Error('The load has ended before its time; its own words stand above'));
        child.once('exit', lost);
        child.once('message', (result: LoadResult) => {
          child.off('exit', lost);
          resolve(result);
        });
        child.send(load);
      }),
    leave: async () => {
      child.kill();
      await gone;
    },
  };
}

/** An application with everything in it that a check page carries on, its genuine token too. */
export async function filledIn(url: string): Promise<FilledIn> {
  const { html } = await visitor(url).check('volunteer', anApplication());
  const { action, fields } = formOf(html, 'send/');
  return { path: action, fields: new URLSearchParams(fields.filter(([name]) => name !== 'message')).toString() };
}

export function quantilesOf(latencies: readonly number[]): Pick<LoadResult, 'p50' | 'p99'> {
  const sorted = latencies.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}
