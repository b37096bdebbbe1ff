import { describe, expect, it } from 'vitest';
import { healthOf, isWorthWriting, type Matter, type Signs, trialState } from '../../src/domain/matters.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.parse('2026-09-30T10:00:00Z');
const well: Signs = { now, lastTick: now - minute, oldestWaiting: null, matters: [], isStoring: true };
const stuck = (about: string): Matter => ({ kind: 'stuck', about });
const stale: Matter = { kind: 'stale-contact', about: 'national' };

describe('health', () => {
  it('is ok when the clock goes and nobody is needed', () => {
    expect(healthOf(well)).toEqual({ state: 'ok', reasons: [] });
  });

  it('asks for attention, and says why, each reason once and the most urgent first', () => {
    expect(healthOf({ ...well, matters: [stale, stuck('A'), stuck('B')] })).toEqual({
      state: 'attention',
      reasons: ['stuck', 'stale-contact'],
    });
  });

  it('fails when the clock has stood still for more than a quarter of an hour, whatever else is true', () => {
    expect(healthOf({ ...well, lastTick: now - 15 * minute }).state).toBe('ok');
    expect(healthOf({ ...well, lastTick: now - 16 * minute, matters: [stale] })).toEqual({
      state: 'failing',
      reasons: ['clock-stands-still'],
    });
  });

  it('fails at once when nothing can be stored', () => {
    expect(healthOf({ ...well, isStoring: false })).toEqual({ state: 'failing', reasons: ['cannot-store'] });
  });

  it('before the first round only fails when mail has waited for one', () => {
    expect(healthOf({ ...well, lastTick: null })).toEqual({ state: 'attention', reasons: ['clock-not-yet'] });
    expect(healthOf({ ...well, lastTick: null, oldestWaiting: now - 16 * minute }).state).toBe('failing');
  });
});

describe('the daily summary', () => {
  const look = (day: string, ...matters: Matter[]) => ({ day, matters });

  it('is not written when nobody is needed', () => {
    expect(isWorthWriting('2026-09-30', [], [])).toBe(false);
    expect(isWorthWriting('2026-09-30', [], [look('2026-09-29', stale)])).toBe(false);
  });

  it('is written the first time, and again only when something is new', () => {
    expect(isWorthWriting('2026-09-29', [stale], [])).toBe(true);
    expect(isWorthWriting('2026-09-30', [stale], [look('2026-09-29', stale)])).toBe(false);
    expect(isWorthWriting('2026-09-30', [stale, stuck('A')], [look('2026-09-29', stale)])).toBe(true);
    expect(isWorthWriting('2026-09-30', [stuck('B')], [look('2026-09-29', stuck('A'))])).toBe(true);
  });

  it('is not written because something was put right, but is when it comes back', () => {
    const before = [look('2026-09-28', stale, stuck('A')), look('2026-09-29', stale)];
    expect(isWorthWriting('2026-09-29', [stale], before.slice(0, 1))).toBe(false);
    expect(isWorthWriting('2026-09-30', [stale, stuck('A')], before)).toBe(true);
  });

  it('is repeated at the first look of a week, whichever day that is, while anything is left', () => {
    const friday = look('2026-09-25', stale);
    expect(isWorthWriting('2026-09-28', [stale], [friday])).toBe(true);
    expect(isWorthWriting('2026-09-29', [stale], [friday])).toBe(true);
    expect(isWorthWriting('2026-09-29', [stale], [look('2026-09-28', stale), friday])).toBe(false);
  });
});

describe('the daily trial', () => {
  const run = { to: 'drift@ressursvenn.example', since: now - 40 * hour, arrivedAt: now - 25 * hour };

  it('arrives as long as it did within 26 hours', () => {
    expect(trialState(run, now)).toBe('arrives');
    expect(trialState({ ...run, arrivedAt: now - 26 * hour }, now)).toBe('arrives');
    expect(trialState({ ...run, arrivedAt: now - 26 * hour - 1 }, now)).toBe('missing');
  });

  it('is off without an address, and gets its time when it begins anew', () => {
    expect(trialState({ ...run, to: null }, now)).toBe('off');
    expect(trialState({ ...run, since: null, arrivedAt: null }, now)).toBe('not-yet');
    expect(trialState({ ...run, since: now - hour, arrivedAt: now - 500 * hour }, now)).toBe('not-yet');
    expect(trialState({ ...run, since: now - 27 * hour, arrivedAt: null }, now)).toBe('missing');
  });
});
