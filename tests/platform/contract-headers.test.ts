/** Every answer carries the same list of headers, whatever it is an answer to, and nothing that could follow anybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../scripts/support/page-files.ts';
import { buildInlineScript } from '../../scripts/vite/inline-script.ts';
import { translator } from '../../src/i18n/index.ts';
import { securityHeaders } from '../../src/server/headers.ts';
import { formOf, headingOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { realFacts } from '../support/some-facts.ts';
import {
  anApplication,
  anInquiry,
  doorIn,
  encoded,
  formPaths,
  noticeAbout,
  type Page,
  visitor,
} from '../support/visitor.ts';

const t = translator('nb');
const promised = Object.fromEntries(
  Object.entries(securityHeaders(buildInlineScript().hash)).map(([name, value]) => [name.toLowerCase(), value]),
);
const json = { 'content-type': 'application/json' };
const inquiry = formPaths['crisis-centre'];
const check = `${formPaths.volunteer}kontroll/`;
const send = `${formPaths.volunteer}send/`;

type Visitor = ReturnType<typeof visitor>;

/** Each kind of answer: its status, and how to get it. `door`: a recipient's page that is open. */
const kinds: [string, number, (me: Visitor, door: string) => Promise<Page>][] = [
  ['a static page', 200, (me) => me.get(formPaths.volunteer)],
  [
    'a style sheet',
    200,
    async (me) => me.get(filesOf((await me.get(formPaths.volunteer)).html).find((file) => file.endsWith('.css')) ?? ''),
  ],
  ['the icon', 200, (me) => me.get('/favicon.svg')],
  ['the picture for shared links', 200, (me) => me.get('/apple-touch-icon.png')],
  ['the file for robots', 200, (me) => me.get('/robots.txt')],
  ['the news feed', 200, (me) => me.get('/aktuelt/rss.xml')],
  ['figures as a file', 200, (me) => me.get('/forskning/tall.csv')],
  ['a page asked for without its body', 200, (me) => me.ask('/hjelp/', { method: 'HEAD' })],
  ['a check page', 200, (me) => me.post(check, encoded(anApplication()))],
  ["a crisis centre's check page in English", 200, (me) => me.post(`/en${inquiry}kontroll/`, encoded(anInquiry()))],
  ['the finder’s answer', 200, (me) => me.post('/finn/svar/', encoded({ sted: '0150' }))],
  ['the answer to a search in nynorsk', 200, (me) => me.post('/nn/sok/svar/', encoded({ ord: 'kaffi' }))],
  ["a recipient's page", 200, (me, door) => me.get(door)],
  ['a receipt', 200, async (me) => me.receipt(await me.submit('volunteer', anApplication()))],
  ['the local mailbox', 200, (me) => me.get('/postkasse/')],
  ['the local mailbox as JSON', 200, (me) => me.get('/postkasse/messages.json')],
  ['the way to the receipt', 303, async (me) => me.send(await me.check('volunteer', anApplication()))],
  ['the way back after a button', 303, (me, door) => me.post(door, new URLSearchParams({ action: 'read' }))],
  ['health', 200, (me) => me.get('/api/health/')],
  ['what was erased', 200, (me) => me.get('/personvern/sletting/')],
  ['waiting times', 200, (me) => me.get('/en/bli-ressursvenn/ventetid/')],
  ['a refused body', 400, (me) => me.post(check, 'x', { 'content-type': 'multipart/form-data' })],
  ['a form from elsewhere', 403, (me) => me.post(check, encoded({}), { origin: 'https://angriper.example' })],
  ['a method that no page has', 403, (me) => me.ask(check, { method: 'PROPFIND' })],
  ['what the provider tells, where no secret is set', 404, (me) => me.post('/api/provider-events', '{}', json)],
  ['an unknown address', 404, (me) => me.get('/finnes-ikke/')],
  ['a picture to be made on demand', 404, (me) => me.get('/_image/?href=/apple-touch-icon.png&w=6000&h=6000&f=avif')],
  ['a part of a page to be made on demand', 404, (me) => me.get('/_server-islands/x/')],
  ['an unknown file', 404, (me) => me.get('/finnes-ikke.css')],
  ['a closed door', 404, (me) => me.get(`/sak/${'A'.repeat(51)}/`)],
  ['an unknown receipt', 404, (me) => me.receipt('ABCD2345')],
  ['a visit to a form address', 405, (me) => me.get(send)],
  ['a body that is too large', 413, (me) => me.post(check, encoded({ message: 'x'.repeat(20_000) }))],
  ['a body that is far too large', 413, (me) => me.post(check, encoded({ message: 'x'.repeat(400_000) }))],
  ['a body of another kind', 415, (me) => me.post(check, '{}', { 'content-type': 'application/json' })],
  ['a form with mistakes', 422, (me) => me.post(check, encoded({}))],
  ['the clock without its secret', 401, (me) => me.post('/api/run/', '{}', json)],
];

describe.each(platforms)('headers on $name', (platform) => {
  let site: RunningPlatform;
  let door: string;
  beforeAll(async () => {
    site = await platform.start();
    door = doorIn(await noticeAbout(site.url, await visitor(site.url).submit('volunteer', anApplication())));
  });
  afterAll(() => site?.stop());

  function expectPromised({ headers }: Page): void {
    const given = Object.fromEntries(Object.keys(promised).map((name) => [name, headers.get(name)]));
    expect(given).toEqual(promised);
    expect([...headers.keys()]).not.toContain('set-cookie');
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'nel', 'report-to'])
      expect(headers.get(name)).toBeNull();
  }

  it.each(kinds)('are the promised ones on %s (%i)', async (_, status, ask) => {
    const page = await ask(visitor(site.url), door);
    expect(page.status).toBe(status);
    expectPromised(page);
  });

  it('allow no inline code but the one script, and nothing from elsewhere', async () => {
    const policy = (await visitor(site.url).get(formPaths.volunteer)).headers.get('content-security-policy') ?? '';
    expect(policy.replace("img-src 'self' data:", '')).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
  });

  it('let no page be kept, and let files be kept whose names change with them', async () => {
    const me = visitor(site.url);
    const page = await me.get(formPaths.volunteer);
    const style = filesOf(page.html).find((file) => file.endsWith('.css')) ?? '';
    const pages = [page, await me.get('/finnes-ikke/'), await me.get(door), await me.post(check, encoded({}))];
    for (const { headers } of pages) expect(headers.get('cache-control')).toBe('no-store');
    expect((await me.get(style)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await me.get('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('say on a reload of a file that it has not changed', async () => {
    const me = visitor(site.url);
    const { headers } = await me.get('/favicon.svg');
    // As a browser asks; `fetch` by itself would ask for the whole file anew.
    const asked = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await me.ask('/favicon.svg', { headers: asked });
    expect(again.status).toBe(304);
  });

  it('log neither addresses, words nor tokens', async () => {
    const me = visitor(site.url);
    await me.submit('volunteer', anApplication());
    await me.get(door);
    const log = site.log().replaceAll(/http:\/\/\S+/g, '');
    expect(log).toContain('"route":"/sak/[token]/"');
    expect(log).not.toMatch(/kanarifugl|hemmelig|eksempel\.example|@/i);
    expect(log).not.toContain(door.slice('/sak/'.length, -1));
  });

  it('and her words are still there when our database does not answer (503), and nothing is lost when it does', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const page = await me.check('volunteer', answers);
    const letGo = site.holdDatabase();
    const failed = await me.send(page).finally(letGo);
    expect([failed.status, headingOf(failed.html)]).toEqual([503, t('fault.heading')]);
    expectPromised(failed);
    const { phone = '', email } = realFacts.site.nationalCoordinator;
    for (const words of [phone, email, answers['name'], answers['message']])
      expect(textOf(failed.html)).toContain(words);
    const { action, fields } = formOf(failed.html, 'send/');
    const sent = await me.post(action, new URLSearchParams(fields));
    expect(sent.status).toBe(303);
  });
});
