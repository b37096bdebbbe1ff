import { describe, expect, it } from 'vitest';
import { deliveryKey } from '../../src/server/mail/port.ts';

describe('a delivery key', () => {
  it('names the purpose, the delivery and the series', () => {
    expect(deliveryKey('notice', '7f3a', 2)).toBe('notice/7f3a/2');
  });

  it.each([
    ['an empty purpose', '', '7f3a', '1'],
    ['an empty delivery', 'notice', '', '1'],
    ['an empty series', 'notice', '7f3a', ''],
    ['a slash inside a part, which would make two deliveries look alike', 'notice', '7f/3a', '1'],
    ['a line break, which would be a header of its own', 'notice', '7f3a\r\nx: y', '1'],
    ['letters that no header can carry', 'notice', 'blåbær', '1'],
  ])('is refused with %s', (_why, purpose, delivery, series) => {
    expect(() => deliveryKey(purpose, delivery, series)).toThrow(
      new RangeError('A delivery key needs purpose, delivery and series, in printable ASCII without spaces or slashes'),
    );
  });

  it('has at most the 256 signs that the provider remembers', () => {
    expect(deliveryKey('notice', 'd'.repeat(247), 1)).toHaveLength(256);
    expect(() => deliveryKey('notice', 'd'.repeat(248), 1)).toThrow(
      new RangeError('A delivery key has at most 256 signs'),
    );
  });
});
