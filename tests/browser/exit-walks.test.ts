/** Whoever has left is not to be found by Back, whatever she read and wrote before. With a control that is. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canKeepPages, openBrowser, type TestBrowser } from '../support/browser.ts';
import { described, exitWalks, type Walk } from '../support/exit-walks.ts';
import { watchFrames } from '../support/frame-watch.ts';
import { playNeutralSite } from '../support/neutral-site.ts';
import { recordProof } from '../support/proof.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { leavePlainly, type Seen, walkAndLeave } from '../support/walker.ts';

const seed = 4;
/** A full browser walks them all. The small one never keeps a page for Back, so it has less to get wrong, and walks some of them. */
const browsers = canKeepPages()
  ? [
      { name: 'a full Chromium with its back/forward cache', keepsPages: true, walks: 204 },
      { name: 'the headless shell', keepsPages: false, walks: 20 },
    ]
  : [{ name: 'the headless shell', keepsPages: false, walks: 102 }];
/** Tabs at work at the same time, each in a window of its own: a tab in the background paints nothing. */
const lanes = 3;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { SENDER_LIMIT: 'off' } });
});
afterAll(() => server.stop());

describe.each(browsers)('after the exit in $name', ({ keepsPages, walks }) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser({ keepsPages });
  });
  afterAll(() => browser.close());

  /** Does something with each walk, several at a time, in profiles that are used again. */
  async function withEach<Result>(all: readonly Walk[], use: (context: BrowserContext, walk: Walk) => Promise<Result>) {
    const left = [...all];
    const results: { walk: Walk; result: Result }[] = [];
    const lane = async () => {
      const context = await browser.profile({ width: 800, height: 600 });
      await playNeutralSite(context);
      await watchFrames(context, server.url);
      for (let walk = left.shift(); walk; walk = left.shift()) results.push({ walk, result: await use(context, walk) });
      await context.close();
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return results;
  }

  const walked = (context: BrowserContext, walk: Walk): Promise<Seen> =>
    walkAndLeave(context, server.url, walk).catch((error: unknown) => ({
      frames: [],
      faults: [`could not be walked: ${String(error)}`],
    }));

  it(`${walks} walks show not one frame with our text, and those who come back on purpose find the page empty of what they wrote`, {
    timeout: 900_000,
  }, async () => {
    const results = await withEach(exitWalks(seed, walks), walked);
    const wrong = results.flatMap(({ walk, result: { frames, faults } }) =>
      [...frames, ...faults].map((fault) => `${fault}\n  ${described(walk)}`),
    );
    recordProof(keepsPages ? 'chromiumWalks' : 'shellWalks', {
      browser: browser.version,
      walks: results.length,
      frames: results.reduce((sum, { result }) => sum + result.frames.length, 0),
      faults: results.reduce((sum, { result }) => sum + result.faults.length, 0),
    });
    expect(wrong).toEqual([]);
    expect(results).toHaveLength(walks);
  });

  it('a plain location.replace shows our pages again, so the test above can fail', { timeout: 120_000 }, async () => {
    const readers = exitWalks(seed + 1, 60).filter(
      ({ steps }) => steps.length > 1 && steps.every(({ doing }) => doing === 'reads'),
    );
    const results = await withEach(readers.slice(0, 4), (context, walk) => leavePlainly(context, server.url, walk));
    const shown = results.filter(({ result }) => result.length > 0);
    recordProof(keepsPages ? 'chromiumControl' : 'shellControl', { walks: results.length, shown: shown.length });
    expect([results.length, shown.length]).toEqual([4, 4]);
  });
});
