import { describe, expect, it } from 'vitest';
import { isPossibleSpam, type SendingFacts, type SpamSign, spamSigns } from '../../src/domain/spam.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;
const signsOf = (change: Partial<SendingFacts>) =>
  spamSigns({ trap: '', text: 'Hei, jeg vil gjerne hjelpe.', thinkingTime: 30 * second, repeated: false, ...change });

describe('the signs that a machine wrote it', () => {
  it.each<[string, Partial<SendingFacts>, SpamSign[]]>([
    ['none for somebody who takes her time', {}, []],
    ['a filled trap', { trap: 'x' }, ['trap-filled']],
    ['not a trap with a space in it', { trap: '  ' }, []],
    ['three links', { text: 'https://a.no http://b.no www.c.no' }, ['many-links']],
    ['three links in forum code', { text: '[url=a] [URL=b] [url=c]' }, ['many-links']],
    ['three links, each written out', { text: 'https://www.a.no,http://www.b.no,https://www.c.no' }, ['many-links']],
    ['three links in forum code, written out', { text: '[url=https://www.a.no] '.repeat(3) }, ['many-links']],
    ['not two links that are written out', { text: 'Se https://www.a.no og https://www.b.no' }, []],
    ['not two in forum code', { text: '[url=https://www.a.no]a[/url] og [url]http://b.no[/url]' }, []],
    ['not two links', { text: 'https://a.no og www.b.no' }, []],
    ['less than two seconds', { thinkingTime: 1999 }, ['too-fast']],
    ['not two seconds', { thinkingTime: 2 * second }, []],
    ['more than a day', { thinkingTime: day + 1 }, ['too-old']],
    ['not a day', { thinkingTime: day }, []],
    ['no token of ours', { thinkingTime: null }, ['no-token']],
    ['the same once more', { repeated: true }, ['repeated']],
    [
      'all together',
      { trap: 'x', text: 'www. www. www.', thinkingTime: 0, repeated: true },
      ['trap-filled', 'many-links', 'too-fast', 'repeated'],
    ],
  ])('%s', (_what, facts, signs) => {
    expect(signsOf(facts)).toEqual(signs);
  });
});

describe('possible spam', () => {
  it.each<[SpamSign[], boolean]>([
    [[], false],
    [['trap-filled'], true],
    [['many-links'], true],
    [['too-fast'], false],
    [['too-old'], false],
    [['no-token'], false],
    [['repeated'], false],
    [['too-fast', 'repeated'], true],
    [['no-token', 'repeated'], true],
  ])('%j: %s', (signs, possible) => {
    expect(isPossibleSpam(signs)).toBe(possible);
  });
});
