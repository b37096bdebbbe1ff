import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newReference, parseReference, shownReference } from '../../src/domain/reference.ts';

const many = Array.from({ length: 10_000 }, () => newReference((limit) => randomInt(limit)));

describe('ten thousand references', () => {
  it('have eight signs each, none of which looks like another', () => {
    expect(many.filter((reference) => !/^[ABCDEFGHJKLMNPRSTUVWXY2-9]{8}$/.test(reference))).toEqual([]);
  });

  it('have a digit at every third place, so that no word can form', () => {
    expect(many.filter((reference) => !/^..\d..\d..$/.test(reference))).toEqual([]);
  });

  it('are all different', () => {
    // 30⁶ · 8² is 4.7 · 10¹⁰: one pair alike in about a thousand runs, two in practically none.
    expect(new Set(many).size).toBeGreaterThanOrEqual(many.length - 1);
  });

  it('use every sign they may, about equally often', () => {
    const counts = new Map<string, number>();
    for (const [sign] of many) counts.set(sign ?? '', (counts.get(sign ?? '') ?? 0) + 1);
    expect(counts.size).toBe(30);
    // 333 of each expected, with a standard deviation of 18.
    expect(Math.min(...counts.values())).toBeGreaterThan(230);
    expect(Math.max(...counts.values())).toBeLessThan(460);
  });

  it('are read back as they are, however they are shown', () => {
    for (const reference of many.slice(0, 500)) {
      expect(parseReference(reference)).toBe(reference);
      expect(parseReference(shownReference(reference).toLowerCase())).toBe(reference);
    }
  });
});

describe('a reference', () => {
  it('takes its chance from whoever is asked, and asks for no more than there are signs', () => {
    const asked: number[] = [];
    const first = newReference((limit) => {
      asked.push(limit);
      return 0;
    });
    expect(first).toBe('AA2AA2AA');
    expect(asked).toEqual([30, 30, 8, 30, 30, 8, 30, 30]);
    expect(newReference((limit) => limit - 1)).toBe('99999999');
  });

  it('is shown in two groups of four', () => {
    expect(shownReference('7K3W5PHD')).toBe('7K3W 5PHD');
  });

  it.each(['7K3W5PHD', '7k3w5phd', '7K3W 5PHD', ' 7k3w-5phd ', '7 K 3 W 5 P H D', '7K3W\u00a05PHD'])(
    'is understood when it is typed %j',
    (typed) => {
      expect(parseReference(typed)).toBe('7K3W5PHD');
    },
  );

  it.each([
    '',
    '7K3W5PH',
    '7K3W5PHDD',
    '7K3W5PHI',
    '7K3W5PH0',
    '7K3W5PH1',
    '7K3W5PHO',
    '7K3W5PHQ',
    '7K3W5PHZ',
    '7K3W5PHÅ',
    '../../etc',
  ])('is not what %j says', (typed) => {
    expect(parseReference(typed)).toBeNull();
  });
});
