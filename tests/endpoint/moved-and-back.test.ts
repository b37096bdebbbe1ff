/** An editor's slip that is put right before all has followed it, and contacts who leave while somebody else has read it. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/load.ts';
import { roundLimits } from '../../src/platform/cloudflare/round-limits.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { openDoor } from '../../src/server/doors.ts';
import { runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, day, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, doorTo, minute, someServices } from '../support/some-services.ts';

const at = (name: string) => someFacts({ associations: [{ ...oslo, contact: aContact(name) }, sandnes] });
const { contact: _, ...withoutContact } = oslo;
/** Nobody has confirmed it for a year, so the national coordinator has each submission beside. */
const old = { ...oslo, contact: aContact('oslo', { verifiedAt: '2024-01' }) };

/** The service is started with these facts, and goes its rounds for a while. */
async function startsWith(bench: Bench, facts: Facts, rounds = 20): Promise<void> {
  bench.restart();
  bench.services.facts = facts;
  for (let round = 0; round < rounds; round += 1) {
    bench.clock.now += 2 * minute;
    await runRound(bench.services);
  }
}

async function twelveAtOslo(): Promise<Bench> {
  const bench = someServices({ facts: at('oslo') });
  await runRound(bench.services);
  for (let count = 0; count < 12; count += 1) await anAccepted(bench, { message: `Melding ${count}` });
  for (let round = 0; round < 3; round += 1) await runRound(bench.services);
  return bench;
}

const stranger = (bench: Bench) => openDoor(doorTo(bench, 'feil@forening.example'), bench.services);
const mailsTo = (bench: Bench, name: string) => bench.provider.to(`${name}@forening.example`);

describe('an address that was wrong for a while opens nothing once it is put right', () => {
  it('when a Worker had moved some doors and not all', async () => {
    const bench = await twelveAtOslo();
    bench.services.roundLimits = roundLimits;
    await startsWith(bench, at('feil'), 1);
    expect(mailsTo(bench, 'feil').length).toBeGreaterThan(0);
    await startsWith(bench, at('oslo'));
    expect(await stranger(bench)).toBeNull();
  });

  it('when the service ended in the middle', async () => {
    const bench = await twelveAtOslo();
    bench.restart();
    bench.services.facts = at('feil');
    const { batch } = bench.services.database;
    let moves = 0;
    bench.services.database.batch = (statements) => {
      // A door that moves.
      if (statements.length === 3) moves += 1;
      return statements.length === 3 && moves > 5 ? Promise.reject(new Error('ended')) : batch(statements);
    };
    await runRound(bench.services);
    expect(mailsTo(bench, 'feil').length).toBeGreaterThan(0);
    await startsWith(bench, at('oslo'));
    expect(await stranger(bench)).toBeNull();
  });

  it('when it was sent to at once, and no round of the clock had met it', async () => {
    const bench = someServices({ facts: at('oslo') });
    await runRound(bench.services);
    await startsWith(bench, at('feil'), 0);
    await anAccepted(bench);
    await deliverDue(bench.services.mail.prompt, bench.services);
    await startsWith(bench, at('oslo'));
    expect(await stranger(bench)).toBeNull();
    expect(bench.provider.to(addresses.oslo)).toHaveLength(1);
  });

  it('when there was no contact before, and is none after', async () => {
    const none = someFacts({ associations: [withoutContact, sandnes] });
    const bench = someServices({ facts: none });
    await runRound(bench.services);
    await startsWith(bench, at('feil'), 0);
    await anAccepted(bench);
    await deliverDue(bench.services.mail.prompt, bench.services);
    await startsWith(bench, none);
    expect(await stranger(bench)).toBeNull();
    expect(bench.provider.to(addresses.national)).toHaveLength(1);
  });

  it('and a link that was called back before it got through is sent after all', async () => {
    const sandnesAt = (name: string) => someFacts({ associations: [oslo, { ...sandnes, contact: aContact(name) }] });
    const bench = someServices();
    await runRound(bench.services);
    await anAccepted(bench, toSandnes);
    await runRound(bench.services);
    await press(bench, doorTo(bench, addresses.sandnes), 'read');
    bench.provider.fault = ({ to }) => (to === 'ny@forening.example' ? { result: timeout } : null);
    await startsWith(bench, sandnesAt('ny'), 1);
    await startsWith(bench, sandnesAt('feil'), 1);
    bench.provider.fault = () => null;
    await startsWith(bench, sandnesAt('ny'));
    expect(mailsTo(bench, 'ny')).toHaveLength(1);
  });
});

describe('a contact who is taken away', () => {
  const gone = someFacts({ associations: [withoutContact, { ...sandnes, contact: aContact('ny') }] });

  it('opens nothing any more, though the national coordinator has read it beside her', async () => {
    const bench = someServices({ facts: someFacts({ associations: [old, sandnes] }) });
    await runRound(bench.services);
    await anAccepted(bench);
    await runRound(bench.services);
    const hers = doorTo(bench, addresses.oslo);
    await press(bench, doorTo(bench, addresses.national), 'read');
    await startsWith(bench, gone, 2);
    expect(await openDoor(hers, bench.services)).toBeNull();
    expect(await openDoor(doorTo(bench, addresses.national), bench.services)).not.toBeNull();
  });

  it('keeps no other contact from being met, however many had read it', async () => {
    const bench = someServices({ facts: someFacts({ associations: [old, sandnes] }) });
    await runRound(bench.services);
    for (let count = 0; count < 10; count += 1) {
      await anAccepted(bench, { message: `Melding ${count}` });
      await runRound(bench.services);
      await press(bench, doorTo(bench, addresses.national), 'read');
    }
    await anAccepted(bench, toSandnes);
    await runRound(bench.services);
    const former = doorTo(bench, addresses.sandnes);
    bench.services.roundLimits = roundLimits;
    await startsWith(bench, gone);
    expect(await openDoor(former, bench.services)).toBeNull();
    expect(mailsTo(bench, 'ny')).toHaveLength(1);
  });
});

it('a new national coordinator is told of a hand-over, though her predecessor had read it', async () => {
  const bench = someServices({ facts: someFacts({ associations: [old, sandnes] }) });
  await runRound(bench.services);
  await anAccepted(bench);
  await runRound(bench.services);
  await press(bench, doorTo(bench, addresses.national), 'read');
  const site = { nationalCoordinator: aContact('ny') };
  await startsWith(bench, someFacts({ associations: [old, sandnes], site }), 5);
  await press(bench, doorTo(bench, addresses.oslo), 'hand-over');
  const before = sent(bench).length;
  await roundsUntil(bench, bench.clock.now + day);
  expect(sent(bench, before).filter((line) => line.includes(' ny: '))).toHaveLength(1);
});
