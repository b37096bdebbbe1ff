/** Whoever has left is not to be found by Back in Firefox either, where one is installed (README.md says how). With a control that is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { described, exitWalks, type Walk } from '../support/exit-walks.ts';
import { type Firefox, installedFirefox, openFirefox } from '../support/firefox.ts';
import { leavePlainlyInFirefox, prepare, type SeenInFirefox, walkInFirefox } from '../support/firefox-walker.ts';
import { recordProof } from '../support/proof.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const seed = 11;
const walks = 32;

describe.skipIf(!installedFirefox())('after the exit in Firefox', () => {
  let server: RunningServer;
  let firefox: Firefox;
  beforeAll(async () => {
    [server, firefox] = await Promise.all([startServer({ env: { SENDER_LIMIT: 'off' } }), openFirefox()]);
    await prepare(firefox, server.url);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.stop();
  });

  const walked = (walk: Walk): Promise<SeenInFirefox> =>
    walkInFirefox(firefox, server.url, walk).catch((error: unknown) => ({
      frames: [],
      errorPages: 0,
      faults: [`could not be walked: ${String(error)}`],
    }));

  it(`${walks} walks show not one frame with our text, and those who come back on purpose find the page empty of what they wrote`, {
    timeout: 400_000,
  }, async () => {
    const results: { walk: Walk; result: SeenInFirefox }[] = [];
    for (const walk of exitWalks(seed, walks)) results.push({ walk, result: await walked(walk) });
    const wrong = results.flatMap(({ walk, result: { frames, faults } }) =>
      [...frames, ...faults].map((fault) => `${fault}\n  ${described(walk)}`),
    );
    recordProof('firefoxWalks', {
      browser: firefox.version,
      walks: results.length,
      frames: results.reduce((sum, { result }) => sum + result.frames.length, 0),
      faults: results.reduce((sum, { result }) => sum + result.faults.length, 0),
      errorPages: results.reduce((sum, { result }) => sum + result.errorPages, 0),
    });
    expect(wrong).toEqual([]);
    expect(results).toHaveLength(walks);
  });

  it('a plain location.replace shows our pages again, so the test above can fail', { timeout: 120_000 }, async () => {
    const readers = exitWalks(seed + 1, 60)
      .filter(({ steps }) => steps.length > 1 && steps.every(({ doing }) => doing === 'reads'))
      .slice(0, 4);
    const shown: string[][] = [];
    for (const walk of readers) shown.push(await leavePlainlyInFirefox(firefox, server.url, walk));
    const withText = shown.filter((frames) => frames.length > 0).length;
    recordProof('firefoxControl', { walks: readers.length, shown: withText });
    expect([readers.length, withText]).toEqual([4, 4]);
  });
});
