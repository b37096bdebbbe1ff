import { describe, expect, it } from 'vitest';
import { openDoor } from '../../src/server/doors.ts';
import { followUp } from '../../src/server/follow-up.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, day, press, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, oslo, someFacts } from '../support/some-facts.ts';
import { anAccepted, doorTo, hour, someServices } from '../support/some-services.ts';

const at = (time: string) => Date.parse(`${time}+01:00`);

async function begun(change: Record<string, string>, bench = someServices()) {
  const reference = await anAccepted(bench, change);
  await runRound(bench.services);
  return { bench, reference };
}

describe('a sign of life', () => {
  it('«kontaktet» ends it: nothing more is sent, until the answers are erased', async () => {
    const { bench, reference } = await begun(toSandnes);
    await roundsUntil(bench, at('2026-03-04T12:00'));
    await press(bench, doorTo(bench, addresses.sandnes), 'contacted');
    const before = bench.provider.attempts.length;
    await roundsUntil(bench, at('2026-04-02T12:00'));
    expect(await openDoor(doorTo(bench, addresses.sandnes), bench.services)).not.toBeNull();
    await roundsUntil(bench, at('2026-04-04T12:00'));
    expect(bench.rows('SELECT answers, next_look_at FROM submissions')).toEqual([
      { answers: null, next_look_at: null },
    ]);
    expect(await receiptFor(reference, bench.services)).toMatchObject({ progress: { state: 'erased' } });
    await roundsUntil(bench, at('2026-04-04T12:00') + 100 * day);
    expect(bench.provider.attempts.length).toBe(before);
  });

  it('«lest» stops the reminders; much later one gentle one comes, a door beside, and at last the operator hears of it', async () => {
    const { bench } = await begun({ email: '' });
    await press(bench, doorTo(bench, addresses.oslo), 'read');
    await roundsUntil(bench, at('2026-03-15T12:00'));
    expect(sent(bench, 1)).toEqual([]);
    await roundsUntil(bench, Date.parse('2026-05-20T12:00:00Z'));
    expect(sent(bench, 1)).toEqual([
      '2026-03-16 08:00 oslo: Påminnelse om en henvendelse',
      '2026-03-23 08:00 nasjonal: Ny henvendelse',
    ]);
    expect(bench.rows('SELECT operator_told_at AS told FROM submissions')).toEqual([
      { told: at('2026-03-30T08:00') - hour },
    ]);
    for (const address of [addresses.oslo, addresses.national])
      expect(await openDoor(doorTo(bench, address), bench.services)).not.toBeNull();
  });

  it('by hand: whoever gets it from the one before has the whole time anew', async () => {
    const { bench } = await begun({});
    await roundsUntil(bench, at('2026-03-05T12:00'));
    await press(bench, doorTo(bench, addresses.oslo), 'hand-over');
    await roundsUntil(bench, at('2026-03-09T12:00'));
    expect(sent(bench, 3)).toEqual([
      '2026-03-05 12:00 nasjonal: Ny henvendelse',
      '2026-03-05 12:00 kari: Om henvendelsen din',
      '2026-03-09 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
  });

  it('overtakes a reminder that waits to be sent', async () => {
    for (const action of ['read', 'contacted'] as const) {
      const { bench } = await begun({ email: '' });
      bench.provider.fault = () => ({ result: timeout });
      await roundsUntil(bench, at('2026-03-04T08:10'));
      await press(bench, doorTo(bench, addresses.oslo), action);
      bench.provider.fault = () => null;
      await roundsUntil(bench, at('2026-03-12T12:00'));
      expect(sent(bench)).toHaveLength(1);
    }
  });

  it('«kontaktet» by somebody beside, at the very moment of the gentle reminder, spares them both', async () => {
    // More than a year after anybody confirmed the association's address.
    const bench = someServices({}, { now: Date.parse('2028-03-06T10:00:00Z') });
    await begun({ email: '' }, bench);
    await press(bench, doorTo(bench, addresses.oslo), 'read');
    bench.clock.now = at('2028-03-20T08:00');
    const { database } = bench.services;
    const batch: typeof database.batch = async (statements) => {
      await press(bench, doorTo(bench, addresses.national), 'contacted');
      return database.batch(statements);
    };
    await followUp({ ...bench.services, database: { ...database, batch } }, 1);
    expect(bench.rows('SELECT purpose, recipient FROM deliveries WHERE submission IS NOT NULL ORDER BY id')).toEqual([
      { purpose: 'notice', recipient: 'association:oslo' },
      { purpose: 'notice', recipient: 'national' },
    ]);
  });

  it('a withdrawal ends everything but the word of it', async () => {
    const { bench, reference } = await begun({});
    await roundsUntil(bench, at('2026-03-04T12:00'));
    await withdraw(reference, bench.services);
    await roundsUntil(bench, at('2026-07-01T12:00'));
    expect(sent(bench, 3)).toEqual(['2026-03-04 12:00 oslo: Henvendelse trukket tilbake']);
  });

  it('a withdrawal is told to whoever has it now, also when nobody knew of them at receipt', async () => {
    const { bench, reference } = await begun({ email: '' });
    const deputy = aContact('ny-vara');
    bench.services.facts = someFacts({ associations: [{ ...oslo, deputy }] });
    await roundsUntil(bench, at('2026-03-06T12:00'));
    await withdraw(reference, bench.services);
    await roundsUntil(bench, at('2026-03-06T13:00'));
    expect(sent(bench).at(-1)).toBe('2026-03-06 12:00 ny-vara: Henvendelse trukket tilbake');
    expect(bench.provider.to(addresses.oslo).filter(({ mail }) => mail.subject.startsWith('Henvendelse'))).toEqual([]);
  });
});

describe('erasure by the clock', () => {
  it('comes thirty days after contact, also when that was made while the clock looked and would not have looked again for long', async () => {
    const { bench } = await begun({ recipient: 'national', email: '' });
    bench.clock.now = at('2026-03-06T08:00');
    const { database } = bench.services;
    let isPressed = false;
    const run: typeof database.run = async (statement) => {
      // The operator has been told, there is nothing more to do, and when to look again is about to be written down.
      if (!isPressed) await press(bench, doorTo(bench, addresses.national), 'contacted');
      isPressed = true;
      return database.run(statement);
    };
    await followUp({ ...bench.services, database: { ...database, run } });
    expect(bench.log.map(({ event }) => event)).toContain('follow-up-tell-operator');
    await roundsUntil(bench, at('2026-03-06T09:00') + 30 * day);
    expect(bench.rows('SELECT answers FROM submissions')).toEqual([{ answers: null }]);
  });

  it('comes ninety days after receipt, whatever has been said, and the operator is alarmed fourteen days before', async () => {
    const { bench, reference } = await begun({});
    await roundsUntil(bench, Date.parse('2026-05-17T09:59:00Z'));
    expect(bench.rows('SELECT alarmed_at FROM submissions')).toEqual([{ alarmed_at: null }]);
    await roundsUntil(bench, Date.parse('2026-05-31T09:59:00Z'));
    expect(bench.rows('SELECT alarmed_at AS at FROM submissions')).toEqual([
      { at: Date.parse('2026-05-17T10:00:00Z') },
    ]);
    expect(bench.log.filter(({ event }) => event === 'follow-up-alarm')).toEqual([
      { event: 'follow-up-alarm', reference },
    ]);
    expect(bench.rows('SELECT erased_at FROM submissions')).toEqual([{ erased_at: null }]);
    await roundsUntil(bench, Date.parse('2026-05-31T10:00:00Z'));
    expect(bench.rows('SELECT erased_at AS at, answers, same_submission FROM submissions')).toEqual([
      { at: Date.parse('2026-05-31T10:00:00Z'), answers: null, same_submission: null },
    ]);
    expect(
      bench.rows('SELECT * FROM deliveries WHERE mail IS NOT NULL OR next_attempt_at IS NOT NULL OR closed_at IS NULL'),
    ).toEqual([]);
    expect(bench.rows("SELECT * FROM deliveries WHERE recipient = 'sender' AND message_id IS NOT NULL")).toEqual([]);
  });
});
