/** On Workers there is no command that erases one submission; docs/drift.md has the line that does. It must leave no more than the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { sql } from '../../src/server/database.ts';
import { deliverDue } from '../../src/server/deliver.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { projectRoot } from '../support/some-facts.ts';
import { anAccepted, type Bench, copyOf, someServices } from '../support/some-services.ts';

const drift = readFileSync(join(projectRoot, 'docs/drift.md'), 'utf8');
const [, byHand = ''] = /--command "(INSERT INTO marks[^"]+)"/.exec(drift) ?? [];

/** What is left in the outbox, but for the moments at which it was erased. */
const left = ({ rows }: Bench) => [
  rows('SELECT *, erased_at IS NOT NULL AS erased_at FROM submissions'),
  rows('SELECT *, closed_at IS NOT NULL AS closed_at FROM deliveries ORDER BY id'),
  rows("SELECT count FROM marks WHERE name = 'erased'"),
  rows('SELECT * FROM provider_events ORDER BY id'),
];

it('the line in docs/drift.md erases what the command erases', async () => {
  const bench = someServices();
  const reference = await anAccepted(bench);
  await deliverDue(bench.provider.port, bench.services);
  await anAccepted(bench, { name: 'Berit Hansen' });
  for (const { message_id: mail } of bench.rows('SELECT message_id FROM deliveries WHERE message_id IS NOT NULL'))
    await bench.services.database.run(
      sql`INSERT INTO provider_events VALUES (${`told-${mail}`}, 'email.delivered', ${String(mail)}, 'delivered', NULL, 1, 1, NULL)`,
    );
  const other = copyOf(bench);
  await eraseByReference(reference, bench.services);
  const sqlite = new DatabaseSync(join(other.folder, 'outbox.db'));
  sqlite.exec(byHand.replaceAll('7K3W9PHD', reference));
  sqlite.close();
  expect(left(other)).toEqual(left(bench));
});
