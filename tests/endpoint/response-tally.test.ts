/** How long people waited: what is counted, once, and what is shown of it. */
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/server/accept.ts';
import type { Database } from '../../src/server/database.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { withdraw } from '../../src/server/receipts.ts';
import { currentResponseTimes, responseTimesIfQuick } from '../../src/server/response-times.ts';
import { aSubmission } from '../support/a-submission.ts';
import { day, tickAt } from '../support/clock.ts';
import { anAccepted, type Bench, doorTo, minute, someServices, start } from '../support/some-services.ts';

const osloMail = 'oslo@forening.example';

describe('the tally of waiting times', () => {
  const tally = (bench: Bench) =>
    bench.rows(
      'SELECT county, outcome, working_days AS days, count FROM response_tally ORDER BY outcome, county, working_days',
    );

  async function press(bench: Bench, address: string, action: 'read' | 'contacted'): Promise<void> {
    const door = await openDoor(doorTo(bench, address), bench.services);
    if (!door) throw new Error('No such door');
    await actOnDoor(door, action, bench.services);
  }

  it('counts what came, once, however often the clock goes round', async () => {
    const bench = someServices();
    for (const message of ['en', 'to', 'tre']) await anAccepted(bench, { message });
    await anAccepted(bench, { postalCode: '0000', message: 'fire' });
    await tickAt(bench, start);
    await tickAt(bench, start + minute);
    await anAccepted(bench, { message: 'fem' });
    await tickAt(bench, start + 2 * minute);
    expect(tally(bench)).toEqual([
      { county: '', outcome: 'received', days: 0, count: 1 },
      { county: '03', outcome: 'received', days: 0, count: 4 },
    ]);
  });

  it('counts the first sign of life, in working days, and none that comes after it', async () => {
    const bench = someServices();
    await anAccepted(bench);
    await tickAt(bench, start);
    bench.clock.now = start + 4 * day; // Monday to Friday.
    await press(bench, osloMail, 'read');
    bench.clock.now += 3 * day;
    await press(bench, osloMail, 'read');
    await press(bench, osloMail, 'contacted');
    expect(tally(bench)).toEqual([
      { county: '03', outcome: 'answered', days: 4, count: 1 },
      { county: '03', outcome: 'received', days: 0, count: 1 },
    ]);
  });

  it('counts neither what may be spam nor that somebody read it', async () => {
    const bench = someServices();
    const { services } = bench;
    const sending = { language: 'nb', pageToken: '', signs: ['trap-filled'] } as const;
    await accept(aSubmission({}, services.facts), sending, services);
    await tickAt(bench, start);
    await press(bench, 'nasjonal@forening.example', 'read');
    await tickAt(bench, start + minute);
    expect(tally(bench)).toEqual([]);
  });

  it('takes out what was taken back or erased on request unread, once, and keeps what had been read', async () => {
    const bench = someServices();
    const [unread, read, erased] = [
      await anAccepted(bench, { message: 'en' }),
      await anAccepted(bench, { message: 'to' }),
      await anAccepted(bench, { message: 'tre' }),
    ];
    await tickAt(bench, start);
    const letter = bench.provider.to(osloMail).find(({ mail }) => mail.text.includes(`/sak/${read}`));
    const door = await openDoor(/\/sak\/(.+)\//.exec(letter?.mail.text ?? '')?.[1] ?? '', bench.services);
    if (door) await actOnDoor(door, 'read', bench.services);
    for (const reference of [unread, unread, read]) await withdraw(reference, bench.services);
    await eraseByReference(erased, bench.services);
    expect(tally(bench)).toEqual([
      { county: '03', outcome: 'answered', days: 0, count: 1 },
      { county: '03', outcome: 'received', days: 0, count: 3 },
      { county: '03', outcome: 'withdrawn', days: 0, count: 2 },
    ]);
  });

  it('is shown for the last twelve months, at most an hour old, and stays when the answers are erased', async () => {
    const bench = someServices();
    for (const message of ['en', 'to', 'tre', 'fire', 'fem']) await anAccepted(bench, { message });
    await tickAt(bench, start);
    for (const { mail } of bench.provider.to(osloMail)) {
      const door = await openDoor(/\/sak\/(.+)\//.exec(mail.text)?.[1] ?? '', bench.services);
      if (door) await actOnDoor(door, 'contacted', bench.services);
    }
    expect(await currentResponseTimes(bench.services)).toEqual({ national: null, counties: {} });
    bench.clock.now = start + 2 * day;
    const times = { count: 5, half: { workingDays: 1, isLonger: false }, most: { workingDays: 1, isLonger: false } };
    expect(await currentResponseTimes(bench.services)).toEqual({ national: times, counties: { '03': times } });
    // The clock has leapt, so nothing is erased at once (clock-doubt.ts).
    await tickAt(bench, start + 40 * day);
    await tickAt(bench, start + 42 * day);
    expect(bench.rows('SELECT count(*) AS left FROM submissions WHERE answers IS NOT NULL')).toEqual([{ left: 0 }]);
    bench.clock.now = start + 300 * day;
    expect((await currentResponseTimes(bench.services)).national?.count).toBe(5);
    bench.clock.now = start + 370 * day;
    expect((await currentResponseTimes(bench.services)).national).toBeNull();
  });

  it('is waited for only a moment where it is only nice to know', async () => {
    const bench = someServices();
    const never: Database = { ...bench.services.database, all: () => new Promise(() => undefined) };
    expect(await responseTimesIfQuick({ ...bench.services, database: never })).toBeNull();
    const broken: Database = { ...bench.services.database, all: () => Promise.reject(new Error('broken')) };
    expect(await responseTimesIfQuick({ ...bench.services, database: broken })).toBeNull();
    expect(bench.log).toContainEqual(expect.objectContaining({ event: 'fault', outcome: 'response-times' }));
  });
});
