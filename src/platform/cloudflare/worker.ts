/**
 * The service on Cloudflare Workers. Static pages do not come here: Cloudflare answers them as they were built, with the
 * headers in `_headers`. Everything else does, the unknown addresses too.
 */

import { env } from 'cloudflare:workers';
import { inlineScript } from 'virtual:inline-script';
import { handle } from '@astrojs/cloudflare/handler';
import { facts } from '../../facts/index.ts';
import { securityHeaders } from '../../server/headers.ts';
import { errorKind, logWithoutServices, quietConsole } from '../../server/log.ts';
import { clockRound } from '../../server/operation.ts';
import { apiKind, isForeignPost, saidOrigin } from '../../server/origin.ts';
import {
  clockPath,
  isApi,
  isMailbox,
  isOwnMachine,
  isUnused,
  ownStatus,
  rightPath,
  servedPath,
} from '../../server/page-address.ts';
import { routePattern } from '../../server/route-pattern.ts';
import { provideServices } from '../../server/services.ts';
import type { Bindings } from './bindings.ts';
import { workerLog } from './log.ts';
import { workerServices } from './open-services.ts';

const services = workerServices(env, facts, workerLog);
provideServices(services);
quietConsole(workerLog);

const headers = { ...securityHeaders(inlineScript.hash), 'Cache-Control': 'no-store' };

export default {
  async fetch(asked: Request, bindings: Bindings, context: unknown): Promise<Response> {
    const since = Date.now();
    const request = asServed(asked);
    const answered = await answer(request, bindings, context);
    if (!request.bodyUsed) await discard(request.body);
    // A copy, since what comes from elsewhere may not be changed.
    const response = new Response(answered.body, answered);
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    workerLog({
      event: 'answer',
      method: request.method,
      route: routePattern(new URL(request.url).pathname),
      status: response.status,
      milliseconds: Date.now() - since,
    });
    return response;
  },

  /** The clock: one round, as often as the Cron Trigger says. */
  async scheduled(): Promise<void> {
    try {
      await clockRound(services());
    } catch (error) {
      logWithoutServices({ event: 'fault', outcome: 'clock', reason: errorKind(error) });
      // Shows as a failed run to whoever watches the trigger; the next one comes all the same.
      throw error;
    }
  },
};

/** The request at the address it is served at, with where it comes from in the header that Astro will look for too. */
function asServed(request: Request): Request {
  const { origin, pathname, search } = new URL(request.url);
  const served = servedPath(pathname);
  const named = request.headers.get('origin');
  const said = saidOrigin(named, request.headers.get('referer'));
  if (!isApi(served) && said === named) return request;
  const asked = new Request(isApi(served) ? origin + served + search : request.url, request);
  if (said !== null) asked.headers.set('origin', said);
  if (served === clockPath) asked.headers.set('content-type', apiKind);
  return asked;
}

/** No form of ours comes near this; whoever sends more may see the connection cut. */
const mostDiscarded = 8 * 1024 * 1024;

/** Reads past a body that was refused unread, so that the sender sees our answer and not a broken connection. */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  try {
    let size = 0;
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > mostDiscarded) return;
    }
  } catch {
    return; // The sender went away. There is nobody left to answer.
  }
}

async function answer(request: Request, bindings: Bindings, context: unknown): Promise<Response> {
  const { method } = request;
  const { origin, host, pathname } = new URL(request.url);
  // Whatever the settings say, a mailbox is for a preview: Cloudflare brings nobody here by such a host.
  if (isUnused(pathname) || (isMailbox(pathname) && !isOwnMachine(host))) {
    const page = await bindings.ASSETS.fetch(`${origin}/404.html`);
    return new Response(page.body, { status: 404, headers: page.headers });
  }
  const status = ownStatus(pathname);
  if (status !== null) {
    const page = await bindings.ASSETS.fetch(`${origin}${pathname}`);
    return new Response(page.body, { status, headers: page.headers });
  }
  const right = rightPath(pathname);
  if (right) return new Response(null, { status: 308, headers: { Location: right } });
  const said = {
    origin: request.headers.get('origin'),
    contentType: request.headers.get('content-type'),
    fetchSite: request.headers.get('sec-fetch-site'),
  };
  // Cloudflare ends TLS itself, so the address it hands us is the one that was asked for.
  if (isForeignPost(method, pathname, said, origin)) {
    const page = await bindings.ASSETS.fetch(`${origin}/403/`);
    return new Response(page.body, { status: 403, headers: page.headers });
  }
  return handle(request, bindings, context);
}
