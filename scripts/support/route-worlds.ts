/**
 * Home of «what if»: the facts as they are, with one thing changed at a time. Deputies and county contacts that nobody has
 * yet are made up here, in memory, so that their branches are proved before the day they are needed; such worlds say
 * «rehearsed» in their name, and their addresses end in .invalid, where no mail can go.
 */
import type { Facts } from '../../src/facts/load.ts';
import type { Association } from '../../src/schemas/association.ts';
import type { Contact } from '../../src/schemas/contact.ts';

export interface World {
  name: string;
  facts: Facts;
  /**
   * The associations that a change concerns, by id; absent where it concerns all. What is sent to another is answered as in the
   * world without the change, and to ask it again everywhere would take hours when there are a hundred associations.
   */
  about?: readonly string[];
}

/** Every world that the proof walks through, on a given day (YYYY-MM-DD). */
export function worlds(facts: Facts, today: string): World[] {
  const asItIs = { name: 'as it is', facts };
  const all = withContacts(facts);
  const deputies = withDeputies(all);
  const counties = withCountyContacts(deputies);
  return [
    asItIs,
    ...changedContacts(asItIs, today),
    ...facts.associations.map(({ id }) => without(asItIs, id)),
    { name: 'national coordinator away', facts: nationalAway(facts, today) },
    ...rehearsed('every association has a contact', all, today),
    ...rehearsed('every association has a contact and a deputy', deputies, today),
    ...rehearsed('every association has a contact and a deputy, every county a contact', counties, today),
    {
      name: 'rehearsed: everybody is away',
      facts: nationalAway(everybodyAway(counties, today), today),
    },
    {
      name: 'rehearsed: every contact is away, every deputy and county contact is there',
      facts: mapAssociations(counties, (association) => changed(association, 'contact', away(today))),
    },
    {
      name: 'rehearsed: only the county contacts are left',
      facts: mapAssociations(counties, (association) => changed(association, 'contact', () => undefined)),
    },
  ];
}

/** A copy of the facts in which associations are changed. */
function mapAssociations(facts: Facts, change: (association: Association) => Association): Facts {
  return { ...facts, associations: facts.associations.map(change) };
}

function rehearsed(name: string, facts: Facts, today: string): World[] {
  const world = { name: `rehearsed: ${name}`, facts };
  return [world, ...changedContacts(world, today)];
}

/** One world for each contact that is missing, and one for each that is away. */
function changedContacts({ name, facts }: World, today: string): World[] {
  const roles = ['contact', 'deputy'] as const;
  const ofAssociations = facts.associations.flatMap((association) =>
    roles
      .filter((role) => association[role])
      .flatMap((role) =>
        Object.entries({ missing: () => undefined, away: away(today) }).map(([what, change]) => ({
          name: `${name}, ${association.id}'s ${role} ${what}`,
          facts: mapAssociations(facts, (other) => (other === association ? changed(other, role, change) : other)),
          about: [association.id],
        })),
      ),
  );
  const ofCounties = facts.site.countyContacts.map((contact) => ({
    name: `${name}, county ${contact.county}'s contact away`,
    about: facts.associations.filter(({ county }) => county === contact.county).map(({ id }) => id),
    facts: {
      ...facts,
      site: {
        ...facts.site,
        countyContacts: facts.site.countyContacts.map((other) =>
          other === contact ? { ...other, ...away(today)(other) } : other,
        ),
      },
    },
  }));
  return [...ofAssociations, ...ofCounties];
}

function without({ name, facts }: World, id: string): World {
  return {
    name: `${name}, without ${id}`,
    facts: { ...facts, associations: facts.associations.filter((association) => association.id !== id) },
    about: [id],
  };
}

function withContacts(facts: Facts): Facts {
  return mapAssociations(facts, (association) => ({
    ...association,
    contact: association.contact ?? rehearsedContact(association.id),
  }));
}

function withDeputies(facts: Facts): Facts {
  return mapAssociations(facts, (association) => ({
    ...association,
    deputy: association.deputy ?? rehearsedContact(`${association.id}.deputy`),
  }));
}

function withCountyContacts(facts: Facts): Facts {
  const { countyContacts } = facts.site;
  const missing = facts.geography.counties.filter(
    ({ number }) => !countyContacts.some((contact) => contact.county === number),
  );
  const made = missing.map(({ number }) => ({ ...rehearsedContact(`county-${number}`), county: number }));
  return { ...facts, site: { ...facts.site, countyContacts: [...countyContacts, ...made] } };
}

function everybodyAway(facts: Facts, today: string): Facts {
  const onLeave = away(today);
  const gone = mapAssociations(facts, (association) =>
    changed(changed(association, 'contact', onLeave), 'deputy', onLeave),
  );
  const countyContacts = gone.site.countyContacts.map((contact) => ({ ...contact, ...onLeave(contact) }));
  return { ...gone, site: { ...gone.site, countyContacts } };
}

function nationalAway(facts: Facts, today: string): Facts {
  return { ...facts, site: { ...facts.site, nationalCoordinator: away(today)(facts.site.nationalCoordinator) } };
}

function changed(
  association: Association,
  role: 'contact' | 'deputy',
  change: (contact: Contact) => Contact | undefined,
): Association {
  const contact = association[role];
  return contact ? { ...association, [role]: change(contact) } : association;
}

const away =
  (today: string) =>
  (contact: Contact): Contact => ({ ...contact, away: [{ from: today, to: today }] });

function rehearsedContact(name: string): Contact {
  return { email: `${name}@rehearsal.invalid`, role: 'rehearsal', source: 'rehearsal', verifiedAt: '2026-01' };
}
