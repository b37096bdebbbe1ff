/** Slips that leave a page wrong and the build content: each is told in Norwegian, with what to write, and what is right is left alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { contactInProse } from '../../scripts/checks/contact-in-prose.ts';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { headings } from '../../scripts/checks/headings.ts';
import { leftovers } from '../../scripts/checks/leftovers.ts';
import { links } from '../../scripts/checks/links.ts';
import { markup } from '../../scripts/checks/markup.ts';
import { registers } from '../../scripts/checks/registers.ts';
import { unreadFiles } from '../../scripts/checks/unread-files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { FactsError, inWords } from '../../src/facts/mistakes.ts';
import { measures } from '../../src/schemas/statistics.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
const oslo = 'content/associations/oslo.mdx';
/** The text stands on line 7. */
const sound = (text: string) => `---\ntitle: Prøve\ndescription: En side.\naudience: public\n---\n\n${text}\n`;
const write = (text: string, file = page) => content.write(file, sound(text));
const said = (rule: Rule): string[] => rule(readContent(content.root, loadFacts(content.root))).map(inWords);

function mistakes(): string[] {
  try {
    loadFacts(content.root);
    return [];
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

describe('a heading', () => {
  it.each([
    ['# Stor', 'Skriv ## foran mellomtittelen'],
    ['Stor\n===', 'Skriv ## foran mellomtittelen'],
    ['### Tre', 'Skriv ## foran mellomtittelen, ikke ###: et nivå er hoppet over'],
    ['## To\n\n#### Fire', 'Skriv ### foran mellomtittelen, ikke ####'],
    ['##Tett', 'Dette blir ikke en mellomtittel. Skriv mellomrom etter ##'],
    ['##', 'Mellomtittelen er tom'],
  ])('like %j is told', (text, expected) => {
    write(text);
    expect(said(headings)).toEqual([expect.stringContaining(expected)]);
  });

  it.each(['## To\n\n### Tre\n\n## To', '<Tiles heading="To">\n\n### Tre\n\n</Tiles>', '#ressursvenn'])(
    'like %j is sound',
    (text) => {
      write(text);
      expect(said(headings)).toEqual([]);
    },
  );
});

describe('a picture', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const put = (bytes: Buffer) => writeFileSync(join(content.root, 'content/pages/nb/kopper.png'), bytes);

  it.each([
    ['that is none', Buffer.from('hei'), 'er ikke et bilde som kan vises'],
    ['that is heavy', Buffer.concat([png, Buffer.alloc(600_000)]), 'er på 601 kB. Gjør det mindre: høyst 500 kB'],
    ['that tells where it was taken', Buffer.concat([png, Buffer.from('8825000400000001', 'hex')]), 'forteller hvor'],
  ])('%s is told', (_, bytes, expected) => {
    write('![To kopper](./kopper.png)');
    put(bytes);
    expect(said(markup)).toEqual([expect.stringContaining(expected)]);
  });

  it.each(['bilde', 'Foto 2', 'IMG_2031.jpg'])('has words that say more than «%s»', (alt) => {
    write(`![${alt}](./kopper.png) ![To kopper, sett fra siden](./kopper.png)`);
    put(png);
    expect(said(markup)).toEqual([expect.stringContaining(`«${alt}» sier ikke hva bildet viser`)]);
  });

  it('has its name with the same capitals, and is no folder', () => {
    write('![To kopper](./Kopper.png) ![To kopper](./)');
    put(png);
    expect(said(markup)).toHaveLength(2);
  });

  it('of a kind that browsers do not show is told as one', () => {
    write('Hei.');
    writeFileSync(join(content.root, 'content/pages/nb/kopper.heic'), png);
    expect(said(unreadFiles)).toContainEqual(expect.stringContaining('Lagre det som JPEG, PNG eller WebP'));
  });
});

describe('a text', () => {
  it.each([
    ...['22\u00a022\u00a022\u00a022', '22\u202f22\u202f22\u202f22', '22–22–22–22', '2222 2222', '412 345 67'],
    ...['２２ ２２ ２２ ２２', '22 22 22 22/23', 'ola krøllalfa eksempel.no', 'ola(a)eksempel.no'],
  ])('has no contact such as %s', (contact) => {
    write(`Ta kontakt på ${contact} i dag.`);
    expect(said(contactInProse)).toHaveLength(1);
  });

  it.each([
    ...[
      'Det kostet 25 000 000 kroner.',
      'Åpent 16.15–22.45.',
      'Fra 2019 2024.',
      'Nummer 970 168 001.',
      '12 345 678 kroner',
    ],
    'I 2023 2340 beboere.',
  ])('may say «%s»', (text) => {
    write(text);
    expect(said(contactInProse)).toEqual([]);
  });

  it('for a picture is read too', () => {
    write('![Plakat med 22 22 22 22](https://eksempel.no/a.png)');
    expect(said(contactInProse)).toHaveLength(1);
  });

  it.each([
    ...[
      'Ingen andre kan se det.',
      'Det er umulig å spore deg.',
      'Du kan ikke spores.',
      'Det er helt trygt.',
      'Et ”ord”.',
    ],
  ])('never says «%s»', (text) => {
    write(text);
    expect(said(bannedClaims)).toHaveLength(1);
  });

  it.each(['No one will ever know.', 'You can’t be traced.', 'We can guarantee your safety.'])('nor «%s»', (text) => {
    write(text, 'content/pages/en/prove.mdx');
    expect(said(bannedClaims)).toHaveLength(1);
  });

  it.each(['Vi kan ikke garantere at ingen ser det.', 'De sporer deg ikke her.'])('may say «%s» of itself', (text) => {
    write(text);
    expect(said(bannedClaims)).toEqual([]);
  });

  it('in another language names one, and its direction', () => {
    write('<span lang="engelsk">Hi</span> <bdi dir="venstre">Hi</bdi> <span lang="nb-NO">Hei</span>');
    expect(said(markup)).toEqual([
      expect.stringContaining('lang="engelsk" er ikke et språk'),
      expect.stringContaining('dir="venstre" i <bdi> finnes ikke'),
    ]);
  });

  it('in a field has no Markdown, and nowhere a letter that was read wrong', () => {
    content.write(page, sound('Vi gÃ¥r en tur.').replace('En side.', 'En **side**.'));
    expect(said(leftovers)).toEqual([
      expect.stringContaining('linje 3: «**» blir vist slik det står'),
      expect.stringContaining('linje 7: «Ã¥» er en bokstav som er lest feil'),
    ]);
  });

  it('links with https where it can', () => {
    write('[Hei](http://eksempel.no/hei)');
    expect(said(links)).toEqual([expect.stringContaining('Skriv http://eksempel.no/hei med https://')]);
  });
});

describe('a field', () => {
  it.each([
    ['name: !viktig Oslo', 'Teksten begynner med !, som betyr noe særskilt'],
    ['name: &oslo Oslo\nnote: *oslo', 'Teksten begynner med *, som betyr noe særskilt'],
    ['name: &Oslo Sanitetsforening', 'Teksten begynner med &, som betyr noe særskilt'],
    // Astro would read a moment, and stop when the old site is gone.
    ['name: 2020-02-03', 'Sett datoen i anførselstegn'],
  ])('like %j is not changed in silence', (line, expected) => {
    content.replace(oslo, 'name: Oslo Sanitetsforening', line);
    expect(mistakes()).toContainEqual(expect.stringContaining(expected));
  });

  it('that is wrong in two ways is told once', () => {
    content.replace(oslo, '"2020-02"', '”2020-02”');
    expect(mistakes()).toHaveLength(1);
  });

  it('for mail holds no address that people have at home', () => {
    content.replace(oslo, 'oslo@eksempel.no', 'kari@gmail.com');
    expect(mistakes()).toEqual([expect.stringContaining('contact.email: Slike adresser har folk privat')]);
  });
});

describe('a contact', () => {
  it('is there before its deputy, and the national coordinator is never away', () => {
    content.replace(oslo, 'contact:', 'deputy:');
    content.replace('content/site.yaml', '"2020-01"', '"2020-01", away: [{ from: "2027-07-01", to: "2027-07-02" }]');
    expect(said(leftovers)).toEqual([
      expect.stringContaining(`${oslo}: deputy: Skriv feltet contact også`),
      expect.stringContaining('nationalCoordinator.away: Nasjonal koordinator er siste ledd'),
    ]);
  });

  it('that two associations have is a hint: a file was copied', () => {
    content.write(
      'content/associations/baerum.mdx',
      content.text(oslo).replace('id: oslo', 'id: baerum').replace('"0301"', '"3201"').replace('"03"', '"32"'),
    );
    expect(said(leftovers).map((line) => /: (.*?) står/.exec(line)?.[1])).toEqual([
      'name: Navnet',
      'contact.email: Adressen',
      'partnerCrisisCentre.centre: Krisesenteret',
    ]);
  });
});

describe('what the templates lean on', () => {
  it('is missed when it is gone: pages that all pages lead to, and numbers on other pages', () => {
    content.write('content/pages/nb/om.mdx', sound('Hei.'));
    expect(said(unreadFiles).map((line) => line.replace(': Filen mangler, og nettstedet', ''))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('content/pages/nb/hjelp.mdx'),
        expect.stringContaining('content/help-lines/dinutvei.yaml'),
      ]),
    );
  });

  it('is a point on the map for each municipality', () => {
    content.write('content/geography/maps/points.svg.json', '{ "3201": [1, 2] }');
    content.write('content/geography/maps/counties.xs.svg-paths.json', '{ "viewBox": "0 0 1 1", "paths": {} }');
    expect(said(registers)).toEqual(['content/geography/maps/points.svg.json: 0301: Feltet mangler. Oslo.']);
  });

  it('is a source for each year, and figures for each source and break', () => {
    const cells = measures.map(() => '1').join(',');
    content.write('content/statistics/crisis-centres.csv', `${['year', ...measures].join(',')}\n2025,${cells}\n`);
    content.write(
      'content/statistics/crisis-centres.yaml',
      'breaks: [{ from: 2020, measures: [stays], mark: { nb: ny, nn: ny, en: new }, text: { nb: ny, nn: ny, en: new } }]\nsources: [{ years: [2024], text: Bufdir, links: [] }]\nshares: []\n',
    );
    expect(said(registers).map((line) => line.replace('content/statistics/crisis-centres.yaml: ', ''))).toEqual([
      'sources: Skriv hvor tallene for 2025 står: en kilde med years: [2025]',
      expect.stringContaining('sources (nr. 1).years: 2024 står ikke i'),
      expect.stringContaining('breaks (nr. 1).from: 2020 står ikke i'),
    ]);
  });
});
