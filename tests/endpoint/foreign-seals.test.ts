/** What is sealed under keys that are not here, however much there is of it. */
import { expect, it } from 'vitest';
import { foreignSeals } from '../../src/server/foreign-seals.ts';
import { aKeyRing, anAccepted, someServices } from '../support/some-services.ts';

/** Five that our key does not open, some of them due at the same moment, and two that it does. */
async function anOutboxOfTwoKeys() {
  const bench = someServices();
  const old = bench.services.keys;
  for (const message of ['1', '2', '3', '4', '5']) {
    if (message === '4') bench.clock.now += 1000;
    await anAccepted(bench, { message, email: '' });
  }
  bench.services.keys = aKeyRing();
  for (const message of ['6', '7']) await anAccepted(bench, { message, email: '' });
  return { ...bench, old };
}

it.each([1, 2, 3, 7, 100])('it is counted once, %i at a time', async (most) => {
  const { services, old } = await anOutboxOfTwoKeys();
  const foreign = await foreignSeals(services.database, services.keys, { most });
  expect(foreign).toEqual([{ keyId: old[0].id, submissions: 5, mails: 5 }]);
});

it('others get their turn while it is counted', async () => {
  const { services } = await anOutboxOfTwoKeys();
  let [turns, isDone] = [0, false];
  const others = (async () => {
    for (; !isDone; turns += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  })();
  await foreignSeals(services.database, services.keys, { most: 2 });
  isDone = true;
  await others;
  expect(turns).toBeGreaterThan(4);
});

it('the count ends with the service', async () => {
  const { services } = await anOutboxOfTwoKeys();
  let looks = 0;
  const isStopping = () => ++looks > 2;
  const foreign = await foreignSeals(services.database, services.keys, { most: 1, isStopping });
  expect(foreign.map(({ submissions }) => submissions)).toEqual([2]);
});
