/** What the service tells of itself is the same on both platforms: health for a monitor, what was erased, how long people waited. */

import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, localePath, translator } from '../../src/i18n/index.ts';
import { definitionsOf, headingOf, languageOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { anApplication, mailOnceThere, visitor } from '../support/visitor.ts';

const Health = z.object({
  status: z.enum(['ok', 'attention', 'failing']),
  reasons: z.array(z.string()),
  clock: z.object({ lastTick: z.string().nullable() }),
  erasure: z.object({ erased: z.number() }),
  trial: z.object({ state: z.string(), lastArrived: z.string().nullable() }),
});

describe.each(platforms)('operation on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start({ HEARTBEAT_TO: 'drift@ressursvenn.example' });
    await site.tick();
  });
  afterAll(() => site?.stop());

  const health = async () => {
    const { status, headers, html } = await visitor(site.url).get('/api/health/');
    expect(headers.get('cache-control')).toBe('no-store');
    return { status, text: html, health: Health.parse(JSON.parse(html)) };
  };

  it('health says that the clock goes, to whoever asks, with and without a slash', async () => {
    const { status, health: told } = await health();
    expect(status).toBe(200);
    expect(told.status).not.toBe('failing');
    expect(told.trial.state).not.toBe('off');
    expect(told.clock.lastTick).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await fetch(`${site.url}/api/health`, { redirect: 'manual' })).status).toBe(200);
  });

  it('health holds nothing of anybody', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    await mailOnceThere(site.url, reference, 2);
    const { text } = await health();
    expect(text).not.toContain(reference);
    expect(text).not.toMatch(/@|kanarifugl|hemmelig|eksempel/i);
  });

  it('health answers in JSON also while somebody else holds the database', async () => {
    const letGo = site.holdDatabase();
    // Reading goes on beside somebody who writes, so it need not fail; what it says must be true all the same.
    const { status, headers } = await visitor(site.url).get('/api/health/').finally(letGo);
    expect([200, 503]).toContain(status);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });

  it.each(languages)('what was erased is told in %s, as it is at that moment', async (language) => {
    const me = visitor(site.url, language);
    const t = translator(language);
    const told = async () => {
      const { status, headers, html } = await me.get(localePath(language, '/personvern/sletting/'));
      expect([status, headers.get('cache-control'), languageOf(html)]).toEqual([200, 'no-store', language]);
      expect(headingOf(html)).toBe(t('erasure.title'));
      return definitionsOf(html);
    };
    const erased = async () => Number((await told())[t('erasure.erased')]?.replace(/\D/g, ''));
    const before = await erased();
    const reference = await me.submit('volunteer', anApplication());
    expect(await erased()).toBe(before);
    await me.withdraw(reference);
    expect(await erased()).toBe(before + 1);
    expect(JSON.stringify(await told())).not.toContain(reference);
  });

  it.each(languages)('says in %s that the file is overwritten only where that can be done', async (language) => {
    const t = translator(language);
    const { html } = await visitor(site.url).get(localePath(language, '/personvern/sletting/'));
    expect(textOf(html)).toContain(t('erasure.backups'));
    expect(textOf(html).includes(t('erasure.overwritten'))).toBe(platform.name === 'node');
  });

  it.each(languages)('waiting times are told in %s, and nothing when they are too few', async (language) => {
    const t = translator(language);
    const { status, html } = await visitor(site.url).get(localePath(language, '/bli-ressursvenn/ventetid/'));
    expect([status, headingOf(html)]).toEqual([200, t('waits.title')]);
    expect(definitionsOf(html)).toEqual({ [t('waits.national')]: t('waits.tooFew') });
    expect(textOf(html)).toContain(t('waits.how'));
  });

  it('the check page says nothing of waiting times that nobody knows', async () => {
    const { html } = await visitor(site.url).check('volunteer', anApplication());
    expect(textOf(html)).not.toContain(translator('nb')('waits.title'));
  });
});
