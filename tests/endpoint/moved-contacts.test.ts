/** An editor changes a contact while something is under way there. The service starts anew with each change. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/load.ts';
import { openDoor } from '../../src/server/doors.ts';
import { runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, day, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { aKeyRing, anAccepted, type Bench, doorTo, someServices } from '../support/some-services.ts';

const { deputy: _, ...alone } = sandnes;
const { contact: __, ...empty } = alone;
const newAddress = 'ny@forening.example';
const withSandnes = (association: typeof alone | null) =>
  someFacts({ associations: association ? [oslo, association] : [oslo] });
const moved = withSandnes({ ...sandnes, contact: aContact('ny') });

/** A submission for Sandnes, which has gone out. */
async function underWay(): Promise<Bench> {
  const bench = someServices();
  await runRound(bench.services);
  await anAccepted(bench, toSandnes);
  await runRound(bench.services);
  return bench;
}

/** The service with other facts, from what the provider had got until then. */
async function startsWith(bench: Bench, facts: Facts): Promise<string[]> {
  const before = sent(bench).length;
  bench.restart();
  bench.services.facts = facts;
  bench.clock.now += 60_000;
  await runRound(bench.services);
  return sent(bench, before).map((line) => line.slice(17));
}

describe('what nobody has read', () => {
  it('comes to the new address at once, and the old link is dead', async () => {
    const bench = await underWay();
    const link = doorTo(bench, addresses.sandnes);
    expect(await startsWith(bench, moved)).toEqual(['ny: Ny henvendelse']);
    expect(await openDoor(link, bench.services)).toBeNull();
    expect(await openDoor(doorTo(bench, newAddress), bench.services)).toMatchObject({
      delivery: { recipient: 'association:sandnes' },
    });
    expect(await startsWith(bench, moved)).toEqual([]);
  });

  it('comes to the new national coordinator, also when all time had run out', async () => {
    const bench = await underWay();
    await roundsUntil(bench, bench.clock.now + 30 * day);
    const facts = someFacts({ site: { nationalCoordinator: aContact('ny') } });
    expect(await startsWith(bench, facts)).toEqual(['ny: Ny henvendelse']);
    expect(await openDoor(doorTo(bench, newAddress), bench.services)).not.toBeNull();
  });

  it.each([
    ['a contact that was taken away', withSandnes(empty)],
    ['an association that is no more', withSandnes(null)],
  ])('of %s comes to whoever is next, and she who wrote is told', async (_what, facts) => {
    const bench = await underWay();
    const link = doorTo(bench, addresses.sandnes);
    expect(await startsWith(bench, facts)).toEqual(['nasjonal: Ny henvendelse', 'kari: Om henvendelsen din']);
    expect(await openDoor(link, bench.services)).toBeNull();
    expect(await startsWith(bench, facts)).toEqual([]);
  });

  it('follows from one new address to the next, and back', async () => {
    const bench = await underWay();
    expect(await startsWith(bench, moved)).toEqual(['ny: Ny henvendelse']);
    const second = doorTo(bench, newAddress);
    expect(await startsWith(bench, withSandnes({ ...sandnes, contact: aContact('nyere') }))).toEqual([
      'nyere: Ny henvendelse',
    ]);
    expect(await openDoor(second, bench.services)).toBeNull();
    const third = doorTo(bench, 'nyere@forening.example');
    expect(await startsWith(bench, someFacts())).toEqual(['sandnes: Ny henvendelse']);
    expect(await openDoor(third, bench.services)).toBeNull();
    expect(await openDoor(doorTo(bench, addresses.sandnes), bench.services)).not.toBeNull();
  });

  it('comes to the new national coordinator when her predecessor had it beside and then for herself', async () => {
    const bench = someServices({
      facts: withSandnes({ ...sandnes, contact: aContact('sandnes', { verifiedAt: '2019-01' }) }),
    });
    await runRound(bench.services);
    await anAccepted(bench, toSandnes);
    await roundsUntil(bench, bench.clock.now + 30 * day);
    const link = doorTo(bench, addresses.national);
    const facts = someFacts({ site: { nationalCoordinator: aContact('ny') } });
    expect(await startsWith(bench, facts)).toContain('ny: Ny henvendelse');
    expect(await openDoor(link, bench.services)).toBeNull();
    expect(await openDoor(doorTo(bench, newAddress), bench.services)).not.toBeNull();
  });

  it('is written anew for the new address while it waits to be sent to the old one', async () => {
    const bench = someServices();
    await runRound(bench.services);
    bench.provider.next(timeout);
    await anAccepted(bench, toSandnes);
    await runRound(bench.services);
    expect(bench.provider.to(addresses.sandnes)).toEqual([]);
    expect(await startsWith(bench, moved)).toEqual(['ny: Ny henvendelse']);
    await roundsUntil(bench, bench.clock.now + day);
    expect(bench.provider.to(addresses.sandnes)).toEqual([]);
  });

  it('stays where it is when the key is another, and the address is not', async () => {
    const bench = await underWay();
    const link = doorTo(bench, addresses.sandnes);
    bench.services.keys = [...aKeyRing(), ...bench.services.keys];
    expect(await startsWith(bench, bench.services.facts)).toEqual([]);
    bench.services.keys = aKeyRing();
    expect(await startsWith(bench, bench.services.facts)).toEqual([]);
    expect(bench.rows("SELECT count(*) AS doors FROM deliveries WHERE purpose = 'notice'")).toEqual([{ doors: 1 }]);
    expect(link).not.toBe('');
  });
});

describe('what somebody there has read', () => {
  it('stays as it is, and the new address gets a link to it', async () => {
    const bench = await underWay();
    const link = doorTo(bench, addresses.sandnes);
    await press(bench, link, 'read');
    expect(await startsWith(bench, moved)).toEqual(['ny: Påminnelse om en henvendelse']);
    const opened = await openDoor(doorTo(bench, newAddress), bench.services);
    expect(opened?.delivery.read_at).not.toBeNull();
  });

  it('is not reminded of at the old address, where the mail of it was on its way', async () => {
    const bench = await underWay();
    await press(bench, doorTo(bench, addresses.sandnes), 'read');
    bench.provider.fault = ({ to }) => (to === addresses.sandnes ? { result: timeout } : null);
    await roundsUntil(bench, bench.clock.now + 15 * day);
    expect(bench.provider.attempts.at(-1)?.mail.to).toBe(addresses.sandnes);
    bench.provider.fault = () => null;
    expect(await startsWith(bench, moved)).toEqual(['ny: Påminnelse om en henvendelse']);
    const before = bench.provider.to(addresses.sandnes).length;
    await roundsUntil(bench, bench.clock.now + 2 * day);
    expect(bench.provider.to(addresses.sandnes)).toHaveLength(before);
  });

  it('gets a link at each new address, and no second one at the same', async () => {
    const bench = await underWay();
    await press(bench, doorTo(bench, addresses.sandnes), 'read');
    expect(await startsWith(bench, moved)).toEqual(['ny: Påminnelse om en henvendelse']);
    expect(await startsWith(bench, withSandnes({ ...sandnes, contact: aContact('nyere') }))).toEqual([
      'nyere: Påminnelse om en henvendelse',
    ]);
    expect(await startsWith(bench, moved)).toEqual([]);
  });

  it('goes to whoever is next when the contact is gone', async () => {
    const bench = await underWay();
    const link = doorTo(bench, addresses.sandnes);
    await press(bench, link, 'read');
    expect(await startsWith(bench, withSandnes(null))).toEqual([
      'nasjonal: Ny henvendelse',
      'kari: Om henvendelsen din',
    ]);
    expect(await openDoor(link, bench.services)).toBeNull();
  });

  it('and answered is left in peace', async () => {
    const bench = await underWay();
    await press(bench, doorTo(bench, addresses.sandnes), 'contacted');
    expect(await startsWith(bench, moved)).toEqual([]);
    expect(await startsWith(bench, withSandnes(null))).toEqual([]);
  });
});
