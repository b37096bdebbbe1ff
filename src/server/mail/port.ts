/**
 * What the service asks of anybody who carries its mail. Everything but the one who carries it speaks in these words;
 * no other file knows a provider's names. Changing provider is one new file that keeps to this.
 */

/** Names one mail to one recipient, for as long as it is retried. An ordinary string will not do: made by `deliveryKey`. */
export type DeliveryKey = string & { readonly brand: unique symbol };

/** A mail as it will be read. Its bytes never change between retries, or the provider would take it for another mail. */
export interface FinishedMail {
  from: string;
  to: string;
  replyTo?: string;
  /** Nothing personal: it passes through logs, lists and lock screens that we have no say over. */
  subject: string;
  /** Plain text is all there is: no html, so no tracking pixel and no rewritten link. */
  text: string;
}

export type RetryReason = 'timeout' | 'unreachable' | 'busy' | 'provider-fault' | 'configuration';

export type SendResult =
  /** The provider has taken it over. Not yet that anybody has received it. */
  | { outcome: 'accepted'; messageId: string }
  /**
   * Not known to be accepted; the same mail with the same key is safe to send again, not before `notBefore` (milliseconds
   * since 1970). `configuration` means that every recipient would be refused until the operator has mended something.
   */
  | { outcome: 'retry'; reason: RetryReason; notBefore?: number; statusCode?: number }
  /** Permanent for this recipient. `name` is the provider's own word for it, safe to log. */
  | { outcome: 'refused'; reason: 'bad-recipient' | 'bad-mail'; statusCode: number; name: string }
  /** The key has been used for a mail with other bytes: a bug of ours, or a key that has lived too long. */
  | { outcome: 'key-conflict' };

export interface MailPort {
  /** Hands over one mail, and answers within 25 s, since its lease is 30 (deliver.ts). Never throws. */
  send(mail: FinishedMail, key: DeliveryKey): Promise<SendResult>;
}

/** The provider refuses longer keys. */
const longestKey = 256;

/** One part of a key: printable ASCII without the slash that parts them, for it travels in an HTTP header. */
const keyPart = /^[!-.0-~]+$/;

/**
 * The key `<purpose>/<deliveryId>/<series>`. Same delivery, same series: the same mail, however often it is sent.
 * A new series is a new mail. It is begun when we know that the former one was not accepted, and when the former has been in use
 * for so long that the provider may have forgotten it (`keyLifetime`): a mail that comes twice is better than none
 * (docs/decisions/0001-store-first-send-after.md).
 *
 * Throws RangeError when a part is empty or could not travel in a header, or when the key is too long: a provider that
 * is given an empty key takes it as no key, and the recipient gets the mail twice.
 */
export function deliveryKey(purpose: string, deliveryId: string, series: string | number): DeliveryKey {
  const key = [purpose, deliveryId, String(series)];
  if (!key.every((part) => keyPart.test(part))) {
    throw new RangeError(
      'A delivery key needs purpose, delivery and series, in printable ASCII without spaces or slashes',
    );
  }
  return branded(key.join('/'));
}

function branded(key: string): DeliveryKey {
  if (!isDeliveryKey(key)) throw new RangeError(`A delivery key has at most ${longestKey} signs`);
  return key;
}

function isDeliveryKey(key: string): key is DeliveryKey {
  return key.length <= longestKey;
}
