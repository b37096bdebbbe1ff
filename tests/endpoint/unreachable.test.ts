import { describe, expect, it } from 'vitest';
import { operatorId } from '../../src/domain/next-recipient.ts';
import { bouncedContacts } from '../../src/server/bounced-contacts.ts';
import { sql } from '../../src/server/database.ts';
import { insertDelivery } from '../../src/server/deliveries.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { heedProvider, nextHeed } from '../../src/server/unreachable.ts';
import { addresses, press } from '../support/clock-rounds.ts';
import { anAccepted, doorTo, hour, start } from '../support/some-services.ts';
import {
  aNotice,
  doorsOf,
  factsOf,
  listeningServices,
  messageTo,
  nationalHasIt,
  oslo,
  osloGone,
  round,
  tell,
} from '../support/tell.ts';
import type { MailEventName } from '../support/webhooks.ts';

describe('a notice that the provider tells of', () => {
  it.each<[MailEventName[], string[]]>([
    [['sent'], [oslo]],
    [['sent', 'delivered'], [oslo]],
    [['delayed', 'delivered', 'opened', 'clicked'], [oslo]],
    [['something new'], [oslo]],
    [['transient bounce', 'delivered'], [oslo]],
    [['delivered', 'transient bounce'], [oslo]],
    [['transient bounce'], [oslo]],
    [['undetermined bounce'], [oslo]],
    [['permanent bounce'], nationalHasIt],
    [['delivered', 'permanent bounce'], nationalHasIt],
    [['transient bounce', 'permanent bounce'], nationalHasIt],
    [['suppressed'], nationalHasIt],
    [['delivered', 'complaint'], nationalHasIt],
    [['failed'], nationalHasIt],
  ])('%o', async (told, expected) => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    for (const name of told) expect(await tell(bench, name, mail)).toBe(204);
    expect(doorsOf(bench)).toEqual(expected);
    await round(bench);
    expect(bench.provider.to('nasjonal@forening.example').length > 0).toBe(expected === nationalHasIt);
  });

  it('came back from the last recipient is not said to be sent, until it is written again', async () => {
    const bench = listeningServices();
    const reference = await anAccepted(bench, { recipient: 'national' });
    await round(bench);
    const state = async () => (await receiptFor(reference, bench.services))?.progress.state;
    expect(await state()).toBe('sent');
    await tell(bench, 'permanent bounce', messageTo(bench, 'national'));
    await round(bench);
    expect(await state()).toBe('received');
    bench.clock.now += 6 * hour;
    await heedProvider(bench.services);
    await round(bench);
    expect(await state()).toBe('sent');
  });

  it('has reached nobody is given to the deputy first, where there is one', async () => {
    const bench = listeningServices();
    await anAccepted(bench, { postalCode: '4306', email: '' });
    await round(bench);
    await tell(bench, 'permanent bounce', messageTo(bench, 'association:sandnes'));
    await round(bench);
    await tell(bench, 'suppressed', messageTo(bench, 'association:sandnes:deputy'));
    expect(doorsOf(bench)).toEqual([
      'association:sandnes null closed',
      'association:sandnes:deputy unreachable closed',
      'national unreachable open',
    ]);
  });

  it('opens the new door, and closes the one whose link nobody got', async () => {
    const bench = listeningServices();
    const { reference, mail } = await aNotice(bench);
    const former = doorTo(bench, 'oslo@forening.example');
    await tell(bench, 'permanent bounce', mail);
    await round(bench);
    expect(await openDoor(former, bench.services)).toBeNull();
    const door = await openDoor(doorTo(bench, 'nasjonal@forening.example'), bench.services);
    expect(door?.submission.reference).toBe(reference);
  });
});

describe('a reminder that the provider tells of', () => {
  it.each<[MailEventName, string[]]>([
    ['permanent bounce', nationalHasIt],
    ['complaint', nationalHasIt],
    ['suppressed', nationalHasIt],
    ['delivered', [oslo]],
    ['transient bounce', [oslo]],
    // Nothing is wrong with the address, and the notice arrived.
    ['failed', [oslo]],
  ])('%s: %o', async (name, expected) => {
    const bench = listeningServices();
    const { reference } = await aNotice(bench, { email: '' });
    await tell(bench, 'delivered', 'message-1');
    const [door] = bench.rows('SELECT id FROM deliveries');
    await bench.services.database.run(
      insertDelivery(
        {
          submission: reference,
          purpose: 'reminder',
          recipient: 'association:oslo',
          door: Number(door?.['id']),
          createdAt: bench.clock.now,
        },
        sql`SELECT 1`,
      ),
    );
    await round(bench);
    await tell(bench, name, 'message-2');
    expect(doorsOf(bench)).toEqual(expected);
  });
});

describe('a bounce that changes nothing', () => {
  it('is one for a door that has been looked through', async () => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    const door = await openDoor(doorTo(bench, 'oslo@forening.example'), bench.services);
    if (!door) throw new Error('No door');
    await actOnDoor(door, 'read', bench.services);
    await tell(bench, 'permanent bounce', mail);
    expect([doorsOf(bench), factsOf(bench, mail)?.['bounced_at']]).toEqual([[oslo], start]);
  });

  it('is one for a submission that was taken back', async () => {
    const bench = listeningServices();
    const { reference, mail } = await aNotice(bench);
    await withdraw(reference, bench.services);
    await tell(bench, 'permanent bounce', mail);
    expect(doorsOf(bench)).toEqual([osloGone]);
  });

  it('is one for the receipt to whoever wrote', async () => {
    const bench = listeningServices();
    await aNotice(bench);
    const receipt = messageTo(bench, 'sender');
    for (const name of ['permanent bounce', 'complaint', 'suppressed'] as const) await tell(bench, name, receipt);
    expect([doorsOf(bench), factsOf(bench, receipt)?.['bounce_type']]).toEqual([[oslo], 'permanent']);
    expect(await bouncedContacts(bench.services.database)).toEqual([]);
    expect(bench.rows("SELECT * FROM deliveries WHERE purpose = 'contact-fault'")).toEqual([]);
  });

  it('is one for the operator’s daily trial', async () => {
    const bench = listeningServices();
    await aNotice(bench, { email: '' });
    await bench.services.database.run(sql`UPDATE deliveries SET recipient = ${operatorId}`);
    await tell(bench, 'permanent bounce', 'message-1');
    expect(doorsOf(bench)).toEqual(['operator null open']);
    expect(await nextHeed(bench.services.database)).toBeNull();
    expect(bench.rows("SELECT * FROM deliveries WHERE purpose = 'contact-fault'")).toEqual([]);
  });

  it('is one about somebody else’s mail, and it is forgotten after a week', async () => {
    const bench = listeningServices();
    await aNotice(bench);
    await tell(bench, 'permanent bounce', 'message-of-another-service');
    const waiting = () => bench.rows('SELECT count(*) AS count FROM provider_events')[0]?.['count'];
    await heedProvider(bench.services);
    expect([doorsOf(bench), waiting()]).toEqual([[oslo], 1]);
    expect(await nextHeed(bench.services.database)).toBeNull();
    bench.clock.now += 8 * 24 * hour;
    await heedProvider(bench.services);
    expect([doorsOf(bench), waiting()]).toEqual([[oslo], 0]);
  });
});

describe('the national coordinator, whose mail bounces', () => {
  async function stuck() {
    const bench = listeningServices();
    const { reference, mail } = await aNotice(bench);
    await tell(bench, 'permanent bounce', mail);
    await round(bench);
    await tell(bench, 'permanent bounce', messageTo(bench, 'national'));
    return { bench, reference };
  }

  it('is shown to the operator at once, and keeps her door', async () => {
    const { bench, reference } = await stuck();
    expect(doorsOf(bench)).toEqual(nationalHasIt);
    expect(bench.log).toContainEqual({
      event: 'mail-fact',
      recipient: 'national',
      reason: 'bounced permanent',
      reference,
    });
    expect(await bouncedContacts(bench.services.database)).toContainEqual({
      recipient: 'national',
      kind: 'bounced',
      at: start,
      count: 1,
    });
  });

  it('is written to again every six hours, at the address that then stands in the facts', async () => {
    const { bench, reference } = await stuck();
    const { facts } = bench.services;
    bench.clock.now += 6 * hour - 1;
    expect(await heedProvider(bench.services)).toMatchObject({ passedOn: 0 });
    expect(await nextHeed(bench.services.database)).toBe(start + 6 * hour);
    bench.clock.now += 1;
    const nationalCoordinator = { ...facts.site.nationalCoordinator, email: 'ny@forening.example' };
    bench.services.facts = { ...facts, site: { ...facts.site, nationalCoordinator } };
    expect(await heedProvider(bench.services)).toMatchObject({ passedOn: 1 });
    expect(await heedProvider(bench.services)).toMatchObject({ passedOn: 0 });
    expect(bench.log).toContainEqual({
      event: 'delivery-stuck',
      reference,
      recipient: 'national',
      reason: 'unreachable',
    });
    await round(bench);
    const door = await openDoor(doorTo(bench, 'ny@forening.example'), bench.services);
    expect(door?.submission.reference).toBe(reference);
    expect(doorsOf(bench)).toEqual([osloGone, 'national unreachable closed', 'national unreachable open']);
  });

  it('keeps the door that she opens at the very moment', async () => {
    const { bench } = await stuck();
    bench.clock.now += 6 * hour;
    const { database } = bench.services;
    const batch: typeof database.batch = async (statements) => {
      await press(bench, doorTo(bench, addresses.national), 'read');
      return database.batch(statements);
    };
    expect(await heedProvider({ ...bench.services, database: { ...database, batch } })).toMatchObject({ passedOn: 0 });
    expect(doorsOf(bench)).toEqual(nationalHasIt);
  });

  it('has what she marked as spam', async () => {
    const bench = listeningServices();
    const { mail, reference } = await aNotice(bench);
    await tell(bench, 'permanent bounce', mail);
    await round(bench);
    await tell(bench, 'complaint', messageTo(bench, 'national'));
    bench.clock.now += 24 * hour;
    expect(await heedProvider(bench.services)).toMatchObject({ passedOn: 0 });
    expect(doorsOf(bench)).toEqual(nationalHasIt);
    expect(await receiptFor(reference, bench.services)).toMatchObject({ progress: { state: 'sent' } });
  });
});
