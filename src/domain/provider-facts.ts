/**
 * Home of what the provider's word means for a mail. Facts only add up, so that they may come in any order, any number of
 * times, and late.
 *
 * | Told                                    | Means        | Done about it                                       |
 * |-----------------------------------------|--------------|-----------------------------------------------------|
 * | permanent bounce                        | unreachable  | the next recipient gets it; the contact is marked, and the national coordinator told |
 * | suppressed (an old bounce or complaint) | unreachable  | the same                                            |
 * | complaint: marked as spam               | unreachable  | the same                                            |
 * | failed: taken, and then not sent        | unreachable  | the next recipient gets it; the contact is not to blame, for it may be our quota or domain |
 * | other bounce together with a delivery   | auto-reply   | counted. «I am away until Monday» comes back so     |
 * | other bounce alone                      | uncertain    | counted; the provider tries on, and the follow-up looks after silence |
 * | delivery                                | reached      | nothing                                             |
 *
 * A permanent bounce weighs more than a delivery: a mail server may take a mail first and find nobody to give it to later.
 * An undetermined bounce counts as a passing one: to judge it by whether a delivery has been told would make what we do
 * depend on the order in which we are told. Sources: resend.com/docs/webhooks/event-types; alphagov/forms-runner PR 2082.
 */

export const providerFacts = ['delivered', 'bounced', 'suppressed', 'complained', 'failed'] as const;
export type ProviderFact = (typeof providerFacts)[number];
export const bounceTypes = ['permanent', 'transient', 'undetermined'] as const;
export type BounceType = (typeof bounceTypes)[number];

/** What we have been told about one mail; times are milliseconds since 1970, null when we have not been told. */
export interface MailFacts {
  deliveredAt: number | null;
  bouncedAt: number | null;
  bounceType: BounceType | null;
  suppressedAt: number | null;
  complainedAt: number | null;
  failedAt: number | null;
}

export type Fate = 'unknown' | 'reached' | 'auto-reply' | 'uncertain' | 'unreachable';

export function fateOf(facts: MailFacts): Fate {
  if (troubleOf(facts)) return 'unreachable';
  if (facts.bouncedAt !== null) return facts.deliveredAt !== null ? 'auto-reply' : 'uncertain';
  return facts.deliveredAt !== null ? 'reached' : 'unknown';
}

/** Why a mail reached nobody who wants it, the weightiest reason first; null while it may have. */
export function troubleOf(facts: MailFacts): 'bounced' | 'suppressed' | 'complained' | 'failed' | null {
  if (facts.bouncedAt !== null && facts.bounceType === 'permanent') return 'bounced';
  if (facts.suppressedAt !== null) return 'suppressed';
  if (facts.complainedAt !== null) return 'complained';
  return facts.failedAt !== null ? 'failed' : null;
}

/** Whether it is the address that does not work, or does not want our mail, so that somebody must look after the contact. */
export function isFaultOfAddress(fact: ProviderFact, bounceType: BounceType | null): boolean {
  return fact === 'suppressed' || fact === 'complained' || (fact === 'bounced' && bounceType === 'permanent');
}

/** What an event of the provider's tells us; null when it tells nothing that we act on, as those that we do not know. */
export function factOf(type: string): ProviderFact | null {
  return providerFacts.find((fact) => type === `email.${fact}`) ?? null;
}

/** The provider's word for a bounce; whatever we do not know is undetermined. */
export function bounceTypeOf(word: unknown): BounceType {
  return bounceTypes.find((type) => typeof word === 'string' && word.toLowerCase() === type) ?? 'undetermined';
}
