/**
 * The local mailbox: mail as files in a folder, for development, tests and rehearsals. It keeps the promise the real
 * provider makes (one key, one mail), and keeps it for ever, not for 24 hours.
 */
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { DeliveryKey, FinishedMail, SendResult } from '../../server/mail/port.ts';
import type { Mailbox, MailboxMessage } from '../../server/services.ts';

const Message = z.strictObject({
  id: z.string(),
  key: z.string(),
  receivedAt: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
});

/** A file in the mailbox is not a message. The developer's turn: somebody else has written in the folder. */
export class MailboxError extends Error {
  override name = 'MailboxError';
}

/** Files read at once. A system lets a process have some hundred or thousand open, and a rehearsal may bring more mail than that. */
const mostOpen = 64;

/** A mailbox in `folder`, which is made with the first mail. Its `messages` throws MailboxError when a file is not a message. `now` is milliseconds since 1970. */
export function fileMailbox(folder: string, now: () => number = Date.now): Mailbox {
  let arrivals = 0;
  return {
    async send(mail, key) {
      arrivals += 1;
      const id = `${String(now()).padStart(14, '0')}-${String(arrivals).padStart(6, '0')}-${randomUUID().slice(0, 8)}`;
      const message = { id, key, receivedAt: new Date(now()).toISOString(), ...contentOf(mail) };
      try {
        return await deliver(folder, message, key);
      } catch {
        // A full or read-only disk, or somebody else's file. It says nothing about the mail, which can be sent again.
        return { outcome: 'retry', reason: 'provider-fault' };
      }
    },
    async messages() {
      const files = await messageFiles(folder);
      const all: MailboxMessage[] = [];
      for (let at = 0; at < files.length; at += mostOpen)
        all.push(...(await Promise.all(files.slice(at, at + mostOpen).map(readMessage))));
      return all.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/**
 * Written whole under another name, then linked to its own: a link is made at once or not at all, and only if the name is
 * free. So a crash leaves no half mail, and of many attempts with one key exactly one wins.
 */
async function deliver(folder: string, message: MailboxMessage, key: DeliveryKey): Promise<SendResult> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  const draft = join(folder, `.${randomUUID()}.draft`);
  try {
    await writeFile(draft, `${JSON.stringify(message, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
    await link(draft, file);
    return { outcome: 'accepted', messageId: message.id };
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const earlier = await readMessage(file);
    return bytesOf(earlier) === bytesOf(message)
      ? { outcome: 'accepted', messageId: earlier.id }
      : { outcome: 'key-conflict' };
  } finally {
    await rm(draft, { force: true });
  }
}

async function messageFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function readMessage(file: string): Promise<MailboxMessage> {
  try {
    return Message.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new MailboxError(`Not a message: ${file}`, { cause });
  }
}

/** Only what a mail has, so that nothing else that a caller's object may carry ends on disk. */
function contentOf({ from, to, replyTo, subject, text }: FinishedMail): FinishedMail {
  return { from, to, ...(replyTo === undefined ? {} : { replyTo }), subject, text };
}

function bytesOf(mail: FinishedMail): string {
  return JSON.stringify(contentOf(mail));
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
