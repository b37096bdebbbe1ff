/** What our own machine can do to us: the outbox is taken by another process, or the disk is full. Nobody loses a word. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { formOf, headingOf, stepsOf, textOf } from '../support/html.ts';
import { osloReaders } from '../support/real-readers.ts';
import { type RunningServer, type ServerOptions, startServer } from '../support/server.ts';
import { projectRoot } from '../support/some-facts.ts';
import {
  anApplication,
  type Fields,
  mailAbout,
  mailOnceThere,
  noticeAbout,
  type Page,
  referenceOf,
  visitor,
} from '../support/visitor.ts';

const t = translator('nb');
const env = { HOST: '127.0.0.1', SENDER_LIMIT: 'off' };

function storedIn(dataDir: string): string[] {
  const outbox = new DatabaseSync(join(dataDir, 'outbox.db'), { readOnly: true });
  try {
    return outbox
      .prepare('SELECT reference FROM submissions')
      .all()
      .map(({ reference }) => String(reference));
  } finally {
    outbox.close();
  }
}

/** The page that says the fault is ours, with all she wrote in sight, and in the form that sends it again. */
function expectKeptWords({ status, html }: Page, answers: Fields): void {
  expect([status, headingOf(html)]).toEqual([503, t('fault.heading')]);
  for (const field of ['name', 'message', 'email', 'phone']) expect(textOf(html)).toContain(answers[field]);
  const pairs = Object.entries(answers).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const written = pairs.filter(([, value]) => value !== '');
  expect(formOf(html, 'send/').fields).toEqual(expect.arrayContaining(written));
}

describe('another process holds the outbox', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ env });
  });
  afterAll(() => server?.stop());

  /** Resolves when another process has it, with a promise of when it has let go. */
  async function holdOutbox(milliseconds: number): Promise<{ gone: Promise<unknown>; isHeld(): boolean }> {
    const script = join(projectRoot, 'tests/support/hold-outbox.ts');
    const holder = spawn(process.execPath, [script, join(server.dataDir, 'outbox.db'), String(milliseconds)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(holder, 'exit');
    onTestFinished(async () => {
      holder.kill();
      await gone;
    });
    await once(holder.stdout, 'data');
    return { gone, isHeld: () => holder.exitCode === null };
  }

  it('for a second: her submission waits, and is accepted', async () => {
    const me = visitor(server.url);
    const page = await me.check('volunteer', anApplication());
    const holder = await holdOutbox(1000);
    const sending = me.send(page);
    expect(holder.isHeld()).toBe(true);
    const reference = referenceOf(await sending);
    await noticeAbout(server.url, reference);
    expect(storedIn(server.dataDir)).toContain(reference);
  });

  it('for six seconds: she is told that the fault is ours, keeps every word, and can send them again', async () => {
    const me = visitor(server.url);
    const answers = anApplication();
    const page = await me.check('volunteer', answers);
    const before = storedIn(server.dataDir);
    const holder = await holdOutbox(6000);
    const turnedAway = await me.send(page);
    expect(holder.isHeld()).toBe(true);
    expectKeptWords(turnedAway, answers);
    expect(storedIn(server.dataDir)).toEqual(before);

    await holder.gone;
    const reference = referenceOf(await me.send(turnedAway));
    expect(referenceOf(await me.send(turnedAway))).toBe(reference);
    expect(storedIn(server.dataDir).sort()).toEqual([...before, reference].sort());
    await noticeAbout(server.url, reference);
    await mailOnceThere(server.url, reference, osloReaders.length + 1);
    expect((await mailAbout(server.url, reference)).filter(({ text }) => text.includes('/sak/'))).toHaveLength(
      osloReaders.length,
    );
  });

  it('and everybody else reads pages, looks over forms and sees receipts meanwhile', async () => {
    const me = visitor(server.url);
    const reference = await me.submit('volunteer', anApplication());
    await noticeAbout(server.url, reference);
    const page = await me.check('volunteer', anApplication());
    const holder = await holdOutbox(2000);
    const waiting = me.send(page);
    const others = [me.get('/bli-ressursvenn/soknad/'), me.check('volunteer', anApplication()), me.receipt(reference)];
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(holder.isHeld()).toBe(true);
    expect((await waiting).status).toBe(303);
  });
});

/**
 * A file that may not grow beyond 512 KiB (1024 blocks of 512 bytes) fails in the same place as a disk without room, and
 * needs no rights and no real disk. The write-ahead log gets there after a handful of submissions.
 */
const fullDisk: ServerOptions = { launcher: ['/bin/sh', '-c', 'ulimit -f 1024; exec "$@"', 'sh'] };

describe('the disk is full', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ressursvenn-full-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('so she is told, while those before her keep their receipts; with room again all of them are carried, once', async () => {
    const cramped = await startServer({ env, dataDir, ...fullDisk });
    onTestFinished(() => cramped.kill());
    const promised: string[] = [];
    const { answers, turnedAway } = await sendUntilFull(cramped.url, promised);
    expect(promised.length).toBeGreaterThan(0);
    expectKeptWords(turnedAway, answers);
    expect((await visitor(cramped.url).get('/bli-ressursvenn/soknad/')).status).toBe(200);
    for (const reference of promised) expect((await visitor(cramped.url).receipt(reference)).status).toBe(200);
    expect(storedIn(dataDir).sort()).toEqual(promised.toSorted());
    await expect.poll(() => cramped.log()).toMatch(/"event":"fault","outcome":"send"/);
    await cramped.stop();

    const roomy = await startServer({ env, dataDir });
    onTestFinished(() => roomy.stop());
    const me = visitor(roomy.url);
    promised.push(referenceOf(await me.send(turnedAway)));
    const secondSteps = () =>
      Promise.all(promised.map(async (reference) => stepsOf((await me.receipt(reference)).html)[1]));
    await vi.waitFor(
      async () => expect((await secondSteps()).map((step) => step?.state)).toEqual(promised.map(() => 'done')),
      { timeout: 20_000, interval: 200 },
    );
    for (const reference of promised) {
      await noticeAbout(roomy.url, reference, osloReaders.length);
      const notices = (await mailAbout(roomy.url, reference)).filter(({ text }) => text.includes('/sak/'));
      expect([reference, notices.length]).toEqual([reference, osloReaders.length]);
    }
    expect(storedIn(dataDir).sort()).toEqual(promised.toSorted());
  });

  /** Sends until somebody is turned away; everybody before her is promised something. */
  async function sendUntilFull(url: string, promised: string[]): Promise<{ answers: Fields; turnedAway: Page }> {
    for (let sent = 0; sent < 200; sent += 1) {
      const me = visitor(url);
      const answers = anApplication({ message: `${sent} ${'Jeg har god tid. '.repeat(30)}`.trim() });
      const page = await me.send(await me.check('volunteer', answers));
      if (page.status !== 303) return { answers, turnedAway: page };
      promised.push(referenceOf(page));
    }
    throw new Error('The disk does not fill up');
  }
});

describe('the log', () => {
  it.each([
    ['whoever reads it is gone', 'exec "$@" > >(head -n 3)'],
    // The greeting is lost as well, so the launcher gives the address, before anybody answers there.
    ['the disk that it stands on is full', 'echo "http://127.0.0.1:$PORT "; exec "$@" > /dev/full'],
  ])('takes nobody along: %s', async (_, command) => {
    const server = await startServer({ env, port: await freePort(), launcher: ['bash', '-c', command, 'bash'] });
    onTestFinished(() => server.stop());
    await vi.waitFor(() => visitor(server.url).get('/'), { timeout: 20_000 });
    const sent: string[] = [];
    for (const time of [1, 2, 3])
      sent.push(await visitor(server.url).submit('volunteer', anApplication({ message: `Gang ${time}` })));
    expect(storedIn(server.dataDir).sort()).toEqual(sent.sort());
  });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  taken.close();
  await once(taken, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}
