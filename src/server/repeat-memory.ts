/**
 * Home of a short memory: whether the same answers came within the last hour (F-32). Salted hashes in memory only; a new
 * process has forgotten, and that is fine, for it is one weak sign among others.
 */
import { createHash, randomBytes } from 'node:crypto';

export interface RepeatMemory {
  /** Whether this text came before, from another check page (`token`); and from now on it has. */
  isRepeated(text: string, token: string): boolean;
}

const hour = 60 * 60 * 1000;
const mostTexts = 10_000;

export function repeatMemory(now: () => number): RepeatMemory {
  const salt = randomBytes(16);
  const seen = new Map<string, { token: string; at: number }>();
  return {
    isRepeated(text, token) {
      const key = createHash('sha256').update(salt).update(text).digest('base64');
      const before = seen.get(key);
      const moment = now();
      seen.delete(key); // Set again below, so that the map's order is by last use.
      seen.set(key, { token, at: moment });
      for (const [old, { at }] of seen) {
        if (moment - at < hour && seen.size <= mostTexts) break;
        seen.delete(old);
      }
      return before !== undefined && before.token !== token && moment - before.at < hour;
    },
  };
}
