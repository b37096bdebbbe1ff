import { describe, expect, it } from 'vitest';
import { type DoorFacts, progressOf, type SubmissionFacts } from '../../src/domain/status.ts';

const door = (recipient: string, createdAt: number, change: Partial<DoorFacts> = {}): DoorFacts => ({
  recipient,
  createdAt,
  acceptedAt: null,
  readAt: null,
  contactedAt: null,
  handedOverAt: null,
  closedAt: null,
  isBeside: false,
  ...change,
});
const progress = (doors: DoorFacts[], change: Partial<SubmissionFacts> = {}) =>
  progressOf({ receivedAt: 1, withdrawnAt: null, erasedAt: null, doors, ...change });

const nothing = {
  receivedAt: 1,
  recipient: 'oslo',
  beside: null,
  sentAt: null,
  readAt: null,
  contactedAt: null,
  handedOverAt: null,
};

describe('how far a submission has come', () => {
  it.each([
    ['stored', {}, { ...nothing, state: 'received' }],
    ['sent', { acceptedAt: 2 }, { ...nothing, state: 'sent', sentAt: 2 }],
    ['read', { acceptedAt: 2, readAt: 3 }, { ...nothing, state: 'read', sentAt: 2, readAt: 3 }],
    [
      'contacted',
      { acceptedAt: 2, readAt: 3, contactedAt: 4 },
      { ...nothing, state: 'contacted', sentAt: 2, readAt: 3, contactedAt: 4 },
    ],
    [
      'contacted by somebody who never said that she had read it',
      { acceptedAt: 2, contactedAt: 4 },
      { ...nothing, state: 'contacted', sentAt: 2, readAt: 4, contactedAt: 4 },
    ],
    [
      'read, while the provider has not yet told us that it was sent',
      { readAt: 3 },
      { ...nothing, state: 'read', sentAt: 3, readAt: 3 },
    ],
  ])('when it is %s', (_what, facts, expected) => {
    expect(progress([door('oslo', 1, facts)])).toEqual(expected);
  });

  it('is told of whoever has read it, while the one beside whom she has it has not been sent it', () => {
    const hers = door('national', 1, { isBeside: true, acceptedAt: 2, readAt: 5 });
    const told = { ...nothing, state: 'read', recipient: 'national', sentAt: 2, readAt: 5 };
    expect(progress([door('oslo', 1), hers])).toEqual(told);
    expect(progress([door('oslo', 1, { acceptedAt: 6 }), hers])).toMatchObject({
      recipient: 'oslo',
      beside: 'national',
    });
  });

  it('when it is withdrawn, whatever happened before', () => {
    const read = door('oslo', 1, { acceptedAt: 2, readAt: 3, contactedAt: 4 });
    expect(progress([read], { withdrawnAt: 5, erasedAt: 5 }).state).toBe('withdrawn');
  });

  it('when it is erased', () => {
    expect(progress([door('oslo', 1, { acceptedAt: 2 })], { erasedAt: 90 }).state).toBe('erased');
  });

  it('when nobody has been chosen for it yet', () => {
    expect(progress([])).toEqual({ ...nothing, state: 'received', recipient: null });
  });
});

describe('a submission that was handed over', () => {
  const first = door('oslo', 1, { acceptedAt: 2, readAt: 3, handedOverAt: 4 });

  it('begins anew with whoever has it now', () => {
    expect(progress([first, door('national', 4)])).toEqual({
      ...nothing,
      state: 'received',
      recipient: 'national',
      handedOverAt: 4,
    });
  });

  it('is read when the one who has it now has read it', () => {
    expect(progress([first, door('national', 4, { acceptedAt: 5, readAt: 6 })])).toMatchObject({
      state: 'read',
      recipient: 'national',
      sentAt: 5,
      readAt: 6,
    });
  });

  it('stays contacted when the first one had made contact', () => {
    const contacted = { ...first, contactedAt: 3 };
    expect(progress([contacted, door('national', 4)])).toMatchObject({ state: 'contacted', contactedAt: 3 });
  });
});

describe('a submission with a door beside', () => {
  const main = door('oslo', 1, { acceptedAt: 2 });
  const beside = door('national', 1, { isBeside: true, acceptedAt: 3 });

  it('is told of as the first recipient’s, and the other’s too once she has been sent it', () => {
    expect(progress([main, { ...beside, acceptedAt: null }])).toEqual({ ...nothing, state: 'sent', sentAt: 2 });
    expect(progress([main, beside])).toEqual({ ...nothing, state: 'sent', sentAt: 2, beside: 'national' });
  });

  it('is read when either of them has read it', () => {
    for (const doors of [
      [{ ...main, readAt: 5 }, beside],
      [main, { ...beside, readAt: 5 }],
    ])
      expect(progress(doors)).toMatchObject({ state: 'read', recipient: 'oslo', readAt: 5 });
  });

  it('is the other’s alone when the first door has closed', () => {
    expect(progress([{ ...main, closedAt: 4 }, beside])).toMatchObject({
      recipient: 'national',
      beside: null,
      sentAt: 3,
    });
  });
});

it('comes to the same in whichever order the facts arrive', () => {
  const doors = [
    door('oslo', 1, { acceptedAt: 7, handedOverAt: 4 }),
    door('vara', 3, { acceptedAt: 4, readAt: 5, handedOverAt: 6 }),
    door('national', 6, { acceptedAt: 8, readAt: 9, contactedAt: 10 }),
  ];
  const expected = progress(doors);
  expect(expected).toMatchObject({ state: 'contacted', recipient: 'national', handedOverAt: 6 });
  for (const shuffled of orders(doors)) expect(progress(shuffled)).toEqual(expected);
});

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
