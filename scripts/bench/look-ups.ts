/** How many times a second it can be said who gets a submission, and where a postal code is. */
import { postalPlace } from '../../src/domain/geography.ts';
import { routeFor } from '../../src/domain/routing.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { everyPostalCode } from '../support/route-proof.ts';
import { root } from '../support/run.ts';
import { type Figure, median, told } from './figures.ts';

const runs = 7;
const today = '2026-03-02';

export function benchLookUps(): Figure[] {
  const facts = loadFacts(root);
  const places = everyPostalCode(facts);
  const rates = (work: () => number) => median(Array.from({ length: runs + 1 }, () => ratePerSecond(work)).slice(1));
  const routes = rates(() => {
    for (const { municipality } of places)
      routeFor({ form: 'volunteer', municipality, crisisCentre: null, today }, facts);
    return places.length;
  });
  const codes = rates(() => {
    for (const { code } of places) postalPlace(code, facts.geography);
    return places.length;
  });
  return [
    told('routes found', routes, 'each second', `over ${places.length} answers to every postal code`),
    told('postal codes found', codes, 'each second'),
  ];
}

/** The first run warms up, and is left out above. */
function ratePerSecond(work: () => number): number {
  const since = performance.now();
  return work() / ((performance.now() - since) / 1000);
}
