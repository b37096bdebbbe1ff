// The small schemas by themselves: what an editor may write in a field, and what is told instead of published.

import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { Day, DaySpan, MonthOrDay, YearOrCloser } from '../../src/schemas/date.ts';
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
    ['2026', '2026-13', '2026-02-29', '2026-3', '0226-03', '2126-03', 2026],
  ],
  [
    'a year or closer',
    YearOrCloser,
    ['1996', '2026', '2026-03', '2026-03-31'],
    ['26', '2026-00', '2026-04-31', '1026'],
  ],
  ['a day', Day, ['1996-11-20', '2026-11-20'], ['0226-11-20', '2026-11']],
  [
    'days away',
    DaySpan,
    [
      { from: '2026-07-01', to: '2026-07-31' },
      { from: '2026-07-01', to: '2026-07-01' },
      { from: '2026-07-01', to: '2027-06-30' },
    ],
    [
      { from: '2026-07-01', to: '2026-06-30' },
      { from: '2026-07-01' },
      { from: '2026-12-20', to: '2072-01-05' },
      { from: '0227-12-20', to: '2028-01-05' },
      { from: '1927-12-20', to: '1927-12-27' },
    ],
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

describe('a slip of the hand in a year', () => {
  const said = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('is told once, with what to mend', () => {
    expect(said(YearOrCloser, '1026')).toEqual([': Rett årstallet: det skal begynne med 19 eller 20']);
    expect(said(DaySpan, { from: '0227-12-20', to: '2028-01-05' })).toEqual([
      'from: Rett årstallet: det skal begynne med 19 eller 20',
    ]);
    expect(said(DaySpan, { from: '2026-12-20', to: '2072-01-05' })).toEqual([
      'to: Perioden er på over et år. Rett årstallet, eller skriv en kortere periode',
    ]);
  });
});
