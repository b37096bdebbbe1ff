/**
 * A mail provider that keeps the promise we lean on (one key, one mail, remembered for 24 hours) and does otherwise as it is
 * told. For tests of what we do with its answers; the one that speaks HTTP is fake-resend.ts.
 */
import type { DeliveryKey, FinishedMail, MailPort, SendResult } from '../../src/server/mail/port.ts';

export interface SentMail {
  mail: FinishedMail;
  key: DeliveryKey;
  at: number;
}

/** What the provider does instead of accepting. `accepts`: it takes the mail all the same, and only its answer is lost. */
export interface Fault {
  result: SendResult;
  accepts?: boolean;
}

export const timeout: SendResult = { outcome: 'retry', reason: 'timeout' };
export const refusal: SendResult = {
  outcome: 'refused',
  reason: 'bad-recipient',
  statusCode: 422,
  name: 'validation_error',
};

export interface Provider {
  port: MailPort;
  /** What reached somebody, in order. */
  accepted: SentMail[];
  /** Every attempt, in order. */
  attempts: SentMail[];
  /** Asked about every attempt; null accepts. */
  fault: (mail: FinishedMail, key: DeliveryKey) => Fault | null;
  /** The next attempts meet these, one each. */
  next(...results: (SendResult | Fault)[]): void;
  /** Every mail to this address is refused from now on. */
  refuse(address: string): void;
  to(address: string): SentMail[];
}

const keyMemory = 24 * 60 * 60 * 1000;

export function aProvider(now: () => number): Provider {
  const queue: Fault[] = [];
  const refused = new Set<string>();
  const remembered = new Map<string, { bytes: string; at: number; messageId: string }>();
  const provider: Provider = {
    accepted: [],
    attempts: [],
    fault: ({ to }) => queue.shift() ?? (refused.has(to) ? { result: refusal } : null),
    next: (...results) => queue.push(...results.map((result) => ('result' in result ? result : { result }))),
    refuse: (address) => refused.add(address),
    to: (address) => provider.accepted.filter(({ mail }) => mail.to === address),
    port: {
      send: async (mail, key) => {
        provider.attempts.push({ mail, key, at: now() });
        const fault = provider.fault(mail, key);
        const result = fault && !fault.accepts ? fault.result : take(mail, key);
        return fault?.result ?? result;
      },
    },
  };
  return provider;

  function take(mail: FinishedMail, key: DeliveryKey): SendResult {
    const bytes = JSON.stringify(mail);
    const before = remembered.get(key);
    if (before && now() - before.at < keyMemory) {
      return before.bytes === bytes
        ? { outcome: 'accepted', messageId: before.messageId }
        : { outcome: 'key-conflict' };
    }
    const messageId = `message-${provider.accepted.length + 1}`;
    remembered.set(key, { bytes, at: now(), messageId });
    provider.accepted.push({ mail, key, at: now() });
    return { outcome: 'accepted', messageId };
  }
}
