/** Home of comparing secrets: how long it takes tells nobody how much of a guess was right. */
import { timingSafeEqual } from 'node:crypto';

export function sameText(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
