/** V8's own settings that suit a small service which waits for a disk. They hold however the process is started. */
import { setFlagsFromString } from 'node:v8';

/**
 * `regexp-tier-up` reads each pattern twice, first for an interpreter and the second time for the machine. Read once, those of the
 * leak guard are ready in half the time, and whoever sends first waits 10 ms less.
 *
 * `semi-space-growth-factor` stops the young generation at the size it has when the service has started. Under load V8 doubles it
 * until it takes 130 MB, of which 26 MB are in use, and never gives it back; accepting is no faster for it, since it waits for
 * the disk (`npm run bench -- accept memory`). The same as `--max-semi-space-size`; V8 reads it each time it would grow.
 */
export function tuneEngine(): void {
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--semi-space-growth-factor=1');
}
