import { describe, expect, it } from 'vitest';
import { bounceTypeOf, type Fate, factOf, fateOf, type MailFacts, troubleOf } from '../../src/domain/provider-facts.ts';

const nothing: MailFacts = {
  deliveredAt: null,
  bouncedAt: null,
  bounceType: null,
  suppressedAt: null,
  complainedAt: null,
  failedAt: null,
};
const delivered = { deliveredAt: 2 };
const permanent = { bouncedAt: 1, bounceType: 'permanent' } as const;
const transient = { bouncedAt: 1, bounceType: 'transient' } as const;
const undetermined = { bouncedAt: 1, bounceType: 'undetermined' } as const;

it.each<[string, Partial<MailFacts>, Fate, ReturnType<typeof troubleOf>]>([
  ['nothing told yet', {}, 'unknown', null],
  ['delivered', delivered, 'reached', null],
  ['a transient bounce and a delivery: an auto-reply', { ...transient, ...delivered }, 'auto-reply', null],
  ['an undetermined bounce and a delivery', { ...undetermined, ...delivered }, 'auto-reply', null],
  ['a transient bounce alone', transient, 'uncertain', null],
  ['an undetermined bounce alone', undetermined, 'uncertain', null],
  ['a permanent bounce', permanent, 'unreachable', 'bounced'],
  ['taken by the server, and then sent back for good', { ...permanent, ...delivered }, 'unreachable', 'bounced'],
  ['suppressed', { suppressedAt: 1 }, 'unreachable', 'suppressed'],
  ['a complaint, which means that it was delivered', { complainedAt: 3, ...delivered }, 'unreachable', 'complained'],
  ['failed', { failedAt: 1 }, 'unreachable', 'failed'],
  ['a transient bounce, and then suppressed', { ...transient, suppressedAt: 2 }, 'unreachable', 'suppressed'],
  [
    'everything at once',
    { ...permanent, ...delivered, suppressedAt: 1, complainedAt: 1, failedAt: 1 },
    'unreachable',
    'bounced',
  ],
])('%s', (_what, facts, fate, trouble) => {
  expect([fateOf({ ...nothing, ...facts }), troubleOf({ ...nothing, ...facts })]).toEqual([fate, trouble]);
});

describe('the provider’s words', () => {
  it.each([
    ['email.delivered', 'delivered'],
    ['email.bounced', 'bounced'],
    ['email.complained', 'complained'],
    ['email.suppressed', 'suppressed'],
    ['email.failed', 'failed'],
    ['email.sent', null],
    ['email.delivery_delayed', null],
    ['email.opened', null],
    ['inbox.email.bounced', null],
    ['suppression.added', null],
    ['toString', null],
  ])('%s tells %s', (type, fact) => {
    expect(factOf(type)).toBe(fact);
  });

  it.each([
    ['Permanent', 'permanent'],
    ['permanent', 'permanent'],
    ['Transient', 'transient'],
    ['Undetermined', 'undetermined'],
    ['Hard', 'undetermined'],
    ['', 'undetermined'],
    [null, 'undetermined'],
    [{ type: 'Permanent' }, 'undetermined'],
  ])('a bounce of type %o is %s', (word, type) => {
    expect(bounceTypeOf(word)).toBe(type);
  });
});
