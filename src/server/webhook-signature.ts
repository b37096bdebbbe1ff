/**
 * Home of the question «does this come from the provider?»: Standard Webhooks, as Resend signs. The signature is over the
 * bytes as they came; whoever reads them as JSON first and writes them out again has other bytes.
 *
 * Resend's SDK has the same check, and the tests hold ours to it. Ours has the service's own clock, takes several secrets
 * while one is being changed, tells a late event from a forged one, and needs no API key.
 */
import { createHmac } from 'node:crypto';
import { sameText } from './same-text.ts';

/** A webhook's secret, as bytes. */
export type WebhookSecret = Uint8Array;

export interface SignedWebhook {
  /** The event's id, the same each time it is sent: `svix-id`. */
  id: string;
  /** When it was sent, in seconds since 1970: `svix-timestamp`. */
  timestamp: string;
  /** One or several, between spaces: `v1,<base64>`. While a secret is changed, the provider signs with both. */
  signature: string;
  body: Uint8Array;
}

/** `headers`: one is missing or is none. `late`, `early`: signed by the provider, but not now. */
export type Verdict = 'genuine' | 'headers' | 'signature' | 'late' | 'early';

/** How far its clock may be from ours, and how long an event may be on its way, in milliseconds: what the standard says. */
export const tolerance = 5 * 60 * 1000;

const prefix = 'whsec_';
const fewestBytes = 16;
const mostSignatures = 10;

/** The secrets in a text, parted by commas, like `whsec_MfKQ…`; null when one of them is none. */
export function webhookSecrets(text: string): WebhookSecret[] | null {
  const secrets = text.split(',').map((part) => webhookSecret(part.trim()));
  return secrets.every((secret) => secret !== null) ? secrets : null;
}

/** Never throws. `now` is milliseconds since 1970. */
export function verdictOn(
  { id, timestamp, signature, body }: SignedWebhook,
  secrets: readonly WebhookSecret[],
  now: number,
): Verdict {
  if (!/^[!-~]{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp) || signature === '') return 'headers';
  const given = signature.split(' ', mostSignatures).flatMap((part) => (part.startsWith('v1,') ? [part.slice(3)] : []));
  const isSigned = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest('base64');
    return given.some((one) => sameText(one, expected));
  });
  if (!isSigned) return 'signature';
  const age = now - Number(timestamp) * 1000;
  if (age > tolerance) return 'late';
  return age < -tolerance ? 'early' : 'genuine';
}

function webhookSecret(text: string): WebhookSecret | null {
  if (!text.startsWith(prefix)) return null;
  const base64 = text.slice(prefix.length);
  const bytes = Buffer.from(base64, 'base64');
  const isBase64 = bytes.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '');
  return isBase64 && bytes.length >= fewestBytes ? bytes : null;
}
