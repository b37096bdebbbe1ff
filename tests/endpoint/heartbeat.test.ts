/** The daily trial of the whole way, and what health says of the service. */
import { describe, expect, it } from 'vitest';
import { operatorId } from '../../src/domain/next-recipient.ts';
import { translator } from '../../src/i18n/index.ts';
import type { Database } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { openDoor } from '../../src/server/doors.ts';
import { answerHealth, currentHealth } from '../../src/server/health.ts';
import { marks } from '../../src/server/marks.ts';
import { operate } from '../../src/server/operation.ts';
import { outboxStatus } from '../../src/server/outbox-status.ts';
import type { Services } from '../../src/server/services.ts';
import { webhookSecrets } from '../../src/server/webhook-signature.ts';
import { day, tickAt } from '../support/clock.ts';
import { press } from '../support/clock-rounds.ts';
import { aContact, someFacts } from '../support/some-facts.ts';
import { anAccepted, type Bench, doorTo, hour, minute, someServices, start } from '../support/some-services.ts';
import { newWebhookSecret } from '../support/webhooks.ts';

const t = translator('nb');
const operator = 'drift@ressursvenn.example';
const nationalMail = 'nasjonal@forening.example';
const osloMail = 'oslo@forening.example';
const staleFacts = () => someFacts({ site: { nationalCoordinator: aContact('nasjonal', { verifiedAt: '2024-01' }) } });

const summaries = ({ provider }: Bench) =>
  provider.to(nationalMail).filter(({ mail }) => mail.subject === t('mail.summary.subject'));
const trials = ({ provider }: Bench) => provider.to(operator);

describe('the daily trial', () => {
  it('is off without an address', async () => {
    const bench = someServices();
    await tickAt(bench, start);
    expect(bench.rows('SELECT * FROM submissions')).toEqual([]);
    expect((await currentHealth(bench.services)).trial).toEqual({ state: 'off', lastArrived: null });
  });

  it('goes the whole way to the operator and to nobody else, once a day, and is erased when it has arrived', async () => {
    const bench = someServices({ heartbeatTo: operator });
    for (let at = 0; at < 30; at += 1) await tickAt(bench, start + at * hour);
    expect(trials(bench)).toHaveLength(2);
    expect(bench.provider.attempts.every(({ mail }) => mail.to === operator)).toBe(true);
    expect(bench.rows('SELECT DISTINCT synthetic, answers, next_look_at, county FROM submissions')).toEqual([
      { synthetic: 1, answers: null, next_look_at: null, county: null },
    ]);
    expect((await currentHealth(bench.services)).trial.state).toBe('arrives');
  });

  it('has a link that opens, until it is erased', async () => {
    const bench = someServices({ heartbeatTo: operator });
    await tickAt(bench, start);
    expect(await openDoor(doorTo(bench, operator), bench.services)).toMatchObject({ answers: { form: 'volunteer' } });
    await tickAt(bench, start + minute);
    expect(await openDoor(doorTo(bench, operator), bench.services)).toBeNull();
  });

  it('is nobody else’s, whatever the operator presses on its page', async () => {
    const bench = someServices({ heartbeatTo: operator });
    await tickAt(bench, start);
    await press(bench, doorTo(bench, operator), 'hand-over');
    await deliverDue(bench.provider.port, bench.services);
    expect(bench.provider.attempts.every(({ mail }) => mail.to === operator)).toBe(true);
  });

  it('is in no count and waits for nobody', async () => {
    const bench = someServices({ heartbeatTo: operator });
    await tickAt(bench, start);
    await tickAt(bench, start + minute);
    const status = await outboxStatus(bench.services.database, start + minute);
    expect(status).toEqual({ waiting: [], stuck: [], refused: [], unread: [], recent: { submissions: [], mail: [] } });
    expect(bench.rows('SELECT * FROM response_tally')).toEqual([]);
    expect((await currentHealth(bench.services)).erasure.erased).toBe(0);
  });

  it('is sent once when the service stops right after it was stored', async () => {
    const bench = someServices({ heartbeatTo: operator });
    const { database } = bench.services;
    const batch: Database['batch'] = async (statements) => {
      if (statements.some(({ values }) => values.includes('heartbeat'))) throw new Error('stopped');
      return database.batch(statements);
    };
    await operate({ ...bench.services, database: { ...database, batch } });
    await tickAt(bench, start + minute);
    await tickAt(bench, start + 2 * minute);
    expect(trials(bench)).toHaveLength(1);
  });

  it('that does not arrive is told after 26 hours, erased, and leaves no trace when it arrives again', async () => {
    const bench = someServices({ heartbeatTo: operator });
    bench.provider.refuse(operator);
    await tickAt(bench, start);
    await tickAt(bench, start + 25 * hour);
    expect((await currentHealth(bench.services)).status).toBe('ok');
    await tickAt(bench, start + 27 * hour);
    expect(await currentHealth(bench.services)).toMatchObject({ status: 'attention', reasons: ['trial-missing'] });
    await tickAt(bench, start + 2 * day);
    expect(summaries(bench)[0]?.mail.text).toContain(t('mail.summary.trial-missing'));
    expect(bench.provider.attempts.filter(({ mail }) => mail.to === nationalMail)).toHaveLength(1);
    bench.provider.fault = () => null;
    await tickAt(bench, start + 3 * day);
    await tickAt(bench, start + 3 * day + minute);
    expect((await currentHealth(bench.services)).status).toBe('ok');
  });

  it('is not taken for arrived while the provider only has it, where the provider tells of deliveries', async () => {
    const bench = someServices({
      heartbeatTo: operator,
      webhookSecrets: webhookSecrets(newWebhookSecret()) ?? [],
    });
    await tickAt(bench, start);
    await tickAt(bench, start + minute);
    expect((await currentHealth(bench.services)).trial.state).toBe('not-yet');
    await bench.services.database.run({
      sql: 'UPDATE deliveries SET delivered_at = ? WHERE recipient = ?',
      values: [start + minute, operatorId],
    });
    await tickAt(bench, start + 2 * minute);
    expect((await currentHealth(bench.services)).trial).toEqual({
      state: 'arrives',
      lastArrived: new Date(start + minute).toISOString(),
    });
  });
});

describe('health', () => {
  it('is ok when the clock goes, and fails when it has stood still', async () => {
    const bench = someServices();
    await tickAt(bench, start);
    expect(await currentHealth(bench.services)).toMatchObject({ status: 'ok', reasons: [] });
    bench.clock.now += 16 * minute;
    expect(await currentHealth(bench.services)).toMatchObject({ status: 'failing', reasons: ['clock-stands-still'] });
  });

  it('is no wiser by a time when the clock was a year ahead', async () => {
    const bench = someServices();
    await tickAt(bench, start + 365 * 24 * hour);
    await tickAt(bench, start);
    expect((await currentHealth(bench.services)).clock.lastTick).toBe(new Date(start).toISOString());
    bench.clock.now += 16 * minute;
    expect((await currentHealth(bench.services)).status).toBe('failing');
  });

  it('says that the provider is silent, and for how long mail has waited', async () => {
    const bench = someServices();
    await anAccepted(bench);
    bench.provider.fault = () => ({ result: { outcome: 'retry', reason: 'timeout' } });
    await tickAt(bench, start);
    await tickAt(bench, start + 2 * hour + minute);
    expect(await currentHealth(bench.services)).toMatchObject({
      status: 'attention',
      reasons: ['mail-waits'],
      mail: { waiting: 2, provider: 'silent', oldestWaitingSince: new Date(start).toISOString(), lastAccepted: null },
    });
  });

  it('holds no reference, no address and nothing that anybody wrote', async () => {
    const bench = someServices({ facts: staleFacts() });
    const reference = await anAccepted(bench, { name: 'Canaria Fugl', phone: '412 99 887' });
    bench.provider.refuse(osloMail);
    bench.provider.refuse(nationalMail);
    await tickAt(bench, start);
    const text = JSON.stringify(await currentHealth(bench.services));
    expect(text).toContain('"stuck":1');
    expect(text).not.toContain(reference);
    expect(text).not.toMatch(/@|Canaria|412|eksempel|forening/);
  });

  it('answers 200 while the service does its work, and 503 when the clock stands still or the database does not answer', async () => {
    const bench = someServices({ facts: staleFacts() });
    await tickAt(bench, start);
    const asked = async (services: Services) => {
      const answer = await answerHealth(() => services);
      return [answer.status, JSON.parse(await answer.text()).status];
    };
    expect(await asked(bench.services)).toEqual([200, 'attention']);
    const broken: Database = { ...bench.services.database, all: () => Promise.reject(new Error('kanarifugl')) };
    expect(await asked({ ...bench.services, database: broken })).toEqual([503, 'failing']);
    expect(JSON.stringify(bench.log)).not.toContain('kanarifugl');
    bench.clock.now += 16 * minute;
    expect(await asked(bench.services)).toEqual([503, 'failing']);
  });

  it('writes the clock down once a minute at most', async () => {
    const bench = someServices();
    for (let at = 0; at <= 60; at += 5) await tickAt(bench, start + at * 1000);
    expect((await marks(bench.services.database)).tick).toMatchObject({ at: start + minute, count: 2 });
  });
});
