/** Tells the service something as the mail provider would: signed by it, now, unless the test is about something else. */
import { deliverDue } from '../../src/server/deliver.ts';
import { receiveProviderEvent } from '../../src/server/provider-events.ts';
import { webhookSecrets } from '../../src/server/webhook-signature.ts';
import { anAccepted, type Bench, someServices } from './some-services.ts';
import {
  aWebhook,
  type MailEventName,
  mailEvents,
  newWebhookSecret,
  type SignOptions,
  type Webhook,
} from './webhooks.ts';

export const secret = newWebhookSecret();

/** A service that knows the provider's secret. */
export const listeningServices: typeof someServices = (change = {}) =>
  someServices({ webhookSecrets: webhookSecrets(secret) ?? [], ...change });

export const aRequest = ({ body, headers }: { body: BodyInit; headers: Record<string, string> }): Request =>
  new Request('https://ressursvenn.example/api/provider-events/', { method: 'POST', body, headers });

/** Hands an event over; resolves with the answer's status. */
export const hand = ({ services }: Bench, webhook: Webhook): Promise<number> =>
  receiveProviderEvent(aRequest(webhook), services);

/** Tells of a mail, and waits until what follows from it has been done. */
export async function tell(
  bench: Bench,
  name: MailEventName,
  messageId: string,
  { happened = bench.clock.now, ...options }: Partial<SignOptions> & { happened?: number } = {},
): Promise<number> {
  const event = mailEvents[name](messageId, happened);
  const status = await hand(bench, aWebhook(event, { secret, at: bench.clock.now, ...options }));
  await bench.settle();
  return status;
}

/** The provider's id for the newest mail to a recipient; `sender` is whoever wrote. */
export function messageTo({ rows }: Bench, recipient: string): string {
  const ids = rows('SELECT recipient, message_id FROM deliveries WHERE message_id IS NOT NULL ORDER BY id');
  const id = ids.findLast((row) => row['recipient'] === recipient)?.['message_id'];
  if (typeof id !== 'string') throw new Error(`No mail has been accepted for ${recipient}`);
  return id;
}

/** One round of the mail. */
export const round = ({ provider, services }: Bench) => deliverDue(provider.port, services);
/** Every door of every submission, in order: who, why, and whether it is open. */
export const doorsOf = ({ rows }: Bench) =>
  rows(
    "SELECT recipient, why, closed_at IS NULL AS open FROM deliveries WHERE purpose IN ('notice', 'hand-over') ORDER BY id",
  ).map(({ recipient, why, open }) => `${recipient} ${why} ${open === 1 ? 'open' : 'closed'}`);
/** What we have been told about a mail. */
export const factsOf = ({ rows }: Bench, messageId: string) =>
  rows(`SELECT delivered_at, bounced_at, bounce_type, suppressed_at, complained_at, failed_at, unreachable_at
    FROM deliveries WHERE message_id = '${messageId}'`)[0];

/** An application to Oslo whose notice has gone out: its reference, and the notice's id with the provider. */
export async function aNotice(bench: Bench, change: Parameters<typeof anAccepted>[1] = {}) {
  const reference = await anAccepted(bench, change);
  await round(bench);
  return { reference, mail: messageTo(bench, 'association:oslo') };
}

/** Oslo's door and the national coordinator's, as `doorsOf` shows them. */
export const oslo = 'association:oslo null open';
export const osloGone = 'association:oslo null closed';
export const nationalHasIt = [osloGone, 'national unreachable open'];
