/** Builds what the service stands on, for Workers: D1 for the outbox, everything else by binding. */
import { waitUntil } from 'cloudflare:workers';
import type { Facts } from '../../facts/load.ts';
import { parseSettings, SettingsError } from '../../server/env.ts';
import { errorKind, type Log, logWithoutServices } from '../../server/log.ts';
import { mailPorts } from '../../server/mail/ports.ts';
import { repeatMemory } from '../../server/repeat-memory.ts';
import { senderLimiter } from '../../server/sender-limiter.ts';
import { type Services, ServiceUnavailable } from '../../server/services.ts';
import type { Bindings } from './bindings.ts';
import { d1Database } from './database.ts';
import { d1Mailbox } from './mailbox.ts';
import { roundLimits } from './round-limits.ts';

/** Opens the services when they are first asked for, once an isolate. While settings are wrong, each call says so again. */
export function workerServices(bindings: Bindings, facts: Facts, log: Log): () => Services {
  let opened: Services | null = null;
  let told = false;
  return () => {
    try {
      opened ??= openServices(bindings, facts, log);
      return opened;
    } catch (error) {
      // The message names variables and never a value. Once is enough: each fault after it has a line of its own.
      const reason = error instanceof SettingsError ? error.message : errorKind(error);
      if (!told) logWithoutServices({ event: 'cannot-open', reason });
      told = true;
      throw new ServiceUnavailable('The settings do not fit', { cause: error });
    }
  };
}

function openServices(bindings: Bindings, facts: Facts, log: Log): Services {
  // A Worker has no local default: whatever production needs must be given, in preview too.
  const settings = parseSettings({ ...bindings, NODE_ENV: 'production' });
  const { siteUrl, keys, resend } = settings;
  if (!siteUrl || !keys) throw new SettingsError('SITE_URL and SUBMISSION_KEY are needed');
  const database = d1Database(bindings.DB);
  const carrier = resend ?? d1Mailbox(database, Date.now);
  const mailbox = 'messages' in carrier ? carrier : null;
  return {
    facts,
    database,
    keys,
    mail: { ...mailPorts(carrier, Date.now), from: settings.mailFrom },
    mailbox: mailbox && (() => mailbox.messages()),
    siteUrl: () => siteUrl.origin,
    now: Date.now,
    // These two remember within one isolate only. Cloudflare's own rate limiting can stand in front (docs/drift.md).
    limiter: senderLimiter(settings.senderLimit, Date.now),
    repeats: repeatMemory(Date.now),
    runSecret: settings.runSecret,
    roundLimits,
    webhookSecrets: settings.webhookSecrets,
    heartbeatTo: settings.heartbeatTo,
    log,
    isStopping: () => false,
    afterAnswer: (work) => {
      waitUntil(
        work().catch((error: unknown) => log({ event: 'fault', outcome: 'after-answer', reason: errorKind(error) })),
      );
    },
  };
}
