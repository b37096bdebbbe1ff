import { describe, expect, it } from 'vitest';
import { statesOf } from '../../scripts/bench/lives.ts';
import { lookAt } from '../../src/domain/follow-up.ts';
import { someFacts } from '../support/some-facts.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-03-09T05:00:00Z');
const { site } = someFacts();
const ages = Array.from({ length: site.retention.afterReceipt + 10 }, (_, age) => (age + 1) * day);

describe('what the bench fills an outbox with', () => {
  it('is as the follow-up itself would have left it: nothing is overdue, and the next look is the one it asks for', () => {
    for (const age of ages)
      for (const state of statesOf(now - age, now, 'association:oslo', site)) {
        expect(state.nextLookAt).toBeGreaterThan(now);
        expect(lookAt(state, now, site)).toEqual({ again: state.nextLookAt });
      }
  });

  it('holds every course of things among what is new, and nothing that is to be erased by now', () => {
    expect(statesOf(now - day / 2, now, 'association:oslo', site).length).toBeGreaterThan(3);
    const old = now - (site.retention.afterReceipt + 1) * day;
    expect(statesOf(old, now, 'association:oslo', site)).toEqual([]);
  });
});
