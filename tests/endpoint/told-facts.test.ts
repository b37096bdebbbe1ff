import { describe, expect, it } from 'vitest';
import { mailFates } from '../../src/server/bounced-contacts.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { receiveProviderEvent } from '../../src/server/provider-events.ts';
import type { Services } from '../../src/server/services.ts';
import { heedProvider, nextHeed } from '../../src/server/unreachable.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { anAccepted, type Bench, hour, minute, start } from '../support/some-services.ts';
import {
  aNotice,
  aRequest,
  doorsOf,
  factsOf,
  hand,
  listeningServices,
  nationalHasIt,
  oslo,
  round,
  secret,
  tell,
} from '../support/tell.ts';
import { aWebhook, type MailEventName, mailEvents } from '../support/webhooks.ts';

describe('whatever the order', () => {
  const mails = Array.from({ length: 20 }, (_, place) => `message-${place + 1}`);
  const names: MailEventName[] = [
    'sent',
    'delivered',
    'transient bounce',
    'permanent bounce',
    'complaint',
    'suppressed',
    'failed',
    'opened',
  ];
  const gentle: MailEventName[] = [
    'sent',
    'delivered',
    'delayed',
    'transient bounce',
    'undetermined bounce',
    'opened',
    'something new',
  ];

  /**
   * Many mails, and their events all together in an order drawn from chance: some of them twice, some before we know that the
   * mail was accepted.
   */
  async function liveThrough(told: MailEventName[], seed: number) {
    const chance = seededChance(seed);
    const bench = listeningServices();
    for (const mail of mails) await anAccepted(bench, { email: '', name: `Kari Nordmann ${mail}` });
    const hooks = mails.flatMap((mail) =>
      told.map((name, place) =>
        aWebhook(mailEvents[name](mail, start - (told.length - place) * minute), {
          secret,
          at: start,
          id: `${mail}-${place}`,
        }),
      ),
    );
    const order = [...hooks, ...hooks.filter(() => chance() < 0.5)]
      .map((hook) => ({ hook, place: chance() }))
      .sort((a, b) => a.place - b.place);
    const sentAfter = Math.floor((chance() * order.length) / 2);
    for (const [place, { hook }] of order.entries()) {
      if (place === sentAfter) await deliverDue(bench.provider.port, bench.services, mails.length);
      expect(await hand(bench, hook)).toBe(204);
      if (chance() < 0.2) await bench.settle();
    }
    await bench.settle();
    for (let ticks = 0; ticks < 3; ticks += 1) {
      await heedProvider(bench.services);
      await round(bench);
    }
    expect(bench.rows('SELECT count(*) AS count FROM provider_events')).toEqual([{ count: hooks.length }]);
    return bench;
  }

  it.each([1, 2, 3])('the facts come out the same, and each is passed on exactly once (%i)', async (seed) => {
    const expected = {
      delivered_at: start - 7 * minute,
      bounced_at: start - 5 * minute,
      bounce_type: 'permanent',
      complained_at: start - 4 * minute,
      suppressed_at: start - 3 * minute,
      failed_at: start - 2 * minute,
      unreachable_at: start - 5 * minute,
    };
    const bench = await liveThrough(names, seed);
    for (const mail of mails) expect([mail, factsOf(bench, mail)]).toEqual([mail, expected]);
    expect(doorsOf(bench).sort()).toEqual(mails.flatMap(() => nationalHasIt).sort());
    const onesOf = bench.rows(
      'SELECT submission FROM deliveries WHERE submission IS NOT NULL GROUP BY submission HAVING count(*) = 2',
    );
    expect(onesOf).toHaveLength(mails.length);
  });

  it.each([4, 5])('auto-replies pass nothing on (%i)', async (seed) => {
    const bench = await liveThrough(gentle, seed);
    expect(doorsOf(bench)).toEqual(mails.map(() => oslo));
    expect(await mailFates(bench.services.database, 0)).toEqual({
      unknown: 0,
      reached: 0,
      'auto-reply': mails.length,
      uncertain: 0,
      unreachable: 0,
    });
  });

  it('the bounce that came first among equals stands', async () => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    for (const [name, minutes] of [
      ['permanent bounce', 3],
      ['transient bounce', 9],
      ['permanent bounce', 5],
    ] as const)
      await tell(bench, name, mail, { happened: start - minutes * minute });
    expect(factsOf(bench, mail)).toMatchObject({ bounced_at: start - 5 * minute, bounce_type: 'permanent' });
  });
});

describe('a process that dies', () => {
  /** The services of a process that dies right after its `steps`th call to the database has had its effect. */
  function dying({ services }: Bench, steps: number): Services {
    let left = steps;
    const once = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      if (left <= 0) throw new Error('dead');
      left -= 1;
      const result = await work();
      if (left === 0) throw new Error('died');
      return result;
    };
    const { database } = services;
    return {
      ...services,
      database: {
        run: (statement) => once(() => database.run(statement)),
        all: (statement) => once(() => database.all(statement)),
        batch: (statements) => once(() => database.batch(statements)),
      },
    };
  }

  it('at any step between hearing of a bounce and passing it on, passes it on once, when it lives again', async () => {
    let deaths = 0;
    for (let steps = 1; steps < 20; steps += 1) {
      const bench = listeningServices();
      const { mail } = await aNotice(bench, { email: '' });
      const hook = aWebhook(mailEvents['permanent bounce'](mail, start), { secret, at: start, id: 'msg_1' });
      let died = false;
      const followUp: Promise<unknown>[] = [];
      const services: Services = {
        ...dying(bench, steps),
        afterAnswer: (work) => {
          followUp.push(
            work().catch(() => {
              died = true;
            }),
          );
        },
      };
      if ((await receiveProviderEvent(aRequest(hook), services)) !== 204) died = true;
      await Promise.all(followUp);
      bench.restart();
      // Either it was stored, and the clock finds what is left to do; or it was not, and the provider tells it again.
      const stored = bench.rows('SELECT count(*) AS count FROM provider_events')[0]?.['count'] === 1;
      if (stored && died && doorsOf(bench).length === 1) expect(await nextHeed(bench.services.database)).not.toBeNull();
      if (!stored) expect(await hand(bench, hook)).toBe(204);
      await bench.settle();
      await heedProvider(bench.services);
      expect([steps, doorsOf(bench)]).toEqual([steps, nationalHasIt]);
      expect(bench.rows("SELECT count(*) AS count FROM deliveries WHERE purpose = 'contact-fault'")).toEqual([
        { count: 1 },
      ]);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(4);
  });

  it('before it had written down that the mail was accepted, finds the event again', async () => {
    const bench = listeningServices();
    await anAccepted(bench, { email: '' });
    expect(await tell(bench, 'permanent bounce', 'message-1')).toBe(204);
    expect(doorsOf(bench)).toEqual([oslo]);
    expect(await nextHeed(bench.services.database)).toBeNull();
    await round(bench);
    expect(await nextHeed(bench.services.database)).toBe(start);
    expect(await heedProvider(bench.services)).toEqual({ facts: 1, passedOn: 1 });
    expect(doorsOf(bench)).toEqual(nationalHasIt);
    expect(await heedProvider(bench.services)).toEqual({ facts: 0, passedOn: 0 });
    expect(await nextHeed(bench.services.database)).toBeNull();
  });
});

describe('what was told long ago', () => {
  it('is forgotten after 90 days, and the facts on the mail stay', async () => {
    const bench = listeningServices();
    const { mail } = await aNotice(bench);
    await tell(bench, 'delivered', mail);
    // Goes after a week, and takes nothing else with it.
    await tell(bench, 'delivered', 'message-of-another-service');
    const count = () => bench.rows('SELECT count(*) AS count FROM provider_events')[0]?.['count'];
    bench.clock.now += 89 * 24 * hour;
    await heedProvider(bench.services);
    expect(count()).toBe(1);
    bench.clock.now += 2 * 24 * hour;
    await heedProvider(bench.services);
    expect([count(), factsOf(bench, mail)?.['delivered_at']]).toEqual([0, start]);
  });
});

it('what only a newer version knows is left for it, and the rest is heeded', async () => {
  const bench = listeningServices();
  const { mail } = await aNotice(bench);
  const told = (id: string, fact: string, type: string | null) => ({
    sql: "INSERT INTO provider_events VALUES (?, 'email.bounced', ?, ?, ?, ?, ?, NULL)",
    values: [id, mail, fact, type, start, start],
  });
  await bench.services.database.run(told('newer', 'postponed', null));
  await bench.services.database.run(told('ours', 'bounced', 'permanent'));
  expect(await heedProvider(bench.services)).toMatchObject({ facts: 1, passedOn: 1 });
  expect(await nextHeed(bench.services.database)).toBeNull();
});
