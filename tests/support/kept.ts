/** What a page has put into the browser, and what the browser has asked for on its way. */
import type { Page, Request } from 'playwright-core';

export interface Kept {
  cookies: number;
  localStorage: number;
  sessionStorage: number;
  databases: number;
  caches: number;
  serviceWorkers: number;
}

/** Counts everything that outlives the page. Needs JavaScript. `caches` and service workers are there on loopback and over TLS only. */
export async function keptIn(page: Page): Promise<Kept> {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => ({
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { cookies: cookies.length, ...inPage };
}

export interface Traffic {
  /** Every address asked for, and every referrer told, in order. */
  addresses(): string[];
  /** Requests to anybody but `own`; the browser's own error pages and data: are none. */
  foreign(own: string): string[];
  /** Requests made ahead of need (prefetch, prerender), by address. */
  purposes(): string[];
  /** Bytes of the answers' bodies as they came over the line; what the browser had already counts nothing. */
  bytes(): Promise<number>;
}

export function trafficOf(page: Page): Traffic {
  const asked: string[] = [];
  const referrers: string[] = [];
  const early: string[] = [];
  const answered: Request[] = [];
  page.on('request', (request) => {
    const { referer, purpose, 'sec-purpose': secPurpose } = request.headers();
    asked.push(request.url());
    if (referer) referrers.push(referer);
    if (purpose || secPurpose) early.push(request.url());
  });
  page.on('requestfinished', (request) => answered.push(request));
  return {
    addresses: () => [...asked, ...referrers],
    foreign: (own) => asked.filter((address) => /^(https?|wss?):/.test(address) && !address.startsWith(`${own}/`)),
    purposes: () => early,
    bytes: async () =>
      (await Promise.all(answered.map((request) => request.sizes()))).reduce(
        (sum, size) => sum + size.responseBodySize,
        0,
      ),
  };
}
