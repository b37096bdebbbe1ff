/**
 * Home of what the service stands on. A platform (src/platform/) builds these when it starts and provides them once;
 * pages and the clock ask for them. Nothing else knows where we run.
 */
import type { Facts } from '../facts/load.ts';
import type { Database } from './database.ts';
import type { Log } from './log.ts';
import type { MailPort } from './mail/port.ts';
import type { RepeatMemory } from './repeat-memory.ts';
import type { KeyRing } from './sealing.ts';
import type { SenderLimiter } from './sender-limiter.ts';
import type { WebhookSecret } from './webhook-signature.ts';

export interface Services {
  facts: Facts;
  database: Database;
  keys: KeyRing;
  mail: {
    /** For the attempt right after a submission: gives up soon (mail/ports.ts), and the clock goes on. */
    prompt: MailPort;
    /** For the clock: waits as long as a slow provider may need. */
    patient: MailPort;
    from: string;
  };
  /** The local mailbox's mail, newest last; null when mail goes to a real provider. */
  mailbox: (() => Promise<readonly MailboxMessage[]>) | null;
  /** Where visitors reach us, without a slash at the end. */
  siteUrl: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  limiter: SenderLimiter;
  repeats: RepeatMemory;
  runSecret: string | null;
  /** The most that one round of the clock may do where the platform limits how often a run may ask the database; null: as much as is due. */
  roundLimits: RoundLimits | null;
  /** What the mail provider signs its events with; none: POST /api/provider-events answers 404. */
  webhookSecrets: readonly WebhookSecret[];
  /** The operator's address for the daily trial of the whole way; null: no trial. */
  heartbeatTo: string | null;
  log: Log;
  /** Whether the process is about to end: whoever sends mail takes no more. */
  isStopping: () => boolean;
  /** Lets work go on after the answer has left, for as long as the platform allows. Failures are logged. */
  afterAnswer: (work: () => Promise<unknown>) => void;
}

/** How many of each, in one round. */
export interface RoundLimits {
  /** What the provider told, written down on the mail that it is about. */
  facts: number;
  /** Doors that nobody can have read, passed on. */
  doors: number;
  /** Looks at submissions, with a step or without. */
  looks: number;
  /** Contacts whose address is new to us, and doors that move with them. */
  contacts: number;
  mails: number;
}

/** A mail in the local mailbox. */
export interface MailboxMessage {
  /** What the port answered; later mail sorts after earlier. */
  id: string;
  /** The delivery key it was sent under. */
  key: string;
  /** ISO 8601. */
  receivedAt: string;
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
}

/** Keeps mail on this machine and hands none on: for development, tests and rehearsals. */
export interface Mailbox extends MailPort {
  /** All mail, in the order it arrived. */
  messages(): Promise<MailboxMessage[]>;
}

/** The platform could not open the service (a setting is missing or wrong); the reason is in the operator's log. */
export class ServiceUnavailable extends Error {
  override name = 'ServiceUnavailable';
}

let provided: (() => Services) | null = null;

/** Called once by the platform, before the first request. `open` throws ServiceUnavailable while settings are wrong. */
export function provideServices(open: () => Services): void {
  provided = open;
}

export function services(): Services {
  if (!provided) throw new ServiceUnavailable('No platform has provided the services');
  return provided();
}
