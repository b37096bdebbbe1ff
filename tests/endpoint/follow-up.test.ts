import { describe, expect, it } from 'vitest';
import { sql } from '../../src/server/database.ts';
import { actOnDoor, type DoorAction, openDoor } from '../../src/server/doors.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { timeout } from '../support/a-provider.ts';
import { addresses, roundsUntil, sent, toSandnes } from '../support/clock-rounds.ts';
import { aContact, anAssociation, oslo, sandnes, someFacts } from '../support/some-facts.ts';
import { anAccepted, doorTo, someServices } from '../support/some-services.ts';

const at = (time: string) => Date.parse(`${time}+01:00`);

async function begun(change: Record<string, string>, bench = someServices()) {
  const reference = await anAccepted(bench, change);
  await runRound(bench.services);
  return { bench, reference };
}

describe('a submission that nobody answers', () => {
  it('goes from the association to its deputy and the national coordinator, and then the operator is told', async () => {
    const { bench, reference } = await begun(toSandnes);
    await roundsUntil(bench, at('2026-04-10T12:00'));
    expect(sent(bench)).toEqual([
      '2026-03-02 11:00 sandnes: Ny henvendelse',
      '2026-03-02 11:00 kari: Takk for henvendelsen',
      '2026-03-04 08:00 sandnes: Påminnelse om en henvendelse',
      '2026-03-06 08:00 vara: Ny henvendelse',
      '2026-03-06 08:00 kari: Om henvendelsen din',
      '2026-03-10 08:00 nasjonal: Ny henvendelse',
      '2026-03-10 08:00 kari: Om henvendelsen din',
      '2026-03-12 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
    expect(bench.log.filter(({ event }) => event === 'follow-up-tell-operator')).toEqual([
      { event: 'follow-up-tell-operator', reference },
    ]);
    expect(bench.rows('SELECT operator_told_at AS told FROM submissions')).toEqual([{ told: at('2026-03-16T08:00') }]);
  });

  it('goes to the next there is when there is no deputy', async () => {
    const { bench } = await begun({});
    await roundsUntil(bench, at('2026-03-10T12:00'));
    expect(sent(bench, 2)).toEqual([
      '2026-03-04 08:00 oslo: Påminnelse om en henvendelse',
      '2026-03-06 08:00 nasjonal: Ny henvendelse',
      '2026-03-06 08:00 kari: Om henvendelsen din',
      '2026-03-10 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
  });

  it('with the national coordinator from the start is reminded of once, and then the operator is told', async () => {
    const { bench } = await begun({ recipient: 'national' });
    await roundsUntil(bench, at('2026-05-01T12:00'));
    expect(sent(bench, 2)).toEqual(['2026-03-04 08:00 nasjonal: Påminnelse om en henvendelse']);
    expect(bench.rows('SELECT operator_told_at AS told FROM submissions')).toEqual([{ told: at('2026-03-06T08:00') }]);
  });

  it('is followed anew when somebody made contact and then left it to another', async () => {
    const { bench, reference } = await begun({});
    const act = async (action: DoorAction) => {
      const door = await openDoor(doorTo(bench, 'oslo@forening.example'), bench.services);
      if (!door) throw new Error('The door does not open');
      await actOnDoor(door, action, bench.services);
    };
    await act('contacted');
    bench.clock.now = at('2026-03-20T10:00');
    await act('hand-over');
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      recipient: { id: 'national' },
      progress: { contactedAt: null },
    });
    await roundsUntil(bench, at('2026-05-15T12:00'));
    expect(sent(bench, 2)).toEqual([
      '2026-03-20 10:00 nasjonal: Ny henvendelse',
      '2026-03-20 10:00 kari: Om henvendelsen din',
      '2026-03-24 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
    // Not thirty days after a contact that did not last.
    expect(bench.rows('SELECT answers IS NULL AS erased FROM submissions')).toEqual([{ erased: 0 }]);
    await roundsUntil(bench, at('2026-06-05T12:00'));
    expect(bench.rows('SELECT answers IS NULL AS erased FROM submissions')).toEqual([{ erased: 1 }]);
  });

  it('is followed anew when it was left to another after the operator was told', async () => {
    const { bench } = await begun(toSandnes);
    await roundsUntil(bench, at('2026-03-05T12:00'));
    await bench.services.database.run(sql`UPDATE submissions SET operator_told_at = ${bench.clock.now}`);
    const door = await openDoor(doorTo(bench, 'sandnes@forening.example'), bench.services);
    if (!door) throw new Error('The door does not open');
    await actOnDoor(door, 'hand-over', bench.services);
    await roundsUntil(bench, at('2026-04-01T12:00'));
    expect(sent(bench, 3)).toEqual([
      '2026-03-05 12:00 nasjonal: Ny henvendelse',
      '2026-03-05 12:00 kari: Om henvendelsen din',
      '2026-03-09 08:00 nasjonal: Påminnelse om en henvendelse',
    ]);
    expect(bench.rows('SELECT operator_told_at AS told FROM submissions')).toEqual([{ told: at('2026-03-11T08:00') }]);
  });

  it('waits over Easter', async () => {
    const bench = someServices();
    bench.clock.now = Date.parse('2026-04-01T20:00:00Z'); // The evening before Maundy Thursday.
    await begun({ email: '' }, bench);
    await roundsUntil(bench, Date.parse('2026-04-10T20:00:00Z'));
    expect(sent(bench, 1)).toEqual([
      '2026-04-08 08:00 oslo: Påminnelse om en henvendelse',
      '2026-04-10 08:00 nasjonal: Ny henvendelse',
    ]);
  });

  it('closes each door as it is passed on, and the reminder opens the same door as the notice', async () => {
    const { bench } = await begun(toSandnes);
    const first = doorTo(bench, addresses.sandnes);
    await roundsUntil(bench, at('2026-03-05T12:00'));
    const reminder = doorTo(bench, addresses.sandnes);
    expect(reminder).not.toBe(first);
    const [one, other] = await Promise.all([first, reminder].map((token) => openDoor(token, bench.services)));
    expect(one?.delivery.id).toBe(other?.delivery.id);
    await roundsUntil(bench, at('2026-03-06T12:00'));
    for (const token of [first, reminder]) expect(await openDoor(token, bench.services)).toBeNull();
    expect(await openDoor(doorTo(bench, addresses.deputy), bench.services)).not.toBeNull();
  });

  it('is told of truly in the receipt', async () => {
    const { bench, reference } = await begun(toSandnes);
    await roundsUntil(bench, at('2026-03-06T12:00'));
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      recipient: { id: 'association:sandnes:deputy', email: addresses.deputy },
      progress: { state: 'sent', handedOverAt: at('2026-03-06T08:00') },
    });
  });

  it('tells a sender who gave an address who has it now, and answers go there', async () => {
    const { bench } = await begun(toSandnes);
    await roundsUntil(bench, at('2026-03-10T12:00'));
    expect(bench.provider.to(addresses.sender).map(({ mail }) => mail.replyTo)).toEqual([
      addresses.sandnes,
      addresses.deputy,
      addresses.national,
    ]);
    const { bench: other } = await begun({ ...toSandnes, email: '' });
    await roundsUntil(other, at('2026-03-10T12:00'));
    expect(other.provider.to(addresses.sender)).toEqual([]);
  });
});

describe('who is next', () => {
  it('is asked about on the day: a deputy who has come since gets it', async () => {
    const { bench } = await begun({});
    bench.services.facts = someFacts({ associations: [{ ...oslo, deputy: aContact('ny-vara') }] });
    await roundsUntil(bench, at('2026-03-06T12:00'));
    expect(bench.provider.to('ny-vara@forening.example')).toHaveLength(1);
  });

  it('is not a deputy who is away, nor one who is gone', async () => {
    const away = aContact('vara', { away: [{ from: '2026-03-06', to: '2026-03-06' }] });
    const { deputy: _, ...alone } = sandnes;
    for (const association of [{ ...sandnes, deputy: away }, alone]) {
      const { bench } = await begun(toSandnes);
      bench.services.facts = someFacts({ associations: [association] });
      await roundsUntil(bench, at('2026-03-06T12:00'));
      expect([bench.provider.to(addresses.deputy).length, bench.provider.to(addresses.national).length]).toEqual([
        0, 1,
      ]);
    }
  });

  it('is the county contact when there is no deputy', async () => {
    const { bench } = await begun({});
    const county = { ...aContact('fylke'), county: '03' };
    bench.services.facts = someFacts({ site: { countyContacts: [county] } });
    await roundsUntil(bench, at('2026-03-10T12:00'));
    expect(sent(bench, 3).filter((line) => !line.includes('kari'))).toEqual([
      '2026-03-06 08:00 fylke: Ny henvendelse',
      '2026-03-10 08:00 nasjonal: Ny henvendelse',
    ]);
  });

  it('is the national coordinator when the association is no longer there', async () => {
    const { bench } = await begun({});
    bench.services.facts = someFacts({ associations: [anAssociation('annen', ['4601'])] });
    await roundsUntil(bench, at('2026-03-06T12:00'));
    expect(bench.provider.to(addresses.national)).toHaveLength(1);
  });
});

describe('a clock that stood still', () => {
  it('takes the furthest step that is due, once, and gives the new recipient time', async () => {
    const { bench } = await begun(toSandnes);
    bench.clock.now = at('2026-03-20T09:00'); // A Friday.
    for (let rounds = 0; rounds < 3; rounds += 1) await runRound(bench.services);
    expect(sent(bench, 2)).toEqual([
      '2026-03-20 09:00 nasjonal: Ny henvendelse',
      '2026-03-20 09:00 kari: Om henvendelsen din',
    ]);
    await roundsUntil(bench, at('2026-03-24T12:00'));
    expect(sent(bench, 4)).toEqual(['2026-03-24 08:00 nasjonal: Påminnelse om en henvendelse']);
  });

  it('sends nothing at night or on a holiday, when it goes again then', async () => {
    for (const [again, morning] of [
      ['2026-03-07T03:00', '2026-03-09 08:00'],
      ['2026-03-10T05:30', '2026-03-10 08:00'],
      ['2026-03-10T23:30', '2026-03-11 08:00'],
    ] as const) {
      const { bench } = await begun({ email: '' });
      bench.clock.now = at(again);
      await runRound(bench.services);
      expect(sent(bench, 1)).toEqual([]);
      await roundsUntil(bench, at('2026-03-11T08:00'));
      expect(sent(bench, 1)[0]).toBe(`${morning} nasjonal: Ny henvendelse`);
    }
  });
});

describe('a notice that the provider has not taken', () => {
  it('is not reminded of, and is carried to the next all the same', async () => {
    const bench = someServices();
    bench.provider.fault = ({ to }) => (to === addresses.oslo ? { result: timeout } : null);
    await begun({}, bench);
    await roundsUntil(bench, at('2026-03-06T12:00'));
    expect(sent(bench)).toEqual([
      '2026-03-02 11:00 kari: Takk for henvendelsen',
      '2026-03-06 08:00 nasjonal: Ny henvendelse',
      '2026-03-06 08:00 kari: Om henvendelsen din',
    ]);
    expect(
      bench.rows("SELECT * FROM deliveries WHERE recipient LIKE 'association%' AND next_attempt_at IS NOT NULL"),
    ).toEqual([]);
  });
});
