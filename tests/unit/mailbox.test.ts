import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileMailbox, MailboxError } from '../../src/platform/node/mailbox.ts';
import { deliveryKey, type FinishedMail } from '../../src/server/mail/port.ts';
import { projectRoot } from '../support/some-facts.ts';

const mail: FinishedMail = {
  from: 'Ressursvenn <post@ressursvenn.example>',
  to: 'asker@forening.example',
  subject: 'Ny henvendelse, ref. K7M4X2AB',
  text: 'Åpne henvendelsen: æøå «» 🌸\n',
};
const key = deliveryKey('notice', 'd1', 1);

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mailbox-'));
  folder = join(home, 'var', 'mail');
});
afterEach(() => rm(home, { recursive: true }));

describe('the local mailbox', () => {
  it('is empty before the first mail', async () => {
    expect(await fileMailbox(folder).messages()).toEqual([]);
  });

  it('keeps a mail as it was sent', async () => {
    const mailbox = fileMailbox(folder, () => Date.parse('2026-03-01T22:10:00Z'));
    const result = await mailbox.send({ ...mail, replyTo: 'hjelper@post.example' }, key);
    const [message, ...others] = await mailbox.messages();
    expect(others).toEqual([]);
    expect(message).toEqual({
      ...mail,
      replyTo: 'hjelper@post.example',
      key: 'notice/d1/1',
      receivedAt: '2026-03-01T22:10:00.000Z',
      id: result.outcome === 'accepted' ? result.messageId : 'not accepted',
    });
  });

  it('shows mail in the order it arrived, also within the same millisecond', async () => {
    const mailbox = fileMailbox(folder, () => 0);
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      await mailbox.send({ ...mail, subject: `mail ${n}` }, deliveryKey('notice', `d${n}`, 1));
    }
    const subjects = (await mailbox.messages()).map(({ subject }) => subject);
    expect(subjects).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `mail ${n}`));
  });

  it.skipIf(process.platform === 'win32')('is read whole, with more mail in it than files may be open', async () => {
    const mailbox = fileMailbox(folder);
    for (let n = 0; n < 300; n += 1) await mailbox.send(mail, deliveryKey('notice', `d${n}`, 1));
    const source = `import { fileMailbox } from ${JSON.stringify(join(projectRoot, 'src/platform/node/mailbox.ts'))};
      console.log((await fileMailbox(${JSON.stringify(folder)}).messages()).length);`;
    const words = ['-c', 'ulimit -n 128; exec "$@"', 'sh', process.execPath, '--input-type=module', '-e', source];
    expect(execFileSync('/bin/sh', words, { encoding: 'utf8', cwd: projectRoot })).toBe('300\n');
  });

  it('can be read by its owner only, for it holds what the real ones hold', async () => {
    await fileMailbox(folder).send(mail, key);
    const [file = ''] = await readdir(folder);
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  });
});

describe('one key', () => {
  it('makes one mail, however many attempts there are at once', async () => {
    const mailboxes = [fileMailbox(folder), fileMailbox(folder)];
    const attempts = Array.from({ length: 50 }, (_, n) => mailboxes[n % 2]?.send(mail, key));
    const results = await Promise.all(attempts);
    const [message] = await fileMailbox(folder).messages();
    expect(results).toEqual(Array.from({ length: 50 }, () => ({ outcome: 'accepted', messageId: message?.id })));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('makes one mail also when many different mails claim it at once', async () => {
    const mailbox = fileMailbox(folder);
    const attempts = Array.from({ length: 50 }, (_, n) => mailbox.send({ ...mail, text: `text ${n}` }, key));
    const outcomes = (await Promise.all(attempts)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'key-conflict')).toHaveLength(49);
    expect(await mailbox.messages()).toHaveLength(1);
  });

  it.each([
    ['text', { text: 'other' }],
    ['recipient', { to: 'other@forening.example' }],
    ['reply address', { replyTo: 'other@post.example' }],
  ])('is in conflict with the same mail with another %s', async (_what, change) => {
    const mailbox = fileMailbox(folder);
    await mailbox.send(mail, key);
    expect(await mailbox.send({ ...mail, ...change }, key)).toEqual({ outcome: 'key-conflict' });
    expect(await mailbox.messages()).toMatchObject([mail]);
  });
});

describe('a disk that fails us', () => {
  const later = { outcome: 'retry', reason: 'provider-fault' };

  it('by having a file where the folder should be is a reason to try again', async () => {
    await writeFile(join(home, 'var'), 'a file where a folder should be');
    expect(await fileMailbox(folder).send(mail, key)).toEqual(later);
  });

  it('by being read-only is a reason to try again', async () => {
    // A folder that is there, but where Linux lets nobody write, root included.
    expect(await fileMailbox('/proc/self').send(mail, key)).toEqual(later);
  });

  it('by crashing half way leaves nothing that passes for mail', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.0b9d.draft'), '{"id": "half a ma');
    const mailbox = fileMailbox(folder);
    await mailbox.send(mail, key);
    expect(await mailbox.messages()).toMatchObject([mail]);
  });

  it("by having a file that is no mail is told by that file's name", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'notes.json'), '{}');
    const reading = fileMailbox(folder).messages();
    await expect(reading).rejects.toThrow(new MailboxError(`Not a message: ${join(folder, 'notes.json')}`));
  });
});
