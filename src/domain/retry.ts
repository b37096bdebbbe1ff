/** Home of patience: when a mail that did not get through is tried again. Times are milliseconds. */
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits between attempts. After the last one it goes on every six hours until somebody has it or it is erased. */
const waits = [
  5 * second,
  30 * second,
  2 * minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  6 * hour,
];

/** When to try again after `attempts` failed attempts, not before what the provider asked for. */
export function nextAttemptAt(attempts: number, now: number, notBefore = 0): number {
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 6 * hour;
  return Math.max(now + wait, notBefore);
}

/**
 * How long one idempotency key is used. The provider forgets a key 24 hours after it accepted a mail under it, so a retry
 * under a key older than that is no longer known to be the same mail; we stop an hour earlier.
 */
export const keyLifetime = 23 * hour;
