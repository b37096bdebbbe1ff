/** What the provider calls the sender's mail is gone with what she wrote: with it, her address could be found there. */
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/node/database.ts';
import { sql } from '../../src/server/database.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { withdraw } from '../../src/server/receipts.ts';
import type { Services } from '../../src/server/services.ts';
import { heedProvider, nextHeed } from '../../src/server/unreachable.ts';
import { aFolder, anAccepted, type Bench, hour, migrations, start } from '../support/some-services.ts';
import { factsOf, listeningServices, messageTo, round, tell } from '../support/tell.ts';

const ways: [string, (reference: string, services: Services) => Promise<unknown>][] = [
  ['erased by hand', eraseByReference],
  ['taken back', withdraw],
];

/** Every table, as text. */
const everything = ({ rows, dump }: Bench) => dump() + JSON.stringify(rows('SELECT * FROM provider_events'));

describe.each(ways)('when a submission is %s', (_how, erase) => {
  it('what was told of her receipt leads to nobody, and the facts stay', async () => {
    const bench = listeningServices();
    const reference = await anAccepted(bench);
    await round(bench);
    const [receipt, notice] = [messageTo(bench, 'sender'), messageTo(bench, 'association:oslo')];
    for (const name of ['sent', 'delivered', 'opened'] as const) await tell(bench, name, receipt);
    await tell(bench, 'delivered', notice);
    await erase(reference, bench.services);
    expect(everything(bench)).not.toContain(receipt);
    expect(factsOf(bench, notice)).toMatchObject({ delivered_at: start });
    expect(bench.rows('SELECT count(*) AS told FROM provider_events')).toEqual([{ told: 4 }]);
  });

  it('what is still to be written down is written down on nobody’s mail, and is gone after a week', async () => {
    const bench = listeningServices();
    const reference = await anAccepted(bench);
    await round(bench);
    const other = await anAccepted(bench, { name: 'Berit Hansen' });
    await round(bench);
    const receipts = bench.rows("SELECT submission, message_id FROM deliveries WHERE purpose = 'receipt'");
    const idOf = (of: string) => String(receipts.find(({ submission }) => submission === of)?.['message_id']);
    for (const mail of [idOf(reference), idOf(other)])
      await bench.services.database.run(
        sql`INSERT INTO provider_events VALUES (${mail}, 'email.delivered', ${mail}, 'delivered', NULL, ${start}, ${start}, NULL)`,
      );
    await erase(reference, bench.services);
    expect(bench.rows('SELECT message_id FROM provider_events WHERE message_id IS NOT NULL')).toEqual([
      { message_id: idOf(other) },
    ]);
    expect(await heedProvider(bench.services)).toEqual({ facts: 1, passedOn: 0 });
    expect(await nextHeed(bench.services.database)).toBeNull();
    expect(
      bench.rows("SELECT submission FROM deliveries WHERE purpose = 'receipt' AND delivered_at IS NOT NULL"),
    ).toEqual([{ submission: other }]);
    bench.clock.now += 8 * 24 * hour;
    await heedProvider(bench.services);
    expect(bench.rows('SELECT count(*) AS told FROM provider_events')).toEqual([{ told: 1 }]);
  });

  it('a receipt that is under way meanwhile counts as sent, and nothing more is known of it', async () => {
    const bench = listeningServices();
    const reference = await anAccepted(bench);
    const { port } = bench.provider;
    bench.services.mail.patient = {
      send: async (mail, key) => {
        const result = await port.send(mail, key);
        if (mail.subject.startsWith('Takk')) await erase(reference, bench.services);
        return result;
      },
    };
    await round({ ...bench, provider: { ...bench.provider, port: bench.services.mail.patient } });
    expect(
      bench.rows("SELECT accepted_at, message_id, next_attempt_at FROM deliveries WHERE purpose = 'receipt'"),
    ).toEqual([{ accepted_at: start, message_id: null, next_attempt_at: null }]);
  });
});

it('what an older version wrote down and kept is forgotten when this one starts', async () => {
  const folder = aFolder();
  const older = openDatabase(
    folder,
    migrations.filter(({ name }) => name < '0009'),
  );
  for (const [id, applied] of [
    ['applied', 1],
    ['waits', null],
  ] as const)
    await older.run(
      sql`INSERT INTO provider_events VALUES (${id}, 'email.delivered', 'message-1', 'delivered', NULL, 1, 1, ${applied})`,
    );
  older.close();
  const newer = openDatabase(folder, migrations);
  expect(await newer.all(sql`SELECT id, message_id FROM provider_events ORDER BY id`)).toEqual([
    { id: 'applied', message_id: null },
    { id: 'waits', message_id: 'message-1' },
  ]);
  newer.close();
});
