/** Requests that no browser makes, on Node, where one bad answer would take the whole site with it. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildInlineScript } from '../../scripts/vite/inline-script.ts';
import { webServer } from '../../src/platform/node/web-server.ts';
import { securityHeaders } from '../../src/server/headers.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { projectRoot } from '../support/some-facts.ts';
import { visitor } from '../support/visitor.ts';

let site: RunningServer;
beforeAll(async () => {
  site = await startServer({ env: { HOST: '127.0.0.1' } });
});
afterAll(() => site?.stop());

/** What comes back when these bytes are sent, until the server closes the connection. */
function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
    });
    socket.once('close', () => resolve(answer)).once('error', reject);
  });
}

describe('a range of a file', () => {
  it.each([
    'bytes=5-1',
    'bytes=-500',
    'bytes=0-0',
    'bytes=99999999-',
    'bytes=1-2,4-5',
    'bytes=--1',
    'bytes=a-b',
    'lines=1-2',
    'bytes=',
  ])('is answered with the whole file (%s), and the site goes on', async (range) => {
    const me = visitor(site.url);
    for (const path of ['/', '/favicon.svg', '/robots.txt']) {
      const [whole, asked] = [await me.get(path), await me.ask(path, { headers: { range } })];
      expect([asked.status, asked.html]).toEqual([200, whole.html]);
    }
  });
});

it.each([
  ['/finn/svar/', 'POST', '422 Unprocessable Entity'],
  ['/finn/svar/', 'GET', '405 Method Not Allowed'],
  ['/sak/x/', 'GET', '404 Not Found'],
  ['/hjelp/', 'GET', '200 OK'],
])('%s by %s is answered with %s, by its own name', async (path, method, expected) => {
  const { origin } = new URL(site.url);
  const body = method === 'POST' ? { body: new URLSearchParams({ sted: '' }) } : {};
  const { status, statusText } = await fetch(site.url + path, { method, headers: { origin }, ...body });
  expect(`${status} ${statusText}`).toBe(expected);
});

it('a body gets no longer to arrive than a whole request may take', () => {
  const folder = join(projectRoot, 'dist/node/client');
  const nothing = () => undefined;
  const rest = { onDemand: nothing, scriptHash: '', siteUrl: null, mailboxFor: 'all' as const, log: nothing };
  const { headersTimeout, requestTimeout } = webServer({ folder, ...rest });
  expect(Math.max(headersTimeout, requestTimeout)).toBe(30_000);
});

it('a request that never ends keeps nobody from stopping the service', async () => {
  const server = await startServer({ env: { HOST: '127.0.0.1' } });
  onTestFinished(() => server.kill());
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  socket.write('POST /finn/svar/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na');
  // Answered before it, so it has been heard.
  expect((await visitor(server.url).get('/hjelp/')).status).toBe(200);
  await server.stop();
});

it('whoever is answered while the service stops keeps it no longer', async () => {
  const server = await startServer({ env: { HOST: '127.0.0.1' } });
  onTestFinished(() => server.kill());
  const { hostname, port } = new URL(server.url);
  const begun = () => {
    const socket = connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
    socket.write('POST /finn/svar/ HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na');
    return socket;
  };
  const [answered, endless] = [begun(), begun()];
  // Answered after them, so they have been heard.
  expect((await visitor(server.url).get('/hjelp/')).status).toBe(200);
  const stopped = server.stop();
  await vi.waitFor(() => expect(fetch(server.url)).rejects.toThrow(), { timeout: 5000 });
  answered.write('bcdefghi');
  const [answer] = await once(answered, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 \d{3} /);
  if (!answered.closed) await once(answered, 'close');
  // The one that never ends is still waited for.
  expect(endless.closed).toBe(false);
  await stopped;
});

describe('what is no HTTP', () => {
  const promised = Object.entries(securityHeaders(buildInlineScript().hash));

  it.each([
    ['a broken first line', 'HALLO\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /sak/HEMMELIG/ HTTP/1.1\r\nHost: a@b\r\n\r\n', 400],
    ['a method that a page does not have', 'DELETE /om/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    ['a method that nobody has', 'TRACE /sak/HEMMELIG/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
    ['a wish that nobody grants', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\nConnection: close\r\n\r\n', 417],
    ['more headers than anybody needs', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST /finn/svar/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ])('is refused with our headers: %s', async (_, bytes, status) => {
    const answer = await answerTo(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of [...promised, ['Cache-Control', 'no-store']])
      expect(answer.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    expect((await visitor(site.url).get('/hjelp/')).status).toBe(200);
  });
});

describe('a file', () => {
  const of = (path: string, more = '') =>
    answerTo(`GET ${path} HTTP/1.1\r\nHost: x\r\n${more}Connection: close\r\n\r\n`);
  const headersOf = (answer: string) => answer.split('\r\n\r\n', 1)[0]?.toLowerCase() ?? '';

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', null],
    ['*', 'br'],
    ['xbr', null],
    ['', null],
  ])('comes as the browser takes it: %j', async (taken, coding) => {
    const headers = headersOf(await of('/om/', `Accept-Encoding: ${taken}\r\n`));
    expect(/content-encoding: (\w+)/.exec(headers)?.[1] ?? null).toBe(coding);
    expect(headers).toContain('vary: accept-encoding');
    expect(headers).toContain('content-type: text/html; charset=utf-8');
    expect(headers).toContain('cache-control: no-store');
  });

  it.each([
    ['/403/index.html', 403],
    ['/404.html', 404],
    ['/500.html', 500],
  ])('about a status has that status: %s', async (path, status) => {
    expect(await of(path)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*<h1`));
  });

  it('is known again by whoever kept it, beside others', async () => {
    const etag = /etag: (\S+)/i.exec(await of('/favicon.svg'))?.[1] ?? '';
    for (const known of [etag, `"another", ${etag}`, '*'])
      expect(await of('/favicon.svg', `If-None-Match: ${known}\r\n`)).toMatch(/^HTTP\/1\.1 304 /);
    expect(await of('/favicon.svg', 'If-None-Match: "another"\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each(['If-Match: "another"', 'If-Unmodified-Since: Mon, 02 Mar 2015 10:00:00 GMT'])(
    'is not what was asked for by %s',
    async (header) => {
      const answer = await of('/favicon.svg', `${header}\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 412 /);
      expect(headersOf(answer)).toContain('content-length: 0');
    },
  );

  it.each([
    '/index.html.br',
    '/om/index.html.gz',
    '/.',
    '/om/.',
    '/om/..',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/om%00/',
    '/%/',
    '/om\\index.html',
  ])('is nobody’s at %s', async (path) => {
    const answer = await of(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(headersOf(answer)).toContain('cache-control: no-store');
  });

  // Files that stay open after their reader is gone add up until none can be opened.
  it.runIf(process.platform === 'linux')('is closed when whoever asked for it goes away', async () => {
    const open = () => readdirSync(`/proc/${site.pid}/fd`).length;
    const before = open();
    const { hostname, port } = new URL(site.url);
    const large = 'GET /en/finn/steder.json HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20);
    for (let visitors = 0; visitors < 40; visitors += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect({ host: hostname, port: Number(port) }, () => {
          socket.pause();
          socket.write(large);
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
        socket.once('close', () => resolve()).once('error', () => undefined);
      });
    }
    await expect.poll(open, { timeout: 5000 }).toBeLessThan(before + 5);
    expect((await visitor(site.url).get('/hjelp/')).status).toBe(200);
  });
});
