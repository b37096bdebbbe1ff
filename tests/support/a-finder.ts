/** The finder with its real data, as the browser gets it: through JSON. */
import { type FinderAnswer, findPlace } from '../../src/domain/finder.ts';
import { type FinderFacts, finderData } from '../../src/domain/finder-data.ts';
import { openFinder } from '../../src/domain/known-places.ts';
import { realFacts } from './some-facts.ts';

export const data: FinderFacts = JSON.parse(JSON.stringify(finderData(realFacts)));
export const finder = openFinder(data);
export const find = (typed: string): FinderAnswer => findPlace(typed, finder);
export const place = (typed: string): string => summary(find(typed));

/** «kind: names», short enough to read in a failure. */
export function summary(answer: FinderAnswer): string {
  if (answer.kind === 'place') return answer.name;
  if (answer.kind === 'choose') return `choose: ${answer.places.map(({ name }) => name).join(', ')}`;
  return answer.kind;
}
