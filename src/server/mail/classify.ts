/**
 * What an answer from Resend means for one mail. Pure; nothing in the answer is trusted to have the shape its types promise,
 * for what answers may be a proxy, an error page or half a sentence.
 *
 * One rule decides every doubt: only what Resend itself says about this mail or this recipient is `refused`. All else is
 * `retry`, so that nobody's message is given up because of a passing fault, or a fault of ours.
 *
 * | Answer                                                              | Result                       |
 * |---------------------------------------------------------------------|------------------------------|
 * | 2xx with an id                                                      | accepted                     |
 * | 2xx without an id, with one that is none, or that cannot be read    | retry provider-fault         |
 * | none: no network, cut connection                                    | retry unreachable            |
 * | 3xx (we do not follow: the mail would go to somebody else)          | retry configuration          |
 * | 400/422 about `from`, the domain or the API key; *_api_key          | retry configuration          |
 * | 401, 402, 403, 404, 405, 451                                        | retry configuration          |
 * | 408                                                                 | retry timeout                |
 * | 409 invalid_idempotent_request                                      | key-conflict                 |
 * | 409 concurrent_idempotent_requests, other 409; 425                  | retry busy                   |
 * | 429 rate_limit_exceeded, daily_/monthly_quota_exceeded              | retry busy, notBefore        |
 * | 400/422 about `to`, suppressed recipient                            | refused bad-recipient        |
 * | other 4xx in Resend's own words                                     | refused bad-mail             |
 * | other 4xx that is not Resend speaking (html, no name)               | retry provider-fault         |
 * | 5xx                                                                 | retry provider-fault         |
 *
 * `retry-after` is heeded wherever it comes. Source: resend.com/docs/api-reference/errors and /rate-limit.
 */
import type { RetryReason, SendResult } from './port.ts';

/** What was answered (resend.ts), before anything is believed of it. Header names are in lower case; null: nobody answered. */
export interface ProviderAnswer {
  data: unknown;
  error: unknown;
  headers: Record<string, string> | null;
}

/** Our configuration is wrong, or our account is: the same for every recipient until somebody mends it. */
const operatorStatuses = new Set([401, 402, 403, 404, 405, 451]);
/** What can be an id; as in the provider's events (provider-events.ts). Whatever else came would be kept with the delivery. */
const messageId = /^[!-~]{1,128}$/;
const aboutUs = /\bapi key\b|[`'"]from[`'"]|\bfrom (field|address)\b|not verified|testing emails to your own/i;
const aboutRecipient = /[`'"]to[`'"]|\bto (field|address)\b|\brecipient\b|suppress/i;

/** `now` is milliseconds since 1970, and `notBefore` of the result too. */
export function classify(answer: ProviderAnswer, now: number): SendResult {
  if (!answer.error) {
    const id = field(answer.data, 'id');
    return typeof id === 'string' && messageId.test(id)
      ? { outcome: 'accepted', messageId: id }
      : { outcome: 'retry', reason: 'provider-fault' };
  }
  const status = field(answer.error, 'statusCode');
  const name = providerName(field(answer.error, 'name'));
  const message = field(answer.error, 'message');
  if (typeof status !== 'number') {
    return retry(answer.headers ? 'provider-fault' : 'unreachable', answer, now);
  }
  if (status === 409 && name === 'invalid_idempotent_request') return { outcome: 'key-conflict' };
  const words = typeof message === 'string' ? message : '';
  const reason = retryReason(status, name, words);
  if (reason) return retry(reason, answer, now, status);
  const about = aboutRecipient.test(words) ? 'bad-recipient' : 'bad-mail';
  return { outcome: 'refused', reason: about, statusCode: status, name };
}

/** Why it should be tried again; null when Resend has refused this very mail. */
function retryReason(status: number, name: string, message: string): RetryReason | null {
  if (status === 408) return 'timeout';
  if (status === 409 || status === 425 || status === 429) return 'busy';
  if (status >= 300 && status < 400) return 'configuration';
  if (status < 400 || status >= 500) return 'provider-fault';
  if (operatorStatuses.has(status) || name.endsWith('_api_key') || name === 'invalid_from_address')
    return 'configuration';
  // A 4xx that is not in Resend's words.
  if (name === 'unknown' || name === 'application_error') return 'provider-fault';
  return aboutUs.test(message) ? 'configuration' : null;
}

function retry(reason: RetryReason, answer: ProviderAnswer, now: number, statusCode?: number): SendResult {
  const notBefore = earliestRetry(answer, now);
  return {
    outcome: 'retry',
    reason,
    ...(notBefore === null ? {} : { notBefore }),
    ...(statusCode === undefined ? {} : { statusCode }),
  };
}

/** No header from outside may put a message off for longer than this, in milliseconds. */
const longestWait = 24 * 60 * 60 * 1000;

/** When the provider asks us back: `retry-after`, else `ratelimit-reset` when that limit is what stopped us. */
function earliestRetry({ headers, error }: ProviderAnswer, now: number): number | null {
  // A spent quota lasts for hours, while this header tells of the window of one second; it would only make us knock in vain.
  const reset = field(error, 'name') === 'rate_limit_exceeded' ? headers?.['ratelimit-reset'] : undefined;
  const wait = waitFrom(headers?.['retry-after'], now) ?? waitFrom(reset, now);
  return wait === null || wait <= 0 ? null : now + Math.min(wait, longestWait);
}

/** How long to keep still after an answer, in milliseconds, since one more request would be one too many; 0 when it would not. */
export function restAfter({ headers }: ProviderAnswer, now: number): number {
  if (headers?.['ratelimit-remaining'] !== '0') return 0;
  return Math.max(waitFrom(headers['ratelimit-reset'], now) ?? 0, 0);
}

/** Milliseconds to wait, from whole or broken seconds or an HTTP date; null when it is neither. */
function waitFrom(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = / GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : date - now;
}

/** The provider's word for the fault, when it is a word: a log may hold it, so an address must not pass for one. */
function providerName(name: unknown): string {
  return typeof name === 'string' && /^[a-z_]{1,64}$/.test(name) ? name : 'unknown';
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
