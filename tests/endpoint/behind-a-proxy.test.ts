/** Whom the per-sender limit takes a sender for, and how much of a body is kept, when our own server answers for itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { webServer } from '../../src/platform/node/web-server.ts';
import type { MailboxReaders } from '../../src/server/env.ts';
import { provideServices } from '../../src/server/services.ts';
import { volunteerForm } from '../support/a-submission.ts';
import { aFolder, someServices } from '../support/some-services.ts';

const send = '/bli-ressursvenn/soknad/send/';

/** A server for an address, with nothing built; whoever sends is asked to wait, and noted. */
async function aServer(siteUrl: URL | null, mailboxFor: MailboxReaders = 'all') {
  const folder = aFolder();
  mkdirSync(join(folder, '403'));
  for (const page of ['404.html', '403/index.html', '500.html']) writeFileSync(join(folder, page), '');
  const senders: string[] = [];
  const { services } = someServices({
    limiter: {
      refuse: (sender) => {
        senders.push(sender);
        return 60;
      },
    },
  });
  provideServices(() => services);
  const outcomes: unknown[] = [];
  const handedOn: Record<string, unknown>[] = [];
  const server = webServer({
    folder,
    onDemand: ({ headers }, response, _next, locals) => {
      outcomes.push(locals);
      handedOn.push(headers);
      response.end();
    },
    scriptHash: 'sha256-x',
    siteUrl,
    mailboxFor,
    log: services.log,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const listening = server.address();
  const own = `http://127.0.0.1:${typeof listening === 'object' ? listening?.port : ''}`;
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(own + send, {
      method: 'POST',
      body,
      headers: {
        origin: siteUrl?.origin ?? own,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
  return { own, senders, outcomes, handedOn, post };
}

const whole = new URLSearchParams(
  Object.entries(volunteerForm()).flatMap(([name, values]) => values.map((value) => [name, value])),
).toString();

it.each([
  ['192.0.2.1', '192.0.2.1'],
  // What a sender writes herself stands before what our proxy saw.
  ['203.0.113.9, 192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
])('behind our proxy, whoever comes as «%s» is %s', async (forwarded, sender) => {
  const { senders, post } = await aServer(new URL('https://ressursvenn.example'));
  await post(whole, { 'x-forwarded-for': forwarded });
  expect(senders).toEqual([sender]);
});

it('without a proxy, nobody is taken for whom she says she is', async () => {
  const { senders, post } = await aServer(null);
  await post(whole, { 'x-forwarded-for': '192.0.2.1' });
  expect(senders).toEqual(['127.0.0.1']);
});

it.each([
  ['nothing', {}],
  ['two steps of a way', { 'x-forwarded-proto': 'http, https' }],
  ['an inner address', { 'x-forwarded-host': 'ressursvenn.example:8443', 'x-forwarded-port': '8443' }],
])('when the proxy says %s, pages know our address all the same', async (_, said) => {
  const { handedOn, post } = await aServer(new URL('https://ressursvenn.example'));
  await post(whole, said);
  expect(handedOn).toMatchObject([{ host: 'ressursvenn.example', 'x-forwarded-proto': 'https' }]);
  expect(Object.keys(handedOn[0] ?? {})).not.toContain('x-forwarded-host');
});

it('without a proxy, pages are told no other address than the one that was asked for', async () => {
  const { handedOn, post } = await aServer(null);
  await post(whole);
  expect(handedOn[0]).not.toHaveProperty('x-forwarded-proto');
});

it.each([
  ['none', 404],
  // A rehearsal on one machine.
  ['this-machine', 200],
  ['all', 200],
] as const)('a proxy that says nothing of itself is shown the mailbox for %s: %i', async (readers, status) => {
  const { own } = await aServer(new URL('https://ressursvenn.example'), readers);
  for (const path of ['/postkasse/', '/postkasse/messages.json', '/%70ostkasse/'])
    expect((await fetch(own + path)).status, path).toBe(status);
});

it.each([
  // Caddy's two minutes are the longest that a proxy keeps a connection by itself.
  ['to our proxy, longer than it does', 'https://ressursvenn.example', 120, 600],
  ['to a visitor, shortly', 'http://localhost', 1, 10],
])('keeps a connection open %s', async (_, address, least, most) => {
  const { own } = await aServer(new URL(address));
  const { headers } = await fetch(`${own}/nothing/`);
  const seconds = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]);
  expect(seconds).toBeGreaterThan(least);
  expect(seconds).toBeLessThan(most);
});

it('keeps no more of a body than a form can hold', async () => {
  const { outcomes, post } = await aServer(null);
  await post(`message=${'a'.repeat(300_000)}`);
  expect(outcomes).toMatchObject([{ sendAnswer: { status: 413, outcome: { kind: 'refused' } } }]);
});
