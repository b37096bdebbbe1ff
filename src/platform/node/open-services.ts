/** Builds what the service stands on, for Node: a file for the outbox, a key beside it, a mailbox or the provider. */
import { join, resolve } from 'node:path';
import type { Facts } from '../../facts/load.ts';
import type { Settings } from '../../server/env.ts';
import { errorKind, jsonLog, type Log } from '../../server/log.ts';
import { mailPorts } from '../../server/mail/ports.ts';
import { repeatMemory } from '../../server/repeat-memory.ts';
import { senderLimiter } from '../../server/sender-limiter.ts';
import type { Services } from '../../server/services.ts';
import { type Migration, type NodeDatabase, openDatabase } from './database.ts';
import { localKeys } from './local-keys.ts';
import { logLines } from './log-lines.ts';
import { fileMailbox } from './mailbox.ts';

export interface NodeServices extends Services {
  database: NodeDatabase;
  /** Takes no more mail from now on; resolves when what is under way has ended. */
  settle(): Promise<void>;
}

/** Opens everything. Throws SettingsError, or the database's own error. `siteUrl` is asked when a letter is written. */
export function openNodeServices(
  settings: Settings,
  facts: Facts,
  migrations: readonly Migration[],
  siteUrl: () => string,
): NodeServices {
  const folder = resolve(settings.dataDir);
  const log: Log = jsonLog(
    logLines((text) => process.stdout.write(text)),
    Date.now,
  );
  const database = openDatabase(folder, migrations);
  const underWay = new Set<Promise<unknown>>();
  let isStopping = false;
  const carrier = settings.resend ?? fileMailbox(join(folder, 'mailbox'));
  const mailbox = 'messages' in carrier ? carrier : null;
  return {
    facts,
    database,
    keys: settings.keys ?? localKeys(folder),
    mail: { ...mailPorts(carrier, Date.now), from: settings.mailFrom },
    mailbox: mailbox && (() => mailbox.messages()),
    siteUrl,
    now: Date.now,
    limiter: senderLimiter(settings.senderLimit, Date.now),
    repeats: repeatMemory(Date.now),
    runSecret: settings.runSecret,
    roundLimits: null,
    webhookSecrets: settings.webhookSecrets,
    heartbeatTo: settings.heartbeatTo,
    log,
    isStopping: () => isStopping,
    afterAnswer: (work) => {
      // In a later turn: what it does before it first waits would else keep the answer back.
      const done = new Promise(setImmediate)
        .then(work)
        .catch((error: unknown) => log({ event: 'fault', outcome: 'after-answer', reason: errorKind(error) }))
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    settle: async () => {
      isStopping = true;
      await Promise.all(underWay);
    },
  };
}
