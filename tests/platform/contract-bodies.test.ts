/** What arrives at the form's addresses and is not the form: each gets its own answer, and nothing is stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import type { TextKey } from '../../src/i18n/nb.ts';
import { definitionsOf, errorsOf, formOf, headingOf, textOf } from '../support/html.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { realFacts } from '../support/some-facts.ts';
import { anApplication, encoded, formPaths, noticeAbout, referenceOf, visitor } from '../support/visitor.ts';

const t = translator('nb');
const steps = ['kontroll', 'send'].map((step) => `${formPaths.volunteer}${step}/`);
const urlEncoded = 'application/x-www-form-urlencoded';
const { email, phone = '' } = realFacts.site.nationalCoordinator;

function multipart(fields: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, String(one));
  return form;
}

const boundary = (body: string): [string, string] => ['multipart/form-data; boundary=xyz', body];
const part = (name: string, value: string) =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** What it is, its type, its body, and the status with which it is refused. */
const refused: [string, string, string, 400 | 415][] = [
  ['JSON', 'application/json', '{"name":"Kari"}', 415],
  ['plain text', 'text/plain', 'name=Kari', 415],
  ['no content type', '', 'name=Kari', 415],
  ['XML', 'application/xml', '<a/>', 415],
  ['multipart cut short', ...boundary(`${part('name', 'Kari')}--xyz\r\nContent-Disposition: form-da`), 400],
  ['multipart without an end', ...boundary(part('name', 'Kari')), 400],
  ['multipart without a boundary', 'multipart/form-data', part('name', 'Kari'), 400],
];

describe.each(platforms)('what is not the form on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it('takes a multipart form as well, and leaves its files behind', async () => {
    const me = visitor(site.url);
    const answers = anApplication();
    const body = multipart(answers);
    body.append('attest', new Blob(['politiattest-canary']), 'attest.pdf');
    const page = await me.post(`${formPaths.volunteer}kontroll/`, body);
    expect([page.status, page.html.includes('canary')]).toEqual([200, false]);
    expect(Object.values(definitionsOf(page.html))).toEqual(
      expect.arrayContaining([answers['name'], answers['message']]),
    );
    const { action, fields } = formOf(page.html, 'send/');
    const reference = referenceOf(await me.post(action, multipart(Object.fromEntries(fields))));
    await noticeAbout(site.url, reference);
  });

  it.each(refused)('refuses %s with a page that leads back to the form', async (_, type, body, status) => {
    const me = visitor(site.url);
    for (const path of steps) {
      const page = await me.post(path, new TextEncoder().encode(body), type ? { 'content-type': type } : {});
      expect([page.status, headingOf(page.html)]).toEqual([status, t('refused.title')]);
      expect(textOf(page.html)).toContain(t(`refused.${status}`));
      expect(page.html).toContain(`href="${formPaths.volunteer}"`);
      expect(textOf(page.html)).toContain(phone);
    }
  });

  it.each([
    ['just over 16 kB', 16 * 1024],
    ['200 kB', 200 * 1024],
  ])('hands a body of %s back with every word, and accepts nothing', async (_, size) => {
    const answers = anApplication({ message: 'x'.repeat(size) });
    for (const path of steps) {
      const page = await visitor(site.url).post(path, encoded(answers));
      expect([page.status, errorsOf(page.html).summary]).toEqual([413, { message: t('error.form.tooLarge') }]);
      const kept = formOf(page.html, 'kontroll/').fields;
      expect(kept).toContainEqual(['name', answers['name']]);
      expect(kept).toContainEqual(['message', answers['message']]);
    }
  });

  it.each([
    ['300 kB', 300 * 1024],
    ['3 MB', 3 * 1024 * 1024],
  ])('does not read on through a body of %s', async (_, size) => {
    const page = await visitor(site.url).post(steps[0] ?? '', encoded({ message: 'x'.repeat(size) }));
    expect([page.status, headingOf(page.html)]).toEqual([413, t('refused.title')]);
    expect(textOf(page.html)).toContain('Det du skrev, er dessverre ikke tatt vare på.');
    for (const way of [phone, email]) expect(textOf(page.html)).toContain(way);
  });

  it('answers when two thousand fields come at once', async () => {
    const many = Array.from({ length: 2000 }, (_, index): [string, string] => [`f${index}`, 'x']);
    const page = await visitor(site.url).post(steps[0] ?? '', new URLSearchParams(many));
    expect([413, 422]).toContain(page.status);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])(
    'answers %s on a form address with 405 and what is allowed',
    async (method) => {
      const { origin } = new URL(site.url);
      const body = method === 'GET' || method === 'HEAD' ? null : encoded(anApplication());
      for (const path of steps) {
        const page = await visitor(site.url).ask(path, { method, body, headers: { origin } });
        expect([page.status, page.headers.get('allow')]).toEqual([405, 'POST']);
        if (method !== 'HEAD') expect(headingOf(page.html)).toBe(t('notHere.title'));
      }
    },
  );

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://angriper.example' }],
    ['`null`', { origin: 'null' }],
    ['nowhere said', { origin: '' }],
    ['our host with another scheme', { origin: 'https://localhost' }],
    ['our own origin, but from across sites', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a form from %s with the 403 page', async (_, headers) => {
    const paths = [...steps, '/kvittering/ABCD2345/', `/sak/${'A'.repeat(51)}/`];
    for (const path of paths) {
      const page = await visitor(site.url).post(path, encoded(anApplication()), headers);
      expect([page.status, headingOf(page.html)]).toEqual([403, t('forbidden.title')]);
      for (const way of [phone, email]) expect(textOf(page.html)).toContain(way);
      // Back shows an empty form.
      expect(textOf(page.html)).toContain('Det du skrev, er dessverre ikke tatt vare på.');
      expect(textOf(page.html)).not.toContain('Gå tilbake');
    }
  });

  /** As Lynx, w3m and Links do: they name the page that the form stands on, and no origin. */
  const fromPage = (page: string, path: string, fields: [string, string][]) =>
    visitor(site.url).ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { referer: page } });

  it('takes a form from a text browser all the way, and takes it back', async () => {
    const own = (path: string, fields: [string, string][] = []) => fromPage(site.url + path, path, fields);
    const looked = await own(steps[0] ?? '', [...encoded(anApplication())]);
    expect([looked.status, headingOf(looked.html)]).toEqual([200, t('check.title')]);
    const { action, fields, buttons } = formOf(looked.html, 'send/');
    const sent = await own(action, [...fields, ...buttons.map(({ name, value }): [string, string] => [name, value])]);
    const taken = await own(`/kvittering/${referenceOf(sent)}/`);
    expect(taken.status).toBe(303);
    for (const [path, field] of [
      ['/finn/svar/', 'sted'],
      ['/sok/svar/', 'ord'],
    ] as const)
      expect((await own(path, [[field, 'Oslo']])).status).toBe(200);
  });

  it.each(['https://angriper.example/', 'https://localhost/', 'about:blank', 'x'])(
    'refuses a form from a text browser at %s',
    async (page) => {
      for (const path of [...steps, '/kvittering/ABCD2345/', `/sak/${'A'.repeat(51)}/`])
        expect((await fromPage(page, path, [...encoded(anApplication())])).status).toBe(403);
    },
  );

  it.each<[string, string, number, TextKey]>([
    ['GET', '/finnes-ikke/', 404, 'notFound.title'],
    ['GET', '/xx/bli-ressursvenn/soknad/kontroll/', 404, 'notFound.title'],
    ['GET', '/nb/bli-ressursvenn/soknad/kontroll/', 404, 'notFound.title'],
    ['GET', '/xx/finn/svar/', 404, 'notFound.title'],
    ['GET', '/xx/sok/svar/', 404, 'notFound.title'],
    ['GET', '/.env', 404, 'notFound.title'],
    ['GET', '/api/run/', 404, 'notFound.title'],
    ['POST', '/finnes-ikke/', 404, 'notFound.title'],
  ])('answers %s %s with %i and a page of ours', async (method, path, status, title) => {
    const body = method === 'POST' ? encoded({}) : null;
    const page = await visitor(site.url).ask(path, { method, body, headers: { origin: new URL(site.url).origin } });
    expect([page.status, headingOf(page.html)]).toEqual([status, t(title)]);
  });

  it.each(['/bli-ressursvenn/soknad', '/kvittering/ABCD2345', '/sak/x', '/finnes-ikke'])(
    'sends %s on to the same address with a slash',
    async (path) => {
      const page = await visitor(site.url).get(path);
      expect([307, 308]).toContain(page.status);
      expect(page.headers.get('location')).toBe(`${path}/`);
    },
  );

  it.each(['/R/oslo/', '/r/Oslo/', '/r/OSLO', '/R/OSLO', '/r//Oslo'])(
    'sends %s on to the address that stands on paper',
    async (path) => {
      const me = visitor(site.url);
      const page = await me.get(path);
      expect([page.status, page.headers.get('location')]).toEqual([308, '/r/oslo/']);
      expect((await me.get('/r/oslo/')).status).toBe(200);
    },
  );

  it('sends capitals on in the other languages too, and in no other address', async () => {
    const me = visitor(site.url);
    expect((await me.get('/en/R/Oslo/')).headers.get('location')).toBe('/en/r/oslo/');
    expect((await me.get('/Hjelp/')).status).toBe(404);
  });

  it.each(['//angriper.example', '//angriper.example/x', '/%2F/angriper.example', '/\\angriper.example'])(
    'sends nobody to another host by %s',
    async (path) => {
      const page = await visitor(site.url).get(path);
      expect(new URL(page.headers.get('location') ?? '/', site.url).host).toBe(new URL(site.url).host);
    },
  );

  it('asks the clock for its secret', async () => {
    const me = visitor(site.url);
    const headers = { 'content-type': 'application/json' };
    for (const authorization of ['', 'Bearer', 'Bearer wrong', 'Basic abc'])
      expect((await me.post('/api/run/', '{}', { ...headers, authorization })).status).toBe(401);
    expect((await me.post('/api/run/', new URLSearchParams(), { 'content-type': urlEncoded })).status).toBe(401);
  });
});
