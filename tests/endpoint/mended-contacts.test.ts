/** An address that failed is a matter until it is mended, and no longer; and another one that fails is told of. */
import { expect, it } from 'vitest';
import type { Facts } from '../../src/facts/load.ts';
import { askedContact } from '../../src/server/contact-page.ts';
import { sql } from '../../src/server/database.ts';
import { currentHealth } from '../../src/server/health.ts';
import { clockRound } from '../../src/server/operation.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, day, roundsUntil, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, minute, someServices } from '../support/some-services.ts';

const { contact: _, deputy: __, ...withoutContact } = sandnes;
const at = (name: string, verifiedAt = '2026-03') =>
  someFacts({ associations: [oslo, { ...sandnes, contact: aContact(name, { verifiedAt }) }] });

/** The provider tells that what went to this address last has come back. */
async function bounces(bench: Bench, address: string): Promise<void> {
  const { database } = bench.services;
  const [row] = await database.all(
    sql`SELECT message_id FROM deliveries WHERE link_sent_to = ${address} ORDER BY id DESC LIMIT 1`,
  );
  await database.run(sql`INSERT INTO provider_events
    VALUES (${`event ${address}`}, 'email.bounced', ${String(row?.['message_id'])}, 'bounced', 'permanent', ${bench.clock.now}, ${bench.clock.now}, NULL)`);
  bench.clock.now += minute;
  await clockRound(bench.services);
}

async function startsWith(bench: Bench, facts: Facts): Promise<void> {
  bench.restart();
  bench.services.facts = facts;
  bench.clock.now += minute;
  await clockRound(bench.services);
}

const faultsTold = ({ provider }: Bench) =>
  provider.to(addresses.national).filter(({ mail }) => mail.subject === 'En kontaktadresse virker ikke').length;

async function oneThatBounced(): Promise<Bench> {
  const bench = someServices({ facts: at('sandnes') });
  await clockRound(bench.services);
  bench.clock.now += day;
  await anAccepted(bench, toSandnes);
  await clockRound(bench.services);
  await bounces(bench, addresses.sandnes);
  return bench;
}

it.each([
  ['taken away', someFacts({ associations: [oslo, withoutContact] })],
  ['given another address', at('ny')],
])('a contact whose mail came back, and who was %s, is no matter any more', async (_what, facts) => {
  const bench = await oneThatBounced();
  expect((await currentHealth(bench.services)).matters['bounced-contact']).toBe(1);
  bench.clock.now += day;
  await startsWith(bench, facts);
  expect((await currentHealth(bench.services)).matters['bounced-contact']).toBe(0);
});

it('a second wrong address within the month is told of as the first was', async () => {
  const bench = await oneThatBounced();
  const told = faultsTold(bench);
  expect(told).toBeGreaterThan(0);
  bench.clock.now += 2 * day;
  await startsWith(bench, at('skrivefeil'));
  await anAccepted(bench, { ...toSandnes, message: 'Til den andre adressen' });
  await clockRound(bench.services);
  await bounces(bench, 'skrivefeil@forening.example');
  expect(faultsTold(bench)).toBeGreaterThan(told);
});

it('what comes back late from a former address says nothing of the new one', async () => {
  const bench = someServices({ facts: at('sandnes') });
  await clockRound(bench.services);
  await anAccepted(bench, toSandnes);
  await clockRound(bench.services);
  bench.clock.now += day;
  await startsWith(bench, at('ny'));
  await bounces(bench, addresses.sandnes);
  expect(faultsTold(bench)).toBe(0);
  expect((await currentHealth(bench.services)).matters['bounced-contact']).toBe(0);
});

it('the yearly question that waited while the address changed is not sent with a link that is dead', async () => {
  const bench = someServices({ facts: at('sandnes', '2025-03-01') });
  await clockRound(bench.services);
  bench.provider.fault = () => ({ result: timeout });
  bench.clock.now = Date.parse('2026-03-09T12:00:00Z');
  // Others come first, so that the round is given up before the question is written.
  for (let count = 0; count < 3; count += 1) await anAccepted(bench, { message: `Melding ${count}` });
  await clockRound(bench.services);
  bench.provider.fault = () => null;
  await startsWith(bench, at('ny', '2025-03-01'));
  await roundsUntil(bench, bench.clock.now + 10 * day);
  const tokens = bench.provider
    .to('ny@forening.example')
    .flatMap(({ mail }) => /\/kontakt\/([^/]+)\//.exec(mail.text)?.[1] ?? []);
  expect(tokens).toHaveLength(1);
  expect(await askedContact(tokens[0] ?? '', bench.services)).not.toBeNull();
});
