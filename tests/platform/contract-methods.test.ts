/** What no form of ours sends: other methods, other kinds of body, and calls from machines. Nothing is done that was not meant. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf, headingOf } from '../support/html.ts';
import { platforms, type RunningPlatform, runSecret } from '../support/platforms.ts';
import { anApplication, doorIn, noticeAbout, visitor } from '../support/visitor.ts';

const authorization = `Bearer ${runSecret}`;
const changing = ['PUT', 'DELETE', 'PATCH'];

describe.each(platforms)('what no form sends on $name', (platform) => {
  let site: RunningPlatform;
  beforeAll(async () => {
    site = await platform.start();
  });
  afterAll(() => site?.stop());

  it.each(changing)('%s is nothing that a page with a button knows', async (method) => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const door = doorIn(await noticeAbout(site.url, reference));
    const headers = { origin: new URL(site.url).origin };
    for (const path of [door, `/kvittering/${reference}/`, `/kontakt/1-${'a'.repeat(43)}/`]) {
      const answer = await me.ask(path, { method, headers });
      expect([answer.status, answer.headers.get('allow'), answer.html]).toEqual([405, 'GET, HEAD, POST', '']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(formOf((await me.receipt(reference)).html, '').buttons).toHaveLength(1);
  });

  it.each(['POST', ...changing])('%s is nothing that a page without a button knows', async (method) => {
    const headers = { origin: new URL(site.url).origin };
    for (const path of ['/postkasse/', '/personvern/sletting/', '/en/bli-ressursvenn/ventetid/']) {
      const answer = await visitor(site.url).ask(path, { method, headers });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('JSON from nowhere presses no button', async () => {
    const me = visitor(site.url);
    const reference = await me.submit('volunteer', anApplication());
    const door = doorIn(await noticeAbout(site.url, reference));
    const headers = { 'content-type': 'application/json' };
    for (const path of [`/kvittering/${reference}/`, door, `/kontakt/1-${'a'.repeat(43)}/`]) {
      const body = JSON.stringify({ action: 'read' });
      expect((await me.ask(path, { method: 'POST', headers, body })).status).toBe(403);
    }
    expect(formOf((await me.receipt(reference)).html, '').buttons).toHaveLength(1);
  });

  it.each([
    ['/403/', 403],
    ['/404/', 404],
  ])('%s has its own status: %i', async (path, status) => {
    const page = await visitor(site.url).get(path);
    expect([page.status, headingOf(page.html) !== '', page.headers.get('cache-control')]).toEqual([
      status,
      true,
      'no-store',
    ]);
  });

  it.each<[string, RequestInit]>([
    ['no body and no kind', {}],
    ['an empty form', { body: new URLSearchParams() }],
    ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
    [
      'text from another site',
      { body: 'x', headers: { origin: 'https://annet.example', 'content-type': 'text/plain' } },
    ],
  ])('the clock is known by its secret alone: with %s', async (_, init) => {
    for (const path of ['/api/run/', '/api/run']) {
      const call = (secret: string) =>
        visitor(site.url).ask(path, { method: 'POST', ...init, headers: { ...init.headers, authorization: secret } });
      expect((await call(authorization)).status).toBe(200);
      // A scheme is the same in small letters (RFC 9110, 11.1).
      expect((await call(authorization.replace('Bearer', 'bearer'))).status).toBe(200);
      expect((await call(`${authorization}x`)).status).toBe(401);
    }
  });
});
