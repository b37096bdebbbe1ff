/**
 * A provider of our own that keeps Resend's published rules over real HTTP, and fails when it is told to. From a test:
 *
 *     const provider = await fakeResend();
 *     provider.fail(answer('500 application_error', { accepts: true }));   // faults: resend-faults.ts
 *     provider.accepted;                                                   // what would have reached somebody
 *     await provider.close();
 *
 * From a shell: `node tests/support/fake-resend.ts --port 8025 --latency 150 --rate 2`. Another process scripts it by
 * `POST /control/fail` with {"fault": {"does": "hang"}, "times": 3, "to": "…"}, and reads `GET /control/accepted`.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Fault, FaultOrder, answer as faultOf, faultQueue, type Reply, replyOf } from './resend-faults.ts';
import { type ErrorBody, errorBody, type ProviderMail, readMail } from './resend-rules.ts';

/** A mail the provider has taken over. `at` is milliseconds since 1970 by the provider's clock. */
export interface AcceptedMail {
  id: string;
  key: string | null;
  at: number;
  mail: ProviderMail;
}

export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** True when the connection closed before there was an answer: the client gave up, or a fault cut it. */
  abandoned: boolean;
}

export interface FakeResendOptions {
  /** The only key that opens. */
  apiKey?: string;
  /** 0: whichever port is free. Always on loopback. */
  port?: number;
  /** Milliseconds before each answer. */
  latency?: number;
  /** Requests that it takes in a second; none are too many when left out. */
  perSecond?: number;
  /** The clock that idempotency keys age by, in milliseconds since 1970. */
  now?: () => number;
}

export type FakeResend = Awaited<ReturnType<typeof fakeResend>>;

const keyMemory = 24 * 60 * 60 * 1000;

interface Window {
  since: number;
  requests: number;
}

/** Starts the provider. It answers until `close`, which also cuts whoever still waits. */
export async function fakeResend(options: FakeResendOptions = {}) {
  const { apiKey = 're_fake_0123456789', port = 0, latency = 0, perSecond = 1000, now = Date.now } = options;
  const accepted: AcceptedMail[] = [];
  const requests: SeenRequest[] = [];
  const faults = faultQueue();
  /** By key: the bytes it was used for, and the id; no id while the first request is still under way. */
  const remembered = new Map<string, { body: string; id?: string; at: number }>();

  /** A second begins with its first request, and those that are too many count too. */
  let second: Window = { since: Number.NEGATIVE_INFINITY, requests: 0 };

  /** What is said of the pace with each answer, and whether this request was one too many. */
  function pace(): { headers: Record<string, string>; isTooMuch: boolean } {
    const moment = performance.now();
    if (moment - second.since >= 1000) second = { since: moment, requests: 0 };
    second.requests += 1;
    const isTooMuch = second.requests > perSecond;
    const headers = {
      'ratelimit-limit': String(perSecond),
      'ratelimit-remaining': String(Math.max(perSecond - second.requests, 0)),
      'ratelimit-reset': '1',
    };
    return { headers, isTooMuch };
  }

  /** What the rules answer before the mail is looked at as a mail to send; null when there is nothing to object to. */
  function objection(
    { headers, method }: IncomingMessage,
    body: string,
    key: string | null,
  ): ErrorBody | { id: string } | null {
    const { authorization = '' } = headers;
    if (method !== 'POST') return errorBody('405 method_not_allowed');
    if (!/^Bearer \S+$/.test(authorization)) return errorBody('401 missing_api_key');
    if (authorization !== `Bearer ${apiKey}`) return errorBody('403 invalid_api_key');
    if (key === null) return null;
    if (key.length < 1 || key.length > 256) return errorBody('400 invalid_idempotency_key');
    const earlier = remembered.get(key);
    if (!earlier || now() - earlier.at >= keyMemory) return null;
    if (earlier.body !== body) return errorBody('409 invalid_idempotent_request');
    return earlier.id === undefined ? errorBody('409 concurrent_idempotent_requests') : { id: earlier.id };
  }

  function accept(mail: ProviderMail, body: string, key: string | null): string {
    const id = randomUUID();
    accepted.push({ id, key, at: now(), mail });
    if (key !== null) remembered.set(key, { body, id, at: now() });
    return id;
  }

  /** The answer to a POST /emails; null when the connection is cut. */
  async function emails(request: IncomingMessage, body: string, gone: Promise<unknown>): Promise<Reply | null> {
    const key = headerOf(request, 'idempotency-key');
    const objected = objection(request, body, key);
    if (objected) {
      await sleep(latency);
      return json('id' in objected ? 200 : objected.statusCode, objected);
    }
    const read = readMail(parsed(body));
    return 'error' in read ? json(read.error.statusCode, read.error) : handle(read.mail, body, key, gone);
  }

  async function handle(mail: ProviderMail, body: string, key: string | null, gone: Promise<unknown>) {
    if (key !== null) remembered.set(key, { body, at: now() });
    const fault = faults.take(mail);
    await sleep(fault?.does === 'slow' ? fault.ms : latency);
    const id = isLost(fault) ? null : accept(mail, body, key);
    if (fault?.does === 'hang') await gone;
    // Not accepted: the key is free again, as it is when the real provider fails before it has queued the mail.
    if (id === null && key !== null) remembered.delete(key);
    if (fault?.does === 'hang' || fault?.does === 'cut') return null;
    return (fault && replyOf(fault)) ?? json(200, { id });
  }

  function control(call: string, body: string): Reply {
    if (call === 'GET /control/accepted') return json(200, accepted);
    const order = FaultOrder.safeParse(parsed(body));
    if (call !== 'POST /control/fail') return json(404, { error: 'No such control' });
    if (!order.success) return json(400, { error: order.error.message });
    faults.add(order.data);
    return json(200, {});
  }

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<Reply | null> {
    const gone = once(response, 'close');
    const { method = '', url = '/', headers } = request;
    const body = await bodyOf(request);
    if (url.startsWith('/control/')) return control(`${method} ${url}`, body);
    const seen: SeenRequest = { method, path: url, headers, body, abandoned: false };
    requests.push(seen);
    response.once('close', () => {
      seen.abandoned = !response.writableEnded;
    });
    if (url !== '/emails') return json(404, errorBody('404 not_found'));
    const { headers: told, isTooMuch } = pace();
    const answer = isTooMuch ? replyOf(tooFast) : await emails(request, body, gone);
    return answer && { ...answer, headers: { ...told, ...answer.headers } };
  }

  const server = createServer((request, response) => {
    reply(request, response).then(
      (answer) => (answer ? send(response, answer) : response.destroy()),
      // The client went away in the middle of its own request.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The fake provider has no address');

  return {
    url: `http://127.0.0.1:${bound.port}`,
    apiKey,
    /** What would have reached somebody, in order. */
    accepted,
    /** All requests to the provider itself, also those that failed. */
    requests,
    /** The next `times` mails (to this recipient, if given) meet this fault. */
    fail: (fault: Fault, more: Omit<FaultOrder, 'fault'> = {}) => faults.add({ fault, ...more }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const tooFast = faultOf('429 rate_limit_exceeded');

/** Whether the fault strikes before the mail is accepted. */
function isLost(fault: Fault | null): boolean {
  return fault !== null && fault.does !== 'slow' && fault.accepts !== true;
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, headers).end(body);
}

function json(status: number, value: unknown): Reply {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON in the body; null when it is none, which no rule accepts. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, latency: { type: 'string' }, rate: { type: 'string' } },
  });
  const provider = await fakeResend({
    port: Number(values.port ?? 8025),
    latency: Number(values.latency ?? 0),
    ...(values.rate === undefined ? {} : { perSecond: Number(values.rate) }),
  });
  process.stdout.write(`${provider.url} (API key ${provider.apiKey})\n`);
}
