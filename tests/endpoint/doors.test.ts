import { describe, expect, it } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import { actOnDoor, type DoorAction, openDoor } from '../../src/server/doors.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { SealError } from '../../src/server/sealing.ts';
import { timeout } from '../support/a-provider.ts';
import { aKeyRing, anAccepted, type Bench, doorTo, minute, someServices, start } from '../support/some-services.ts';

const oslo = 'oslo@forening.example';
const national = 'nasjonal@forening.example';
const sender = 'kari@eksempel.no';

async function aDoor() {
  const bench = someServices();
  const reference = await anAccepted(bench);
  await deliverDue(bench.provider.port, bench.services);
  bench.clock.now += minute;
  return { bench, reference, token: doorTo(bench, oslo) };
}

async function act(bench: Bench, token: string, action: DoorAction): Promise<void> {
  const door = await openDoor(token, bench.services);
  if (!door) throw new Error('The door does not open');
  await actOnDoor(door, action, bench.services);
}

const progress = async (bench: Bench, reference: string) => (await receiptFor(reference, bench.services))?.progress;

describe('a door', () => {
  it('shows what was written to whoever got the mail', async () => {
    const { bench, reference, token } = await aDoor();
    expect(await openDoor(token, bench.services)).toMatchObject({
      submission: { reference, form: 'volunteer' },
      answers: { answers: { name: 'Kari Nordmann', email: 'kari@eksempel.no', message: 'Jeg vil gjerne hjelpe.' } },
      canHandOver: true,
    });
  });

  it('changes nothing by being looked through, however often', async () => {
    const { bench, token } = await aDoor();
    const before = bench.dump();
    for (let times = 0; times < 3; times += 1) await openDoor(token, bench.services);
    expect(bench.dump()).toBe(before);
  });

  it.each([
    ['nothing', () => ''],
    ['nonsense', () => '../../etc/passwd'],
    ['another reference', (token: string) => `AA2AA2AA${token.slice(8)}`],
    ['another secret', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['the reference alone', (token: string) => token.slice(0, 8)],
    ['small letters', (token: string) => token.toLowerCase()],
    ['something added', (token: string) => `${token}A`],
  ])('does not open for %s', async (_what, change) => {
    const { bench, token } = await aDoor();
    expect(await openDoor(change(token), bench.services)).toBeNull();
  });

  it('cannot be found in the file', async () => {
    const { bench, token } = await aDoor();
    expect(bench.dump()).not.toContain(token);
    expect(bench.dump()).not.toContain(token.slice(8));
  });

  it('is a fault of ours when our key does not open it', async () => {
    const { bench, token } = await aDoor();
    bench.services.keys = aKeyRing();
    await expect(openDoor(token, bench.services)).rejects.toThrow(SealError);
  });
});

describe('a recipient', () => {
  it('who has read it is seen in the receipt, and the first time stands', async () => {
    const { bench, reference, token } = await aDoor();
    await act(bench, token, 'read');
    bench.clock.now += minute;
    await act(bench, token, 'read');
    expect(await progress(bench, reference)).toMatchObject({ state: 'read', sentAt: start, readAt: start + minute });
  });

  it('who has made contact has read it too', async () => {
    const { bench, reference, token } = await aDoor();
    await act(bench, token, 'contacted');
    bench.clock.now += minute;
    await act(bench, token, 'contacted');
    expect(await progress(bench, reference)).toMatchObject({
      state: 'contacted',
      readAt: start + minute,
      contactedAt: start + minute,
    });
  });

  it('who hands it over closes her own door and opens one for the national coordinator', async () => {
    const { bench, reference, token } = await aDoor();
    await act(bench, token, 'hand-over');
    expect(await openDoor(token, bench.services)).toBeNull();
    await deliverDue(bench.provider.port, bench.services);
    expect(await openDoor(doorTo(bench, national), bench.services)).toMatchObject({
      submission: { reference },
      answers: { answers: { name: 'Kari Nordmann' } },
      canHandOver: false,
    });
    expect(await receiptFor(reference, bench.services)).toMatchObject({
      recipient: { id: 'national' },
      progress: { state: 'sent', handedOverAt: start + minute },
    });
  });

  it('who presses twice at once hands it over once', async () => {
    const { bench, token } = await aDoor();
    const door = await openDoor(token, bench.services);
    if (!door) throw new Error('The door does not open');
    await Promise.all([1, 2, 3].map(() => actOnDoor(door, 'hand-over', bench.services)));
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national)).toHaveLength(1);
  });

  it('who kept the page open cannot do anything after handing over', async () => {
    const { bench, reference, token } = await aDoor();
    const door = await openDoor(token, bench.services);
    if (!door) throw new Error('The door does not open');
    await actOnDoor(door, 'hand-over', bench.services);
    const before = await progress(bench, reference);
    for (const action of ['read', 'contacted', 'hand-over'] as const) await actOnDoor(door, action, bench.services);
    expect(await progress(bench, reference)).toEqual(before);
  });

  it('who kept the page open keeps no reminder from whoever has it now', async () => {
    const { bench, token } = await aDoor();
    const door = await openDoor(token, bench.services);
    if (!door) throw new Error('The door does not open');
    await actOnDoor(door, 'hand-over', bench.services);
    await deliverDue(bench.provider.port, bench.services);
    bench.clock.now = Date.parse('2026-03-04T09:00:00Z');
    bench.provider.fault = () => ({ result: timeout });
    await runRound(bench.services);
    await actOnDoor(door, 'read', bench.services);
    await actOnDoor(door, 'contacted', bench.services);
    bench.provider.fault = () => null;
    bench.clock.now += minute;
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national).at(-1)?.mail.subject).toContain('Påminnelse');
  });

  it('who makes contact spares the sender the word, not yet sent, that somebody else has it now', async () => {
    const { bench, token } = await aDoor();
    await act(bench, token, 'hand-over');
    bench.provider.fault = ({ to }) => (to === sender ? { result: timeout } : null);
    await deliverDue(bench.provider.port, bench.services);
    await act(bench, doorTo(bench, national), 'contacted');
    bench.provider.fault = () => null;
    bench.clock.now += minute;
    await deliverDue(bench.provider.port, bench.services);
    // Her receipt.
    expect(bench.provider.to(sender)).toHaveLength(1);
  });

  it('who is the national coordinator has nobody to hand it over to', async () => {
    const bench = someServices();
    await anAccepted(bench, { recipient: 'national' });
    await deliverDue(bench.provider.port, bench.services);
    await act(bench, doorTo(bench, national), 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national)).toHaveLength(1);
    expect(await openDoor(doorTo(bench, national), bench.services)).toMatchObject({ canHandOver: false });
  });
});

describe('a national coordinator who has it beside an old address', () => {
  async function twoDoors() {
    // More than a year after the contacts of `someFacts` were confirmed.
    const bench = someServices({}, { now: Date.parse('2028-03-06T10:00:00Z') });
    const reference = await anAccepted(bench);
    await deliverDue(bench.provider.port, bench.services);
    bench.clock.now += minute;
    return { bench, reference, local: doorTo(bench, oslo), hers: doorTo(bench, national) };
  }
  const senders = ({ provider }: Bench) => provider.to(sender).length;

  it('and has read it is told when the other passes it on, for it is hers alone then; her former link leads to it too', async () => {
    const { bench, reference, local, hers } = await twoDoors();
    expect(await openDoor(local, bench.services)).toMatchObject({ readElsewhere: null });
    await act(bench, hers, 'read');
    expect(await openDoor(local, bench.services)).toMatchObject({ readElsewhere: { id: 'national' } });
    expect(await openDoor(hers, bench.services)).toMatchObject({ readElsewhere: null });
    bench.clock.now += minute;
    await act(bench, local, 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national)).toHaveLength(2);
    const behind = await openDoor(doorTo(bench, national), bench.services);
    expect(behind?.delivery).toMatchObject({ recipient: 'national', read_at: null, why: 'by-recipient' });
    expect(await openDoor(hers, bench.services)).toEqual(behind);
    expect(await progress(bench, reference)).toMatchObject({ state: 'sent', recipient: 'national', beside: null });
    // Her receipt named the other one.
    expect(senders(bench)).toBe(2);
  });

  it('and has made contact is not written to again, nor is the sender', async () => {
    const { bench, reference, local, hers } = await twoDoors();
    await act(bench, hers, 'contacted');
    expect(await openDoor(local, bench.services)).toMatchObject({
      contactedElsewhere: { recipient: { id: 'national' }, at: bench.clock.now },
    });
    await act(bench, local, 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect([bench.provider.to(national).length, senders(bench)]).toEqual([1, 1]);
    expect(await openDoor(hers, bench.services)).toMatchObject({ contactedElsewhere: null });
    const after = await progress(bench, reference);
    expect(after).toMatchObject({ state: 'contacted', recipient: 'national' });
    expect(after?.readAt).not.toBeNull();
  });

  it('and has not read it gets it once more, and can say that she made contact by either link', async () => {
    const { bench, local, hers } = await twoDoors();
    await act(bench, local, 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(national)).toHaveLength(2);
    const behind = await openDoor(doorTo(bench, national), bench.services);
    expect(await openDoor(hers, bench.services)).toEqual(behind);
    await act(bench, hers, 'contacted');
    expect(await openDoor(doorTo(bench, national), bench.services)).toMatchObject({
      delivery: { contacted_at: bench.clock.now },
    });
  });

  it('and has left, with a link at her former address, sees nothing by it when it is passed on', async () => {
    const { bench, local, hers } = await twoDoors();
    await act(bench, hers, 'read');
    const { facts } = bench.services;
    const successor = { ...facts.site.nationalCoordinator, email: 'ny@organisasjonen.example' };
    bench.services.facts = { ...facts, site: { ...facts.site, nationalCoordinator: successor } };
    await act(bench, local, 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.to(successor.email)).toHaveLength(1);
    expect(await openDoor(hers, bench.services)).toBeNull();
  });
});
