/** What is searched, in each language: every page, and every municipality also in the languages its own page is not written in. */
import { municipalityPath } from '../../src/components/places/municipality-words.ts';
import { shownName } from '../../src/domain/geography.ts';
import type { Facts } from '../../src/facts/load.ts';
import { type Language, languages, translator } from '../../src/i18n/index.ts';
import type { Municipality } from '../../src/schemas/municipality.ts';
import type { BuiltPage } from './built-pages.ts';
import type { SearchWords } from './editors-words.ts';

export interface SearchDocument extends BuiltPage {
  /** The language that the page is written in, where that is not the one it is searched in. */
  writtenIn?: Language;
  /** Words that lead here although they do not stand on the page. */
  words: string[];
  /** One of the many pages about places. They are alike but for the name, so only the names count. */
  isPlace: boolean;
}

export function searchDocuments(pages: readonly BuiltPage[], words: SearchWords, facts: Facts): SearchDocument[] {
  const municipalities = new Map(facts.geography.municipalities.map((each) => [municipalityPath(each), each]));
  return pages.flatMap((page): SearchDocument[] => {
    const municipality = municipalities.get(page.url);
    if (!municipality)
      return [
        {
          ...page,
          words: [page.title.replace(/ – Ressursvenn$/, ''), ...words(page.url, page.language)],
          isPlace: false,
        },
      ];
    return languages.map((language) => place(page, municipality, language, facts));
  });
}

function place(page: BuiltPage, municipality: Municipality, language: Language, facts: Facts): SearchDocument {
  const t = translator(language);
  const name = shownName(municipality);
  const description = t('municipality.description', { name });
  return {
    ...page,
    language,
    ...(page.language === language ? {} : { writtenIn: page.language }),
    title: name,
    heading: name,
    description,
    headings: municipality.otherNames.map((other) => other.name),
    text: description,
    main: '',
    words: [...placeWords(municipality, facts), ...t('search.placeWords').split(' ')],
    isPlace: true,
  };
}

/** What else the place is called: its postal places, the municipalities it was before, its county and its crisis centres. */
function placeWords({ number, countyName }: Municipality, { geography, crisisCentres }: Facts): string[] {
  const postal = Object.values(geography.postalCodes).filter(([, municipality]) => municipality === number);
  const former = geography.formerMunicipalities.filter(({ now }) => now.includes(number));
  const centres = crisisCentres.filter(({ seat, serves }) => seat === number || serves.municipalities.includes(number));
  return [
    ...new Set([
      countyName,
      ...postal.map(([name]) => name),
      ...former.map(({ name }) => name),
      ...centres.map(({ name }) => name),
    ]),
  ];
}
