import { describe, expect, it } from 'vitest';
import { hurry } from '../../src/server/deliver.ts';
import { nextRound, runRound } from '../../src/server/round.ts';
import { addresses, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { Crash, dyingServices } from '../support/dying-services.ts';
import { aContact, oslo, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, copyOf, doorTo, hour, minute, someServices } from '../support/some-services.ts';

/** Brings a submission to the moment before something falls due, and the clock to that moment. */
type Before = (bench: Bench) => Promise<void>;

const until =
  (time: string): Before =>
  async (bench) => {
    await roundsUntil(bench, Date.parse(time) - minute);
    bench.clock.now = Date.parse(time);
  };

const afterReading: (time: string) => Before = (time) => async (bench) => {
  await press(bench, doorTo(bench, addresses.sandnes), 'read');
  await until(time)(bench);
};

const moments: readonly [string, Before][] = [
  ['the first reminder', until('2026-03-04T07:00:00Z')],
  ['the hand-over to the deputy', until('2026-03-06T07:00:00Z')],
  ['the hand-over to the national coordinator', until('2026-03-10T07:00:00Z')],
  ['her reminder', until('2026-03-12T07:00:00Z')],
  ['the word to the operator', until('2026-03-16T07:00:00Z')],
  ['the gentle reminder', afterReading('2026-03-16T07:00:00Z')],
  ['the door beside', afterReading('2026-03-23T07:00:00Z')],
  ['the alarm', until('2026-05-17T10:00:00Z')],
  ['the erasure', until('2026-05-31T10:00:00Z')],
];

async function brought(before: Before): Promise<Bench> {
  const bench = someServices();
  await anAccepted(bench, toSandnes);
  await runRound(bench.services);
  await before(bench);
  return bench;
}

/** What matters afterwards, without what chance gives. */
async function outcome(bench: Bench): Promise<unknown> {
  await hurry(bench.services.database, bench.clock.now, { all: false });
  await roundsUntil(bench, bench.clock.now + 2 * hour);
  const due = await nextRound(bench.services.database);
  return {
    sent: sent(bench)
      .map((line) => line.slice('2026-03-04 08:00 '.length))
      .sort(),
    doors: bench.rows(
      'SELECT recipient, purpose, why, about, closed_at IS NULL AS isOpen, mail FROM deliveries WHERE submission IS NOT NULL ORDER BY id',
    ),
    facts: bench.rows(
      'SELECT operator_told_at IS NULL AS told, alarmed_at IS NULL AS alarmed, erased_at IS NULL AS erased, next_look_at > 0 AS looks FROM submissions',
    ),
    isQuiet: due === null || due > bench.clock.now,
  };
}

describe.each(moments)('at %s', (_what, before) => {
  it('a process that dies at any moment leaves it done once', async () => {
    const source = await brought(before);
    const undisturbed = copyOf(source);
    await runRound(undisturbed.services);
    const expected = await outcome(undisturbed);
    expect(expected).toMatchObject({ isQuiet: true });
    let deaths = 0;
    for (let steps = 1; ; steps += 1) {
      const bench = copyOf(source);
      const died = await runRound(dyingServices(bench, steps).services).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      );
      bench.restart();
      bench.clock.now += minute;
      expect([steps, await outcome(bench)]).toEqual([steps, expected]);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(4);
  });

  it('several rounds at once do it once', async () => {
    const source = await brought(before);
    const [one, many] = [copyOf(source), copyOf(source)];
    await runRound(one.services);
    await Promise.all(Array.from({ length: 4 }, () => runRound(many.services)));
    expect(await outcome(many)).toEqual(await outcome(one));
  });
});

describe('the question to a contact', () => {
  const old = someFacts({ associations: [{ ...oslo, contact: aContact('oslo', { verifiedAt: '2025-04' }) }] });
  const asked = (bench: Bench) => bench.provider.to(addresses.oslo).length;

  async function due(): Promise<Bench> {
    const bench = someServices({ facts: old });
    await runRound(bench.services);
    bench.clock.now = Date.parse('2026-03-09T07:00:00Z');
    return bench;
  }

  it('is asked once, wherever a process dies, and however many rounds are under way', async () => {
    for (let steps = 1; ; steps += 1) {
      const bench = await due();
      const died = await runRound(dyingServices(bench, steps).services).then(
        () => false,
        () => true,
      );
      bench.restart();
      bench.clock.now += minute;
      await hurry(bench.services.database, bench.clock.now, { all: false });
      await Promise.all([runRound(bench.services), runRound(bench.services)]);
      expect([steps, asked(bench)]).toEqual([steps, 1]);
      if (!died) break;
    }
  });
});
