import { describe, expect, it } from 'vitest';
import { accept } from '../../src/server/accept.ts';
import { deliverDue, hurry } from '../../src/server/deliver.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { timeout } from '../support/a-provider.ts';
import { aSubmission } from '../support/a-submission.ts';
import { nextDue } from '../support/clock-rounds.ts';
import { Crash, dyingServices } from '../support/dying-services.ts';
import { type Bench, minute, someServices } from '../support/some-services.ts';

/** A visitor sends, the process dies after so many steps, and another one takes over. Tells whether it died at all. */
async function liveThrough(bench: Bench, steps: number): Promise<boolean> {
  const pageToken = newPageToken(bench.services.now() - minute, bench.services.keys);
  const sending = { language: 'nb', pageToken, signs: [] } as const;
  const dying = dyingServices(bench, steps);
  let died = false;
  try {
    await accept(aSubmission(), sending, dying.services);
    await deliverDue(dying.port, dying.services);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    died = true;
  }
  bench.restart();
  bench.clock.now += 1000;
  // She got no answer, so she presses the button again.
  await accept(aSubmission(), sending, bench.services);
  await hurry(bench.services.database, bench.clock.now, { all: false });
  await roundsUntilDone(bench);
  return died;
}

async function roundsUntilDone({ services, provider, clock }: Bench): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds += 1) {
    await deliverDue(provider.port, services);
    const due = await nextDue(services.database);
    if (due === null) return;
    clock.now = Math.max(due, clock.now);
  }
  throw new Error('Something is still due after fifty rounds');
}

describe.each([
  ['everything goes well', () => undefined, ['oslo@forening.example']],
  [
    'the first recipient is refused',
    ({ provider }: Bench) => provider.refuse('oslo@forening.example'),
    ['nasjonal@forening.example'],
  ],
  [
    'the provider loses its first answers',
    ({ provider }: Bench) =>
      provider.next({ result: timeout, accepts: true }, timeout, { result: timeout, accepts: true }),
    ['oslo@forening.example'],
  ],
])('when %s, a process that dies at any moment loses nothing and sends nothing twice', (_what, prepare, recipients) => {
  it('whichever call was its last', async () => {
    let deaths = 0;
    for (let steps = 1; ; steps += 1) {
      const bench = someServices();
      prepare(bench);
      const died = await liveThrough(bench, steps);
      const got = (address: string) => bench.provider.to(address).length;
      expect([steps, ...recipients.map(got), got('kari@eksempel.no')]).toEqual([steps, ...recipients.map(() => 1), 1]);
      expect(bench.provider.accepted).toHaveLength(recipients.length + 1);
      expect(bench.rows('SELECT count(*) AS count FROM submissions')).toEqual([{ count: 1 }]);
      expect(bench.rows('SELECT * FROM deliveries WHERE next_attempt_at IS NOT NULL OR mail IS NOT NULL')).toEqual([]);
      if (!died) break;
      deaths += 1;
    }
    // Storing, and then for each mail: taking, sending, writing down.
    expect(deaths).toBeGreaterThanOrEqual(7);
  });
});
