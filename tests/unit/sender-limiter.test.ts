import { describe, expect, it } from 'vitest';
import { senderLimiter } from '../../src/server/sender-limiter.ts';

const minute = 60 * 1000;
const hour = 60 * minute;

function aLimiter(limit = { burst: 3, perHour: 60 }) {
  const clock = { now: Date.parse('2026-03-01T22:10:00Z') };
  const { refuse } = senderLimiter(limit, () => clock.now);
  return {
    refuse,
    clock,
    /** Sends so many times; how many of them went through. */
    send: (sender: string, times: number) =>
      Array.from({ length: times }, () => refuse(sender)).filter((wait) => wait === null).length,
  };
}

describe('the limit for one sender', () => {
  it('lets a burst through, and then tells how long to wait', () => {
    const { refuse } = aLimiter();
    expect([1, 2, 3, 4].map(() => refuse('a'))).toEqual([null, null, null, 60]);
  });

  it('lets her send again when she has waited so long, and not a second before', () => {
    const { refuse, send, clock } = aLimiter();
    send('a', 3);
    clock.now += minute - 1000;
    expect(refuse('a')).toBe(1);
    clock.now += 1000;
    expect(refuse('a')).toBeNull();
    expect(refuse('a')).toBe(60);
  });

  it('gives no more than the burst back, however long she waits', () => {
    const { send, clock } = aLimiter();
    send('a', 3);
    clock.now += 59 * minute;
    expect(send('a', 10)).toBe(3);
  });

  it('is not made longer by a clock that is put back', () => {
    const { refuse, send, clock } = aLimiter();
    send('a', 2);
    clock.now -= 24 * hour;
    expect(refuse('a')).toBeNull();
    expect(refuse('a')).toBe(60);
    clock.now += minute;
    expect(refuse('a')).toBeNull();
  });

  it('is not made longer by asking while it lasts', () => {
    const { refuse, send, clock } = aLimiter();
    send('a', 50);
    clock.now += minute;
    expect(refuse('a')).toBeNull();
  });

  it('is hers alone', () => {
    const { send } = aLimiter();
    expect(send('a', 100)).toBe(3);
    expect(send('b', 3)).toBe(3);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', 'the same'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2:0:0:0:9', 'the same'],
    ['2001:db8::1', '2001:db8:0:0:5::', 'the same'],
    ['::ffff:192.0.2.1', '192.0.2.1', 'the same'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', 'another'],
    ['::ffff:c000:201', '192.0.2.1', 'the same'],
    ['::ffff:c000:201', '0:0:0:0:0:FFFF:C000:0202', 'another'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1', 'the same'],
    ['64:ff9b::c000:201', '64:ff9b::192.0.2.1', 'the same'],
    ['64:ff9b::c000:201', '64:ff9b::c000:202', 'another'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', 'another'],
    ['2001:db8:12::', '2001:db8:1:2::', 'another'],
    ['192.0.2.1', '192.0.2.11', 'another'],
  ])('takes %s and %s for %s sender', (one, other, which) => {
    const { send } = aLimiter();
    send(one, 3);
    expect(send(other, 3)).toBe(which === 'another' ? 3 : 0);
  });

  it('lets so many through in an hour, whoever hurries', () => {
    const { refuse, clock } = aLimiter({ burst: 120, perHour: 720 });
    let through = 0;
    for (let second = 0; second < 3600; second += 1) {
      if (refuse('a') === null) through += 1;
      clock.now += 1000;
    }
    expect(through).toBeGreaterThanOrEqual(838);
    expect(through).toBeLessThanOrEqual(840);
  });

  it('is off when it is off', () => {
    const { refuse } = senderLimiter(null, () => 0);
    expect(Array.from({ length: 1000 }, () => refuse('a')).filter((wait) => wait !== null)).toEqual([]);
  });
});

describe('what is remembered', () => {
  // So slow that only forgetting can let somebody through.
  const slow = { burst: 1, perHour: 0.001 };

  it('is forgotten after an hour', () => {
    const { send, clock } = aLimiter(slow);
    send('a', 1);
    clock.now += hour - 1;
    expect(send('b', 1)).toBe(1);
    expect(send('a', 1)).toBe(0);
    clock.now += hour;
    send('b', 1);
    expect(send('a', 1)).toBe(1);
  });

  it('is twenty thousand senders at most, the oldest of whom are forgotten first', () => {
    const { send } = aLimiter(slow);
    send('first', 1);
    for (let at = 1; at < 20_000; at += 1) send(`sender ${at}`, 1);
    expect(send('sender 1', 1)).toBe(0);
    expect(send('one more', 1)).toBe(1);
    expect(send('first', 1)).toBe(1);
    expect(send('sender 19999', 1)).toBe(0);
  });
});
