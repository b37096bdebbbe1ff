import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprint, newSealingKey, open, SealError, seal, sealingKey } from '../../src/server/sealing.ts';

function aKey(base64 = newSealingKey()) {
  const key = sealingKey(base64);
  if (!key) throw new Error('A new key is no key');
  return key;
}
const secrets = [newSealingKey(), newSealingKey()] as const;
const [key, other] = [aKey(secrets[0]), aKey(secrets[1])];
const text = 'Kari æøå 👨‍👩‍👧‍👦\n';
const sealed = seal(text, 'submission:1:answers', [key]);

describe('a sealed text', () => {
  it.each(['', 'a', text, 'x'.repeat(100_000)])('opens as it was', (original) => {
    expect(open(seal(original, 'here', [key]), 'here', [key])).toBe(original);
  });

  it('says nothing of what is in it, and looks different each time', () => {
    expect(sealed).toMatch(/^1\.[0-9a-f]{6}\.[A-Za-z0-9+/]+=*$/);
    expect(Buffer.from(sealed.slice(9), 'base64').includes('Kari')).toBe(false);
    expect(seal(text, 'submission:1:answers', [key])).not.toBe(sealed);
  });

  it('does not open anywhere else than where it belongs', () => {
    expect(() => open(sealed, 'submission:2:answers', [key])).toThrow(SealError);
  });

  it('does not open with another key', () => {
    expect(() => open(sealed, 'submission:1:answers', [other])).toThrow(
      new SealError(`Sealed with a key this server does not have (key id ${key.id})`),
    );
  });

  it('does not open with another key that calls itself the same', () => {
    expect(() => open(sealed, 'submission:1:answers', [{ ...other, id: key.id }])).toThrow(SealError);
  });

  it('does not open when any one bit of it was changed', () => {
    const body = Buffer.from(sealed.slice(9), 'base64');
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(`1.${key.id}.${changed.toString('base64')}`, 'submission:1:answers', [key])).toThrow(SealError);
    }
  });

  it.each([
    '',
    '1',
    '1.',
    `1.${key.id}`,
    `1.${key.id}.`,
    `1.${key.id}.AAAA`,
    sealed.slice(0, -8),
    `2${sealed.slice(1)}`,
    'not sealed at all',
  ])('does not open when it is %j, and says so as a seal', (damaged) => {
    expect(() => open(damaged, 'submission:1:answers', [key])).toThrow(SealError);
  });

  it('opens after a change of keys, while the old key is still in the ring', () => {
    expect(open(sealed, 'submission:1:answers', [other, key])).toBe(text);
    const later = seal(text, 'here', [other, key]);
    expect(open(later, 'here', [other])).toBe(text);
  });

  it('tells no secret when it does not open', () => {
    let message = '';
    try {
      open(sealed, 'submission:1:answers', [other]);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('key id');
    expect(secrets.filter((secret) => message.includes(secret))).toEqual([]);
  });
});

describe('a key', () => {
  it('is 32 bytes in base64, with or without its padding', () => {
    const base64 = newSealingKey();
    expect(Buffer.from(base64, 'base64')).toHaveLength(32);
    const [padded, bare] = [aKey(base64), aKey(base64.replace('=', ''))];
    expect(open(seal(text, 'here', [padded]), 'here', [bare])).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['words', 'a passphrase that is thirty-two b'],
    ['31 bytes', randomBytes(31).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['64 hexadecimal signs', randomBytes(32).toString('hex')],
    ['base64 for addresses', Buffer.alloc(32, 0xff).toString('base64url')],
    ['a key with a space in it', ` ${newSealingKey()}`],
    ['a key with something after it', `${newSealingKey()}x`],
  ])('is not %s', (_what, base64) => {
    expect(sealingKey(base64)).toBeNull();
  });

  it('has an id that stays the same and differs from that of another key', () => {
    expect(aKey(secrets[0]).id).toBe(key.id);
    expect(key.id).not.toBe(other.id);
    expect(new Set(Array.from({ length: 100 }, () => aKey().id)).size).toBeGreaterThan(98);
  });
});

describe('a fingerprint', () => {
  it('is the same for the same, and different for any other text, purpose or key', () => {
    const first = fingerprint('text', 'purpose', [key]);
    expect(fingerprint('text', 'purpose', [key])).toBe(first);
    const others = [
      fingerprint('text2', 'purpose', [key]),
      fingerprint('text', 'purpose2', [key]),
      fingerprint('text', 'purpose', [other]),
      fingerprint('2text', 'purpose', [key]),
      fingerprint('', 'purposetext', [key]),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });
});
