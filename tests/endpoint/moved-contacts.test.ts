/** An editor changes a contact while something is under way there. The service starts anew with each change. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/load.ts';
import { openDoor } from '../../src/server/doors.ts';
import { runRound } from '../../src/server/round.ts';
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
