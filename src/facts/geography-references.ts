/** Whether the geography lists agree with each other. They are refreshed from official sources now and then, and borders move. */
import type { Geography } from '../schemas/geography.ts';
import type { Mistake } from './mistakes.ts';

// Postal codes exist where there is no municipality: the register gives these two numbers to Svalbard and Jan Mayen.
const svalbardAndJanMayen = ['2100', '2211'];

export function geographyMistakes(geography: Geography): Mistake[] {
  const shares = mapped(geography.sharedPostalCodes, (parts) => parts.map(([municipality]) => municipality));
  const numbers = new Set(geography.municipalities.map(({ number }) => number));
  const places = new Set([...numbers, ...svalbardAndJanMayen]);
  return [
    ...municipalityMistakes(geography),
    ...countyMistakes(geography),
    ...unknown(
      'postal-codes',
      places,
      mapped(geography.postalCodes, ([, municipality]) => [municipality]),
    ),
    ...unknown('postal-codes-shared', numbers, shares),
    ...sharedWithItself(shares),
    ...unknown(
      'postal-codes-retired',
      places,
      mapped(geography.retiredPostalCodes, ([, municipality]) => [municipality]),
    ),
    ...unknown(
      'former-municipalities',
      numbers,
      geography.formerMunicipalities.map(({ name, now }) => [name, now]),
    ),
  ];
}

const fileOf = (name: string) => `content/geography/${name}.json`;

const mapped = <Value>(
  codes: Readonly<Record<string, Value>>,
  municipalities: (value: Value) => string[],
): [string, string[]][] => Object.entries(codes).map(([code, value]) => [code, municipalities(value)]);

function unknown(name: string, known: ReadonlySet<string>, rows: readonly [string, string[]][]): Mistake[] {
  return rows.flatMap(([field, numbers]) =>
    numbers
      .filter((number) => !known.has(number))
      .map((number) => ({ file: fileOf(name), field, text: `Kommune ${number} finnes ikke i municipalities.json` })),
  );
}

/** As when two municipalities that shared a code become one: whoever lives there would be asked «A eller A?». */
function sharedWithItself(rows: readonly [string, string[]][]): Mistake[] {
  return rows.flatMap(([field, numbers]) =>
    numbers
      .filter((number, at) => numbers.indexOf(number) < at)
      .map((number) => ({
        file: fileOf('postal-codes-shared'),
        field,
        text: `Kommune ${number} står to ganger. Legg delene sammen, eller ta bort postnummeret her når hele ligger i kommunen`,
      })),
  );
}

function municipalityMistakes({ municipalities, counties }: Geography): Mistake[] {
  const file = fileOf('municipalities');
  const byNumber = new Map(municipalities.map((municipality) => [municipality.number, municipality]));
  const countyNumbers = new Set(counties.map(({ number }) => number));
  const mistakes: Mistake[] = [];
  if (byNumber.size !== municipalities.length)
    mistakes.push({ file, field: '', text: 'Et kommunenummer står to ganger' });
  for (const { number, county, neighbours, seaNeighbours } of municipalities) {
    if (!number.startsWith(county) || !countyNumbers.has(county)) {
      mistakes.push({
        file,
        field: `${number}.county`,
        text: `Fylke ${county} stemmer ikke med kommunenummeret eller counties.json`,
      });
    }
    for (const neighbour of neighbours) {
      const field = `${number}.neighbours`;
      if (neighbour === number) mistakes.push({ file, field, text: `${number} er ikke sin egen nabo` });
      const other = byNumber.get(neighbour);
      if (
        other?.neighbours.includes(number) &&
        other.seaNeighbours.includes(number) === seaNeighbours.includes(neighbour)
      )
        continue;
      const text =
        other === undefined
          ? `Kommune ${neighbour} finnes ikke`
          : `${neighbour} har ikke ${number} som nabo på samme måte`;
      mistakes.push({ file, field, text });
    }
    for (const neighbour of seaNeighbours.filter((one) => !neighbours.includes(one))) {
      mistakes.push({ file, field: `${number}.seaNeighbours`, text: `${neighbour} må også stå i neighbours` });
    }
  }
  return mistakes;
}

/** Each county lists exactly the municipalities that name it. */
function countyMistakes({ municipalities, counties }: Geography): Mistake[] {
  return counties.flatMap((county) => {
    const listed = [...county.municipalities].sort().join(', ');
    const belonging = municipalities
      .filter((municipality) => municipality.county === county.number)
      .map(({ number }) => number)
      .sort()
      .join(', ');
    if (listed === belonging) return [];
    return [
      {
        file: fileOf('counties'),
        field: `${county.number}.municipalities`,
        text: `Skriv kommunene som hører til fylket: ${belonging}`,
      },
    ];
  });
}
