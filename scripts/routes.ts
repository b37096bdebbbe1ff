/**
 * `npm run routes`: proves that whatever is sent from wherever reaches a human being, and shows who gets what and why.
 * Exit code 1 when there is a gap. `--day 2026-07-15` asks about another day than today, since contacts can be away.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shownName } from '../src/domain/geography.ts';
import { routeFor } from '../src/domain/routing.ts';
import { norwegianDay } from '../src/domain/working-days.ts';
import { type Facts, loadFacts } from '../src/facts/load.ts';
import { FactsError } from '../src/facts/mistakes.ts';
import { codeFaults, everyPostalCode, type Gap, proveWorld, waysIn } from './support/route-proof.ts';
import { worlds } from './support/route-worlds.ts';

const { values } = parseArgs({
  options: {
    day: { type: 'string', default: norwegianDay(Date.now()) },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});

try {
  process.exitCode = prove(loadFacts(values.root), values.day);
} catch (error) {
  if (!(error instanceof FactsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function prove(facts: Facts, today: string): 0 | 1 {
  showPlaces(facts, today);
  const codes = everyPostalCode(facts);
  showCounts(
    'Postal codes, with each answer to «which municipality?» counted',
    countBy(codes, ({ kind }) => kind),
  );
  showRecipients(
    facts,
    today,
    codes.flatMap(({ municipality }) => municipality ?? []),
  );

  const all = worlds(facts, today);
  const proofs = all.map((world) => proveWorld(world, today));
  const asked = proofs.reduce((sum, proof) => sum + proof.asked, 0);
  const gaps = [...codeFaults(codes, facts), ...proofs.flatMap((proof) => proof.gaps).map(gapLine)];
  const rehearsals = all.filter(({ name }) => name.startsWith('rehearsed')).length;
  console.log(
    `Asked ${asked} questions in ${all.length} worlds: as it is, each contact missing, each away, each association gone, and ${rehearsals} rehearsed (made-up contacts, deputies and county contacts, in memory only).`,
  );
  if (gaps.length === 0) {
    console.log('No gap: every one of them reaches a human being, and the national coordinator stands last.');
    return 0;
  }
  console.error(`${gaps.length} gaps:`);
  for (const gap of gaps.slice(0, 50)) console.error(`  ${gap}`);
  if (gaps.length > 50) console.error(`  … and ${gaps.length - 50} more`);
  return 1;
}

function showPlaces({ associations, crisisCentres, geography }: Facts, today: string): void {
  const covered = new Set(associations.flatMap(({ municipalities }) => municipalities));
  console.log(
    `${geography.municipalities.length} municipalities, ${associations.length} associations, ${crisisCentres.length} crisis centres, on ${today}.\n`,
  );
  const without = geography.counties.map(({ name, municipalities }) => {
    const missing = municipalities.filter((number) => !covered.has(number));
    return `${name}: ${missing.length} of ${municipalities.length}`;
  });
  const total = geography.municipalities.filter(({ number }) => !covered.has(number)).length;
  console.log(`Municipalities without an association: ${total}\n  ${without.join(', ')}`);
  const names = associations.map(({ id, municipalities }) => {
    const places = geography.municipalities.filter(({ number }) => municipalities.includes(number)).map(shownName);
    return `${id} (${places.join(', ')})`;
  });
  console.log(`With one: ${names.join(', ')}\n`);
}

/** Who gets what as the facts are today, and who would have got it. */
function showRecipients(facts: Facts, today: string, codeMunicipalities: readonly string[]): void {
  const routes = waysIn(facts).map((way) => ({ way, route: routeFor({ ...way, today }, facts) }));
  const by = (form: string) =>
    countBy(
      routes.filter(({ way }) => way.form === form),
      ({ route: { recipients } }) => `${recipients[0].id} (${recipients[0].reason})`,
    );
  showCounts('Volunteers, by municipality (and nowhere, Svalbard, Jan Mayen, an unknown number)', by('volunteer'));
  const byCode = countBy(codeMunicipalities, (municipality) => {
    const [first] = routeFor({ form: 'volunteer', municipality, crisisCentre: null, today }, facts).recipients;
    return `${first.id} (${first.reason})`;
  });
  showCounts('Volunteers, by postal code that leads to a municipality', byCode);
  showCounts('Crisis centres (and unlisted, one that is gone, none)', by('crisis-centre'));
  const skipped = routes.flatMap(({ way, route }) =>
    route.skipped.map(
      ({ id, reason }) => `${id}, ${reason}, for ${way.form === 'volunteer' ? 'volunteers' : way.crisisCentre}`,
    ),
  );
  showCounts(
    'Passed over, and why',
    countBy(skipped, (line) => line),
  );
  const offered = routes.filter(({ route }) => route.alternatives.length > 0).length;
  console.log(`Ways in that are offered an association nearby as well: ${offered} of ${routes.length}\n`);
}

function countBy<Item>(items: readonly Item[], name: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
  return counts;
}

function showCounts(heading: string, counts: ReadonlyMap<string, number>): void {
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`);
  console.log(`${heading}:\n${lines.length > 0 ? lines.join('\n') : '  none'}\n`);
}

function gapLine({ world, question, text }: Gap): string {
  const { form, municipality, crisisCentre, choice, possibleSpam } = question;
  const where =
    form === 'volunteer' ? `municipality ${municipality ?? 'unknown'}` : `crisis centre ${crisisCentre ?? 'none'}`;
  return `${world}: ${form}, ${where}, choice ${choice ?? 'none'}${possibleSpam ? ', possible spam' : ''}: ${text}`;
}
