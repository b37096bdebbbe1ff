/** Whoever the check page names is the one who gets the mail. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoutingQuestion, routeFor } from '../../src/domain/routing.ts';
import { norwegianDay } from '../../src/domain/working-days.ts';
import { translator } from '../../src/i18n/index.ts';
import { buttonsOf, definitionsOf, errorsOf, formOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { realFacts } from '../support/some-facts.ts';
import {
  anApplication,
  anInquiry,
  type Fields,
  formPaths,
  noticeAbout,
  type Page,
  referenceOf,
  visitor,
} from '../support/visitor.ts';

const t = translator('nb');
const oslo = realFacts.associations.find(({ id }) => id === 'oslo');
const association = { name: oslo?.name ?? '', email: oslo?.contact?.email ?? '' };
const national = { name: t('recipient.national'), email: realFacts.site.nationalCoordinator.email };

/** Whether it goes to the national coordinator, since nobody is nearer today. An association that is new there is an editor's honest change. */
const isForNational = (question: Pick<RoutingQuestion, 'form' | 'municipality' | 'crisisCentre'>): boolean =>
  routeFor({ ...question, today: norwegianDay(Date.now()) }, realFacts).recipients[0].id === 'national';
const { municipalities, postalCodes, sharedPostalCodes } = realFacts.geography;
const codeOfNobody = Object.entries(postalCodes).find(
  ([code, [, number]]) =>
    sharedPostalCodes[code] === undefined &&
    municipalities.some((municipality) => municipality.number === number) &&
    isForNational({ form: 'volunteer', municipality: number, crisisCentre: null }),
)?.[0];
const centreOfNobody = realFacts.crisisCentres.find(({ id, seat = null }) =>
  isForNational({ form: 'crisis-centre', municipality: seat, crisisCentre: id }),
)?.id;

const namedOn = ({ html }: Page): string => definitionsOf(html)[t('check.who.recipient')] ?? '';
const reasonOn = ({ html }: Page): string => definitionsOf(html)[t('check.who.reason')] ?? '';

describe.each(platforms)('who gets it on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it.each<[string, Fields, typeof national]>([
    ['an Oslo code: the association that covers it', { postalCode: '0150' }, association],
    ['spaces and dots in the code', { postalCode: ' 0.1 50 ' }, association],
    ['a municipality without an association: national', { postalCode: codeOfNobody ?? '' }, national],
    ['Svalbard: national', { postalCode: '9170' }, national],
    ['Jan Mayen: national', { postalCode: '8099' }, national],
    ['a well-formed code that nobody knows: national, no error', { postalCode: '0000' }, national],
    ['her own choice of the national coordinator', { postalCode: '0150', recipient: 'national' }, national],
    ['her own choice of an association nearby', { postalCode: '2004', recipient: 'oslo' }, association],
    ['a choice that does not exist is no choice', { postalCode: '0150', recipient: 'nowhere' }, association],
  ])('names and writes to the right one: %s', async (_, change, expected) => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication(change));
    expect([page.status, namedOn(page)]).toEqual([200, expected.name]);
    const reference = referenceOf(await me.send(page));
    expect((await noticeAbout(site.url, reference)).to).toBe(expected.email);
  });

  it('offers a nearby association where there is none, with the distance, and sends it there when she presses', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication({ postalCode: '2004' }));
    expect(namedOn(page)).toBe(national.name);
    const offer = buttonsOf(page.html).find(({ name, value }) => name === 'recipient' && value === 'oslo');
    expect(offer?.text).toMatch(new RegExp(`${association.name}.*\\d+ km`));
    const reference = referenceOf(await me.send(page, { recipient: 'oslo' }));
    expect((await noticeAbout(site.url, reference)).to).toBe(association.email);
  });

  it('promises that those above hear nothing only where it is so', async () => {
    const me = visitor(site.url);
    const [far, near] = [
      await me.check('volunteer', anApplication({ postalCode: '2004' })),
      await me.check('volunteer', anApplication({ postalCode: '0150' })),
    ];
    expect(textOf(far.html)).toContain(t('check.choose.hintFar'));
    expect(textOf(far.html)).not.toContain(t('check.choose.hint'));
    expect(textOf(near.html)).toContain(t('check.choose.hint'));
  });

  it('keeps her choice when she changes an answer', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication({ postalCode: '0150', recipient: 'national' }));
    // «Endre» posts the form on the page, as the browser does: with every hidden value, and no button for a recipient.
    const form = await me.post(
      `${formPaths.volunteer}kontroll/`,
      new URLSearchParams([...formOf(page.html, 'send/').fields, ['change', 'email']]),
    );
    const again = await me.post(
      `${formPaths.volunteer}kontroll/`,
      new URLSearchParams([...formOf(page.html, 'send/').fields, ...formOf(form.html, 'kontroll/').fields]),
    );
    expect(formOf(form.html, 'kontroll/').fields).toContainEqual(['recipient', 'national']);
    expect(namedOn(again)).toBe(national.name);
  });

  it('does not say of a place that it does not know that nobody is there', async () => {
    const page = await visitor(site.url).check(
      'crisis-centre',
      anInquiry({ crisisCentre: 'unlisted', crisisCentreName: 'Et nytt senter' }),
    );
    expect(reasonOn(page)).toBe(t('recipient.reason.unlisted'));
  });

  it('sends to the national coordinator when she presses that, and the association hears nothing', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const reference = referenceOf(await me.send(page, { recipient: 'national' }));
    expect((await noticeAbout(site.url, reference)).to).toBe(national.email);
  });

  it('says so when it does not know the code', async () => {
    const page = await visitor(site.url).check('volunteer', anApplication({ postalCode: '0000' }));
    expect(reasonOn(page)).toBe(t('check.postalCode.unknown', { code: '0000' }));
  });

  it('knows the municipality of a code that Posten has withdrawn', async () => {
    const { retiredPostalCodes } = realFacts.geography;
    const [code = ''] = Object.entries(retiredPostalCodes).find(([, [, number]]) => number === '0301') ?? [];
    const page = await visitor(site.url).check('volunteer', anApplication({ postalCode: code }));
    expect([code.length, page.status, namedOn(page)]).toEqual([4, 200, association.name]);
  });

  it('asks which municipality when a code lies in several, and takes only one of these for an answer', async () => {
    const me = visitor(site.url);
    const [code = '', areas = []] = Object.entries(realFacts.geography.sharedPostalCodes)[0] ?? [];
    const [[first = ''] = [], [second = ''] = []] = areas;
    for (const municipality of ['', '9999']) {
      const asked = await me.check('volunteer', anApplication({ postalCode: code, municipality }));
      expect(asked.status).toBe(422);
      expect(errorsOf(asked.html).summary).toEqual({ municipality: t('error.municipality.missing') });
      for (const number of [first, second]) expect(asked.html).toContain(`value="${number}"`);
    }
    const answered = await me.check('volunteer', anApplication({ postalCode: code, municipality: second }));
    expect(answered.status).toBe(200);
  });

  it('names for each of the centres whom its inquiry goes to', async () => {
    const me = visitor(site.url);
    const today = norwegianDay(Date.now());
    const named: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const { id: crisisCentre, seat } of realFacts.crisisCentres) {
      const page = await me.check('crisis-centre', anInquiry({ crisisCentre }));
      named[crisisCentre] = namedOn(page);
      const question = { form: 'crisis-centre' as const, municipality: seat ?? null, crisisCentre, today };
      expected[crisisCentre] = routeFor(question, realFacts).recipients[0].name || national.name;
    }
    expect(named).toEqual(expected);
    expect(named['oslo']).toBe(association.name);
  });

  it.each([
    ['the centre that an association works with', { crisisCentre: 'oslo' }, association],
    ['a centre far from any association', { crisisCentre: centreOfNobody ?? '' }, national],
    ['a centre that is not in the list', { crisisCentre: 'unlisted', crisisCentreName: 'Nytt senter' }, national],
  ])('writes to the right one about %s', async (_, change, expected) => {
    const me = visitor(site.url);
    const page = await me.check('crisis-centre', anInquiry(change));
    expect(namedOn(page)).toBe(expected.name);
    const reference = referenceOf(await me.send(page));
    expect((await noticeAbout(site.url, reference)).to).toBe(expected.email);
  });

  it('delivers what a filled trap makes suspicious, marked, to the national coordinator', async () => {
    const me = visitor(site.url);
    const page = await me.check('volunteer', anApplication());
    const reference = referenceOf(await me.send(page, { rv_extra: 'http://spam.example' }));
    const notice = await noticeAbout(site.url, reference);
    expect(notice.to).toBe(national.email);
    expect(notice.text).toContain(t('mail.notice.possibleSpam'));
    expect((await me.receipt(reference)).status).toBe(200);
  });

  it('does the same when the trap was filled on the first page, which is then shown again, and names her before it is sent', async () => {
    const me = visitor(site.url);
    const trapped = anApplication({ rv_extra: 'http://spam.example' });
    for (const shownAgain of [
      { ...trapped, name: '' },
      { ...trapped, change: 'name' },
    ]) {
      const { fields } = formOf((await me.check('volunteer', shownAgain)).html, 'kontroll/');
      expect(fields).toContainEqual(['rv_extra', 'http://spam.example']);
    }
    const page = await me.check('volunteer', trapped);
    expect(namedOn(page)).toBe(national.name);
    const notice = await noticeAbout(site.url, referenceOf(await me.send(page)));
    expect(notice.to).toBe(national.email);
    expect(notice.text).toContain(t('mail.notice.possibleSpam'));
  });

  it('treats links in the message in the same way, and loses none of the words', async () => {
    const me = visitor(site.url);
    const message = 'Se http://a.example og http://b.example og http://c.example';
    const reference = await me.submit('volunteer', anApplication({ message }));
    const notice = await noticeAbout(site.url, reference);
    expect(notice.text).toContain(t('mail.notice.possibleSpam'));
    const door = await me.get(new URL(/https?:\S+\/sak\/\S+/.exec(notice.text)?.[0] ?? '').pathname);
    expect(textOf(door.html)).toContain(message);
    expect(textOf(door.html)).toContain(t('door.possibleSpam'));
  });
});
