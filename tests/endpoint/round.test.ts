import { describe, expect, it } from 'vitest';
import { nextRound, runRound } from '../../src/server/round.ts';
import { checkStep } from '../../src/server/steps.ts';
import { volunteerForm } from '../support/a-submission.ts';
import { addresses, roundsUntil } from '../support/clock-rounds.ts';
import { aContact, oslo, someFacts } from '../support/some-facts.ts';
import { anAccepted, someServices, start } from '../support/some-services.ts';

describe('a round of the clock', () => {
  it('knows when the next one is due: mail, a look at a submission, a question to a contact', async () => {
    const bench = someServices();
    const due = () => nextRound(bench.services.database);
    expect(await due()).toBeNull();
    await runRound(bench.services);
    expect(await due()).toBe(Date.parse('2026-12-02T07:00:00Z'));
    await anAccepted(bench);
    expect(await due()).toBe(start);
    await runRound(bench.services);
    expect(await due()).toBe(Date.parse('2026-03-04T07:00:00Z'));
  });

  it('asks for what is due by indexes alone, however much lies there', async () => {
    const bench = someServices();
    const asked: string[] = [];
    const { database } = bench.services;
    const all: typeof database.all = (statement) => {
      asked.push(statement.sql);
      return database.all(statement);
    };
    await nextRound({ ...database, all });
    expect(asked.length).toBeGreaterThan(0);
    for (const question of asked) {
      const plan = bench
        .rows(`EXPLAIN QUERY PLAN ${question.replaceAll('?', '0')}`)
        .map(({ detail }) => String(detail));
      expect(
        plan.filter(
          (line) =>
            /^(SCAN|SEARCH) (submissions|deliveries|contact_checks|provider_events)/.test(line) &&
            !line.includes('INDEX'),
        ),
      ).toEqual([]);
    }
  });

  it('goes on when one submission cannot be looked at, and tries that one again later', async () => {
    const bench = someServices();
    const broken = await anAccepted(bench, { message: 'Den ene', email: '' });
    await anAccepted(bench, { message: 'Den andre', email: '' });
    await runRound(bench.services);
    await bench.services.database.run({
      sql: "UPDATE submissions SET recipients = '[]' WHERE reference = ?",
      values: [broken],
    });
    await roundsUntil(bench, Date.parse('2026-03-04T07:30:00Z'));
    expect(bench.provider.to(addresses.oslo)).toHaveLength(3);
    expect(bench.log.filter(({ outcome }) => outcome === 'follow-up')).toEqual([
      { event: 'fault', outcome: 'follow-up', reference: broken, reason: expect.stringContaining('Zod') },
    ]);
    await roundsUntil(bench, Date.parse('2026-03-04T08:30:00Z'));
    expect(bench.log.filter(({ outcome }) => outcome === 'follow-up')).toHaveLength(2);
  });

  it('takes no more looks than a round may, and leaves none behind', async () => {
    const bench = someServices();
    for (let at = 0; at < 120; at += 1) await anAccepted(bench, { message: `Melding ${at}`, email: '' });
    await runRound(bench.services);
    bench.clock.now = Date.parse('2026-03-04T07:00:00Z');
    const first = await runRound(bench.services);
    expect(first.steps).toBeLessThan(120);
    expect(await nextRound(bench.services.database)).toBeLessThanOrEqual(bench.clock.now);
    const second = await runRound(bench.services);
    expect(first.steps + second.steps).toBe(120);
    expect(bench.provider.to(addresses.oslo)).toHaveLength(240);
  });

  it('keeps within what its platform allows, in looks and in mail, and the next one goes on', async () => {
    const bench = someServices({ roundLimits: { facts: 2, doors: 2, looks: 2, contacts: 2, mails: 3 } });
    for (let at = 0; at < 5; at += 1) await anAccepted(bench, { message: `Melding ${at}`, email: '' });
    expect(await runRound(bench.services)).toMatchObject({ accepted: 3, steps: 0 });
    expect(await runRound(bench.services)).toMatchObject({ accepted: 2, steps: 0 });
    bench.clock.now = Date.parse('2026-03-04T07:00:00Z');
    const steps: number[] = [];
    for (let round = 0; round < 8; round += 1) steps.push((await runRound(bench.services)).steps);
    expect(Math.max(...steps)).toBeLessThanOrEqual(2);
    expect(steps.reduce((sum, count) => sum + count, 0)).toBe(5);
  });
});

it('the check page is shown without the database too, and then goes by what the facts say', async () => {
  const contact = aContact('oslo', { verifiedAt: '2020-01' });
  const bench = someServices({ facts: someFacts({ associations: [{ ...oslo, contact }] }) });
  const services = {
    ...bench.services,
    database: { ...bench.services.database, all: () => Promise.reject(new Error('held')) },
  };
  const source = {
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded',
    read: () =>
      Promise.resolve(
        Buffer.from(
          new URLSearchParams(
            Object.entries(volunteerForm()).flatMap(([name, values]) => values.map((value) => [name, value])),
          ).toString(),
        ),
      ),
  };
  expect(await checkStep(source, 'volunteer', () => services)).toMatchObject({
    kind: 'check',
    address: { verifiedAt: '2020-01', beside: 'national' },
  });
});
