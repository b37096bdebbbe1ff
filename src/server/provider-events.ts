/**
 * Home of what the mail provider tells us afterwards, on its way in: whether it is the provider who tells it, and that it is
 * on the disk, once, before we say that we have it. What it means for the mail comes later, and in any order (told-facts.ts, unreachable.ts).
 */
import { z } from 'astro/zod';
import { bounceTypeOf, factOf } from '../domain/provider-facts.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { sql } from './database.ts';
import { errorKind } from './log.ts';
import { formSource } from './read-form.ts';
import type { Services } from './services.ts';
import { heedProvider } from './unreachable.ts';
import { tolerance, type Verdict, verdictOn } from './webhook-signature.ts';

/** What Resend tells about a mail is a few kilobytes at most; the mail's own text is not in it. */
export const eventLimit = 64 * 1024;

/** `broken`: the connection was cut. `unreadable`: the provider's own signature, on something that is no event. */
type Refusal = Exclude<Verdict, 'genuine'> | 'too-large' | 'broken' | 'unreadable';

const statusOf: Record<Refusal, number> = {
  headers: 401,
  signature: 401,
  late: 401,
  early: 401,
  'too-large': 413,
  broken: 400,
  unreadable: 400,
};

/** Addresses, subjects and click details are in the event too. What is not named here is never kept. */
const Event = z.object({
  type: z
    .string()
    .regex(/^[a-z][a-z_.]{0,63}$/)
    .catch('unknown'),
  created_at: z.string().catch(''),
  data: z
    .object({
      /** The id that we were given when the mail was accepted. (`message_id` in the event is another: the mail's own.) */
      email_id: z
        .string()
        .regex(/^[!-~]{1,128}$/)
        .nullable()
        .catch(null),
      bounce: z.object({ type: z.unknown() }).nullable().catch(null),
    })
    .catch({ email_id: null, bounce: null }),
});

/** The HTTP status to answer with, and nothing else: whoever asks learns no more. Never throws. */
export async function receiveProviderEvent(request: Request, services: Services): Promise<number> {
  const { webhookSecrets, now } = services;
  if (webhookSecrets.length === 0) return 404;
  const body = await formSource(request).read(eventLimit);
  if (typeof body === 'string') return refuse(body, services);
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? '';
  const webhook = { id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body };
  const verdict = verdictOn(webhook, webhookSecrets, now());
  if (verdict !== 'genuine') return refuse(verdict, services);
  const event = Event.safeParse(json(body));
  return event.success ? store(webhook.id, event.data, services) : refuse('unreadable', services);
}

async function store(id: string, { type, created_at, data }: z.infer<typeof Event>, services: Services) {
  const { database, now, log, afterAnswer } = services;
  const receivedAt = now();
  const fact = factOf(type);
  const bounceType = fact === 'bounced' ? bounceTypeOf(data.bounce?.type) : null;
  const nothingToDo = fact === null || data.email_id === null;
  try {
    const [stored] = await database.batch([
      sql`INSERT INTO provider_events (id, type, message_id, fact, bounce_type, happened_at, received_at, applied_at)
        VALUES (${id}, ${type}, ${nothingToDo ? null : data.email_id}, ${fact}, ${bounceType}, ${timeOf(created_at, receivedAt)}, ${receivedAt},
          ${nothingToDo ? receivedAt : null})
        ON CONFLICT (id) DO NOTHING`,
    ]);
    log({ event: 'provider-event', outcome: stored === 1 ? 'stored' : 'known', reason: type });
  } catch (error) {
    // Not promised, so the provider will tell us again.
    log({ event: 'fault', outcome: 'provider-event', reason: errorKind(error) });
    return 503;
  }
  if (!nothingToDo) afterAnswer(() => heedProvider(services));
  return 204;
}

/** Counts what was refused, for the operator; the numbers say nothing of anybody. */
async function refuse(reason: Refusal, { database, now, log }: Services): Promise<number> {
  log({ event: 'provider-event', outcome: 'refused', reason });
  try {
    await database.batch([
      sql`INSERT INTO provider_refusals (day, reason, count) VALUES (${norwegianDay(now())}, ${reason}, 1)
        ON CONFLICT (day, reason) DO UPDATE SET count = count + 1`,
    ]);
  } catch (error) {
    log({ event: 'fault', outcome: 'provider-refusal', reason: errorKind(error) });
  }
  return statusOf[reason];
}

/** When it happened, by the provider's clock; when we were told, if that clock says nothing or is ahead of ours. */
function timeOf(text: string, receivedAt: number): number {
  const time = Date.parse(text);
  return time <= receivedAt + tolerance && time > 0 ? time : receivedAt;
}

/** The JSON in a body; undefined, which is no event, when it is none. */
function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
