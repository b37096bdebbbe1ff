import { describe, expect, it } from 'vitest';
import { manyPages, repeatMemory } from '../../src/server/repeat-memory.ts';

const hour = 60 * 60 * 1000;

function aMemory() {
  const clock = { now: 0 };
  const { isRepeated } = repeatMemory(() => clock.now);
  /** The same text from so many pages of their own; tells which of them were said to be repeated. */
  const pages = (text: string, count: number, name = 'page') =>
    Array.from({ length: count }, (_, at) => isRepeated(text, `${name} ${at}`));
  return { clock, isRepeated, pages };
}

describe('the same answers', () => {
  it('from ten pages within an hour are second thoughts; from the eleventh page they are repeated', () => {
    const { isRepeated, pages } = aMemory();
    expect(manyPages).toBe(10);
    expect(pages('text', 10)).toEqual(Array.from({ length: 10 }, () => false));
    expect(isRepeated('text', 'one more')).toBe(true);
  });

  it('from the same page are a button pressed again, however often', () => {
    const { isRepeated } = aMemory();
    for (let times = 0; times < 50; times += 1) expect(isRepeated('text', 'page')).toBe(false);
  });

  it('are new after an hour without them', () => {
    const { clock, isRepeated, pages } = aMemory();
    pages('text', 11);
    clock.now += hour - 1;
    expect(isRepeated('text', 'still within')).toBe(true);
    clock.now += hour;
    expect(isRepeated('text', 'after')).toBe(false);
  });

  it('are not what other answers are', () => {
    const { isRepeated, pages } = aMemory();
    pages('text', 11);
    expect(isRepeated('another', 'page')).toBe(false);
  });

  it('are forgotten when ten thousand others have come since', () => {
    const { isRepeated, pages } = aMemory();
    pages('first', 10);
    pages('second', 10);
    for (let at = 0; at < 9999; at += 1) isRepeated(`text ${at}`, 'page');
    expect(isRepeated('second', 'one more')).toBe(true);
    expect(isRepeated('first', 'one more')).toBe(false);
  });
});

describe('the reference of what was sent', () => {
  const text = '["volunteer",{}]';

  it('is told for an hour to whoever comes with the same words again', () => {
    const clock = { now: 0 };
    const { isRepeated, noteSent, sentAs } = repeatMemory(() => clock.now);
    expect(sentAs(text)).toBeNull();
    isRepeated(text, 'page');
    expect(sentAs(text)).toBeNull();
    noteSent(text, 'AB2CD3EF');
    clock.now = hour - 1;
    expect([sentAs(text), sentAs('other words')]).toEqual(['AB2CD3EF', null]);
    clock.now = hour;
    expect(sentAs(text)).toBeNull();
  });

  it('is the newest one', () => {
    const { isRepeated, noteSent, sentAs } = repeatMemory(() => 0);
    for (const reference of ['AB2CD3EF', 'GH4JK5LM']) {
      isRepeated(text, reference);
      noteSent(text, reference);
    }
    expect(sentAs(text)).toBe('GH4JK5LM');
  });
});
