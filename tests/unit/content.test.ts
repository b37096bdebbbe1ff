import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { loadFacts } from '../../src/facts/load.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const facts = loadFacts(root);

/** Everything an editor writes, by path; the official lists of places are apart. */
const written = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('geography'))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the content', () => {
  it('is all there', () => {
    expect(facts.associations).toHaveLength(9);
    expect(facts.crisisCentres).toHaveLength(43);
    expect(facts.helpLines).toHaveLength(17);
  });

  it('sorts the associations the Norwegian way, with Ø last', () => {
    expect(facts.associations.map(({ id }) => id)).toEqual([
      'fredrikstad',
      'hammerfest',
      'haugesund',
      'kristiansand',
      'oslo',
      'sandnes',
      'stavanger',
      'svolvaer',
      'oksnes',
    ]);
  });

  it('knows where every place in the country is', () => {
    const { municipalities, counties, postalCodes, sharedPostalCodes, retiredPostalCodes, formerMunicipalities } =
      facts.geography;
    expect(municipalities).toHaveLength(357);
    expect(counties).toHaveLength(15);
    expect(Object.keys(postalCodes)).toHaveLength(5122);
    expect(Object.keys(sharedPostalCodes)).toHaveLength(191);
    expect(Object.keys(retiredPostalCodes)).toHaveLength(102);
    expect(formerMunicipalities).toHaveLength(90);
  });

  it('gives every municipality a postal code that people live under', () => {
    const withStreets = new Set(
      Object.values(facts.geography.postalCodes)
        .filter(([, , category]) => category === undefined || category === 'B')
        .map(([, municipality]) => municipality),
    );
    expect(facts.geography.municipalities.filter(({ number }) => !withStreets.has(number))).toEqual([]);
  });

  it('credits the owners of the lists, in the words their licences ask for', () => {
    expect(readFileSync(join(root, 'content/geography/CREDITS.md'), 'utf8')).toContain(
      'Postnummer: Posten Bring (NLOD). Kommuner og fylker: SSB (CC BY 4.0). Kart: Kartverket (CC BY 4.0), tilrettelagt av Robert Hopland og forenklet. Målform: Lovdata (NLOD 2.0). Folketyngdepunkt: SSB, Kartverket og GeoNames (CC BY 4.0).',
    );
  });
});

describe('what is not known', () => {
  it('is not filled in: only Oslo has a contact of its own, and nobody has a deputy', () => {
    expect(facts.associations.filter(({ contact }) => contact !== undefined).map(({ id }) => id)).toEqual(['oslo']);
    expect(facts.associations.filter(({ deputy }) => deputy !== undefined)).toEqual([]);
    expect(facts.site.countyContacts).toEqual([]);
  });

  it('is not guessed: only documented partners are stored', () => {
    const partners = facts.associations.flatMap(({ id, partnerCrisisCentre }) =>
      partnerCrisisCentre === undefined ? [] : [[id, partnerCrisisCentre.centre, partnerCrisisCentre.certainty]],
    );
    expect(partners).toEqual([
      ['hammerfest', 'hammerfest', 'medium'],
      ['kristiansand', 'kristiansand', 'medium'],
      ['oslo', 'oslo', 'high'],
    ]);
  });

  it('stays countable: 185 municipalities are known to be served by a crisis centre', () => {
    expect(new Set(facts.crisisCentres.flatMap(({ serves }) => serves.municipalities)).size).toBe(185);
    expect(facts.crisisCentres.filter(({ unknown }) => unknown.includes('seat')).map(({ id }) => id)).toEqual([
      'hallingdal',
      'sor-helgeland',
    ]);
  });
});

describe('the national coordinator', () => {
  it('is one line, so that one line is all there is to change', () => {
    const site = readFileSync(join(root, 'content/site.yaml'), 'utf8');
    const [line = ''] = site.match(/^nationalCoordinator: \{.*\}$/m) ?? [];
    expect(parseDocument(line).toJS()).toEqual({ nationalCoordinator: facts.site.nationalCoordinator });
    expect(facts.site.nationalCoordinator).toMatchObject({
      email: 'kristine.flatnes@sanitetskvinnene.no',
      phone: '976 94 353',
      verifiedAt: '2022-01',
    });
  });
});

/** Addresses that belong to an office or a service, each one looked at. */
const sharedAddresses = [
  'oslo.sanitetsforening@osf.no',
  'kompetanseteamet@bufdir.no',
  // Named to editors as the centre's own, in a note that is not shown.
  'post@krisesenteretitelemark.no',
  'mosjoen.krisesenter@vefsn.kommune.no',
];

/** Numbers that look like mobiles and are the published numbers of a service. */
const servicesOnMobile = [
  '414 81 220', // Gudbrandsdal Krisesenter
  '478 09 050', // Kompetanseteamet
  '417 16 111', // Alarmtelefonen, text messages
  '954 11 755', // Alarmtelefonen, from abroad
  '911 16 123', // Mental Helse, from abroad
];

describe('people', () => {
  const outsideTheCoordinatorsLine = written.map(({ path, text }) => ({
    path,
    text: text.replace(/^nationalCoordinator: .*$/m, ''),
  }));
  const found = (pattern: RegExp) => outsideTheCoordinatorsLine.flatMap(({ text }) => text.match(pattern) ?? []);

  it('have no private e-mail address here', () => {
    expect(found(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g).filter((address) => !sharedAddresses.includes(address))).toEqual([]);
  });

  it('have no private mobile number here, however it is grouped', () => {
    // Inside addresses of articles there are long numbers that are nobody's telephone.
    const texts = outsideTheCoordinatorsLine.map(({ text }) => text.replace(/https?:\/\/\S+/g, ''));
    const mobiles = texts.flatMap((text) => text.match(/(?<![\d.])[49](?:[ .]?\d){7}(?!\d)/g) ?? []);
    expect(mobiles.filter((number) => !servicesOnMobile.includes(number))).toEqual([]);
  });

  it('cannot be followed to a crisis centre: no street, no box, no postal place', () => {
    expect(written.filter(({ path }) => path.startsWith('content/crisis-centres/'))).toHaveLength(43);
    const address = /(gat[ae]n?|[Vv]e[gi]e?n?|allé|plass) \d+|[Pp]ostboks|\b\d{4} \p{Lu}\p{L}+/gu;
    const inCentres = written
      .filter(({ path }) => path.startsWith('content/crisis-centres/'))
      .flatMap(({ path, text }) =>
        (text.replace(/https?:\/\/\S+/g, '').match(address) ?? []).map((hit) => `${path}: ${hit}`),
      );
    expect(inCentres).toEqual([]);
  });
});
