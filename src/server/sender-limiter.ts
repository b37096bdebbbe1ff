/**
 * Home of the per-sender limit (F-33): one sender who sends without end is slowed down, and nobody else notices.
 * A token bucket for each sender, in memory only; senders are remembered as a salted hash, for an hour at most, and the
 * salt is never written down.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { SenderLimit } from './env.ts';

export interface SenderLimiter {
  /** Null when the sender may send; else how many seconds to wait. */
  refuse(sender: string): number | null;
}

interface Bucket {
  tokens: number;
  at: number;
}

const hour = 60 * 60 * 1000;
/** A flood from ever new addresses must not fill our memory; beyond this the oldest are forgotten. */
const mostSenders = 20_000;

export function senderLimiter(limit: SenderLimit | null, now: () => number): SenderLimiter {
  if (!limit) return { refuse: () => null };
  const salt = randomBytes(16);
  const buckets = new Map<string, Bucket>();
  const perMillisecond = limit.perHour / hour;

  return {
    refuse(sender) {
      const key = createHash('sha256').update(salt).update(networkOf(sender)).digest('base64');
      const moment = now();
      const { tokens, at } = buckets.get(key) ?? { tokens: limit.burst, at: moment };
      // When the clock has been put back meanwhile, she has waited for no time; not for less than none.
      const waited = Math.max(0, moment - at);
      const available = Math.min(limit.burst, tokens + waited * perMillisecond);
      buckets.delete(key); // Set again below, so that the map's order is by last use.
      buckets.set(key, { tokens: available >= 1 ? available - 1 : available, at: moment });
      forgetOld(moment);
      return available >= 1 ? null : Math.ceil((1 - available) / perMillisecond / 1000);
    },
  };

  function forgetOld(moment: number): void {
    for (const [key, { at }] of buckets) {
      // Nor longer than that when it was written down by a clock that was ahead.
      if (Math.abs(moment - at) < hour && buckets.size <= mostSenders) return;
      buckets.delete(key);
    }
  }
}

/**
 * What a sender's address says of who she is. An IPv4 address is a household's or an office's; of an IPv6 address only the first
 * 64 bits are, and whoever has them has as many addresses as she likes. But where an IPv4 address is written as an IPv6 one, those
 * bits are the same for everybody.
 */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [before = [], after] = withoutDots(address)
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = after === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array(Math.max(0, zeros)).fill('0'), ...(after ?? [])].map((group) =>
    group.toLowerCase().replace(/^0+(?=.)/, ''),
  );
  return ipv4Prefixes.includes(groups.slice(0, 6).join(':'))
    ? groups.slice(6).flatMap(bytesOf).join('.')
    : groups.slice(0, 4).join(':');
}

/** Before an IPv4 address: «mapped» (RFC 4291), and translated on its way to a server that has IPv6 alone (RFC 6052). */
const ipv4Prefixes = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'];
const bytesOf = (group: string): number[] => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255];

/** An IPv6 address may end like an IPv4 one: `::ffff:192.0.2.1` is `::ffff:c000:201`. */
const withoutDots = (address: string): string =>
  address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
