/** The web server on Node: static files as they were built, everything else by Astro, the same headers on all of it. */

import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { MailboxReaders } from '../../server/env.ts';
import { ownScriptSources, securityHeaders } from '../../server/headers.ts';
import { errorKind, type Log } from '../../server/log.ts';
import { apiKind, isForeignPost, saidOrigin } from '../../server/origin.ts';
import {
  clockPath,
  isMailbox,
  isOwnMachine,
  isUnused,
  ownStatus,
  rightPath,
  servedPath,
} from '../../server/page-address.ts';
import { routePattern } from '../../server/route-pattern.ts';
import { isSend, quickSend } from './quick-send.ts';
import { staticFiles } from './static-files.ts';

// By its names in an import, Node would also make its own WebSocket and all of `fetch` ready, which takes 40 ms of every start.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http');

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals?: object) => unknown;

export interface WebServerOptions {
  /** The built site's folder (dist/node/client). */
  folder: string;
  /** What answers on demand. */
  onDemand: Handler;
  scriptHash: string;
  /** Where visitors reach us when a proxy stands in front; null: whatever host they asked for, without TLS. */
  siteUrl: URL | null;
  mailboxFor: MailboxReaders;
  log: Log;
}

/** Said, since Node would else announce a body in pieces and then send none. */
const noBody = { 'Content-Length': '0' };
/** Longer than any honest form takes to arrive, shorter than a connection that is held open to wear us out. */
const requestTimeout = 30_000;
/** How often that is looked at. By itself, Node looks every half minute. */
const connectionsCheckingInterval = 2000;
/**
 * How long a connection that nobody uses stays open. A proxy keeps its own to us for a minute (nginx, load balancers) or two (Caddy),
 * and has to be the one who lets go: a form that it sends while we close is lost, since no proxy sends a POST again.
 */
const keptOpen = { forVisitors: 5000, forProxy: 150_000 };

export function webServer({ folder, onDemand, scriptHash, siteUrl, mailboxFor, log }: WebServerOptions): Server {
  /** Only a proxy ends TLS for us. */
  const isProxied = siteUrl?.protocol === 'https:';
  const page = (path: string) => readFileSync(join(folder, path));
  const [notFound, forbidden, fault] = [page('404.html'), page('403/index.html'), page('500.html')];
  const statusPages = { 403: forbidden, 404: notFound, 500: fault };
  const headers = Object.entries(securityHeaders(scriptHash));
  const ownHeaders = new Map(
    Object.keys(ownScriptSources).map((path) => [path, Object.entries(securityHeaders(scriptHash, path))]),
  );
  const sentHeaders = { ...securityHeaders(scriptHash), 'Cache-Control': 'no-store' };
  const files = staticFiles(folder);

  // We ask for the host ourselves: Node's own refusal would go out without our headers.
  // Both times, since Node gives the longer of the two to the body, whichever it was meant for.
  const times = { connectionsCheckingInterval, headersTimeout: requestTimeout, requestTimeout };
  const keepAliveTimeout = isProxied ? keptOpen.forProxy : keptOpen.forVisitors;
  const server = createServer({ requireHostHeader: false, keepAliveTimeout, ...times }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log({ event: 'fault', outcome: 'answer', reason: errorKind(error) });
      if (response.headersSent) response.destroy();
      else sendPage(response, 500, fault);
    });
  });
  // Whoever expects something else than `100-continue`. Node's own answer would go out without our headers.
  server.on('checkExpectation', (_, response) => sendNothing(response, 417));
  server.on('clientError', (error, socket) => {
    // What could not be read as HTTP at all. Node's own answer would go out without our headers.
    const code = 'code' in error ? error.code : '';
    if (!socket.writable || code === 'ECONNRESET') socket.destroy();
    else socket.end(bareAnswer(clientErrorStatus(code), sentHeaders));
  });
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A request that Astro cannot be asked about: there is none with this method.
    if (request.method === 'TRACE') return sendNothing(response, 405, { Allow: 'GET, HEAD, POST' });
    if (!hasHost(request)) return sendNothing(response, 400, { Connection: 'close' });
    request.url = servedPath(request.url ?? '/');
    const path = pathOf(request);
    if (path === null || isUnused(path) || (isMailbox(path) && !mayRead(request, mailboxFor))) {
      dress(response, path);
      return sendPage(response, 404, notFound);
    }
    const right = rightPath(path);
    if (right !== null) return sendNothing(response, 308, { Location: right });
    // Whoever sends a form waits for nothing else.
    const file = isSend(path) ? null : await files.find(path);
    if (file === null) return answerOnDemand(request, response, path);
    if (!isLook(request)) return sendNothing(response, 405, { Allow: 'GET, HEAD' });
    // Static reading is not logged: who reads what is nobody's business.
    dress(response, path);
    const status = ownStatus(path);
    if (status !== null) return sendPage(response, status, statusPages[status]);
    await files.serve(request, response, file);
  }

  function sendNothing(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
    response.writeHead(status, { ...sentHeaders, ...more, ...noBody }).end();
  }

  /** Puts on the headers that every answer carries. */
  function dress(response: ServerResponse, path: string | null): void {
    for (const [name, value] of ownHeaders.get(path ?? '') ?? headers) response.setHeader(name, value);
  }

  async function answerOnDemand(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const since = performance.now();
    response.once('close', () => {
      log({
        event: 'answer',
        method: request.method ?? 'GET',
        route: routePattern(path),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - since),
      });
    });
    nameOrigin(request);
    const isForeign = isForeignPost(
      request.method ?? 'GET',
      path,
      originOf(request),
      siteUrl?.origin ?? `http://${request.headers.host}`,
    );
    if (path === clockPath) request.headers['content-type'] = apiKind;
    const sender = senderOf(request, isProxied);
    if (siteUrl && isProxied) nameAddress(request, siteUrl);
    const sendAnswer = isForeign ? null : await quickSend(path, request, sender);
    if (sendAnswer?.outcome.kind === 'sent') {
      response
        .writeHead(sendAnswer.status, { ...sentHeaders, ...Object.fromEntries(sendAnswer.headers), ...noBody })
        .end();
      return;
    }
    dress(response, path);
    response.setHeader('Cache-Control', 'no-store');
    if (isForeign) sendPage(response, 403, forbidden);
    else onDemand(request, response, () => sendPage(response, 404, notFound), sendAnswer ? { sendAnswer } : {});
  }
}

/**
 * Astro asks after us whether a form comes from our own page, and by its own reckoning of what our address is: from what the proxy
 * says. Not every proxy says all of it, some say it of the next one in the row, and what the address is we have been told.
 */
function nameAddress({ headers }: IncomingMessage, { host, protocol }: URL): void {
  headers.host = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete headers['x-forwarded-host'];
  delete headers['x-forwarded-port'];
}

/** In the header that Astro will look for too. */
function nameOrigin({ headers }: IncomingMessage): void {
  const origin = saidOrigin(headers.origin ?? null, headers.referer ?? null);
  if (origin !== null) headers.origin = origin;
}

/**
 * Who sends, for the per-sender limit. Behind our own proxy that is the address which the proxy saw and wrote last; what a
 * sender writes there herself stands before it. Without a proxy the header is only a claim.
 */
function senderOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = headers['x-forwarded-for'];
  const last = behindProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return withoutPort(last || (socket.remoteAddress ?? ''));
}

/** Some proxies write the port too, which is another for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (address: string): string => address.replace(/^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2');

const mayRead = (request: IncomingMessage, readers: MailboxReaders): boolean =>
  readers === 'all' || (readers === 'this-machine' && isFromHere(request));

/** Whether somebody at this machine asks, and not a proxy for somebody else. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const isHere = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isHere && isOwnMachine(headers.host ?? '') && !headers['x-forwarded-for'] && !headers.forwarded;
}

const isLook = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** Whether the request names a host, and one that can stand in an address. Before HTTP/1.1 nobody had to. */
function hasHost({ headers: { host }, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0';
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);
}

/** The request's path without its query; null when it is none (an absolute address, or a broken one). */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.startsWith('/') ? path : null;
}

function originOf({ headers }: IncomingMessage) {
  const fetchSite = headers['sec-fetch-site'];
  return {
    origin: headers.origin ?? null,
    contentType: headers['content-type'] ?? null,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : null,
  };
}

/** As Node's own answer, by the error's code. */
function clientErrorStatus(code: unknown): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** An answer written by hand, for a connection that has no response to write it. */
function bareAnswer(status: number, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ ...headers, 'Content-Length': '0', Connection: 'close' });
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

function sendPage(response: ServerResponse, status: number, html: Buffer): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': html.length,
  });
  response.end(response.req.method === 'HEAD' ? undefined : html);
}
