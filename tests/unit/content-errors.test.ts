import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFacts } from '../../src/facts/load.ts';
import { FactsError } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

const [oslo, centre] = ['content/associations/oslo.mdx', 'content/crisis-centres/oslo.yaml'];

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

/** The lines an editor sees, without the heading. */
function mistakes(): string[] {
  try {
    loadFacts(content.root);
    return [];
  } catch (error) {
    if (error instanceof FactsError) return error.message.split('\n').slice(1);
    throw error;
  }
}

describe('a content folder without mistakes', () => {
  it('is loaded', () => {
    expect(mistakes()).toEqual([]);
    expect(loadFacts(content.root).associations.map(({ name }) => name)).toEqual(['Oslo Sanitetsforening']);
  });
});

describe('an editor who', () => {
  it('misspells a field is told which one was meant', () => {
    content.replace(oslo, 'contact:', 'kontakt:');
    expect(mistakes()).toEqual([`${oslo}: linje 11, kontakt: Ukjent felt. Mente du «contact»?`]);
  });

  it('misspells a field inside another is told where', () => {
    content.replace(oslo, '  phone:', '  phnoe:');
    expect(mistakes()).toEqual([`${oslo}: linje 13, contact.phnoe: Ukjent felt. Mente du «phone»?`]);
  });

  it('invents a field is told which fields there are', () => {
    content.replace(oslo, 'en: spring 2016 }', 'en: spring 2016, leder: Kari }');
    expect(mistakes()).toEqual([`${oslo}: linje 8, since.leder: Ukjent felt. Feltene som finnes her, er: nb, nn, en`]);
  });

  it('leaves out a field is told what it means and what happens without it', () => {
    content.replace(oslo, '  verifiedAt: "2020-02"\n', '');
    expect(mistakes()).toEqual([
      `${oslo}: linje 11, contact.verifiedAt: Feltet mangler. Når noen sist kontrollerte at adressen er i bruk, for eksempel "2026-03". Er den eldre enn 180 dager, minner «npm run check» om å kontrollere den på nytt. Er den eldre enn 365 dager, får nasjonal koordinator hver henvendelse samtidig.`,
    ]);
  });

  it('leaves a field empty is told that it may go', () => {
    content.replace(oslo, '  phone: "22 00 00 00"', '  phone:');
    expect(mistakes()).toEqual([
      `${oslo}: linje 13, contact.phone: Feltet er tomt. Skriv en verdi, eller ta bort linjen. Telefon til kontoret eller rollen, aldri et privat nummer. Uten den vises bare e-post.`,
    ]);
  });

  it('writes an e-mail address that is none is shown how', () => {
    content.replace(oslo, 'oslo@eksempel.no', 'oslo@blåbær-øst.no');
    expect(mistakes()).toEqual([]);
    content.replace(oslo, 'oslo@blåbær-øst.no', 'oslo(at)eksempel.no');
    expect(mistakes()).toEqual([`${oslo}: linje 12, contact.email: Skriv e-postadressen slik: navn@eksempel.no`]);
  });

  it('groups a telephone number in another way is shown how', () => {
    content.replace(oslo, '"22 00 00 00"', '"220 00 000"');
    expect(mistakes()).toEqual([
      `${oslo}: linje 13, contact.phone: Skriv telefonnummeret med åtte sifre slik: "22 23 21 10" (fasttelefon) eller "976 94 353" (mobil)`,
    ]);
  });

  it('forgets the quotation marks around a municipality number is reminded, and told which in the list', () => {
    content.replace(oslo, '["0301"]', '["3201", 0301]');
    expect(mistakes()).toEqual([
      `${oslo}: linje 5, municipalities (nr. 2): Skriv kommunenummeret med fire sifre i anførselstegn, for eksempel "0301"`,
    ]);
  });

  it('writes a day that does not exist is told', () => {
    content.replace(oslo, '"2020-02"', '"2020-02-31"');
    expect(mistakes()).toEqual([
      `${oslo}: linje 16, contact.verifiedAt: Skriv år og måned i anførselstegn, for eksempel "2026-03" eller "2026-03-01"`,
    ]);
  });

  it('uses a word outside the list is shown the list', () => {
    content.replace(oslo, 'status: running', 'status: active');
    expect(mistakes()).toEqual([`${oslo}: linje 7, status: Skriv en av disse: running, announced, listed`]);
  });

  it('lists no municipality is told what that would mean', () => {
    content.replace(oslo, '["0301"]', '[]');
    expect(mistakes()).toContain(
      `${oslo}: linje 5, municipalities: Skriv minst ett kommunenummer, ellers får foreningen ingen henvendelser`,
    );
  });

  it('makes several mistakes in several files hears of all of them at once', () => {
    content.replace(oslo, 'oslo@eksempel.no', 'oslo');
    content.replace(oslo, 'county: "03"', 'county: 3');
    content.replace('content/site.yaml', 'https://snl.no/', 'snl.no');
    expect(mistakes()).toEqual([
      'content/site.yaml: linje 2, exitSite: Skriv en hel adresse som begynner med https://, for eksempel https://snl.no/',
      `${oslo}: linje 6, county: Skriv fylkesnummeret med to sifre i anførselstegn, for eksempel "03"`,
      `${oslo}: linje 12, contact.email: Skriv e-postadressen slik: navn@eksempel.no`,
    ]);
  });
});

describe('a file that cannot be read', () => {
  it('is named with the line, counted in the whole file', () => {
    content.replace(oslo, 'county: "03"', 'county: "03');
    expect(mistakes()).toEqual([
      `${oslo}: linje 6: Et tegn mangler. Se etter anførselstegn, parentes eller kolon som ikke er satt`,
    ]);
  });

  it('in the encoding of an older program is told how to save it', () => {
    writeFileSync(join(content.root, oslo), Buffer.from(content.text(oslo), 'latin1'));
    expect(mistakes()).toEqual([
      `${oslo}: linje 8: Æ, ø og å kan ikke leses her. Lagre filen på nytt som UTF-8, og rett tegnene`,
    ]);
  });

  it('with the mark that Windows puts first is read', () => {
    content.write(oslo, `\uFEFF${content.text(oslo).replaceAll('\n', '\r\n')}`);
    expect(mistakes()).toEqual([]);
  });

  it('with a field twice says so', () => {
    content.replace(centre, 'certainty: high', 'certainty: high\ncertainty: low');
    expect(mistakes()).toEqual([`${centre}: linje 8: Feltet står to ganger. Ta bort det ene`]);
  });

  it('without front matter is told how to begin', () => {
    content.write(oslo, 'Oslo Sanitetsforening\n');
    expect(mistakes()).toEqual([`${oslo}: linje 1: Begynn filen med en linje «---», så feltene, så en ny linje «---»`]);
  });

  it('with another ending is not passed over in silence', () => {
    content.write('content/associations/moss.md', '---\nid: moss\n---\n');
    expect(mistakes()).toEqual([
      'content/associations/moss.md: Filnavnet må slutte på .mdx, ellers blir ikke filen lest',
    ]);
  });

  it('is not also called missing by those who refer to it', () => {
    content.write(centre, 'id: [');
    expect(mistakes()).toEqual([expect.stringContaining(`${centre}: linje 1: `)]);
  });

  it('is missed when it is gone', () => {
    content.remove('content/site.yaml');
    expect(mistakes()).toEqual(['content/site.yaml: Filen mangler']);
  });

  it('is named with its line when it is JSON', () => {
    content.write('content/geography/postal-codes.json', '{\n"0150": ["Oslo", "0301"],\n}');
    expect(mistakes()).toEqual([
      'content/geography/postal-codes.json: linje 3: Filen er ikke gyldig JSON. Hent den på nytt slik CREDITS.md beskriver',
    ]);
  });
});

describe('what files say about each other', () => {
  it('cannot be a municipality that does not exist', () => {
    content.replace(oslo, '["0301"]', '["0301", "0302", "0218"]');
    expect(mistakes()).toEqual([
      `${oslo}: linje 5, municipalities: Kommune 0302 finnes ikke. Skriv et nummer fra content/geography/municipalities.json`,
      `${oslo}: linje 5, municipalities: Kommune 0218 (Aker) finnes ikke lenger. Skriv "0301" (Oslo)`,
    ]);
  });

  it('cannot be the wrong county', () => {
    content.replace(oslo, 'county: "03"', 'county: "32"');
    content.replace(centre, 'county: "03"', 'county: "31"');
    expect(mistakes()).toEqual([
      `${oslo}: linje 6, county: Skriv "03", for der ligger kommunene foreningen dekker`,
      `${centre}: linje 4, county: Fylke 31 finnes ikke. Skriv et av disse: 03, 32`,
    ]);
  });

  it('cannot be a crisis centre that has no file', () => {
    content.replace(oslo, 'centre: oslo', 'centre: olso');
    expect(mistakes()).toEqual([
      `${oslo}: linje 10, partnerCrisisCentre.centre: «olso» finnes ikke i content/crisis-centres/. Mente du «oslo»?`,
    ]);
    content.replace(oslo, 'centre: olso', 'centre: bergen');
    expect(mistakes()).toEqual([
      `${oslo}: linje 10, partnerCrisisCentre.centre: «bergen» finnes ikke i content/crisis-centres/. Bruk et filnavn derfra uten .yaml`,
    ]);
  });

  it('cannot give one municipality to two associations', () => {
    const twin = content.text(oslo).replace('id: oslo', 'id: oslo-nord');
    content.write('content/associations/oslo-nord.mdx', twin);
    expect(mistakes()).toEqual([
      `${oslo}: linje 5, municipalities: Kommune 0301 (Oslo) står også i content/associations/oslo-nord.mdx. La den stå ett sted, for en kommune kan bare ha én forening`,
    ]);
  });

  it('cannot be another id than the file name', () => {
    content.replace(oslo, 'id: oslo', 'id: osloo');
    expect(mistakes()).toEqual([`${oslo}: linje 2, id: Skriv id: oslo, for filen heter oslo.mdx (nå står det osloo)`]);
  });

  it('keeps known and unknown apart', () => {
    content.replace(centre, '[phone, website]', '[seat, phone]');
    expect(mistakes()).toEqual([
      `${centre}: linje 9, unknown: Ta bort seat fra lista, for det er fylt ut`,
      `${centre}: linje 9, unknown: Skriv website i lista, eller fyll ut feltet website`,
    ]);
  });

  it('cannot be waiting times, or times of keeping, that go backwards', () => {
    content.replace('content/site.yaml', 'deputy: 4', 'deputy: 8');
    content.replace('content/site.yaml', 'afterContact: 30', 'afterContact: 91');
    expect(mistakes()).toEqual([
      'content/site.yaml: linje 5, waitingTimes: Skriv stigende tall: reminder minst, så deputy, så national',
      'content/site.yaml: linje 6, retention.afterReceipt: Skriv et tall som er likt med eller større enn afterContact',
    ]);
  });

  it('cannot be postal codes in no municipality, Svalbard excepted', () => {
    content.write(
      'content/geography/postal-codes.json',
      '{"0150": ["Oslo", "0301"], "1234": ["Borte", "9999"], "9170": ["Longyearbyen", "2100"]}',
    );
    content.write('content/geography/postal-codes-retired.json', '{"0016": ["Oslo", "0399", "2012-10-28"]}');
    expect(mistakes()).toEqual([
      'content/geography/postal-codes.json: 1234: Kommune 9999 finnes ikke i municipalities.json',
      'content/geography/postal-codes-retired.json: 0016: Kommune 0399 finnes ikke i municipalities.json',
    ]);
  });

  it('cannot be a neighbour on one side only', () => {
    const file = 'content/geography/municipalities.json';
    content.replace(file, '"neighbours":["0301"]', '"neighbours":["3201"]');
    expect(mistakes()).toEqual([
      `${file}: 3201.neighbours: 3201 er ikke sin egen nabo`,
      `${file}: 0301.neighbours: 3201 har ikke 0301 som nabo på samme måte`,
    ]);
  });
});
