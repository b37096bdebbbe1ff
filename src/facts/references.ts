/** Whether what the content files say about each other holds: municipalities, counties and crisis centres that exist, and nobody covered twice. */
import type { AssociationPlaces } from '../schemas/association.ts';
import type { CrisisCentre } from '../schemas/crisis-centre.ts';
import type { Geography } from '../schemas/geography.ts';
import type { Site } from '../schemas/site.ts';
import type { Mistake } from './mistakes.ts';
import { nearestWord } from './nearest-word.ts';

interface Entry<Value> {
  file: string;
  entry: Value;
}

interface Content {
  site: Site | undefined;
  associations: Entry<AssociationPlaces>[];
  crisisCentres: { ids: string[]; entries: Entry<CrisisCentre>[] };
  geography: Geography;
}

export function referenceMistakes({ site, associations, crisisCentres, geography }: Content): Mistake[] {
  const places = new Places(geography);
  return [
    ...associations.flatMap((association) => associationMistakes(association, crisisCentres.ids, places)),
    ...coveredTwice(associations, places),
    ...crisisCentres.entries.flatMap((centre) => centreMistakes(centre, places)),
    ...(site === undefined ? [] : countyContactMistakes(site, places)),
  ];
}

function associationMistakes(
  { file, entry }: Entry<AssociationPlaces>,
  centreIds: string[],
  places: Places,
): Mistake[] {
  const mistakes = places.unknownMunicipalities(file, 'municipalities', entry.municipalities);
  const counties = new Set(entry.municipalities.map((number) => number.slice(0, 2)));
  if (!places.hasCounty(entry.county))
    mistakes.push({ file, field: 'county', text: places.noSuchCounty(entry.county) });
  else if (mistakes.length === 0 && !counties.has(entry.county)) {
    mistakes.push({
      file,
      field: 'county',
      text: `Skriv "${[...counties].join('" eller "')}", for der ligger kommunene foreningen dekker`,
    });
  }
  const centre = entry.partnerCrisisCentre?.centre;
  if (centre !== undefined && !centreIds.includes(centre)) {
    // Short names of places are near each other: «oslo» is no slip for «follo», whose women would then be sent elsewhere.
    const meant = nearestWord(centre, centreIds, centre.length < 8 ? 1 : 2);
    const hint = meant === undefined ? 'Bruk et filnavn derfra uten .yaml' : `Mente du «${meant}»?`;
    mistakes.push({
      file,
      field: 'partnerCrisisCentre.centre',
      text: `«${centre}» finnes ikke i content/crisis-centres/. ${hint}`,
    });
  }
  return mistakes;
}

/** Each municipality has one recipient, so that nobody wonders whose turn it is. */
function coveredTwice(associations: Entry<AssociationPlaces>[], places: Places): Mistake[] {
  const firstFile = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const { file, entry } of associations) {
    for (const number of entry.municipalities) {
      const other = firstFile.get(number);
      firstFile.set(number, other ?? file);
      if (other === undefined) continue;
      const where = other === file ? 'står to ganger her' : `står også i ${other}`;
      const text = `${places.inWords(number)} ${where}. La den stå ett sted, for en kommune kan bare ha én forening`;
      mistakes.push({ file, field: 'municipalities', text });
    }
  }
  return mistakes;
}

function centreMistakes({ file, entry }: Entry<CrisisCentre>, places: Places): Mistake[] {
  const mistakes = places.unknownMunicipalities(file, 'serves.municipalities', entry.serves.municipalities);
  if (entry.seat !== undefined) mistakes.push(...places.unknownMunicipalities(file, 'seat', [entry.seat]));
  if (!places.hasCounty(entry.county))
    mistakes.push({ file, field: 'county', text: places.noSuchCounty(entry.county) });
  else if (entry.seat !== undefined && !entry.seat.startsWith(entry.county)) {
    mistakes.push({
      file,
      field: 'county',
      text: `Skriv "${entry.seat.slice(0, 2)}", for der ligger kommunen i feltet seat`,
    });
  }
  return mistakes;
}

function countyContactMistakes({ countyContacts }: Site, places: Places): Mistake[] {
  const file = 'content/site.yaml';
  return countyContacts.flatMap(({ county }, index) => {
    const field = `countyContacts (nr. ${index + 1}).county`;
    if (!places.hasCounty(county)) return [{ file, field, text: places.noSuchCounty(county) }];
    const first = countyContacts.findIndex((other) => other.county === county);
    return first === index ? [] : [{ file, field, text: `Fylke ${county} har allerede en kontakt. La bare én stå` }];
  });
}

/** The municipalities and counties that exist, and how to speak of those that do not. */
class Places {
  readonly #municipalities: ReadonlyMap<string, string>;
  readonly #counties: ReadonlySet<string>;
  readonly #former: Geography['formerMunicipalities'];

  constructor({ municipalities, counties, formerMunicipalities }: Geography) {
    this.#former = formerMunicipalities;
    this.#municipalities = new Map(municipalities.map(({ number, name }) => [number, name]));
    this.#counties = new Set(counties.map(({ number }) => number));
  }

  hasCounty(number: string): boolean {
    return this.#counties.has(number);
  }

  inWords(number: string): string {
    return `Kommune ${number} (${this.#municipalities.get(number) ?? 'ukjent'})`;
  }

  noSuchCounty(number: string): string {
    return `Fylke ${number} finnes ikke. Skriv et av disse: ${[...this.#counties].sort().join(', ')}`;
  }

  unknownMunicipalities(file: string, field: string, numbers: readonly string[]): Mistake[] {
    return numbers
      .filter((number) => !this.#municipalities.has(number))
      .map((number) => ({
        file,
        field,
        text: this.#noSuchMunicipality(number),
      }));
  }

  #noSuchMunicipality(number: string): string {
    const former = this.#former.find(({ numbers }) => numbers.includes(number));
    if (!former) return `Kommune ${number} finnes ikke. Skriv et nummer fra content/geography/municipalities.json`;
    const now = former.now.map((each) => `"${each}" (${this.#municipalities.get(each) ?? 'ukjent'})`);
    return `Kommune ${number} (${former.name}) finnes ikke lenger. Skriv ${now.join(' eller ')}`;
  }
}
