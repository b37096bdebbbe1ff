/** V8's own settings that suit a small service which waits for a disk. They hold however the process is started. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** In bytes. With half of it a tenth fewer are accepted each second; with four times as much, no more (`npm run bench -- accept memory`). */
const youngGeneration = 32 * 1024 * 1024;
/** It is made to grow by arrays of so many numbers, and by so many of them at most, should a later V8 not grow by them. */
const [piece, mostPieces] = [10_000, 1000];

/**
 * `regexp-tier-up` reads each pattern twice, first for an interpreter and the second time for the machine. Read once, those of the
 * leak guard are ready in half the time, and whoever sends first waits 10 ms less.
 */
export function readPatternsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Lets the young generation grow to the size that load needs, and no further. Left to itself V8 doubles it under load until it takes
 * 130 MB, of which 26 MB are in use, and never gives it back. The same as `--max-semi-space-size`, which cannot be set while it
 * runs; V8 reads this factor each time it would grow, which it does when much of what is young is still in use.
 */
export function settleYoungGeneration(): void {
  const inUse: number[][] = [];
  while (youngSize() < youngGeneration && inUse.length < mostPieces)
    inUse.push(new Array<number>(piece).fill(inUse.length));
  setFlagsFromString('--semi-space-growth-factor=1');
}

const youngSize = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? youngGeneration;
