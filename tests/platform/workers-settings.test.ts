/** A Worker whose settings are wrong: the static site stands, nobody's words are lost, and the operator is told which setting. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { headingOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { lookAs } from '../support/send-as.ts';
import { startServer } from '../support/server.ts';
import { anApplication, formPaths, visitor } from '../support/visitor.ts';

const t = translator('nb');
const workers = platforms.find(({ name }) => name === 'workers');

describe.each([
  ['missing', { SUBMISSION_KEY: '' }, 'SUBMISSION_KEY is needed'],
  ['wrong', { SUBMISSION_KEY: 'canary-not-a-key', MAIL_TRANSPORT: 'pigeon' }, 'SUBMISSION_KEY must be'],
])('a setting that is %s', (_, env, said) => {
  let site: RunningPlatform | undefined;
  beforeAll(async () => {
    site = await workers?.start(env);
  });
  afterAll(() => site?.stop());
  const me = () => visitor(site?.url ?? '');

  it('leaves the static pages as they are', async () => {
    expect((await me().get(formPaths.volunteer)).status).toBe(200);
    expect((await me().get('/finnes-ikke/')).status).toBe(404);
  });

  it('answers forms, receipts and doors with a fault of ours, and keeps every word', async () => {
    const answers = anApplication();
    const page = await me().check('volunteer', answers);
    expect([page.status, headingOf(page.html)]).toEqual([503, t('fault.heading')]);
    expect(textOf(page.html)).toContain(answers['message']);
    for (const path of ['/kvittering/ABCD2345/', `/sak/ABCD2345${'A'.repeat(43)}/`]) {
      const { status, html } = await me().get(path);
      expect([status, headingOf(html)]).toEqual([503, t('error.title')]);
    }
  });

  it('tells the operator the name of the setting, once, and never what stood in it', async () => {
    await me().check('volunteer', anApplication());
    const log = site?.log() ?? '';
    expect(log.split(said)).toHaveLength(2);
    expect(log).not.toContain('canary');
    expect(log).not.toMatch(/hemmelig|kanarifugl/i);
  });

  it('lets the clock fail where it can be seen', async () => {
    await expect(site?.tick()).rejects.toThrow('The clock answered 500');
  });
});

describe('the mailbox', () => {
  it('is nobody’s where the Worker is reached by a name of its own', async () => {
    const site = await workers?.start();
    onTestFinished(() => site?.stop());
    const status = async (host: string) => (await lookAs(`${site?.url}/postkasse/`, { host })).status;
    expect([await status(new URL(site?.url ?? '').host), await status('ressursvenn.example')]).toEqual([200, 404]);
  });
});

describe('stopping the preview', () => {
  it('ends it and the runtime it started', async () => {
    const site = await workers?.start();
    await site?.stop();
    await expect(fetch(`${site?.url}/`)).rejects.toThrow('fetch failed');
  });
});

describe('a port that another program has', () => {
  it('ends the preview, which names it and another to try', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const at = other.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    const start = startServer({ program: 'scripts/preview-workers.ts', port });
    await expect(start).rejects.toThrow(`Another program answers at http://localhost:${port}. Stop it, or choose`);
  });
});
