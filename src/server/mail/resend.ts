/**
 * Mail by way of Resend (resend.com). The only file that knows the SDK; it keeps to what Node and Cloudflare Workers share.
 * Open and click tracking is switched off for the domain in Resend's dashboard, and plain text leaves it nothing to rewrite.
 */
import { asciiDomain } from '../../text/contact-details.ts';
import { joined } from '../joined.ts';
import { classify, type ProviderAnswer, restAfter } from './classify.ts';
import type { DeliveryKey, FinishedMail, MailPort, SendResult } from './port.ts';

export interface ResendMailOptions {
  apiKey: string;
  /** Said out loud even when it is Resend's own: left to itself, the SDK would take it from the environment. */
  baseUrl?: string;
  /** How long one attempt may take, all in all, in milliseconds. */
  timeoutMs?: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** One for all ports that share an account. */
  pace?: Pace;
}

/** The provider takes so many requests a second and no more. Until when we keep still, in milliseconds since 1970. */
export interface Pace {
  restUntil: number;
}

/** A rest as long as this is the provider's pace, and says nothing of the mail. To wait longer is another matter (deliver.ts). */
const longestRest = 2000;
/** Others may send with the same account, so that there is no room after a rest either. */
const mostTries = 5;
/** After this no other try begins, so that with its rest and its time-out all of it is over before the mail's lease is (deliver.ts). */
const longestTrying = 15_000;

/**
 * A port over Resend, which keeps to the provider's pace and answers within 25 s. Nothing is loaded, and no key is looked at,
 * before the first mail. How answers are read: classify.ts.
 */
export function resendMail(options: ResendMailOptions): MailPort {
  const { timeoutMs = 8000, now, pace = { restUntil: 0 } } = options;
  return {
    async send(mail, key) {
      const since = now();
      for (let tries = 1; ; tries += 1) {
        await rest(pace.restUntil - now());
        const result = await withinTime(timeoutMs, (signal) => attempt(options, pace, mail, key, signal));
        const isLast = tries === mostTries || now() - since >= longestTrying;
        if (isLast || !isOutOfStep(result, now())) return result;
        pace.restUntil = result.notBefore;
      }
    },
  };
}

/** Whether the provider would have us again in a moment. */
const isOutOfStep = (result: SendResult, now: number): result is SendResult & { notBefore: number } =>
  result.outcome === 'retry' &&
  result.reason === 'busy' &&
  result.notBefore !== undefined &&
  result.notBefore - now <= longestRest;

/** Not when it is longer than any rest: then a header was odd, or the clock was put back. */
const rest = (ms: number): Promise<void> | null =>
  ms > 0 && ms <= longestRest ? new Promise((resolve) => setTimeout(resolve, ms)) : null;

/** In bytes, unpacked. What is said of one mail is a few hundred; more than this is no answer, and might be more than we can hold. */
const longestAnswer = 64 * 1024;

async function attempt(
  { apiKey, baseUrl = 'https://api.resend.com', now }: ResendMailOptions,
  pace: Pace,
  mail: FinishedMail,
  key: DeliveryKey,
  signal: AbortSignal,
): Promise<SendResult> {
  const client = await resendClient(apiKey, baseUrl);
  if (!client) return { outcome: 'retry', reason: 'configuration' };
  try {
    const { subject, text } = mail;
    const from = withAsciiDomain(mail.from);
    const to = asciiDomain(mail.to);
    const replyTo = mail.replyTo && asciiDomain(mail.replyTo);
    // `redirect` is not in the SDK's types, but it hands all options on to fetch: a redirect would carry the mail, which may
    // be about somebody in danger, to a host we have not chosen.
    const request = { idempotencyKey: key, signal, redirect: 'manual' };
    const said = await client.emails.send({ from, to, subject, text, replyTo }, request);
    const moment = now();
    pace.restUntil = Math.max(pace.restUntil, moment + restAfter(said, moment));
    return classify(said, moment);
  } catch {
    // The SDK returns its errors, so this is a surprise. Its words may hold an address, so they go no further.
    return { outcome: 'retry', reason: 'provider-fault' };
  }
}

/** «Name <address>» or an address. */
const withAsciiDomain = (from: string): string =>
  from.endsWith('>') ? from.replace(/[^<>]+(?=>$)/, asciiDomain) : asciiDomain(from);

/** Null when no client can be made: key or address is missing or cannot be used, or the SDK was not deployed. */
async function resendClient(apiKey: string, baseUrl: string) {
  // Without this, the SDK would go looking for a key of its own in the environment.
  if (apiKey.trim() === '' || !URL.canParse(baseUrl)) return null;
  try {
    // Loaded here, so that starting the server does not wait for it.
    const { Resend } = await import('resend');
    const client = new Resend(apiKey.trim(), { baseUrl: baseUrl.replace(/\/+$/, '') });
    // Its own reads an answer to the end, however long, believes the status that stands in it rather than the one it came with,
    // and with RESEND_DEBUG=true prints whole error objects, which may quote an address.
    const fetchRequest = (path: string, options: RequestInit) => fetchAnswer(client.baseUrl + path, options);
    return Object.defineProperty(client, 'fetchRequest', { value: fetchRequest });
  } catch {
    return null;
  }
}

async function fetchAnswer(address: string, options: RequestInit): Promise<ProviderAnswer> {
  try {
    const response = await fetch(address, options);
    const body = await joined(response.body ?? [], longestAnswer);
    const said = body && json(new TextDecoder().decode(body));
    const headers = Object.fromEntries(response.headers);
    if (response.ok) return { data: said, error: null, headers };
    return { data: null, error: { ...said, statusCode: response.status }, headers };
  } catch {
    return { data: null, error: { statusCode: null }, headers: null };
  }
}

/** The object that a text holds; null when it holds none. */
function json(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Gives up on the work after `ms`, both by asking it to stop and by not waiting for it: the SDK has no time-out. */
async function withinTime(ms: number, work: (signal: AbortSignal) => Promise<SendResult>): Promise<SendResult> {
  const giveUp = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SendResult>((resolve) => {
    timer = setTimeout(() => {
      resolve({ outcome: 'retry', reason: 'timeout' });
      giveUp.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(giveUp.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
