/** Keeps the service small: V8 otherwise trades memory for time that we do not need. */
import { setFlagsFromString } from 'node:v8';

/**
 * Stops the young generation at the size it has when the service has started. Under load V8 doubles it until it takes
 * 130 MB, of which 26 MB are in use, and never gives it back; accepting is no faster for it, since it waits for the disk
 * (`npm run bench -- accept memory`). The same as `--max-semi-space-size`, but it holds however the process is started.
 * V8 reads this factor each time it would grow, so that it can be set while it runs.
 */
export function keepYoungMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
