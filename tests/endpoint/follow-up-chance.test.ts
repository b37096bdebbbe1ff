import { describe, expect, it } from 'vitest';
import { hurry } from '../../src/server/deliver.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { withdraw } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { type Fault, refusal, timeout } from '../support/a-provider.ts';
import { day } from '../support/clock-rounds.ts';
import { dyingServices } from '../support/dying-services.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { aContact, oslo, sandnes, someFacts, stavanger } from '../support/some-facts.ts';
import { anAccepted, type Bench, hour, minute, someServices } from '../support/some-services.ts';

/** Oslo has nobody beside it, Sandnes a deputy, and nobody has confirmed Stavanger's address for years. */
const facts = someFacts({
  associations: [oslo, sandnes, { ...stavanger, contact: aContact('stavanger', { verifiedAt: '2020-01' }) }],
});
const places = ['0150', '4306', '4005', '7600'];

/** What may happen between two looks at a service that people and machines use as they like. */
const events = [
  'accept',
  'press',
  'press',
  'withdraw',
  'provider',
  'bounce',
  'crash',
  'pause',
  'tick',
  'tick',
  'tick',
  'tick',
] as const;

interface World {
  bench: Bench;
  chance: () => number;
  /** How much mail about a submission had gone out when somebody said that they had made contact. */
  contacted: Map<string, number>;
}

function oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[], chance: () => number): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}

async function happen({ bench, chance, contacted }: World): Promise<string> {
  const { services, provider, clock } = bench;
  const event = oneOf(events, chance) ?? 'tick';
  switch (event) {
    case 'accept': {
      const email = chance() < 0.5 ? 'kari@eksempel.no' : '';
      await anAccepted(bench, { postalCode: oneOf(places, chance), email, message: `Melding ${chance()}` });
      break;
    }
    case 'press': {
      const door = await aDoor(bench, chance);
      const action = oneOf(['read', 'contacted', 'hand-over'] as const, chance) ?? 'read';
      if (!door) break;
      await actOnDoor(door, action, services);
      const { reference } = door.submission;
      // Whoever made contact may still pass it on by hand; that is no follow-up.
      if (action === 'hand-over') contacted.delete(reference);
      else if (action === 'contacted' && !contacted.has(reference))
        contacted.set(reference, followUps(bench, reference));
      break;
    }
    case 'withdraw': {
      const reference = oneOf(references(bench), chance);
      if (reference && chance() < 0.3) await withdraw(reference, services);
      break;
    }
    case 'provider': {
      const mood =
        oneOf<Fault | null>(
          [null, null, { result: timeout }, { result: refusal }, { result: timeout, accepts: true }],
          chance,
        ) ?? null;
      provider.fault = () => (chance() < 0.5 ? mood : null);
      break;
    }
    case 'bounce':
      await services.database.run({
        sql: `UPDATE deliveries SET bounced_at = ?, bounce_type = 'permanent' WHERE id = (SELECT id FROM deliveries
          WHERE accepted_at IS NOT NULL AND recipient <> 'sender' AND submission IS NOT NULL ORDER BY (id * ?) % 101 LIMIT 1)`,
        values: [clock.now, Math.floor(chance() * 100) + 1],
      });
      break;
    case 'crash':
      await runRound(dyingServices(bench, 1 + Math.floor(chance() * 25)).services).catch(() => null);
      bench.restart();
      await hurry(bench.services.database, clock.now, { all: false });
      break;
    case 'pause':
      clock.now += Math.floor(chance() * 25 * day);
      break;
    case 'tick':
      clock.now += Math.floor(chance() * (chance() < 0.5 ? hour : 3 * day));
  }
  return event;
}

const references = (bench: Bench): string[] =>
  bench
    .rows('SELECT reference FROM submissions ORDER BY received_at, reference')
    .map(({ reference }) => String(reference));

/** Some door that was ever mailed to somebody, if it still opens. */
async function aDoor({ services, provider }: Bench, chance: () => number) {
  const links = provider.accepted.flatMap(({ mail }) => /\/sak\/([^/]+)\//.exec(mail.text)?.[1] ?? []);
  const token = oneOf(links, chance);
  return token === undefined ? null : openDoor(token, services);
}

/** Mail to recipients about a submission, and word of progress to its sender: all that a sign of life ends. */
function followUps({ provider }: Bench, reference: string): number {
  const shown = `${reference.slice(0, 4)} ${reference.slice(4)}`;
  return provider.accepted.filter(
    ({ mail }) => mail.subject.includes(shown) && /^(Ny|Påminnelse|Om)/.test(mail.subject),
  ).length;
}

/** Rounds until there is nothing to do at this moment. */
async function settle({ services }: Bench): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const { accepted, failed, steps } = await runRound(services);
    if (accepted + failed + steps === 0) return;
  }
}

function expectAllLookedAfter({ bench, contacted }: World): void {
  const { clock } = bench;
  const rows =
    bench.rows(`SELECT reference, received_at, next_look_at AS next, operator_told_at AS told, erased_at AS erased, answers,
      (SELECT count(*) FROM deliveries d WHERE submission = reference AND closed_at IS NULL AND read_at IS NOT NULL) AS read,
      (SELECT count(*) FROM deliveries d WHERE submission = reference AND contacted_at IS NOT NULL) AS contacted,
      (SELECT count(*) FROM deliveries d WHERE submission = reference AND closed_at IS NULL AND purpose IN ('notice', 'hand-over')) AS open,
      (SELECT count(*) FROM deliveries d WHERE submission = reference AND closed_at IS NULL AND recipient = 'national' AND purpose IN ('notice', 'hand-over')) AS national,
      (SELECT count(*) FROM deliveries d WHERE submission = reference AND purpose <> 'withdrawal' AND (mail IS NOT NULL OR next_attempt_at IS NOT NULL)) AS waiting
    FROM submissions`);
  for (const row of rows) {
    const { reference, next, told, erased, answers, read, open, national, waiting } = row;
    if (erased !== null) {
      expect({ reference, next, answers, open, waiting }).toEqual({
        reference,
        next: null,
        answers: null,
        open: 0,
        waiting: 0,
      });
      continue;
    }
    // Somebody has it, and the clock will look at it again.
    expect({ reference, isLookedAt: Number(next) > clock.now, isOpen: Number(open) > 0 }).toEqual({
      reference,
      isLookedAt: true,
      isOpen: true,
    });
    const acknowledged = Number(read) > 0 || Number(row['contacted']) > 0;
    const stepIsNear = Number(next) - clock.now < 20 * day;
    if (!acknowledged && told !== null) expect({ reference, national }).toEqual({ reference, national: 1 });
    else if (!acknowledged) expect({ reference, stepIsNear }).toEqual({ reference, stepIsNear: true });
    const latest = Number(row['received_at']) + 90 * day;
    expect(Number(next)).toBeLessThanOrEqual(latest);
  }
  expect(
    bench.rows(
      "SELECT door, why FROM deliveries WHERE purpose = 'reminder' GROUP BY door, coalesce(why, '') HAVING count(*) > 1",
    ),
  ).toEqual([]);
  for (const [reference, before] of contacted)
    expect([reference, followUps(bench, reference)]).toEqual([reference, before]);
}

describe('whatever happens, in whatever order', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'nobody is left alone, and nobody is asked twice (chance %i)',
    async (seed) => {
      const world: World = { bench: someServices({ facts }), chance: seededChance(seed), contacted: new Map() };
      const happened: string[] = [];
      await anAccepted(world.bench, { postalCode: places[seed % places.length] });
      for (let at = 0; at < 40; at += 1) {
        happened.push(await happen(world));
        if (world.chance() < 0.7) continue;
        await settle(world.bench);
        expectAllLookedAfter(world);
      }
      // And in the end everything is forgotten.
      world.bench.provider.fault = () => null;
      for (let days = 0; days < 100; days += 1) {
        world.bench.clock.now += day + minute;
        await settle(world.bench);
        if (days % 10 === 0) expectAllLookedAfter(world);
      }
      expect(
        world.bench.rows('SELECT reference FROM submissions WHERE erased_at IS NULL OR answers IS NOT NULL'),
      ).toEqual([]);
      expect(happened).toHaveLength(40);
    },
    20_000,
  );
});
