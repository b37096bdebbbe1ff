import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { d1Mailbox } from '../../src/platform/cloudflare/mailbox.ts';
import { type NodeDatabase, openDatabase } from '../../src/platform/node/database.ts';
import { deliveryKey } from '../../src/server/mail/port.ts';

const mail = { from: 'post@ressursvenn.example', to: 'oslo@forening.example', subject: 'Hei', text: 'Hei\n' };
const key = deliveryKey('notice', 'en', 1);

let folder: string;
let database: NodeDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ressursvenn-d1-'));
  database = openDatabase(folder, []);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe('the local mailbox on Workers', () => {
  const mailbox = () => d1Mailbox(database, () => Date.UTC(2026, 0, 2, 3, 4, 5));

  it('keeps one mail for one key, however often it is sent, and answers with the same id', async () => {
    const box = mailbox();
    const sent = await Promise.all(Array.from({ length: 5 }, () => box.send({ ...mail }, key)));
    const [kept, ...more] = await box.messages();
    expect(more).toEqual([]);
    expect(kept).toEqual({ id: kept?.id, key, receivedAt: '2026-01-02T03:04:05.000Z', ...mail });
    expect(sent).toEqual(sent.map(() => ({ outcome: 'accepted', messageId: kept?.id })));
  });

  it('says that a key is taken when another mail comes under it', async () => {
    const box = mailbox();
    await box.send(mail, key);
    expect(await box.send({ ...mail, replyTo: 'en@annen.example' }, key)).toEqual({ outcome: 'key-conflict' });
    expect(await box.messages()).toHaveLength(1);
  });

  it('keeps mail in the order in which it came, for whoever opens it next', async () => {
    for (const number of [1, 2, 3])
      await mailbox().send({ ...mail, subject: `Nr. ${number}` }, deliveryKey('notice', 'en', number));
    expect((await mailbox().messages()).map(({ subject }) => subject)).toEqual(['Nr. 1', 'Nr. 2', 'Nr. 3']);
  });

  it('asks to be tried again when the database does not answer', async () => {
    const gone = { ...database, run: () => Promise.reject(new Error('gone')) };
    expect(await d1Mailbox(gone, Date.now).send(mail, key)).toEqual({ outcome: 'retry', reason: 'provider-fault' });
  });
});
