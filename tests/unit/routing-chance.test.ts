/** Whatever associations there are, and whoever is away or gone: every submission has somebody who reads it, the national coordinator last. */
import { describe, expect, it } from 'vitest';
import { contactsInReach, faults } from '../../scripts/support/route-proof.ts';
import { recipientById, recipientsAfter } from '../../src/domain/next-recipient.ts';
import { routeFor } from '../../src/domain/routing.ts';
import type { Facts } from '../../src/facts/load.ts';
import type { Association } from '../../src/schemas/association.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { aContact, anAssociation, geography, realFacts } from '../support/some-facts.ts';

const today = '2026-07-15';
const numbers = geography.municipalities.map(({ number }) => number);

const chance = seededChance(7);
const whole = (below: number) => Math.floor(chance() * below);
const pick = <Value>(list: readonly [Value, ...Value[]] | readonly Value[]): Value => list[whole(list.length)] as Value;

/** There, away on the day, away on another, or nobody at all. */
function someContact(name: string): Contact | undefined {
  const away = pick([undefined, [{ from: '2026-07-01', to: today }], [{ from: '2026-07-16', to: '2026-08-01' }]]);
  return pick([undefined, aContact(name, away ? { away } : {}), aContact(name)]);
}

function someAssociation(index: number): Association {
  const municipalities: [string, ...string[]] = [
    pick(numbers),
    ...Array.from({ length: whole(4) }, () => pick(numbers)),
  ];
  const [contact, deputy] = [someContact(`a${index}`), someContact(`a${index}-deputy`)];
  const centre = pick([undefined, pick(realFacts.crisisCentres).id]);
  return anAssociation(`a${index}`, municipalities, {
    ...(contact && { contact }),
    ...(deputy && { deputy }),
    ...(centre !== undefined && { partnerCrisisCentre: { centre, certainty: 'high' } }),
  });
}

function someWorld(): Facts {
  const countyContacts = geography.counties.flatMap(({ number }) => {
    const contact = someContact(`county-${number}`);
    return contact ? [{ ...contact, county: number }] : [];
  });
  return {
    ...realFacts,
    associations: Array.from({ length: whole(40) }, (_, index) => someAssociation(index)),
    site: { ...realFacts.site, countyContacts },
  };
}

/** A volunteer has a place, a crisis centre has its own. */
const someQuestion = (facts: Facts) => ({
  ...pick([
    { form: 'volunteer' as const, municipality: pick([null, '0000', '2100', pick(numbers)]), crisisCentre: null },
    {
      form: 'crisis-centre' as const,
      municipality: null,
      crisisCentre: pick([null, 'gone', pick(facts.crisisCentres).id]),
    },
  ]),
  choice: pick([null, null, 'national', 'gone', facts.associations[0]?.id ?? null]),
  possibleSpam: whole(10) === 0,
  today,
});

describe('in any world', () => {
  it('every question has a true answer, and so has «who is next?» for each in it', () => {
    for (let world = 0; world < 150; world += 1) {
      const facts = someWorld();
      const reachable = contactsInReach(facts, today);
      // Associations close while a submission waits.
      const later = { ...facts, associations: facts.associations.slice(1) };
      for (let asked = 0; asked < 40; asked += 1) {
        const question = someQuestion(facts);
        const { recipients, ...rest } = routeFor(question, facts);
        expect(faults(question, { recipients, ...rest }, reachable, facts), JSON.stringify(question)).toEqual([]);
        for (const { id } of recipients) {
          const next = recipientsAfter(id, today, later);
          expect(next.at(-1)).toBe(id === 'national' ? undefined : 'national');
          expect(next.filter((one) => !contactsInReach(later, today).has(one))).toEqual([]);
          expect(next.filter((one) => recipientById(one, recipients, later).email === '')).toEqual([]);
        }
      }
    }
  });
});
