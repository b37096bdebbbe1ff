/**
 * Checks everything in content/, for editors: `node scripts/check-content.ts [--release] [--root <folder>]`.
 * Mistakes give exit code 1. Past review dates are warnings, and with --release mistakes: nothing is released on old addresses.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Facts, FactsError, loadFacts } from '../src/facts/load.ts';
import { inWords } from '../src/facts/mistakes.ts';
import { overdueReviews } from '../src/facts/review.ts';

const { values } = parseArgs({
  options: {
    release: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});

process.exitCode = check(values.root, values.release);

function check(root: string, release: boolean): 0 | 1 {
  const facts = factsOrMistakes(root);
  if (facts instanceof FactsError) {
    console.error(facts.message);
    return 1;
  }
  const { associations, crisisCentres, helpLines, geography } = facts;
  console.log(
    `Innholdet stemmer: ${associations.length} lokalforeninger, ${crisisCentres.length} krisesentre, ${helpLines.length} hjelpetilbud, ${geography.municipalities.length} kommuner.`,
  );
  const overdue = overdueReviews(facts, new Date().toISOString().slice(0, 10));
  if (overdue.length === 0) return 0;
  const heading = release ? 'Må kontrolleres før nettstedet kan publiseres:' : 'Bør kontrolleres på nytt:';
  console.warn([heading, ...overdue.map(inWords)].join('\n'));
  return release ? 1 : 0;
}

function factsOrMistakes(root: string): Facts | FactsError {
  try {
    return loadFacts(root);
  } catch (error) {
    if (error instanceof FactsError) return error;
    throw error;
  }
}
