/** The site that the exit leads to, played on this machine: fast, slow or dead. Nobody else's server is asked. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { realFacts } from './some-facts.ts';

export const neutralAddress = realFacts.site.exitSite;
/** Its own colour, so that a picture tells it from a blank page of ours. */
export const neutralHtml =
  '<!doctype html><html lang="nb"><link rel="icon" href="data:,"><title>Leksikon</title><body style="background:#cfe8d5"><p>Oppslagsord</p></html>';

export interface NeutralSite {
  /** How many milliseconds it takes to answer; `dead` never takes the connection. */
  answers: number | 'dead';
  /** The referrers that it has been told, one a visit; '' is none. */
  readonly referrers: string[];
}

export async function playNeutralSite(context: BrowserContext): Promise<NeutralSite> {
  const site: NeutralSite = { answers: 0, referrers: [] };
  await context.route(`${neutralAddress}**`, async (route) => {
    site.referrers.push(route.request().headers()['referer'] ?? '');
    if (site.answers === 'dead') return route.abort('connectionrefused');
    if (site.answers > 0) await wait(site.answers);
    // The browser may have gone elsewhere meanwhile.
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: neutralHtml }).catch(() => undefined);
  });
  return site;
}
