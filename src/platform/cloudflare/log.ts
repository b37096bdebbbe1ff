/** The log in the Worker's own log, one JSON line an entry, on the same allow-list as everywhere. */
import { jsonLog, type Log } from '../../server/log.ts';

/** Kept, since nothing else may write to the console (worker.ts). */
const write = console.log.bind(console);

export const workerLog: Log = jsonLog(write, Date.now);
