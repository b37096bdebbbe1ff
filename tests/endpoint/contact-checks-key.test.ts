/** What a contact has confirmed, while SUBMISSION_KEY is changed: the new key is written first, and later the old one goes. */
import { expect, it } from 'vitest';
import { confirmations } from '../../src/server/contact-checks.ts';
import { askedContact, confirmContact } from '../../src/server/contact-page.ts';
import { runRound } from '../../src/server/round.ts';
import { addresses, roundsUntil } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { aKeyRing, type Bench, minute, someServices } from '../support/some-services.ts';

/** A service whose contact in Oslo was asked and has pressed the button. */
async function confirmed(): Promise<Bench> {
  const contact = aContact('oslo', { verifiedAt: '2025-03-01' });
  const bench = someServices({ facts: someFacts({ associations: [{ ...oslo, contact }, sandnes] }) });
  await runRound(bench.services);
  await roundsUntil(bench, Date.parse('2026-03-09T12:00:00Z'));
  const [, token = ''] = /\/kontakt\/([^/]+)\//.exec(bench.provider.to(addresses.oslo).at(-1)?.mail.text ?? '') ?? [];
  const asked = await askedContact(token, bench.services);
  if (!asked) throw new Error('The page does not open');
  await confirmContact(asked, bench.services);
  return bench;
}

it('holds when the key is changed, and when the old one is taken away', async () => {
  const bench = await confirmed();
  const known = () => bench.rows('SELECT contact, since, asked_at, confirmed_at, next_at FROM contact_checks');
  const before = known();
  const [older] = bench.services.keys;
  const [newer] = aKeyRing();
  for (const keys of [[newer, older], [newer]] as const) {
    bench.services.keys = keys;
    bench.restart();
    bench.clock.now += minute;
    await runRound(bench.services);
    expect((await confirmations(bench.services)).has('association:oslo')).toBe(true);
    expect(known()).toEqual(before);
  }
});
