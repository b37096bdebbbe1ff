/** Facts for tests: Norway as it is, with associations and centres of our own, so that an editor's change breaks no test. */
import { fileURLToPath } from 'node:url';
import { type Facts, loadFacts } from '../../src/facts/load.ts';
import type { Association } from '../../src/schemas/association.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import type { CrisisCentre } from '../../src/schemas/crisis-centre.ts';
import type { Site } from '../../src/schemas/site.ts';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Everything in content/ as it stands. Only for what must hold whatever an editor writes there. */
export const realFacts = loadFacts(projectRoot);
export const { geography } = realFacts;

export function aContact(name: string, change: Partial<Contact> = {}): Contact {
  return { email: `${name}@forening.example`, role: 'office', source: 'test', verifiedAt: '2026-01', ...change };
}

/** An association that covers these municipalities, and has no contact unless it is given one. */
export function anAssociation(
  id: string,
  municipalities: [string, ...string[]],
  change: Partial<Association> = {},
): Association {
  return {
    id,
    name: `${id} forening`,
    nameCertainty: 'documented',
    municipalities,
    county: municipalities[0].slice(0, 2),
    status: 'running',
    since: { nb: '2016', nn: '2016', en: '2016' },
    lastDocumented: '2024',
    sources: [{ title: 'Eksempel' }],
    ...change,
  };
}

export function aCrisisCentre(id: string, seat: string, change: Partial<CrisisCentre> = {}): CrisisCentre {
  return {
    id,
    name: `${id} krisesenter`,
    seat,
    county: seat.slice(0, 2),
    serves: { status: 'unknown', municipalities: [] },
    existence: 'test',
    certainty: 'high',
    sources: ['test'],
    unknown: [],
    ...change,
  };
}

/** The names to use in tests: Oslo has a contact, Sandnes a contact and a deputy, Stavanger neither. */
export const oslo = anAssociation('oslo', ['0301'], {
  contact: aContact('oslo'),
  partnerCrisisCentre: { centre: 'oslo', certainty: 'high' },
});
export const sandnes = anAssociation('sandnes', ['1108'], { contact: aContact('sandnes'), deputy: aContact('vara') });
export const stavanger = anAssociation('stavanger', ['1103']);
const osloCentre = aCrisisCentre('oslo', '0301');
const stavangerCentre = aCrisisCentre('stavanger', '1103');
const bodoCentre = aCrisisCentre('salten', '1804');
export const national = aContact('nasjonal', { phone: '976 00 000' });

export interface FactsChange {
  associations?: Association[];
  crisisCentres?: CrisisCentre[];
  site?: Partial<Site>;
}

export function someFacts({ associations, crisisCentres, site }: FactsChange = {}): Facts {
  return {
    ...realFacts,
    associations: associations ?? [oslo, sandnes, stavanger],
    crisisCentres: crisisCentres ?? [osloCentre, bodoCentre, stavangerCentre],
    site: { ...realFacts.site, nationalCoordinator: national, countyContacts: [], ...site },
  };
}
