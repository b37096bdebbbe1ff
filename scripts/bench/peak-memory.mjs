// Loaded into each process of a build by `--import`: writes down the most memory it has had, in KiB, when it ends.
// Plain JavaScript, since npm may run on an older Node than we do.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.PEAK_MEMORY_FILE;
if (file && isMainThread) process.once('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
