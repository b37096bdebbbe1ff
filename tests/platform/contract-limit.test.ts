/** The limit for each sender: one is slowed down and keeps her words, and nobody else notices. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { formOf, headingOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { sendAs } from '../support/send-as.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, type Fields, visitor } from '../support/visitor.ts';

const t = translator('nb');
/** Three at once, then sixty an hour: one a minute. */
const limit = '3/60';

describe.each(platforms)('many from one sender on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start({ SENDER_LIMIT: limit });
  });
  afterAll(() => site?.stop());

  async function sendFrom(sender: number, fields: Fields = anApplication(), more: Record<string, string> = {}) {
    const { html } = await visitor(site.url).check('volunteer', fields);
    const { action, fields: filled } = formOf(html, 'send/');
    return sendAs(platform.sender(sender), `${site.url}${action}`, new URLSearchParams(filled), more);
  }

  it('takes three at once, and asks her to wait with the fourth', async () => {
    for (let sent = 0; sent < 3; sent += 1) expect((await sendFrom(2)).status).toBe(303);
    const answers = anApplication();
    const { status, headers, html } = await sendFrom(2, answers);
    expect([status, headingOf(html)]).toEqual([429, t('tooMany.title')]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(30);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(textOf(html)).toContain(t('tooMany.text', { minutes: 1 }));
    const { phone = '', email } = realFacts.site.nationalCoordinator;
    for (const words of [phone, email, answers['name'], answers['message']]) expect(textOf(html)).toContain(words);
    const again = formOf(html, 'send/').fields;
    expect(again).toEqual(
      expect.arrayContaining([
        ['name', answers['name']],
        ['message', answers['message']],
      ]),
    );
  });

  it('takes another sender in the meantime, and as many of hers', async () => {
    for (let sent = 0; sent < 3; sent += 1) expect((await sendFrom(3)).status).toBe(303);
    expect((await sendFrom(3)).status).toBe(429);
    expect((await sendFrom(4)).status).toBe(303);
  });

  it('is not talked into another sender by headers that anybody can write', async () => {
    for (let sent = 0; sent < 3; sent += 1) await sendFrom(5);
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'true-client-ip', 'x-client-ip']) {
      const value = name === 'forwarded' ? 'for=198.51.100.7' : '198.51.100.7';
      expect([name, (await sendFrom(5, anApplication(), { [name]: value })).status]).toEqual([name, 429]);
    }
  });

  it('counts what is sent, not what is looked over', async () => {
    const me = visitor(site.url);
    for (let looked = 0; looked < 10; looked += 1)
      expect((await me.check('volunteer', anApplication())).status).toBe(200);
  });

  it('writes down nobody who was slowed down', async () => {
    await expect.poll(() => site.log()).toContain('429');
    expect(site.log()).not.toMatch(/127\.0\.0\.[2-9]|192\.0\.2\.|198\.51\.100/);
  });
});
