import { describe, expect, it } from 'vitest';
import { keyLifetime, nextAttemptAt } from '../../src/domain/retry.ts';

const hour = 60 * 60 * 1000;
const now = Date.parse('2026-03-01T22:10:00Z');
const waits = Array.from({ length: 40 }, (_, at) => nextAttemptAt(at + 1, now) - now);

describe('a mail that did not get through', () => {
  it('is tried again within seconds, and then ever more seldom', () => {
    expect(waits[0]).toBe(5000);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('is tried for more than a day with eleven attempts or more, the last of them after a day', () => {
    const firstDay = waits.slice(0, 12).reduce((sum, wait) => sum + wait, 0);
    expect(firstDay).toBeGreaterThanOrEqual(24 * hour);
    // GOV.UK Forms tries ten times in four and a half hours.
    const tenAttempts = waits.slice(0, 9).reduce((sum, wait) => sum + wait, 0);
    expect(tenAttempts).toBeGreaterThanOrEqual(4.5 * hour);
  });

  it('is never given up: after the last step it is tried every six hours', () => {
    expect(nextAttemptAt(10, now)).toBe(now + 6 * hour);
    expect(nextAttemptAt(1000, now)).toBe(now + 6 * hour);
  });

  it.each([0, -1])('waits as after the first attempt when told of %i attempts', (attempts) => {
    expect(nextAttemptAt(attempts, now)).toBe(now + 5000);
  });

  it('is not tried before the provider asked for it', () => {
    expect(nextAttemptAt(1, now, now + hour)).toBe(now + hour);
  });

  it('is not hurried by a provider that asks for less than we wait anyway', () => {
    expect(nextAttemptAt(9, now, now + 1000)).toBe(now + 4 * hour);
  });

  it('has had several attempts under one key before that key is given up, an hour before the provider forgets it', () => {
    expect(keyLifetime).toBe(23 * hour);
  });
});
