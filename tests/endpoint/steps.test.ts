import { describe, expect, it, vi } from 'vitest';
import { answerCheck, answerSend } from '../../src/server/answers.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { formSource } from '../../src/server/read-form.ts';
import { manyPages } from '../../src/server/repeat-memory.ts';
import { senderLimiter } from '../../src/server/sender-limiter.ts';
import { ServiceUnavailable } from '../../src/server/services.ts';
import { checkStep, sendStep } from '../../src/server/steps.ts';
import { crisisCentreForm, type FieldChange, volunteerForm } from '../support/a-submission.ts';
import { type Bench, hour, minute, someServices, start } from '../support/some-services.ts';

const address = 'https://ressursvenn.example/bli-ressursvenn/soknad/send/';

function post(change: FieldChange = {}, form = volunteerForm) {
  const fields = Object.entries(form(change)).flatMap(([name, values]) => values.map((value) => [name, value]));
  return formSource(new Request(address, { method: 'POST', body: new URLSearchParams(fields) }));
}

const shownBefore = ({ services }: Bench, milliseconds: number) =>
  newPageToken(services.now() - milliseconds, services.keys);
const check = (bench: Bench, change?: FieldChange) => checkStep(post(change), 'volunteer', () => bench.services);
const send = (bench: Bench, change: FieldChange = {}, sender = 'a') =>
  sendStep(post({ page: shownBefore(bench, minute), ...change }), 'volunteer', 'nb', sender, () => bench.services);
const unavailable = () => {
  throw new ServiceUnavailable('closed');
};

describe('the check step', () => {
  it('shows the answers, who gets them and why, and stores nothing', async () => {
    const bench = someServices();
    expect(await check(bench)).toMatchObject({
      kind: 'check',
      values: volunteerForm(),
      submission: { answers: { name: 'Kari Nordmann' } },
      route: { recipients: [{ id: 'association:oslo', reason: 'covers-municipality' }, { id: 'national' }] },
      token: expect.stringMatching(/^\w+\.[\w-]+\.[\w-]+$/),
      shownAt: start,
    });
    expect(bench.dump()).toBe('[[],[]]');
    expect(bench.log).toEqual([]);
  });

  it('shows whom she chose, and the national coordinator where the text or the first page’s trap takes it to her', async () => {
    for (const change of [{ message: 'www.a.no www.b.no www.c.no' }, { rv_extra: 'x' }])
      expect(await check(someServices(), change)).toMatchObject({ route: { recipients: [{ id: 'national' }] } });
    expect(await check(someServices(), { recipient: 'sandnes' })).toMatchObject({
      route: {
        recipients: [
          { id: 'association:sandnes', reason: 'chosen' },
          { id: 'association:sandnes:deputy' },
          { id: 'national' },
        ],
      },
    });
  });

  it('leaves behind what no form of ours asks for', async () => {
    const outcome = await check(someServices(), { fnr: '17912099997', rv_extra: 'x', page: 'y' });
    expect(outcome).toMatchObject({ kind: 'check', values: volunteerForm() });
    expect(JSON.stringify(outcome)).not.toContain('17912099997');
  });

  it('gives the form back with every error', async () => {
    expect(await check(someServices(), { name: '', postalCode: 'x' })).toEqual({
      kind: 'form',
      status: 422,
      values: volunteerForm({ name: '', postalCode: 'x' }),
      errors: [
        { field: 'postalCode', code: 'postalCode.format' },
        { field: 'name', code: 'name.missing' },
      ],
    });
  });

  it('gives the form back to whoever wants to change an answer, right or wrong', async () => {
    const outcome = await check(someServices(), { change: 'name', name: '' });
    expect(outcome).toMatchObject({
      kind: 'form',
      status: 200,
      values: volunteerForm({ name: '' }),
      errors: [],
      toChange: 'name',
    });
  });

  it("reads a crisis centre's form", async () => {
    const bench = someServices();
    expect(await checkStep(post({}, crisisCentreForm), 'crisis-centre', () => bench.services)).toMatchObject({
      kind: 'check',
      route: { recipients: [{ reason: 'partners-with-centre' }, { id: 'national' }] },
    });
  });
});

describe('the send step', () => {
  it('stores it, and carries it after the answer', async () => {
    const bench = someServices();
    const outcome = await send(bench);
    expect(outcome).toEqual({ kind: 'sent', reference: expect.stringMatching(/^\w{8}$/) });
    await bench.settle();
    expect(bench.provider.accepted.map(({ mail }) => mail.to)).toEqual(['oslo@forening.example', 'kari@eksempel.no']);
  });

  it('sends once what was sent twice', async () => {
    const bench = someServices();
    const page = shownBefore(bench, minute);
    const outcomes = await Promise.all([send(bench, { page }), send(bench, { page }), send(bench, { page })]);
    await bench.settle();
    expect(new Set(outcomes.map((outcome) => outcome.kind === 'sent' && outcome.reference)).size).toBe(1);
    expect(bench.provider.accepted).toHaveLength(2);
  });

  it('is done with the visitor though no mail gets through', async () => {
    const bench = someServices();
    bench.provider.fault = () => ({ result: { outcome: 'retry', reason: 'unreachable' } });
    expect((await send(bench)).kind).toBe('sent');
    await bench.settle();
    expect(bench.rows('SELECT count(*) AS waiting FROM deliveries WHERE next_attempt_at IS NOT NULL')).toEqual([
      { waiting: 2 },
    ]);
  });

  it.each<[string, FieldChange, number, string[], string]>([
    ['an honest sender', {}, minute, [], 'association:oslo'],
    ['a trap that was filled', { rv_extra: 'x' }, minute, ['trap-filled'], 'national'],
    ['three links', { message: 'www.a.no www.b.no www.c.no' }, minute, ['many-links'], 'national'],
    ['somebody quick', {}, 1000, ['too-fast'], 'association:oslo'],
    ['somebody slow', {}, 25 * hour, ['too-old'], 'association:oslo'],
    ['a page that is not ours', { page: 'x.y.z' }, minute, ['no-token'], 'association:oslo'],
    ['no page at all', { page: undefined }, minute, ['no-token'], 'association:oslo'],
  ])('from %s is delivered to a human being', async (_what, change, thinkingTime, signs, recipient) => {
    const bench = someServices();
    const outcome = await send(bench, { page: shownBefore(bench, thinkingTime), ...change });
    await bench.settle();
    expect(outcome.kind).toBe('sent');
    expect(bench.rows('SELECT flags FROM submissions')).toEqual([{ flags: JSON.stringify(signs) }]);
    expect(bench.rows("SELECT recipient FROM deliveries WHERE purpose = 'notice' AND accepted_at IS NOT NULL")).toEqual(
      [{ recipient }],
    );
  });

  it('notes the same answers from page after page, within the hour', async () => {
    const bench = someServices();
    for (let times = 0; times <= manyPages; times += 1) await send(bench);
    bench.clock.now += hour;
    await send(bench);
    await bench.settle();
    const flags = bench.rows('SELECT flags FROM submissions ORDER BY rowid').map((row) => row['flags']);
    expect(flags).toEqual([...Array.from({ length: manyPages }, () => '[]'), '["repeated"]', '[]']);
  });

  it('asks one sender to wait who sends without end, and nobody else', async () => {
    const bench = someServices({ limiter: senderLimiter({ burst: 2, perHour: 60 }, () => start) });
    const outcomes = [await send(bench), await send(bench), await send(bench)];
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'too-many']);
    expect(outcomes[2]).toMatchObject({
      values: volunteerForm(),
      retryAfterSeconds: 60,
      token: expect.stringContaining('.'),
    });
    expect((await send(bench, {}, 'b')).kind).toBe('sent');
    await bench.settle();
  });

  it('leads who sends the same once more to her receipt, however many she has sent', async () => {
    const bench = someServices({ limiter: senderLimiter({ burst: 1, perHour: 1 }, () => start) });
    const page = shownBefore(bench, minute);
    const first = await send(bench, { page });
    expect([first.kind, await send(bench, { page })]).toEqual(['sent', first]);
    expect((await send(bench, { page, message: 'Noe annet' })).kind).toBe('too-many');
    expect(bench.rows('SELECT reference FROM submissions')).toHaveLength(1);
    await bench.settle();
  });

  it('does not count a form with an error against the sender', async () => {
    const bench = someServices({ limiter: senderLimiter({ burst: 1, perHour: 1 }, () => start) });
    for (let times = 0; times < 5; times += 1)
      expect(await send(bench, { name: '' })).toMatchObject({ kind: 'form', status: 422 });
    expect((await send(bench)).kind).toBe('sent');
    await bench.settle();
  });

  it('keeps what was written and the page token when the outbox fails', async () => {
    const bench = someServices();
    const page = shownBefore(bench, minute);
    bench.services.database = {
      ...bench.services.database,
      batch: () => Promise.reject(new Error('disk I/O error at Kari')),
    };
    expect(await send(bench, { page })).toEqual({ kind: 'fault', values: volunteerForm(), token: page });
    expect(bench.log).toEqual([{ event: 'fault', outcome: 'send', reason: expect.stringMatching(/^Error/) }]);
    expect(JSON.stringify(bench.log)).not.toContain('Kari');
  });
});

describe.each([
  [
    'check',
    (source: ReturnType<typeof post>, open: Parameters<typeof checkStep>[2]) => checkStep(source, 'volunteer', open),
  ],
  [
    'send',
    (source: ReturnType<typeof post>, open: Parameters<typeof checkStep>[2]) =>
      sendStep(source, 'volunteer', 'nb', 'a', open),
  ],
] as const)('the %s step', (_name, step) => {
  const withType = (body: BodyInit, type: string) =>
    formSource(new Request(address, { method: 'POST', body, headers: { 'content-type': type } }));

  it('tells that the fault is ours when nothing can be opened, and keeps what was written', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockReturnValue();
    const outcome = await step(post({ page: 'x' }), unavailable);
    expect(outcome).toMatchObject({ kind: 'fault', values: volunteerForm() });
    expect(console.mock.calls).toEqual([[expect.stringContaining('"reason":"ServiceUnavailable in unavailable"')]]);
  });

  it.each([
    [415, withType('{}', 'application/json')],
    [400, withType('--x', 'multipart/form-data; boundary=x')],
    [413, withType(`message=${'a'.repeat(300_000)}`, 'application/x-www-form-urlencoded')],
  ])('refuses with %i what it cannot read', async (status, source) => {
    expect(await step(source, unavailable)).toEqual({ kind: 'refused', status });
  });

  it('gives back a form that is too large to accept, with the words in it', async () => {
    const message = 'a'.repeat(20_000);
    expect(await step(post({ message }), unavailable)).toEqual({
      kind: 'form',
      status: 413,
      values: volunteerForm({ message }),
      errors: [{ field: 'message', code: 'form.tooLarge' }],
    });
  });

  it('gives back wrong answers with 422, never anything stored', async () => {
    const bench = someServices();
    expect(await step(post({ email: 'kari@' }), () => bench.services)).toMatchObject({ kind: 'form', status: 422 });
    expect(bench.dump()).toBe('[[],[]]');
  });
});

describe('an address that only answers a form', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('answers %s with 405', async (method) => {
    const source = formSource(new Request(address, { method }));
    const wrong = { status: 405, headers: [['Allow', 'POST']], outcome: { kind: 'refused', status: 405 } };
    expect(await answerCheck(source, 'volunteer')).toEqual(wrong);
    expect(await answerSend(source, 'volunteer', 'nb', 'a')).toEqual(wrong);
  });
});
