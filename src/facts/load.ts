/** Home of the facts: everything in content/ that pages and routing stand on, read, checked and sorted in one go. */
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { Association, AssociationPlaces } from '../schemas/association.ts';
import { County } from '../schemas/county.ts';
import { CrisisCentre } from '../schemas/crisis-centre.ts';
import {
  FormerMunicipality,
  type Geography,
  PostalCodes,
  RetiredPostalCodes,
  SharedPostalCodes,
} from '../schemas/geography.ts';
import { HelpLine } from '../schemas/help-line.ts';
import { Municipality } from '../schemas/municipality.ts';
import { Site } from '../schemas/site.ts';
import { geographyMistakes } from './geography-references.ts';
import { withLines } from './lines.ts';
import { FactsError, type Mistake } from './mistakes.ts';
import { parse } from './parse.ts';
import { idsIn, type Reading, readFrontMatter, readJson, readYaml } from './read.ts';
import { referenceMistakes } from './references.ts';

/** Lists are sorted by name, the Norwegian way. */
export interface Facts {
  site: Site;
  associations: Association[];
  crisisCentres: CrisisCentre[];
  helpLines: HelpLine[];
  geography: Geography;
}

/** What could be read, when something could not. */
export type FactsRead = Omit<Facts, 'site'> & { site: Site | undefined };

/**
 * Reads content/ under `root` (a folder, as path or file URL), synchronously.
 * @throws {FactsError} when anything is wrong; its message lists every mistake, in Norwegian: file, field, what to write.
 */
export function loadFacts(root: URL | string): Facts {
  const { facts, mistakes } = readFacts(root);
  if (facts === null) throw new FactsError(mistakes);
  return facts;
}

interface FactsReading {
  /** All of them; null when anything is wrong. */
  facts: Facts | null;
  /** Those that are sound; null without the geography, which all the rest leans on. */
  read: FactsRead | null;
  mistakes: readonly Mistake[];
}

/** The same for whoever has more to say than the first mistake. */
export function readFacts(root: URL | string): FactsReading {
  const folder = typeof root === 'string' ? root : fileURLToPath(root);
  const mistakes: Mistake[] = [];

  /** The checked value, or undefined with the mistakes noted. */
  const checked = <Value>(
    schema: z.ZodType<Value>,
    file: string,
    read: (root: string, file: string) => Reading,
  ): Value | undefined => {
    const reading = read(folder, file);
    const result = reading.ok ? parse(schema, reading.value, file) : reading;
    if (result.ok) return result.value;
    mistakes.push(...result.mistakes);
    return undefined;
  };

  const collection = <Value extends { id: string; name: string }>(
    schema: z.ZodType<Value>,
    path: string,
    ending: string,
    read: (root: string, file: string) => Reading,
  ): Collection<Value> => {
    const found = idsIn(folder, path, ending);
    mistakes.push(...found.mistakes);
    const entries = found.ids.flatMap((id) => {
      const file = `${path}/${id}${ending}`;
      const entry = checked(schema, file, read);
      if (entry === undefined) return [];
      if (entry.id !== id)
        mistakes.push({
          file,
          field: 'id',
          text: `Skriv id: ${id}, for filen heter ${id}${ending} (nå står det ${entry.id})`,
        });
      return [{ file, entry }];
    });
    return { ids: found.ids, entries };
  };

  const site = checked(Site, 'content/site.yaml', readYaml);
  const associations = collection(Association, 'content/associations', '.mdx', readFrontMatter);
  const crisisCentres = collection(CrisisCentre, 'content/crisis-centres', '.yaml', readYaml);
  const helpLines = collection(HelpLine, 'content/help-lines', '.yaml', readYaml);
  const geography = readGeography((schema, name) => checked(schema, `content/geography/${name}.json`, readJson));

  // Without the list of municipalities every reference would seem wrong; the lists are mended first.
  if (geography !== undefined) {
    mistakes.push(...geographyMistakes(geography));
    mistakes.push(
      ...referenceMistakes({ site, associations: placesOf(folder, associations), crisisCentres, geography }),
    );
  }
  if (geography === undefined) return { facts: null, read: null, mistakes: withLines(folder, mistakes) };
  const rest = {
    associations: byName(associations),
    crisisCentres: byName(crisisCentres),
    helpLines: byName(helpLines),
    geography,
  };
  return {
    facts: site === undefined || mistakes.length > 0 ? null : { site, ...rest },
    read: { site, ...rest },
    mistakes: withLines(folder, mistakes),
  };
}

/** `ids` are all that have a file, also those whose file could not be read, so that a reference to them is not called dead as well. */
export interface Collection<Value> {
  ids: string[];
  entries: { file: string; entry: Value }[];
}

/** Also of those with another mistake in the file, so that both are told at once. */
function placesOf(
  root: string,
  { ids, entries }: Collection<Association>,
): { file: string; entry: AssociationPlaces }[] {
  return ids.flatMap((id) => {
    const file = `content/associations/${id}.mdx`;
    const sound = entries.find((each) => each.file === file);
    if (sound) return [sound];
    const reading = readFrontMatter(root, file);
    const result = reading.ok ? AssociationPlaces.safeParse(reading.value) : null;
    return result?.success ? [{ file, entry: result.data }] : [];
  });
}

function readGeography(
  read: <Value>(schema: z.ZodType<Value>, name: string) => Value | undefined,
): Geography | undefined {
  const municipalities = read(z.array(Municipality), 'municipalities');
  const counties = read(z.array(County), 'counties');
  const postalCodes = read(PostalCodes, 'postal-codes');
  const sharedPostalCodes = read(SharedPostalCodes, 'postal-codes-shared');
  const retiredPostalCodes = read(RetiredPostalCodes, 'postal-codes-retired');
  const formerMunicipalities = read(z.array(FormerMunicipality), 'former-municipalities');
  if (
    !municipalities ||
    !counties ||
    !postalCodes ||
    !sharedPostalCodes ||
    !retiredPostalCodes ||
    !formerMunicipalities
  )
    return undefined;
  return {
    municipalities: sortedByName(municipalities),
    counties: sortedByName(counties),
    postalCodes,
    sharedPostalCodes,
    retiredPostalCodes,
    formerMunicipalities: sortedByName(formerMunicipalities),
  };
}

const collator = new Intl.Collator('nb');

const sortedByName = <Value extends { name: string }>(list: readonly Value[]): Value[] =>
  [...list].sort((a, b) => collator.compare(a.name, b.name));

const byName = <Value extends { name: string }>({ entries }: Collection<Value>): Value[] =>
  sortedByName(entries.map(({ entry }) => entry));
