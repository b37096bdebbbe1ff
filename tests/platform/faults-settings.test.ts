/** Settings that do not fit: the server says which before it takes anything in, and what it cannot read it keeps. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { newSealingKey } from '../../src/server/sealing.ts';
import { definitionsOf, headingOf } from '../support/html.ts';
import { lookAs } from '../support/send-as.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { projectRoot } from '../support/some-facts.ts';
import { anApplication, doorIn, noticeAbout, visitor } from '../support/visitor.ts';

const t = translator('nb');
const production = { NODE_ENV: 'production' };
const resend = { MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 're_test_4711' };
const rest = { SITE_URL: 'https://ressursvenn.example', MAIL_FROM: 'post@ressursvenn.example' };

/** What it says when it does not start. */
async function refusal(env: Record<string, string>): Promise<string> {
  try {
    const server = await startServer({ env });
    await server.stop();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('It started');
}

describe('settings that are wrong', () => {
  it.each([
    ['SUBMISSION_KEY', 'hemmelig-nøkkel-4711'],
    ['SUBMISSION_KEY', Buffer.alloc(31, 7).toString('base64')],
    ['SUBMISSION_KEY', `${newSealingKey()},hemmelig-4711`],
    ['RUN_SECRET', 'kort-4711'],
    ['MAIL_FROM', 'hemmelig 4711'],
    ['RESEND_BASE_URL', 'hemmelig-4711'],
    ['SITE_URL', 'https://hemmelig-4711.example/under'],
    ['MAIL_TRANSPORT', 'hemmelig-4711'],
    ['SENDER_LIMIT', 'hemmelig-4711'],
  ])('stop it: %s is named, and its value is not', async (name, value) => {
    const said = await refusal({ [name]: value });
    expect(said).toContain('ended at its start with code 1');
    expect(said).toContain(`- ${name} `);
    expect(said).not.toContain(value);
    expect(said).not.toContain('4711');
  });

  it.each<[string[], Record<string, string>]>([
    [['MAIL_TRANSPORT', 'SUBMISSION_KEY', 'SITE_URL'], production],
    [['SUBMISSION_KEY', 'SITE_URL'], { ...production, ALLOW_MAILBOX: '1' }],
    [['SUBMISSION_KEY'], { ...production, ...resend, ...rest }],
    [['SITE_URL'], { ...production, ...resend, ...rest, SITE_URL: '', SUBMISSION_KEY: newSealingKey() }],
    [['RESEND_API_KEY', 'MAIL_FROM'], { MAIL_TRANSPORT: 'resend' }],
  ])('stop it when %s are missing, all named at once', async (missing, env) => {
    const said = await refusal(env);
    expect(said).toContain('ended at its start with code 1');
    expect([...said.matchAll(/^ {2}- (\w+)/gm)].map(([, name]) => name).sort()).toEqual(missing.toSorted());
    expect(said).not.toContain('4711');
  });
});

describe('what else keeps it from starting is told, with what to do', () => {
  it('when the port is in use', async () => {
    const server = await startServer({ env: { HOST: '127.0.0.1' } });
    onTestFinished(() => server.stop());
    const { port } = new URL(server.url);
    expect(await refusal({ HOST: '127.0.0.1', PORT: port })).toContain(
      `PORT ${port} is in use on 127.0.0.1. Stop what`,
    );
  });

  it('when the machine has no such address', async () => {
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('HOST 192.0.2.1 is no address of this machine. Set HOST to');
  });

  it.each([
    ['is a file', async (path: string) => writeFile(path, '')],
    [
      'holds something else by the name of the outbox',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'outbox.db'), 'Ikke en database. '.repeat(100));
      },
    ],
  ])('when the data folder %s', async (_, make) => {
    const folder = await mkdtemp(join(tmpdir(), 'ressursvenn-data-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'data');
    await make(path);
    expect(await refusal({ DATA_DIR: path })).toContain(`The outbox in DATA_DIR (${path}) cannot be opened: `);
  });

  it('when the machine does not know what day it is', async () => {
    const said = await refusal({ NODE_OPTIONS: '--import=data:text/javascript,Date.now=()=>1e12' });
    expect(said).toContain('clock says 2001-09-09.');
    expect(said).toContain('Set the clock');
  });

  it('when its pages were built for no address, and forms come to one behind a proxy', async () => {
    expect(await refusal({ SITE_URL: 'https://ressursvenn.example' })).toContain(
      'Build with the same address: SITE_URL=https://ressursvenn.example npm run build',
    );
  });
});

describe('another key than the one it sealed with', () => {
  it('closes nothing for good: old doors say that we are at fault, new ones open, and the operator is told', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ressursvenn-keys-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    const [first, second] = [newSealingKey(), newSealingKey()];
    const withKeys = (...keys: string[]): Promise<RunningServer> =>
      startServer({ dataDir, env: { HOST: '127.0.0.1', SUBMISSION_KEY: keys.join(',') } });

    const before = await withKeys(first);
    onTestFinished(() => before.kill());
    const old = anApplication();
    const oldReference = await visitor(before.url).submit('volunteer', old);
    const oldDoor = doorIn(await noticeAbout(before.url, oldReference));
    await before.stop();
    expect(before.log()).not.toContain('OPERATOR');

    const changed = await withKeys(second);
    onTestFinished(() => changed.kill());
    const closed = await visitor(changed.url).get(oldDoor);
    expect([closed.status, headingOf(closed.html)]).toEqual([503, t('error.title')]);
    expect(closed.html).not.toContain(old['name']);
    expect((await visitor(changed.url).receipt(oldReference)).status).toBe(200);
    const fresh = anApplication();
    const freshDoor = doorIn(await noticeAbout(changed.url, await visitor(changed.url).submit('volunteer', fresh)));
    expect(Object.values(definitionsOf((await visitor(changed.url).get(freshDoor)).html))).toContain(fresh['message']);
    expect(changed.log()).toMatch(/^OPERATOR: sealed with a key .*: 1 submission and .*SUBMISSION_KEY/m);
    for (const key of [first, second]) expect(changed.log()).not.toContain(key);
    await changed.stop();

    const mended = await withKeys(second, first);
    onTestFinished(() => mended.kill());
    for (const [door, { message }] of [[oldDoor, old] as const, [freshDoor, fresh] as const])
      expect(Object.values(definitionsOf((await visitor(mended.url).get(door)).html))).toContain(message);
    expect(mended.log()).not.toContain('OPERATOR');
  });
});

describe('a mailbox in production, which opens every answer,', () => {
  it('is for whoever sits at the machine, and the operator is told so', async () => {
    const server = await startServer({
      env: {
        ...production,
        HOST: '127.0.0.1',
        ALLOW_MAILBOX: '1',
        SITE_URL: 'http://127.0.0.1:9',
        SUBMISSION_KEY: newSealingKey(),
      },
    });
    onTestFinished(() => server.stop());
    const [, port] = /Read it at http:\/\/localhost:(\d+)\/postkasse\//.exec(server.log()) ?? [];
    const status = async (headers: Record<string, string>, page = '') =>
      (await lookAs(`http://127.0.0.1:${port}/postkasse/${page}`, headers)).status;
    for (const page of ['', 'messages.json']) {
      expect(await status({}, page)).toBe(200);
      expect(await status({ host: `localhost:${port}` }, page)).toBe(200);
      expect(await status({ host: 'ressursvenn.example' }, page)).toBe(404);
      expect(await status({ 'x-forwarded-for': '192.0.2.1' }, page)).toBe(404);
    }
    expect(server.log()).toMatch(/^OPERATOR: MAIL_TRANSPORT is mailbox: no mail leaves this machine/m);
  });
});

it.each(['whole', 'not whole'])(
  'an outbox in the folder of one version is told of in production: a path that is %s',
  async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'ressursvenn-version-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const server = await startServer({
      env: {
        ...production,
        ALLOW_MAILBOX: '1',
        SITE_URL: 'http://127.0.0.1:9',
        SUBMISSION_KEY: newSealingKey(),
        DATA_DIR: kind === 'whole' ? folder : relative(process.cwd(), folder),
      },
    });
    onTestFinished(() => server.stop());
    await expect.poll(server.log).toContain('MAIL_TRANSPORT is mailbox');
    expect(/^OPERATOR: DATA_DIR is .*Set DATA_DIR to a whole path/m.test(server.log())).toBe(kind === 'not whole');
  },
);

it('starts by way of a link to a release, which is how a new one takes its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ressursvenn-release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(join(projectRoot, 'dist'), join(folder, 'current'));
  const server = await startServer({ program: join(folder, 'current/node/server/entry.mjs') });
  onTestFinished(() => server.stop());
  expect((await visitor(server.url).get('/')).status).toBe(200);
  expect((await visitor(server.url).check('volunteer', anApplication())).status).toBe(200);
});
