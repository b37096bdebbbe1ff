/** The log in the Worker's own log, one JSON line an entry, on the same allow-list as everywhere. */
import { jsonLog, type Log } from '../../server/log.ts';

export const workerLog: Log = jsonLog((line) => console.log(line), Date.now);
