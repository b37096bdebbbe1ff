/** Requests that no browser makes, on Node, where one bad answer would take the whole site with it. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExitScript } from '../../scripts/vite/exit-script.ts';
import { securityHeaders } from '../../src/server/headers.ts';
import { platforms, type RunningPlatform } from '../support/platforms.ts';
import { visitor } from '../support/visitor.ts';

const [node] = platforms.filter(({ name }) => name === 'node');
let site: RunningPlatform;
beforeAll(async () => {
  if (!node) throw new Error('There is no Node platform');
  site = await node.start();
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

describe('what is no HTTP', () => {
  const promised = Object.entries(securityHeaders(buildExitScript().hash));

  it.each([
    ['a broken first line', 'HALLO\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
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
