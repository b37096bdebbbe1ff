/**
 * The clock, on both platforms: it follows up what nobody answers, and forgets what is old. A submission is made older in the
 * database's file, since no door into the service turns back time.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextOfficeMoment } from '../../src/domain/office-hours.ts';
import { translator } from '../../src/i18n/index.ts';
import { headingOf, stepsOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { osloReaders } from '../support/real-readers.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, doorIn, mailAbout, mailOnceThere, noticeAbout, visitor } from '../support/visitor.ts';

const t = translator('nb');
/** The words before the coordinator's number. */
const [sorry = ''] = t('receipt.erased.unanswered', { phone: '\n', email: '' }).split('\n');
const national = realFacts.site.nationalCoordinator.email;
const { afterContact, afterReceipt } = realFacts.site.retention;

describe.each(platforms)('the clock on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  /** An application that everybody has been told of: its reference, and the door in Oslo. */
  async function anOpenOne() {
    const me = visitor(site.url);
    const answers = anApplication();
    const reference = await me.submit('volunteer', answers);
    const door = doorIn(await noticeAbout(site.url, reference));
    await mailOnceThere(site.url, reference, osloReaders.length + 1);
    await expect.poll(async () => stepsOf((await me.receipt(reference)).html)[1]?.state).toBe('done');
    return { me, answers, reference, door };
  }

  async function ticks(): Promise<void> {
    for (let rounds = 0; rounds < 3; rounds += 1) await site.tick();
  }

  it.each([
    ['so long after it came', afterReceipt, false],
    ['so long after somebody made contact', afterContact, true],
  ])('erases the answers %s', async (_what, days, contacted) => {
    const { me, answers, reference, door } = await anOpenOne();
    // Read at least, else it would be carried on to somebody else meanwhile, by day and not by night.
    await me.post(door, new URLSearchParams({ action: contacted ? 'contacted' : 'read' }));
    site.age(reference, days - 1);
    await ticks();
    expect((await me.get(door)).html).toContain(answers['message']);
    const before = (await mailAbout(site.url, reference)).length;
    site.age(reference, 1);
    await ticks();
    expect((await me.get(door)).status).toBe(404);
    const receipt = await me.receipt(reference);
    expect(headingOf(receipt.html)).toBe(t('receipt.heading.erased'));
    expect(receipt.html).not.toContain('Kanarifugl');
    // Whoever may never have heard from us learns where to turn.
    expect(receipt.html.includes(sorry)).toBe(!contacted);
    expect(receipt.html.includes(`>${t('refused.toForm')}</a>`)).toBe(!contacted);
    expect(await mailAbout(site.url, reference)).toHaveLength(before);
  });

  it('alarms the operator before answers that nobody has acted on are erased', async () => {
    const { reference } = await anOpenOne();
    site.age(reference, afterReceipt - 14);
    await ticks();
    const alarms = () =>
      site
        .log()
        .split('\n')
        .filter((line) => line.includes('"follow-up-alarm"') && line.includes(reference));
    // Lines leave some at a time, a moment after what they tell of.
    await expect.poll(alarms).toHaveLength(1);
  });

  it('carries to the national coordinator what nobody has answered for weeks, once, in office hours', async () => {
    const { me, reference, door } = await anOpenOne();
    const hers = async () => (await mailAbout(site.url, reference)).filter(({ to }) => to === national).length;
    const before = await hers();
    site.age(reference, 21);
    const moment = Date.now();
    await ticks();
    if (nextOfficeMoment(moment) > moment) {
      // At night and on holidays it waits, and the old door stays open meanwhile.
      expect([await hers(), (await me.get(door)).status]).toEqual([before, 200]);
      return;
    }
    expect([await hers(), (await me.get(door)).status]).toEqual([before + 1, 404]);
    const { html } = await me.receipt(reference);
    expect(textOf(html)).toContain(t('receipt.step.handedOver', { recipient: t('recipient.nationalInText') }));
    await ticks();
    expect(await hers()).toBe(before + 1);
  });

  it('shows nobody a contact’s page without its link', async () => {
    const { status, html, headers } = await visitor(site.url).get(`/kontakt/1-${'A'.repeat(43)}/`);
    expect([status, headingOf(html), headers.get('cache-control')]).toEqual([
      404,
      t('contact.closed.title'),
      'no-store',
    ]);
  });
});
