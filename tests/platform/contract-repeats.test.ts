/** Doing it twice, looking often, and knocking on the wrong door: nothing happens that should not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownReference } from '../../src/domain/reference.ts';
import { translator } from '../../src/i18n/index.ts';
import { formOf, headingOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { osloReaders } from '../support/real-readers.ts';
import { realFacts } from '../support/some-facts.ts';
import {
  anApplication,
  anInquiry,
  doorIn,
  mailAbout,
  mailOnceThere,
  noticeAbout,
  type Page,
  referenceOf,
  visitor,
} from '../support/visitor.ts';

const t = translator('nb');
const times = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe.each(platforms)('again and again on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it.each(['volunteer', 'crisis-centre'] as const)(
    'makes one submission and one notice of twenty presses on the same button (%s)',
    async (form) => {
      const me = visitor(site.url);
      const page = await me.check(form, form === 'volunteer' ? anApplication() : anInquiry());
      const references = (await times(20, () => me.send(page))).map(referenceOf);
      expect(new Set(references).size).toBe(1);
      const [reference = ''] = references;
      await mailOnceThere(site.url, reference, osloReaders.length + 1);
      await site.tick();
      expect(await mailAbout(site.url, reference)).toHaveLength(osloReaders.length + 1);
      expect(referenceOf(await me.send(page))).toBe(reference);
    },
  );

  it('makes another submission of other answers on the same page', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const first = referenceOf(await me.send(page));
    const second = referenceOf(await me.send(page, { message: 'Noe annet enn sist' }));
    expect(second).not.toBe(first);
    await noticeAbout(site.url, second);
  });

  it('tells whoever has gone back that she has sent it, and lets her send it again if she means to', async () => {
    const me = visitor(site.url, 'nn');
    const nn = translator('nn');
    const answers = anApplication();
    const first = await me.submit('volunteer', answers, { recipient: 'national' });
    const again = await me.check('volunteer', answers);
    const sentBefore = nn('check.sentBefore', { reference: shownReference(first) });
    expect([again.status, textOf(again.html)]).toEqual([200, expect.stringContaining(sentBefore)]);
    expect(again.html).toContain(`href="/kvittering/${first}/"`);
    const other = await me.check('volunteer', { ...answers, message: 'Noko anna' });
    expect(textOf(other.html)).toContain(nn('check.lead'));
    expect(referenceOf(await me.send(again))).not.toBe(first);
  });

  it('says nothing of it to whoever has taken it back', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const first = await me.submit('volunteer', answers);
    const receipt = `/kvittering/${first}/`;
    expect((await me.withdraw(first)).status).toBe(303);
    const again = await me.check('volunteer', answers);
    expect(textOf(again.html)).toContain(t('check.lead'));
    expect(again.html).not.toContain(receipt);
    expect(referenceOf(await me.send(again))).not.toBe(first);
  });

  it('sends twenty different submissions at once, each to its own reference', async () => {
    const me = visitor(site.url);
    const references = await times(20, () => me.submit('volunteer', anApplication()));
    expect(new Set(references).size).toBe(20);
    await site.tick();
    for (const reference of references) await noticeAbout(site.url, reference);
  });

  it('changes nothing when a door or a receipt is looked at fifty times, by GET and by HEAD', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const door = doorIn(await noticeAbout(site.url, reference));
    await mailOnceThere(site.url, reference, osloReaders.length + 1);
    await expect.poll(async () => textOf((await me.receipt(reference)).html)).toContain('Sendt til');
    const before = [textOf((await me.receipt(reference)).html), textOf((await me.get(door)).html)];
    const statuses = await times(50, async (index) => {
      const method = index % 2 === 0 ? 'GET' : 'HEAD';
      const pages = [await me.ask(door, { method }), await me.ask(`${door}?action=read`, { method })];
      return [...pages, await me.ask(`/kvittering/${reference}/`, { method })].map(({ status }) => status);
    });
    expect(new Set(statuses.flat())).toEqual(new Set([200]));
    expect([textOf((await me.receipt(reference)).html), textOf((await me.get(door)).html)]).toEqual(before);
    expect(await mailAbout(site.url, reference)).toHaveLength(osloReaders.length + 1);
  });

  it('answers HEAD with the same status and headers as GET, and no body', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const path = `/kvittering/${reference}/`;
    const [get, head] = [await me.get(path), await me.ask(path, { method: 'HEAD' })];
    expect([head.status, head.html]).toEqual([get.status, '']);
    for (const name of ['content-type', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });

  describe('closed and wrong', () => {
    const calm = ({ status, html }: Page) => ({ status, heading: headingOf(html), text: textOf(html) });

    it('shows one and the same page for every door that does not open', async () => {
      const me = visitor(site.url);
      const reference = await me.submit('volunteer', anApplication());
      const closed = doorIn(await noticeAbout(site.url, reference));
      await me.post(closed, new URLSearchParams({ action: 'hand-over' }));
      const token = closed.slice('/sak/'.length, -1);
      const flipped = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      const tokens = [
        token,
        flipped,
        token.toLowerCase(),
        token.slice(1),
        `${token}A`,
        'A'.repeat(51),
        'x',
        '%00',
        "'--",
        '%C3%A6',
      ];
      const pages = await Promise.all(tokens.map(async (one) => calm(await me.get(`/sak/${one}/`))));
      expect(pages[0]).toMatchObject({ status: 404, heading: t('door.closed.title') });
      expect(pages[0]?.text).toContain(realFacts.site.nationalCoordinator.email);
      for (const page of pages) expect(page).toEqual(pages[0]);
    });

    it('does not tell by a POST either whether a door has been there', async () => {
      const me = visitor(site.url);
      const body = () => new URLSearchParams({ action: 'read' });
      const pages = [await me.post(`/sak/${'A'.repeat(51)}/`, body()), await me.post('/sak/x/', body())];
      for (const { status, html } of pages) expect([status, headingOf(html)]).toEqual([404, t('door.closed.title')]);
    });

    it('shows one and the same page for every reference that nobody has', async () => {
      const me = visitor(site.url);
      const wrong = ['ABCDEFGH', 'ABCD2345', 'IOQZ0101', 'AB', 'ABCDEFGHJK', '%F0%9F%98%80', "'OR'1'='1"];
      const pages = await Promise.all(wrong.map(async (one) => calm(await me.get(`/kvittering/${one}/`))));
      expect(pages[0]).toMatchObject({ status: 404, heading: t('receipt.notFound.title') });
      for (const page of pages) expect(page).toEqual(pages[0]);
    });

    it('takes back nothing when the reference is unknown', async () => {
      const page = await visitor(site.url).withdraw('ABCD2345');
      expect([303, 404]).toContain(page.status);
    });
  });

  it('sends what an old check page says, long after the page was made, for what she typed counts', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const { fields } = formOf(page.html, 'send/');
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(['page', 'postalCode', 'name', 'rv_extra']));
    const reference = referenceOf(await me.send(page, { page: 'made-up-token' }));
    await noticeAbout(site.url, reference);
  });
});
