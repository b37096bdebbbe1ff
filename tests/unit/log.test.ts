import { describe, expect, it } from 'vitest';
import { errorKind, jsonLog, type LogEntry, quietConsole } from '../../src/server/log.ts';
import { routePattern } from '../../src/server/route-pattern.ts';

const canary = 'kari@eksempel.no';

describe('what is said of an error', () => {
  it('is its class and where in our code it arose', () => {
    function here() {
      return new TypeError(canary);
    }
    expect(errorKind(here())).toBe('TypeError in here');
  });

  it('is its code, when it has one', () => {
    expect(errorKind(Object.assign(new Error(canary), { code: 'ERR_SQLITE_ERROR' }))).toMatch(
      /^Error ERR_SQLITE_ERROR in /,
    );
  });

  it.each([
    ['a full disk', 13, 13],
    // A write that the disk did not take, of more than twenty kinds.
    ['a disk with faults', 778, 10],
  ])("is SQLite's own number too, for %s", (_what, errcode, shown) => {
    const error = Object.assign(new Error(canary), { code: 'ERR_SQLITE_ERROR', errcode, errstr: canary });
    expect(errorKind(error)).toMatch(new RegExp(`^Error ERR_SQLITE_ERROR ${shown} in `));
    expect(errorKind(error)).not.toContain(canary);
  });

  it('is its type when it is no error at all', () => {
    expect([canary, 1, null, undefined, { canary }].map(errorKind)).toEqual([
      'string',
      'number',
      'object',
      'undefined',
      'object',
    ]);
  });

  it.each([
    ['message', new Error(canary)],
    ['message of several lines', new Error(`first\n${canary}\nlast`)],
    ['message that looks like a stack', new Error(`first\n    at ${canary} (file.ts:1:1)`)],
    ['message without any text before it', new Error(`\n    at ${canary}`)],
    ['cause', new Error('outer', { cause: new Error(canary) })],
    ['code that is a sentence', Object.assign(new Error('x'), { code: `no room for ${canary}` })],
    ['stack that is gone', Object.assign(new Error(canary), { stack: undefined })],
    ['errors together', new AggregateError([new Error(canary)], canary)],
  ])('is never its %s', (_what, error) => {
    const kind = errorKind(error);
    expect(kind).not.toMatch(/kari|eksempel/);
    expect(kind).toMatch(/^\w*Error/);
    expect(kind).not.toContain('\n');
  });
});

it('the log is one line of JSON an entry, with the time', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => lines.push(line),
    () => Date.parse('2026-03-01T22:10:00Z'),
  );
  log({ event: 'withdrawn', reference: '7K3W5PHD' });
  log({ event: 'line\nbreak' });
  expect(lines).toEqual([
    '{"time":"2026-03-01T22:10:00.000Z","event":"withdrawn","reference":"7K3W5PHD"}',
    '{"time":"2026-03-01T22:10:00.000Z","event":"line\\nbreak"}',
  ]);
});

describe('what the log calls an address', () => {
  const token = 'Ab1_-'.repeat(9).slice(0, 43);

  it.each([
    [`/sak/${token}/`, '/sak/[token]/'],
    ['/sak/hvasomhelst/', '/sak/[token]/'],
    [`/kontakt/12-${token}/`, '/kontakt/[token]/'],
    ['/kvittering/7K3W5PHD/', '/kvittering/[reference]/'],
    ['/bli-ressursvenn/soknad/kontroll/', '[form]/[step]/'],
    ['/nn/bli-ressursvenn/soknad/send/', '[form]/[step]/'],
    ['/en/for-krisesentre/henvendelse/send/', '[form]/[step]/'],
    ['/for-krisesentre/henvendelse/kontroll/', '[form]/[step]/'],
    ['/api/run', '/api/'],
    ['/api/run/', '/api/'],
    ['/postkasse/', '/postkasse/'],
    ['/postkasse/messages.json', '/postkasse/'],
    ['/', '(other)'],
    ['/kommune/oslo/', '(other)'],
    [`/sak/${token}`, '(other)'],
    [`/sak/${token}/mer/`, '(other)'],
    ['/de/bli-ressursvenn/soknad/send/', '(other)'],
    ['/api/kari@eksempel.no', '(other)'],
  ])('%s is %s', (path, pattern) => {
    expect(routePattern(path)).toBe(pattern);
  });
});

it('what a library writes on the console becomes a line that says no word of it', () => {
  const entries: LogEntry[] = [];
  const kept = { ...console };
  try {
    quietConsole((entry) => entries.push(entry));
    // biome-ignore lint/suspicious/noConsole: a library would.
    console.error('Could not render /sak/HEMMELIG/');
    // biome-ignore lint/suspicious/noConsole: a library would.
    console.warn('While rendering %s', '/sak/HEMMELIG/', new RangeError('kari@eksempel.example'));
  } finally {
    Object.assign(console, kept);
  }
  expect(entries).toEqual([
    { event: 'console', outcome: 'error', reason: 'string' },
    { event: 'console', outcome: 'warn', reason: expect.stringMatching(/^RangeError/) },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/HEMMELIG|kari/);
});
