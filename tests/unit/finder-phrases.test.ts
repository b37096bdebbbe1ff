/** What people type besides the name of one municipality: sentences, addresses, counties, official names in three languages. */
import { describe, expect, it } from 'vitest';
import { finderView } from '../../src/components/places/finder-view.ts';
import { html } from '../../src/components/places/pieces.ts';
import { establishedCentres } from '../../src/domain/nearby.ts';
import { type Language, translator } from '../../src/i18n/index.ts';
import { find, place } from '../support/a-finder.ts';
import { geography, realFacts } from '../support/some-facts.ts';

describe('names among other words', () => {
  it.each([
    // Official names in several languages, in any order and with any sign between them.
    ['Kåfjord - Gáivuotna - Kaivuono', 'Kåfjord'],
    ['Porsanger Porsáŋgu Porsanki', 'Porsanger'],
    ['harstad/harsttak', 'Harstad'],
    ['Romsa', 'Tromsø'],
    // Among other words.
    ['Oslo sentrum', 'Oslo'],
    ['Bergen sentrum', 'Bergen'],
    ['Trondheim by', 'Trondheim'],
    ['Jeg bor i Tromsø', 'Tromsø'],
    ['Eg bur på Voss', 'Voss'],
    ['Bergen, Norway', 'Bergen'],
    ['Tromsø kommune', 'Tromsø'],
    ['Storgata 5, Lillehammer', 'Lillehammer'],
    ['Sandvika i Bærum', 'Bærum'],
    // With the county, of today or of before.
    ['Os i Hordaland', 'Bjørnafjorden'],
    ['Nes, Buskerud', 'Nesbyen'],
    ['Sande i Vestfold', 'Holmestrand'],
    ['Kvam i Vestland', 'Kvam'],
    // A big town is meant, although a postal place elsewhere has its name.
    ['Molde', 'Molde'],
    ['Sortland', 'Sortland'],
  ])('lead «%s» to %s', (typed, expected) => {
    expect(place(typed)).toBe(expected);
  });
});

describe('names that several places have', () => {
  it.each([
    ['Bodø eller Tromsø', 'choose: Bodø, Tromsø'],
    // A postal place elsewhere has the name of a municipality.
    ['Kvam', 'choose: Kvam, Nord-Fron'],
    ['Lund', 'choose: Lund, Namsos'],
    ['Sula', 'choose: Sula, Frøya'],
    ['Osen', 'choose: Osen, Åmot'],
    ['Åmot', 'choose: Åmot, Modum'],
    ['Hemnes', 'choose: Hemnes, Aurskog-Høland'],
    ['Os', 'choose: Os, Bjørnafjorden'],
  ])('are asked about: «%s»', (typed, expected) => {
    expect(place(typed)).toBe(expected);
  });

  it.each([
    ['Nes', ['Nes (Akershus)', 'Nes (Buskerud) – Nesbyen']],
    ['Bø', ['Bø (Nordland)', 'Bø (Telemark) – Midt-Telemark']],
    ['Os', ['Os (Innlandet)', 'Os (Hordaland) – Bjørnafjorden (Vestland)']],
    ['Sande', ['Sande (Møre og Romsdal)', 'Sande (Vestfold) – Holmestrand']],
    ['Herøy', ['Herøy (Møre og Romsdal)', 'Herøy (Nordland)']],
  ])('are offered with their county: «%s»', (typed, expected) => {
    expect([...shown(typed).matchAll(/<button[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(expected);
  });
});

describe('other words', () => {
  it.each([
    ['Finnmark', 'Finnmark', false, ['Finnmark']],
    ['finnmárku', 'Finnmark', false, ['Finnmark']],
    ['Finmark', 'Finnmark', false, ['Finnmark']],
    ['Vestland fylke', 'Vestland', false, ['Vestland']],
    ['møre og romsdal', 'Møre og Romsdal', false, ['Møre og Romsdal']],
    ['Jeg bor i Østfold', 'Østfold', false, ['Østfold']],
    ['Viken', 'Viken', true, ['Akershus', 'Buskerud', 'Østfold']],
    ['Oppland', 'Oppland', true, ['Innlandet']],
    ['Sogn og Fjordane', 'Sogn og Fjordane', true, ['Vestland']],
  ])('knows that «%s» is a county, and which it is today', (typed, name, isFormer, today) => {
    const answer = find(typed);
    expect(answer).toMatchObject({ kind: 'county', name, isFormer });
    expect(answer.kind === 'county' && answer.counties.map((county) => county.name)).toEqual(today);
  });

  it('leads from a county to its municipalities', () => {
    expect(shown('Viken')).toContain('<a href="/kommune/#county-32">Kommunene i Akershus</a>');
  });

  it('suggests nothing that is hardly like what was typed', () => {
    for (const typed of ['Norge', 'Noreg', 'Sotra', 'Sverige']) expect(place(typed), typed).toBe('unknown');
  });

  it.each(['123', '12345', '12 345', '1'])('says of «%s» that postal codes have four digits', (typed) => {
    expect(find(typed)).toEqual({ kind: 'noCode', typed });
  });

  it('finds every municipality by its name and county, however they are put together', () => {
    const lost = geography.municipalities.flatMap(({ name, countyName, number }) =>
      [`${name} i ${countyName}`, `${name} ${countyName}`, `${name}, ${countyName}`, `${name} (${countyName})`].filter(
        (typed) => {
          const answer = find(typed);
          const chosen = answer.kind === 'choose' ? answer.places[0]?.number : undefined;
          return (answer.kind === 'place' ? answer.number : chosen) !== number;
        },
      ),
    );
    expect(lost).toEqual([]);
  });

  it('finds every municipality by its official name in all its languages', () => {
    const lost = geography.municipalities.filter(({ officialName, name }) => {
      const spellings = [officialName, ...[' – ', '-', '/', ' '].map((sign) => officialName.replaceAll(' - ', sign))];
      return officialName.includes(' - ') && !spellings.every((typed) => place(typed) === name);
    });
    expect(lost.map(({ officialName }) => officialName)).toEqual([]);
  });
});

describe('what stands on the cards', () => {
  it('is a distance to the nearest ten when it is far, with its thousands apart', () => {
    expect(shown('Hammerfest')).toContain('ca. 1\u00a0330\u00a0km');
    expect(shown('Kristiansand')).toContain('ca. 150\u00a0km');
  });

  it('leads on to the centres of the county, where we do not know which one is for the municipality', () => {
    expect(shown('Herøy i Møre og Romsdal')).toContain(
      '<a href="/hjelp/sentre/#county-15">Sentre vi kjenner i Møre og Romsdal</a>',
    );
    const withCentres = new Set(establishedCentres(realFacts).map(({ county }) => county));
    expect(geography.counties.filter(({ number }) => !withCentres.has(number))).toEqual([]);
  });

  it('is in the reader’s language, the word for «ca.» too', () => {
    expect(shown('Færder')).toContain('fra ca. 2020');
    expect(shown('Færder', 'en')).toContain('from c. 2020');
    expect(shown('Tromsø', 'en')).toContain('(number from c. 2023)');
  });
});

describe('the heading of an answer', () => {
  it('has figures in the text face, where 0000 is not «oooo»', () => {
    expect(shown('0000')).toContain('<h2 class="ds-heading figures"');
    expect(shown('Atlantis')).toContain('<h2 class="ds-heading"');
  });
});

/** The answer as a reader sees it, of bokmål if nothing else is said. */
const shown = (typed: string, language: Language = 'nb'): string =>
  html(
    finderView(find(typed), {
      say: translator(language),
      address: (path) => path,
      recipients: [],
      helpLine: '116 006',
      guide: 'https://dinutvei.no',
    }),
  );
