/** Who reads what comes from Oslo, with content/ as it stands: for tests against the built service, whose facts are the real ones. */
import { isStale } from '../../src/domain/contact-age.ts';
import { contactOf } from '../../src/domain/contacts.ts';
import { norwegianDay } from '../../src/domain/working-days.ts';
import { realFacts } from './some-facts.ts';

const association = contactOf('association:oslo', realFacts);
const national = realFacts.site.nationalCoordinator.email;

/**
 * The association, and the national coordinator beside it as long as nobody has confirmed its address for a year. Whichever
 * it is, the tests hold: an editor who confirms the address, or the year that passes after that, breaks none of them.
 */
export const osloReaders: readonly string[] = [
  association?.email ?? '',
  ...(association && isStale(association.verifiedAt, norwegianDay(Date.now())) ? [national] : []),
];
