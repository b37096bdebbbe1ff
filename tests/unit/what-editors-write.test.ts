// The small schemas by themselves: what an editor may write in a field, and what is told instead of published.

import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { DaySpan, MonthOrDay, YearOrCloser } from '../../src/schemas/date.ts';
import { HelpLine } from '../../src/schemas/help-line.ts';
import { HelpLineNumber, NumberFromAbroad, PhoneNumber } from '../../src/schemas/phone-number.ts';
import { Site } from '../../src/schemas/site.ts';
import { realFacts } from '../support/some-facts.ts';

const tried: [string, z.ZodType, right: unknown[], wrong: unknown[]][] = [
  [
    'a telephone number',
    PhoneNumber,
    ['22 23 21 10', '976 94 353', '800 33 321'],
    ['22232110', '97 69 43 53', '116 006', '+47 976 94 353', '076 94 353'],
  ],
  [
    'a help line’s number',
    HelpLineNumber,
    ['110', '112', '113', '116 006', '02800', '22 40 00 40'],
    ['122', '911', '1881', '116006', '2800'],
  ],
  ['a number from abroad', NumberFromAbroad, ['+47 911 16 123'], ['911 16 123', '+46 911 16 123', '0047 911 16 123']],
  [
    'a month or a day',
    MonthOrDay,
    ['2026-03', '2026-03-31', '2028-02-29'],
    ['2026', '2026-13', '2026-02-29', '2026-3', 2026],
  ],
  ['a year or closer', YearOrCloser, ['2026', '2026-03', '2026-03-31'], ['26', '2026-00', '2026-04-31']],
  [
    'days away',
    DaySpan,
    [
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2026-07-01', to: '2026-07-01' },
    ],
    [{ from: '2026-07-01', to: '2026-06-30' }, { from: '2026-07-01' }],
  ],
  [
    'the site to leave for',
    Site.shape.exitSite,
    ['https://snl.no/', 'https://www.yr.no/nb'],
    // Over http, anybody on the line sees where she went; the others are no whole address.
    ['http://snl.no/', 'snl.no', 'https://snl.no', 'https://snl/'],
  ],
];

describe.each(tried)('%s', (_what, schema, right, wrong) => {
  it.each(right)('may be %o', (value) => {
    expect(schema.safeParse(value)).toMatchObject({ success: true, data: value });
  });

  it.each(wrong)('is not %o', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe.each(['hours', 'languages', 'note'] as const)('what a help line says of its %s', (field) => {
  const [one] = realFacts.helpLines;
  const said = { [field]: 'ord' };
  const whole = { ...one, ...said, nn: { ...one?.nn, ...said }, en: { ...one?.en, ...said } };

  it('may stand in every language', () => {
    expect(HelpLine.safeParse(whole).success).toBe(true);
  });

  it.each(['nn', 'en'] as const)('cannot be left out in %s', (language) => {
    const { error } = HelpLine.safeParse({ ...whole, [language]: { ...whole[language], [field]: undefined } });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([`${language}.${field}`]);
  });
});
