/** What the service keeps on the disk of its machine, others on that machine cannot read. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNodeServices } from '../../src/platform/node/open-services.ts';
import { parseSettings } from '../../src/server/env.ts';
import { deliveryKey } from '../../src/server/mail/port.ts';
import { someFacts } from '../support/some-facts.ts';
import { aFolder, migrations } from '../support/some-services.ts';

it('the outbox, its key and the local mailbox are for their owner only', async () => {
  const parent = aFolder();
  const settings = parseSettings({ DATA_DIR: join(parent, 'data') });
  const { database, mail } = openNodeServices(settings, someFacts(), migrations, () => 'http://localhost:4321');
  const letter = { from: 'a@eksempel.no', to: 'b@eksempel.no', subject: 'Prøve', text: 'Prøve\n' };
  await mail.prompt.send(letter, deliveryKey('notice', 'trial', 1));
  const modes = Object.fromEntries(
    globSync('**', { cwd: parent }).map((path) => [
      path.replace(/[\da-f]{64}/, '…'),
      (statSync(join(parent, path)).mode & 0o777).toString(8),
    ]),
  );
  database.close();
  expect(modes).toMatchObject({
    data: '700',
    'data/outbox.db': '600',
    'data/outbox.db-wal': '600',
    'data/submission.key': '600',
    'data/mailbox': '700',
    'data/mailbox/….json': '600',
  });
});
