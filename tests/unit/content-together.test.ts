/** An editor who has made several slips is told of all of them at once, each once, and of nothing that only follows from them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { contactInProse } from '../../scripts/checks/contact-in-prose.ts';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { checkBesideFacts } from '../../scripts/checks/index.ts';
import { links } from '../../scripts/checks/links.ts';
import { markup } from '../../scripts/checks/markup.ts';
import { pasted } from '../../scripts/checks/pasted.ts';
import { translations } from '../../scripts/checks/translations.ts';
import { loadFacts, readFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
const oslo = 'content/associations/oslo.mdx';
const site = 'content/site.yaml';

/** The text stands on line 7 of the page in bokmål. */
function write(text: string): void {
  const fields = '---\ntitle: Prøve\ndescription: En side.\naudience: public\n---\n\n';
  for (const language of ['nb', 'nn', 'en']) {
    content.write(`content/pages/${language}/forside.mdx`, `${fields}Hei.\n`);
    content.write(`content/pages/${language}/prove.mdx`, `${fields}${language === 'nb' ? text : 'Hei.'}\n`);
  }
}

const said = (rule: Rule): string[] => rule(readContent(content.root, loadFacts(content.root))).map(inWords);
/** Two rules may say the same of a field; an editor is told once. */
const ofFacts = (): string[] => [...new Set(readFacts(content.root).mistakes.map(inWords))];

describe('slips in several files', () => {
  it.each([
    ['an association', oslo, 'status: running', 'status: runing'],
    ['what holds for the whole site', site, 'reminder: 2', 'reminder: to'],
  ])('are told together, when one is in %s and one in a page', (_, file, right, wrong) => {
    write('Se [foreningen](/lokalforeninger/oslo/) og [forskning](/borte/).');
    content.replace(file, right, wrong);
    const lines = contentMistakes(content.root)?.split('\n') ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('Det er 2 feil i content/:');
    expect(lines[1]).toContain(`${file}: linje `);
    expect(lines[2]).toContain(`${page}: linje 7: Lenken /borte/ leder ingen steder`);
  });

  it('are told together, when one is of a field and one of what other files say', () => {
    content.replace(oslo, 'status: running', 'status: runing');
    content.replace(oslo, '["0301"]', '["9999"]');
    expect(ofFacts()).toEqual([
      expect.stringContaining(`${oslo}: linje 7, status: Skriv en av disse`),
      expect.stringContaining(`${oslo}: linje 5, municipalities: Kommune 9999 finnes ikke`),
    ]);
  });

  it('are told with those that are about words, by the check alone', () => {
    write('Ring 412 34 567.');
    content.replace(oslo, 'status: running', 'status: runing');
    const { read } = readFacts(content.root);
    if (read === null) throw new Error('The geography is sound');
    const besides = (isForBuild: boolean) => checkBesideFacts(readContent(content.root, read), isForBuild).map(inWords);
    expect(besides(false)).toEqual([expect.stringContaining(`${page}: linje 7: Telefonnummeret 412 34 567`)]);
    expect(besides(true)).toEqual([]);
  });
});

describe('slips in one paragraph', () => {
  it('are told each: numbers, and each number once', () => {
    write('Ring 412 34 567 eller +47 22 23 22 21,\neller skriv til kari@eksempel.no.');
    expect(said(contactInProse).map((line) => line.split(' skal ikke')[0])).toEqual([
      `${page}: linje 8: E-postadressen kari@eksempel.no`,
      `${page}: linje 7: Telefonnummeret 412 34 567`,
      `${page}: linje 7: Telefonnummeret +47 22 23 22 21`,
    ]);
  });

  it('are told each: promises', () => {
    write('Det er 100 % trygt. Du er helt anonym, og ingen kan se det.\nHelt trygt.');
    expect(said(bannedClaims).map((line) => line.split(': Vi lover')[0])).toEqual([
      `${page}: linje 7: «100 % trygt»`,
      `${page}: linje 7: «helt anonym»`,
      `${page}: linje 7: «ingen kan se»`,
      `${page}: linje 8: «Helt trygt»`,
    ]);
  });
});

describe('what only follows from a slip is not told', () => {
  it('after a tab', () => {
    content.replace(oslo, '  email:', '\temail:');
    expect(ofFacts()).toEqual([`${oslo}: linje 12: Bruk mellomrom, ikke tabulator, til innrykk`]);
  });

  it('after a bracket that is not closed, which is told where it is opened', () => {
    content.replace(site, 'verifiedAt: "2020-01" }', 'verifiedAt: "2020-01"');
    expect(ofFacts()).toEqual([`${site}: linje 3: { er ikke lukket. Skriv } der det slutter`]);
  });

  it('after a day that is none', () => {
    content.replace(
      oslo,
      '  verifiedAt: "2020-02"',
      '  verifiedAt: "2020-02"\n  away: [{ from: "5.7.2027", to: "1.8.2027" }]',
    );
    expect(ofFacts().map((line) => line.split(': Skriv')[0])).toEqual([
      `${oslo}: linje 17, contact.away (nr. 1).from`,
      `${oslo}: linje 17, contact.away (nr. 1).to`,
    ]);
  });

  it('in the other languages, when bokmål has a word that is none', () => {
    write('Hei.');
    content.replace(page, 'audience: public', 'audience: publikk');
    expect(said(translations)).toEqual([]);
  });

  it('in every link, when a page has lost its name in one language', () => {
    write('Se [prøven](/prove/).');
    content.write('content/pages/nn/ny.mdx', '---\ntitle: Ny\n---\n\nSjå [prøva](/prove/).\n');
    rmSync(join(content.root, page));
    expect(said(links)).toEqual([]);
    expect(said(translations)).toContain(
      `${page}: Siden mangler på bokmål. Lag filen, eller ta bort siden på de andre språkene`,
    );
  });

  it('in the other languages, when a file has a name that no page can have', () => {
    content.write('content/pages/nb/Ny side.mdx', '---\ntitle: Ny\n---\n');
    expect(said(translations)).toEqual([]);
  });

  it('in the text, when the fields have no end', () => {
    content.write(page, '---\ntitle: Prøve\nlead: "{minimumAge} < 3"\n\nHei.\n');
    expect(said(markup)).toEqual([]);
  });
});

describe('signs from Word', () => {
  const unseen = 'Linjen har et usynlig tegn fra Word eller en nettside: slett den, og skriv den på nytt for hånd';

  it.each([
    ['status: running', 'status:\u00a0running', 7],
    ['  role: office', '\u00a0\u00a0role: office', 14],
    ['"22 00 00 00"', '"22\u00a000\u00a000\u00a000"', 13],
  ])('that nobody sees are told of, in «%s»', (right, wrong, line) => {
    content.replace(oslo, right, wrong);
    const [first = ''] = ofFacts();
    expect(first).toContain(`${oslo}: linje ${line}`);
    expect(first.endsWith(unseen)).toBe(true);
  });

  it('are told of when they are quotation marks', () => {
    content.replace(oslo, '"22 00 00 00"', '“22 00 00 00”');
    expect(ofFacts()).toEqual([
      expect.stringMatching(/linje 13, contact\.phone: .*\. Anførselstegnene skal være rette: " og ikke ” eller «$/),
    ]);
  });

  it('are told of in a text, where they make no list, no heading and no whole word', () => {
    write('• en\n\n##\u00a0To\n\n-\u00a0tre\n\nopp\u00ADlæring – 21\u00a0419 «her»');
    expect(said(pasted)).toEqual([
      `${page}: linje 7: «•» blir ingen liste. Skriv «- » først på linjen i stedet`,
      `${page}: linje 9: Mellomrommet etter «##» er limt inn, og virker ikke. Slett det, og skriv et vanlig mellomrom`,
      `${page}: linje 11: Mellomrommet etter «-» er limt inn, og virker ikke. Slett det, og skriv et vanlig mellomrom`,
      `${page}: linje 13: Det står et usynlig tegn i «opplæring». Skriv ordet på nytt for hånd`,
    ]);
  });
});

describe('a file that', () => {
  it('was copied beside the other is told how it may be called, and is not read', () => {
    content.write('content/associations/oslo - Kopi.mdx', '---\nid: oslo\n---\n');
    expect(ofFacts()).toEqual([
      'content/associations/oslo - Kopi.mdx: Filnavnet er id-en. Skriv det med små bokstaver a–z, tall og bindestrek, for eksempel sor-helgeland.mdx',
    ]);
  });

  it('has a picture as HTML is shown how it is written', () => {
    write('Se:\n\n<img src="./kopper.jpg">\n\nSlutt.');
    expect(said(markup)).toEqual([`${page}: linje 9: Skriv bildet slik: ![Det bildet viser](./bilde.jpg)`]);
  });
});
