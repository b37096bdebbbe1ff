/**
 * Home of the settings that the operator gives by environment variables (or bindings on Workers). Parsed once, when the
 * service starts; an error names the variable and never its value. Builds and unit tests need none of them.
 */
import { z } from 'astro/zod';
import { isEmail } from '../text/contact-details.ts';
import { isOwnMachine } from './page-address.ts';
import { type KeyRing, sealingKey } from './sealing.ts';
import { type WebhookSecret, webhookSecrets } from './webhook-signature.ts';

/**
 * `all`: the local default. `this-machine`: whoever sits at it. `none`: where visitors come by another name, and so by a proxy, since one
 * that says nothing of whom it asks for is at this machine, too; the files are in `DATA_DIR/mailbox`.
 */
export type MailboxReaders = 'all' | 'this-machine' | 'none';

export interface Settings {
  /** Where visitors reach the site; null in the local default, which uses the address it listens on. */
  siteUrl: URL | null;
  host: string;
  port: number;
  dataDir: string;
  transport: 'mailbox' | 'resend';
  /** Who is shown the local mailbox, which holds the links that open what people wrote. */
  mailboxFor: MailboxReaders;
  resend: ResendSettings | null;
  /** Sender of all mail, «Name <address>» or an address. Neutral: it shows on lock screens. */
  mailFrom: string;
  /** Null only where the platform makes and keeps a key of its own (the local default). */
  keys: KeyRing | null;
  /** Opens POST /api/run; null: the address answers 404. */
  runSecret: string | null;
  /** Opens POST /api/provider-events; none: the address answers 404. */
  webhookSecrets: readonly WebhookSecret[];
  /** The operator's address for the daily trial (heartbeat.ts); null: no trial. */
  heartbeatTo: string | null;
  senderLimit: SenderLimit | null;
}

export interface ResendSettings {
  apiKey: string;
  /** Null: Resend's own. */
  baseUrl: string | null;
}

export interface SenderLimit {
  /** Submissions that one sender may send at once. */
  burst: number;
  /** And then, each hour. */
  perHour: number;
}

/** The settings do not fit; the message is for the operator and names every variable to mend. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const text = z.string().trim();
const optional = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const isSender = (from: string) => isEmail(/^[^<>\r\n]*<([^<>]+)>$/.exec(from)?.[1] ?? from);
const limitPattern = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/;

const Variables = z.object({
  NODE_ENV: optional(text),
  SITE_URL: optional(text.refine(isOrigin, 'must be an address without a path, like https://ressursvenn.example')),
  HOST: optional(text),
  PORT: optional(text.refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a port number')),
  DATA_DIR: optional(text),
  MAIL_TRANSPORT: optional(z.enum(['mailbox', 'resend'], 'must be mailbox or resend')),
  ALLOW_MAILBOX: optional(text),
  RESEND_API_KEY: optional(text),
  RESEND_BASE_URL: optional(text.refine(isUrl, 'must be a web address')),
  RESEND_WEBHOOK_SECRET: optional(
    text.refine(
      (secrets) => webhookSecrets(secrets) !== null,
      'must be a signing secret as Resend shows it, whsec_… (several: separated by commas)',
    ),
  ),
  MAIL_FROM: optional(text.refine(isSender, 'must be an e-mail address, or Name <address>')),
  SUBMISSION_KEY: optional(
    text.refine(
      (keys) => keyRing(keys) !== null,
      'must be 32 bytes in base64 (several keys: separated by commas, the newest first)',
    ),
  ),
  RUN_SECRET: optional(text.min(16, 'must be at least 16 signs')),
  HEARTBEAT_TO: optional(text.refine(isEmail, 'must be an e-mail address')),
  SENDER_LIMIT: optional(
    text.refine((limit) => limit === 'off' || limitPattern.test(limit), 'must be off, or burst/perHour like 120/720'),
  ),
});

/** Every variable that is a setting of the service. */
export const settingNames: readonly string[] = Object.keys(Variables.shape);

/** The settings in a set of variables. Throws SettingsError. */
export function parseSettings(variables: Readonly<Record<string, unknown>>): Settings {
  const parsed = Variables.safeParse(Object.fromEntries(settingNames.map((name) => [name, variables[name]])));
  if (!parsed.success)
    throw settingsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  const given = parsed.data;
  const production = given.NODE_ENV === 'production';
  const transport = given.MAIL_TRANSPORT === 'resend' ? 'resend' : 'mailbox';
  const problems = problemsIn(given, transport);
  if (problems.length > 0) throw settingsError(problems);
  const siteUrl = given.SITE_URL ? new URL(given.SITE_URL) : null;
  return {
    siteUrl,
    host: given.HOST ?? 'localhost',
    port: Number(given.PORT ?? '4321'),
    dataDir: given.DATA_DIR ?? '.data',
    transport,
    mailboxFor: mailboxReaders(production, siteUrl),
    resend:
      transport === 'resend' ? { apiKey: given.RESEND_API_KEY ?? '', baseUrl: given.RESEND_BASE_URL ?? null } : null,
    mailFrom: given.MAIL_FROM ?? 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    keys: given.SUBMISSION_KEY ? keyRing(given.SUBMISSION_KEY) : null,
    runSecret: orNull(given.RUN_SECRET),
    webhookSecrets: webhookSecrets(given.RESEND_WEBHOOK_SECRET ?? '') ?? [],
    heartbeatTo: orNull(given.HEARTBEAT_TO),
    senderLimit: senderLimit(given.SENDER_LIMIT),
  };
}

/** What is missing or does not go together, in the operator's words. */
function problemsIn(given: z.infer<typeof Variables>, transport: Settings['transport']): string[] {
  const production = given.NODE_ENV === 'production';
  const leavesThisMachine =
    transport === 'resend' && !(given.RESEND_BASE_URL && isOwnMachine(new URL(given.RESEND_BASE_URL).host));
  return [
    transport === 'resend' && !given.RESEND_API_KEY && 'RESEND_API_KEY is needed when MAIL_TRANSPORT is resend',
    transport === 'resend' && !given.MAIL_FROM && 'MAIL_FROM is needed when MAIL_TRANSPORT is resend',
    production &&
      transport === 'mailbox' &&
      given.ALLOW_MAILBOX !== '1' &&
      'MAIL_TRANSPORT must be resend in production: a local mailbox reaches nobody (ALLOW_MAILBOX=1 if you know that)',
    production && !given.SUBMISSION_KEY && 'SUBMISSION_KEY is needed in production',
    production && !given.SITE_URL && 'SITE_URL is needed in production: the links in the mail begin with it',
    !production &&
      leavesThisMachine &&
      !given.SITE_URL &&
      'SITE_URL is needed when MAIL_TRANSPORT is resend: the links in the mail begin with it',
  ].filter((problem) => problem !== false);
}

function mailboxReaders(production: boolean, siteUrl: URL | null): MailboxReaders {
  if (!production) return 'all';
  return siteUrl && isOwnMachine(siteUrl.host) && siteUrl.protocol === 'http:' ? 'this-machine' : 'none';
}

const orNull = (value: string | undefined): string | null => value ?? null;

/** Keys separated by commas, the newest first; null when one of them is not a key. */
export function keyRing(text: string): KeyRing | null {
  const [first, ...rest] = text.split(',').map((key) => sealingKey(key.trim()));
  if (!first || rest.includes(null)) return null;
  return [first, ...rest.filter((key) => key !== null)];
}

function settingsError(problems: readonly string[]): SettingsError {
  return new SettingsError(
    `The service cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee «Environment» in README.md.`,
  );
}

function senderLimit(limit: string | undefined): SenderLimit | null {
  if (limit === 'off') return null;
  const [, burst = '120', perHour = '720'] = limitPattern.exec(limit ?? '') ?? [];
  return { burst: Number(burst), perHour: Number(perHour) };
}

function isUrl(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isOrigin(address: string): boolean {
  return isUrl(address) && new URL(address).href === `${new URL(address).origin}/`;
}
