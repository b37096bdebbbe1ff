/** Two municipalities become one while something is under way for one of them. */
import { expect, it } from 'vitest';
import { openDoor } from '../../src/server/doors.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { addresses, day, roundsUntil, toSandnes } from '../support/clock-rounds.ts';
import { geography, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, doorTo, someServices } from '../support/some-services.ts';

it('a submission from a municipality that is another today is read, reminded of and passed on as before', async () => {
  const bench = someServices();
  const reference = await anAccepted(bench, toSandnes);
  await runRound(bench.services);
  const before = doorTo(bench, addresses.sandnes);
  bench.restart();
  const merged = someFacts({ associations: [oslo, { ...sandnes, municipalities: ['1199'] }] });
  const municipalities = geography.municipalities.map((one) =>
    one.number === '1108' ? { ...one, number: '1199', name: 'Nye Sandnes' } : one,
  );
  const postalCodes = { ...geography.postalCodes, '4306': ['Sandnes', '1199'] satisfies [string, string] };
  bench.services.facts = { ...merged, geography: { ...geography, municipalities, postalCodes } };
  expect(await openDoor(before, bench.services)).not.toBeNull();
  await anAccepted(bench, { ...toSandnes, message: 'Etter' });
  await roundsUntil(bench, bench.clock.now + 10 * day);
  for (const address of [addresses.sandnes, addresses.deputy, addresses.national]) {
    const places = bench.provider.to(address).flatMap(({ mail }) => /Sted: (.*)/.exec(mail.text)?.[1] ?? []);
    expect(places).toEqual([address === addresses.sandnes ? 'Sandnes' : 'Nye Sandnes', 'Nye Sandnes']);
  }
  expect(bench.log.filter(({ event }) => event === 'fault')).toEqual([]);
  expect(await receiptFor(reference, bench.services)).toMatchObject({ progress: { recipient: 'national' } });
});
