/** The daily summary to the national coordinator: when it is written, and that it is written once. */
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { type Database, type Statement, sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { currentMatters } from '../../src/server/matters.ts';
import { operate } from '../../src/server/operation.ts';
import { mattersOfDay } from '../../src/server/summaries.ts';
import { day, tickAt } from '../support/clock.ts';
import { roundsUntil } from '../support/clock-rounds.ts';
import { aContact, someFacts } from '../support/some-facts.ts';
import { aKeyRing, anAccepted, type Bench, hour, minute, someServices, start } from '../support/some-services.ts';

const t = translator('nb');
const nationalMail = 'nasjonal@forening.example';
const osloMail = 'oslo@forening.example';
const staleFacts = () => someFacts({ site: { nationalCoordinator: aContact('nasjonal', { verifiedAt: '2024-01' }) } });

const summaries = ({ provider }: Bench) =>
  provider.to(nationalMail).filter(({ mail }) => mail.subject === t('mail.summary.subject'));

describe('the daily summary', () => {
  it('is not sent when nobody is needed', async () => {
    const bench = someServices();
    await tickAt(bench, start);
    expect(bench.rows('SELECT day, matters, sent FROM summaries')).toEqual([
      { day: '2026-03-02', matters: '[]', sent: 0 },
    ]);
    expect(bench.provider.attempts).toEqual([]);
  });

  it('goes to the national coordinator, with counts and references, and not a word of anybody', async () => {
    const bench = someServices({ facts: staleFacts() });
    const reference = await anAccepted(bench, { name: 'Canaria Fugl', message: 'kanarifugl', email: '' });
    bench.provider.refuse(osloMail);
    bench.provider.next(
      { outcome: 'refused', reason: 'bad-recipient', statusCode: 422, name: 'x' },
      { outcome: 'refused', reason: 'bad-recipient', statusCode: 422, name: 'x' },
    );
    await deliverDue(bench.provider.port, bench.services);
    await tickAt(bench, start + minute);
    const [letter, ...more] = summaries(bench);
    expect(more).toEqual([]);
    expect(letter?.mail.text).toContain(
      `${t('mail.summary.stuck', { count: 1 })}\n  ${reference.slice(0, 4)} ${reference.slice(4)}`,
    );
    expect(letter?.mail.text).toContain(
      `${t('mail.summary.stale-contact', { count: 1 })}\n  ${t('recipient.national')} (national)`,
    );
    expect(JSON.stringify(letter?.mail)).not.toMatch(/kanari|Canaria|\/sak\/|vold/i);
  });

  it('tells what nobody has answered apart from what is erased soon', async () => {
    const bench = someServices();
    const reference = await anAccepted(bench, { recipient: 'national', email: '' });
    const told = async () =>
      (await currentMatters(bench.services)).filter(({ about }) => about === reference).map(({ kind }) => kind);
    await roundsUntil(bench, start + 10 * day);
    expect(await told()).toEqual(['unanswered']);
    await roundsUntil(bench, start + 80 * day);
    expect(await told()).toEqual(['erased-soon', 'unanswered']);
  });

  it('is sent once a day, however many clocks there are', async () => {
    const bench = someServices({ facts: staleFacts() });
    const other = { ...bench.services, database: { ...bench.services.database } };
    await Promise.all([operate(bench.services), operate(other)]);
    await deliverDue(bench.provider.port, bench.services);
    for (let at = 1; at < 9; at += 1) await tickAt(bench, start + at * hour);
    expect(summaries(bench)).toHaveLength(1);
  });

  it('waits for the morning of a working day', async () => {
    const bench = someServices({ facts: staleFacts() });
    const saturday = Date.parse('2026-03-07T10:00:00Z');
    for (const moment of [saturday, saturday + day, Date.parse('2026-03-09T06:30:00Z')]) await tickAt(bench, moment);
    expect(summaries(bench)).toHaveLength(0);
    await tickAt(bench, Date.parse('2026-03-09T07:00:00Z'));
    expect(summaries(bench)).toHaveLength(1);
  });

  it('is not sent again about the same until the next week', async () => {
    const bench = someServices({ facts: staleFacts() });
    for (let at = 0; at < 7; at += 1) await tickAt(bench, start + at * day);
    expect(summaries(bench)).toHaveLength(1);
    await tickAt(bench, start + 7 * day);
    expect(summaries(bench)).toHaveLength(2);
  });

  it('comes the next day when something is new', async () => {
    const bench = someServices({ facts: staleFacts() });
    await tickAt(bench, start);
    bench.services.facts = someFacts({
      site: {
        nationalCoordinator: aContact('nasjonal', { verifiedAt: '2024-01' }),
        countyContacts: [{ ...aContact('fylke', { verifiedAt: '2024-01' }), county: '11' }],
      },
    });
    await tickAt(bench, start + day);
    expect(summaries(bench)).toHaveLength(2);
    expect(summaries(bench).at(-1)?.mail.text).toContain('(county:11)');
  });

  it('is neither lost nor doubled when the service stops right before or right after it is decided', async () => {
    const bench = someServices({ facts: staleFacts() });
    const { database } = bench.services;
    const stops = (when: 'before' | 'after'): Database => ({
      ...database,
      batch: async (statements: readonly Statement[]) => {
        const isDecision = statements.some((statement) => statement.sql.includes('summaries'));
        if (isDecision && when === 'before') throw new Error('stopped');
        const changes = await database.batch(statements);
        if (isDecision) throw new Error('stopped');
        return changes;
      },
    });
    await operate({ ...bench.services, database: stops('before') });
    expect(bench.rows('SELECT * FROM deliveries')).toEqual([]);
    await operate({ ...bench.services, database: stops('after') });
    bench.restart();
    await tickAt(bench, start + minute);
    await tickAt(bench, start + 2 * minute);
    expect(summaries(bench)).toHaveLength(1);
  });

  it('goes on when the clock was once a week ahead', async () => {
    const bench = someServices({ facts: staleFacts() });
    await tickAt(bench, start + 7 * day);
    for (const days of [0, 1, 7]) await tickAt(bench, start + days * day);
    expect(bench.rows('SELECT day, sent FROM summaries ORDER BY day')).toEqual([
      { day: '2026-03-02', sent: 1 },
      { day: '2026-03-03', sent: 0 },
      { day: '2026-03-09', sent: 1 },
    ]);
  });

  it('goes on after a newer version, and leaves out what only that one knows', async () => {
    const bench = someServices({ facts: staleFacts() });
    const newer = [
      { kind: 'stale-contact', about: 'national' },
      { kind: 'of tomorrow', about: '7K3W9PHD' },
    ];
    await bench.services.database.run(
      sql`INSERT INTO summaries (day, matters, sent) VALUES ('2026-03-02', ${JSON.stringify(newer)}, 1)`,
    );
    await tickAt(bench, start + day);
    expect(bench.log.filter(({ event }) => event === 'fault')).toEqual([]);
    expect(bench.rows('SELECT day, sent FROM summaries ORDER BY day')).toEqual([
      { day: '2026-03-02', sent: 1 },
      { day: '2026-03-03', sent: 0 },
    ]);
    expect(await mattersOfDay('2026-03-02', bench.services)).toEqual([{ kind: 'stale-contact', about: 'national' }]);
  });

  it('names a key that the server does not have', async () => {
    const bench = someServices();
    const [key] = bench.services.keys;
    await anAccepted(bench);
    await deliverDue(bench.provider.port, bench.services);
    bench.services.keys = aKeyRing();
    await tickAt(bench, start + minute);
    expect(summaries(bench)[0]?.mail.text).toContain(key.id);
  });
});
