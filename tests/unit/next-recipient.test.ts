import { describe, expect, it } from 'vitest';
import { contactsIn, isStale, staleContacts } from '../../src/domain/contact-age.ts';
import { contactById, recipientById, recipientsAfter } from '../../src/domain/next-recipient.ts';
import { routeFor } from '../../src/domain/routing.ts';
import { aContact, anAssociation, oslo, sandnes, someFacts } from '../support/some-facts.ts';

const today = '2026-03-02';
const away = [{ from: today, to: today }];
const county = { ...aContact('fylke'), county: '11' };
const facts = someFacts({ site: { countyContacts: [county] } });

describe('who comes after', () => {
  it.each([
    ['association:sandnes', ['association:sandnes:deputy', 'county:11', 'national']],
    ['association:sandnes:deputy', ['county:11', 'national']],
    ['association:oslo', ['national']],
    ['county:11', ['national']],
    ['association:gone', ['national']],
    ['national', []],
  ])('%s: %j', (recipient, expected) => {
    expect(recipientsAfter(recipient, today, facts)).toEqual(expected);
  });

  it('leaves out who is away that day, and asks nobody whether the national coordinator is', () => {
    const change = someFacts({
      associations: [{ ...sandnes, deputy: aContact('vara', { away }) }],
      site: { countyContacts: [{ ...county, away }], nationalCoordinator: aContact('nasjonal', { away }) },
    });
    expect(recipientsAfter('association:sandnes', today, change)).toEqual(['national']);
    expect(recipientsAfter('association:sandnes', '2026-03-03', change)).toHaveLength(3);
  });

  it('always ends with the national coordinator, whatever stands in the facts', () => {
    for (const { id } of contactsIn(facts).filter(({ id }) => id !== 'national'))
      expect(recipientsAfter(id, today, facts).at(-1)).toBe('national');
  });
});

describe('somebody in the outbox', () => {
  const { recipients } = routeFor({ form: 'volunteer', municipality: '0301', crisisCentre: null, today }, facts);

  it('has the address of today, and the name and reason of then', () => {
    const moved = someFacts({ associations: [{ ...oslo, contact: aContact('ny') }] });
    expect(recipientById('association:oslo', recipients, moved)).toMatchObject({
      email: 'ny@forening.example',
      name: 'oslo forening',
      reason: 'covers-municipality',
    });
  });

  it('who came later is known by the facts', () => {
    expect(recipientById('association:sandnes:deputy', recipients, facts)).toMatchObject({
      kind: 'association',
      name: 'sandnes forening',
      reason: 'deputy',
    });
    expect(recipientById('county:11', recipients, facts)).toMatchObject({ kind: 'county', name: 'Rogaland' });
  });

  it('who is gone is as she was then', () => {
    const nobody = someFacts({ associations: [anAssociation('annen', ['4601'])] });
    expect(recipientById('association:oslo', recipients, nobody)).toMatchObject({ email: 'oslo@forening.example' });
  });

  it('of whom no submission tells is the national coordinator once she is gone', () => {
    expect(contactById('association:sandnes', facts)).toMatchObject({ id: 'association:sandnes' });
    expect(contactById('national', facts)).toMatchObject({ id: 'national' });
    expect(contactById('association:gone', facts)).toMatchObject({ id: 'national' });
  });
});

describe('an address', () => {
  it.each([
    ['2025-03-02', false],
    ['2025-03-01', true],
    ['2025-03', true],
    ['2025-04', false],
    ['2019-10', true],
  ])('confirmed %s is old on 2 March 2026: %s', (verifiedAt, expected) => {
    expect(isStale(verifiedAt, today)).toBe(expected);
  });

  it('is listed when it is old, the oldest first, unless its contact has confirmed it', () => {
    const old = someFacts({
      associations: [
        { ...oslo, contact: aContact('oslo', { verifiedAt: '2024-01' }) },
        { ...sandnes, deputy: aContact('vara', { verifiedAt: '2023-01' }) },
      ],
    });
    expect(staleContacts(old, today).map(({ id, name, days }) => [id, name, days])).toEqual([
      ['association:sandnes:deputy', 'sandnes forening', 1156],
      ['association:oslo', 'oslo forening', 791],
    ]);
    const confirmed = new Map([
      ['association:oslo', '2026-02-01'],
      ['association:sandnes:deputy', '2022-01-01'],
    ]);
    expect(staleContacts(old, today, confirmed).map(({ id }) => id)).toEqual(['association:sandnes:deputy']);
  });
});
