import { describe, expect, it } from 'vitest';
import { newPageToken, pageTokenTime } from '../../src/server/page-token.ts';
import { type KeyRing, newSealingKey, sealingKey } from '../../src/server/sealing.ts';

const now = Date.parse('2026-03-01T22:10:00.123Z');
const ring = (): KeyRing => {
  const key = sealingKey(newSealingKey());
  if (!key) throw new Error('A new key is no key');
  return [key];
};
const keys = ring();
const token = newPageToken(now, keys);
const [time = '', chance = '', signature = ''] = token.split('.');

describe("the check page's token", () => {
  it('tells when the page was shown, to the millisecond', () => {
    expect(pageTokenTime(token, keys)).toBe(now);
  });

  it('differs from page to page, also within the same millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newPageToken(now, keys))).size).toBe(1000);
  });

  it('is known after a change of keys, while the old key is still in the ring', () => {
    const [newer] = ring();
    expect(pageTokenTime(token, [newer, ...keys])).toBe(now);
  });

  it.each([
    ['is missing', ''],
    ['is nonsense', 'hello'],
    ['has another time', `${(now + 1).toString(36)}.${chance}.${signature}`],
    ['has other chance', `${time}.AAAAAAAAAAAA.${signature}`],
    ['has no signature', `${time}.${chance}.`],
    ['has a shorter signature', token.slice(0, -1)],
    ['has a longer signature', `${token}A`],
    ['has a part too many', `${token}.x`],
    ['has a signature of the right length in other letters', `${time}.${chance}.${'å'.repeat(signature.length)}`],
  ])('is not ours when it %s', (_what, forged) => {
    expect(pageTokenTime(forged, keys)).toBeNull();
  });

  it('is not ours when it was made with another key', () => {
    expect(pageTokenTime(newPageToken(now, ring()), keys)).toBeNull();
  });
});
