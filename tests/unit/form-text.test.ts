import { describe, expect, it } from 'vitest';
import { latinDigits, manyLines, oneLine, plainLine, searchable, signs } from '../../src/text/form-text.ts';

const family = '👨‍👩‍👧‍👦';

describe('one line', () => {
  it.each([
    ['is trimmed', '  Kari  ', 'Kari'],
    ['has single spaces', 'Kari \u00a0 \u2003Nordmann', 'Kari Nordmann'],
    [
      'has no line breaks, so that no mail header can be forged',
      'Kari\r\nBcc: alle@post.example',
      'Kari Bcc: alle@post.example',
    ],
    ['has no tabs', 'Kari\tNordmann', 'Kari Nordmann'],
    ['has no other line separators', 'Kari\u2028Nordmann\u2029\u0085', 'Kari Nordmann'],
    ['has its letters composed (æøå from some keyboards and files)', 'A\u030ase Ho\u0308yer', 'Åse Höyer'],
    ['composes a letter with the accent that something was hidden before', 'A\u200b\u030ase', 'Åse'],
    ['loses zero-width spaces', 'Ka\u200bri\ufeff', 'Kari'],
    ['loses control characters', 'Ka\u0000r\u0007i\u009b\u007f', 'Kari'],
    ['loses marks that turn the reading direction', '\u202eirak\u202c \u2066Kari\u2069 \u200f\u200e', 'irak Kari'],
    ['keeps the joiner that Persian names need', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['keeps the joiner that family emoji need', `Kari ${family}`, `Kari ${family}`],
    ['keeps Arabic, Tigrinya, Ukrainian and Sámi', 'فاطمة ሰላም Їжак Ánde Ŋuorri', 'فاطمة ሰላም Їжак Ánde Ŋuorri'],
    ['keeps apostrophes and hyphens', "O'Brien d’Arc Anne-Lise", "O'Brien d’Arc Anne-Lise"],
    ['shows that half a sign was lost', 'Kari\ud83d!', 'Kari\ufffd!'],
    ['shows that the other half was lost', '\udc68Kari', '\ufffdKari'],
    ['is empty when nothing can be seen', '\u200b\u2060 \ufeff', ''],
  ])('%s', (_what, typed, text) => {
    expect(oneLine(typed)).toBe(text);
  });
});

it('a plain line has nothing that nobody sees, so that it is a number or an address', () => {
  expect(plainLine(' kari\u200d@\u00adexample.no\u200c ')).toBe('kari@example.no');
  expect(plainLine('ｋａｒｉ＠ｅｘａｍｐｌｅ．ｎｏ')).toBe('kari@example.no');
});

describe('a number', () => {
  it.each([
    '٠١٢٣٤٥٦٧٨٩',
    '۰۱۲۳۴۵۶۷۸۹',
    '०१२३४५६७८९',
    '๐๑๒๓๔๕๖๗๘๙',
    '０１２３４５６７８９',
    '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
    '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
    '⓪①②③④⑤⑥⑦⑧⑨',
  ])('is the same in every script: %s', (digits) => expect(latinDigits(digits)).toBe('0123456789'));

  it.each([
    ['keycaps', '4\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e3'],
    ['joiners', '4\u200c1\u200d2'],
    ['variation selectors', '4\ufe0f1\u{e0101}2'],
    ['strokes', '4\u03361\u03322\u0332'],
    ['fillers that show nothing', '4\u31641\u034f2\u{e0020}'],
  ])('is searched for without %s', (_, typed) => expect(searchable(typed)).toBe('412'));
});

// A pattern that starts over at each sign of such a text takes a quarter of an hour; the test's own patience tells, and no clock.
it.each([' ', '\t', '\u3000', '\n', ' \n', '\u0301', '\u200d', '٣', 'a '])(
  'takes a long row of %j in its stride',
  (sign) => {
    const typed = `a${sign.repeat(500_000)}x`;
    for (const read of [oneLine, manyLines, plainLine, latinDigits, searchable])
      expect(read(typed).length).toBeGreaterThan(1);
  },
);

describe('several lines', () => {
  it.each([
    ['have their line breaks as browsers send them made into \\n', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['keep empty lines between paragraphs', 'a\r\n\r\nb', 'a\n\nb'],
    ['lose space at the end of each line', 'a  \nb\t\n', 'a\nb'],
    ['keep tabs and spaces inside', 'a\tb  c', 'a\tb  c'],
    ['lose what turns the reading direction', 'a\u202eb\nc', 'ab\nc'],
    ['keep right-to-left text and its joiners', 'می\u200cخواهم\nسلام', 'می\u200cخواهم\nسلام'],
    ['are composed', 'e\u0301', 'é'],
    [
      'have the line breaks of word processors made into \\n',
      'Hei\u000bJeg\u000cvil\u2028gjerne\u0085vite',
      'Hei\nJeg\nvil\ngjerne\nvite',
    ],
  ])('%s', (_what, typed, text) => {
    expect(manyLines(typed)).toBe(text);
  });
});

it.each([oneLine, manyLines])('made uniform twice, nothing changes ($name)', (uniform) => {
  for (const typed of [' a  b\r\n', 'A\u030a\u200b', family, '\ud83d', 'x\u2028y', '\u0301a', 'a\u0000\u0301']) {
    expect(uniform(uniform(typed))).toBe(uniform(typed));
  }
});

describe('a sign', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['Åse', 3],
    [family, 1],
    ['🇳🇴', 1],
    ['👍🏽', 1],
    ['e\u0301\u0323', 1],
    ['नि', 1],
    ['a\nb', 3],
  ])('is counted as a person counts it: %j is %i', (text, count) => {
    expect(signs(text)).toBe(count);
  });
});
