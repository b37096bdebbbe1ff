/** Lists that pages lean on, files that nothing reads, and dates that have not been. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { futureDates } from '../../scripts/checks/future-dates.ts';
import { leftovers } from '../../scripts/checks/leftovers.ts';
import { registers } from '../../scripts/checks/registers.ts';
import { translations } from '../../scripts/checks/translations.ts';
import { unreadFiles } from '../../scripts/checks/unread-files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { measures } from '../../src/schemas/statistics.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const read = () => readContent(content.root, loadFacts(content.root));
const said = (rule: Rule): string[] => rule(read()).map(inWords);
const sound = (text: string) => `---\ntitle: Prøve\ndescription: En side.\naudience: public\n---\n\n${text}\n`;
const work = (id: string) => `- { id: ${id}, kind: page, organisation: Fafo, title: Prøve, language: nb }\n`;

describe('the list of works', () => {
  const file = 'content/research/works.yaml';

  it('is checked like the rest', () => {
    content.write(file, work('fafo').replace('kind', 'kjnd'));
    expect(said(registers)).toContain(`${file}: (nr. 1).kjnd: Ukjent felt. Mente du «kind»?`);
  });

  it('has each id once', () => {
    content.write(file, work('fafo') + work('fafo'));
    expect(said(registers)).toEqual([`${file}: (nr. 2).id: Id-en «fafo» er brukt før i filen. Gi en av dem en annen`]);
  });

  it('is missed when pages about research have none', () => {
    content.write('content/research/nb/oversikt.mdx', sound('Hei.'));
    expect(said(registers)).toEqual([`${file}: Filen mangler`]);
  });
});

describe('the figures', () => {
  it('are read before the build', () => {
    content.write('content/statistics/crisis-centres.csv', `${['year', ...measures].join(',')}\n2024,1 2\n`);
    content.write('content/statistics/crisis-centres.yaml', 'breaks: []\nsources: []\nshares: 3\n');
    expect(said(registers)).toEqual([
      expect.stringContaining('content/statistics/crisis-centres.yaml: shares: Skriv en liste'),
      'content/statistics/crisis-centres.csv: linje 2: skriv 13 felt etter året (nå er det 1)',
      expect.stringContaining('content/statistics/crisis-centres.csv: linje 2, centres: skriv et helt tall'),
    ]);
  });
});

describe('a file that nothing reads', () => {
  it.each([
    ['content/pages/nb/ny.txt', 'Filnavnet må slutte på .mdx, ellers blir ikke filen lest'],
    ['content/pages/nb/ny.mdx.txt', 'Filnavnet må slutte på .mdx'],
    ['content/pages/nb/ny.MDX', 'Filnavnet må slutte på .mdx'],
    ['content/pages/nb/Ny Side.mdx', 'Filnavnet blir adressen'],
    ['content/pages/nb/finn.mdx', 'Adressen /finn/ er allerede en annen side'],
    ['content/pages/nb/en.mdx', 'Adressen /en/ er allerede en annen side'],
    ['content/pages/nb/sub/ny.mdx', 'Flytt filen til content/pages/nb/'],
    ['content/pages/ny.mdx', 'Flytt filen til content/pages/nb/, og lag den også i nn/ og en/'],
    ['content/articles/de/ny.mdx', 'Språket «de» kjenner vi ikke. Vi har nb, nn, en.'],
    ['content/nb/ny.mdx', 'Ingen leser denne filen. Sider står i content/pages/nb'],
    ['content/site.yml', 'Ingen leser denne filen. Opplysninger står i site.yaml'],
  ])('such as %s is told', (file, expected) => {
    content.write(file, sound('Hei.'));
    expect(said(unreadFiles).filter((line) => !line.includes('forside'))).toEqual([
      expect.stringContaining(`${file}: ${expected}`),
    ]);
  });

  it('is nobody’s mistake when the machine made it, or when it is a picture', () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'kopper.jpg']) content.write(`content/pages/nb/${name}`, '');
    expect(said(unreadFiles)).toEqual([]);
  });

  it('is missed when the front page is gone', () => {
    content.write('content/pages/nb/prove.mdx', sound('Hei.'));
    expect(said(unreadFiles)).toEqual([expect.stringContaining('content/pages/nb/forside.mdx: Filen mangler')]);
  });

  it('or a text below the fields of an association is told with its line', () => {
    content.write('content/associations/oslo.mdx', `${content.text('content/associations/oslo.mdx')}\nVelkommen!\n`);
    expect(said(unreadFiles)).toEqual([
      expect.stringContaining(
        'content/associations/oslo.mdx: linje 21: Tekst under den andre linjen «---» blir ikke vist',
      ),
    ]);
  });

  it('as UTF-8 is told of', () => {
    writeFileSync(join(content.root, 'content/ord.txt'), Buffer.from('kjøkken\n', 'latin1'));
    expect(said(unreadFiles)).toEqual([expect.stringContaining('content/ord.txt: linje 1: Æ, ø og å kan ikke leses')]);
  });
});

describe('a date that has not been', () => {
  it('is told of, by a date that is passed in, and an absence may be ahead', () => {
    content.replace('content/site.yaml', '"2020-01"', '"2091-10", away: [{ from: "2099-07-01", to: "2099-08-01" }]');
    expect(futureDates(read(), '2091-09-30').map(inWords)).toEqual([
      'content/site.yaml: linje 3, verifiedAt: 2091-10 har ikke vært ennå. Skriv dagen eller måneden det skjedde',
    ]);
    expect(futureDates(read(), '2091-10-01')).toEqual([]);
  });
});

describe('what is left', () => {
  it('is told before somebody reads it', () => {
    content.write('content/pages/nb/prove.mdx', sound('TODO: skriv dette.').replace('Prøve', 'Prøve '.repeat(15)));
    expect(said(leftovers)).toEqual([
      'content/pages/nb/prove.mdx: linje 7: «TODO» står igjen. Skriv ferdig, eller ta det bort',
      expect.stringContaining('content/pages/nb/prove.mdx: linje 2, title: 89 tegn er for langt'),
    ]);
  });

  it('is an address that stands in two links of a route', () => {
    content.replace('content/associations/oslo.mdx', 'oslo@eksempel.no', 'Nasjonal@Eksempel.no');
    expect(said(leftovers)).toEqual([
      expect.stringContaining('content/associations/oslo.mdx: contact.email: nasjonal koordinator har samme adresse'),
    ]);
  });

  it('is such an address of a county’s contact', () => {
    const contact =
      '{ county: "03", email: nasjonal@eksempel.no, role: county, source: eksempel, verifiedAt: "2020-01" }';
    content.replace('content/site.yaml', 'countyContacts: []', `countyContacts: [${contact}]`);
    expect(said(leftovers)).toEqual([
      expect.stringContaining(
        'content/site.yaml: countyContacts (nr. 1).email: nasjonal koordinator har samme adresse',
      ),
    ]);
  });

  it('is a number that two help lines have: a hint, for it may be so', () => {
    content.write(
      'content/help-lines/brann.yaml',
      content.text('content/help-lines/politi.yaml').replace('id: politi', 'id: brann'),
    );
    expect(leftovers(read())).toMatchObject([{ warning: true, text: expect.stringContaining('112 står også i') }]);
  });
});

describe('a translation', () => {
  it('is not blamed for a page in bokmål that cannot be read', () => {
    for (const language of ['nn', 'en']) content.write(`content/pages/${language}/prove.mdx`, sound('## Hva?\n\nHei.'));
    content.write('content/pages/nb/prove.mdx', sound('<Faq>').replace('title: P', 'title: [P'));
    expect(said(translations)).toEqual([]);
  });

  it('is for the same readers as the page in bokmål', () => {
    const page = (audience: string) => sound('Hei.').replace('public', audience);
    for (const language of ['nb', 'nn', 'en'])
      content.write(`content/pages/${language}/prove.mdx`, page(language === 'en' ? 'public' : 'survivor'));
    expect(said(translations)).toEqual([
      'content/pages/en/prove.mdx: audience: Skriv det samme som på bokmål: survivor',
    ]);
  });
});

describe('a piece of news', () => {
  it('has one day in all languages', () => {
    const news = (day: string) => sound('Hei.').replace('audience', `published: "${day}"\naudience`);
    for (const language of ['nb', 'nn', 'en'])
      content.write(`content/articles/${language}/sak.mdx`, news(language === 'nn' ? '2026-02-11' : '2026-11-02'));
    expect(said(translations)).toEqual([
      'content/articles/nn/sak.mdx: published: Skriv det samme som på bokmål: 2026-11-02',
    ]);
  });
});
