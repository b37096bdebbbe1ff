/**
 * Checks everything in content/, for editors: `node scripts/check-content.ts [--release] [--root <folder>]`.
 * Mistakes give exit code 1. Past review dates, dates that have not been, and unsigned translations are warnings, and with --release
 * mistakes: nothing is released on old addresses, or with a text that nobody could read.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { norwegianDay } from '../src/domain/working-days.ts';
import { withLines } from '../src/facts/lines.ts';
import { type Facts, readFacts } from '../src/facts/load.ts';
import { FactsError, inWords } from '../src/facts/mistakes.ts';
import { overdueReviews } from './checks/contact-reviews.ts';
import { readContent } from './checks/content-files.ts';
import { futureDates } from './checks/future-dates.ts';
import { checkAll, checkBesideFacts } from './checks/index.ts';
import { unsigned } from './checks/more-languages.ts';
import { reviews } from './checks/reviews.ts';

const { values } = parseArgs({
  options: {
    release: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});

process.exitCode = check(values.root, values.release);

function check(root: string, release: boolean): 0 | 1 {
  const { facts, read, mistakes: wrong } = readFacts(root);
  if (facts === null) {
    console.error(
      new FactsError([...wrong, ...(read ? checkBesideFacts(readContent(root, read), false) : [])]).message,
    );
    return 1;
  }
  const content = readContent(root, facts);
  const found = checkAll(content);
  const mistakes = found.filter(({ warning }) => !warning);
  if (mistakes.length > 0) {
    console.error(new FactsError(mistakes).message);
    return 1;
  }
  console.log(summary(facts, content.files.length));
  const hints = found.filter(({ warning }) => warning);
  if (hints.length > 0) console.warn(['Se gjerne over:', ...hints.map(inWords)].join('\n'));
  const today = norwegianDay(Date.now());
  const overdue = withLines(root, [
    ...overdueReviews(facts, today),
    ...reviews(content, today),
    ...unsigned(content, today),
    ...futureDates(content, today),
  ]);
  if (overdue.length === 0) return 0;
  const heading = release ? 'Må kontrolleres før nettstedet kan publiseres:' : 'Bør kontrolleres på nytt:';
  console.warn([heading, ...overdue.map(inWords)].join('\n'));
  return release ? 1 : 0;
}

function summary({ associations, crisisCentres, helpLines, geography }: Facts, pages: number): string {
  const counted = [
    `${associations.length} lokalforeninger`,
    `${crisisCentres.length} krisesentre`,
    `${helpLines.length} hjelpetilbud`,
    `${geography.municipalities.length} kommuner`,
    ...(pages > 0 ? [`${pages} tekster`] : []),
  ];
  return `Innholdet stemmer: ${counted.join(', ')}.`;
}
