/** Home of unguessable bytes. Drawn from the system a handful at a time, since each draw costs as much as a whole form. */
import { randomBytes } from 'node:crypto';

const handful = 4096;
let drawn = Buffer.alloc(0);
let used = 0;

/** `count` bytes that nobody has seen and that are never given twice. At most 4096. */
export function chance(count: number): Buffer {
  if (used + count > drawn.length) {
    drawn = randomBytes(handful);
    used = 0;
  }
  used += count;
  return drawn.subarray(used - count, used);
}
