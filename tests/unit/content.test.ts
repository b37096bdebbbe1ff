import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { type Facts, loadFacts } from '../../src/facts/load.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import { firstHelpLines } from '../../src/schemas/translation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const facts = loadFacts(root);

/** Everything an editor writes, by path; the official lists of places are apart. */
const written = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('geography'))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('the content', () => {
  it('is all there: every file an editor has written is a fact', () => {
    const ids = (folder: string) =>
      readdirSync(join(root, 'content', folder)).map((name) => name.replace(/\.(?:mdx|yaml)$/, ''));
    const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort();
    expect(idsOf(facts.associations)).toEqual(ids('associations').sort());
    expect(idsOf(facts.crisisCentres)).toEqual(ids('crisis-centres').sort());
    expect(idsOf(facts.helpLines)).toEqual(ids('help-lines').sort());
  });

  it('has somebody to route to, and the numbers that pages begin with', () => {
    expect(facts.associations.length).toBeGreaterThan(0);
    expect(facts.crisisCentres.length).toBeGreaterThan(30);
    expect(facts.helpLines.map(({ id }) => id)).toEqual(expect.arrayContaining([...firstHelpLines]));
  });

  it('sorts the associations the Norwegian way', () => {
    const names = facts.associations.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('nb').compare));
  });

  it('knows where every place in the country is', () => {
    const { municipalities, counties, postalCodes, sharedPostalCodes, retiredPostalCodes, formerMunicipalities } =
      facts.geography;
    // Not how many there are, for borders move and codes come and go: that no list was cut when it was fetched.
    expect(municipalities.length).toBeGreaterThan(300);
    expect(counties.length).toBeGreaterThan(10);
    expect(Object.keys(postalCodes).length).toBeGreaterThan(5000);
    expect(Object.keys(sharedPostalCodes).length).toBeGreaterThan(100);
    expect(Object.keys(retiredPostalCodes).length).toBeGreaterThanOrEqual(102);
    expect(formerMunicipalities.length).toBeGreaterThanOrEqual(90);
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
  it('is not guessed: everybody who receives has an address with a source and a date', () => {
    expect(contactsOf(facts).filter(({ source, verifiedAt }) => source === '' || verifiedAt === '')).toEqual([]);
  });
});

describe('the national coordinator', () => {
  it('is one line, so that one line is all there is to change', () => {
    const site = readFileSync(join(root, 'content/site.yaml'), 'utf8');
    const [line = ''] = site.match(/^nationalCoordinator: \{.*\}$/m) ?? [];
    expect(parseDocument(line).toJS()).toEqual({ nationalCoordinator: facts.site.nationalCoordinator });
  });
});

/** Addresses and numbers that stand in a field made for them: an editor has looked at each, and said where it is from. */
const inTheirFields = [
  ...contactsOf(facts).flatMap(({ email, phone }) => [email, phone]),
  ...facts.helpLines.flatMap(({ email, number, sms, abroad }) => [email, number, sms, abroad?.replace('+47 ', '')]),
  ...facts.crisisCentres.map(({ phone }) => phone?.number),
];

/** Named to editors as the centre's own, in a note that is not shown. */
const inNotes = ['post@krisesenteretitelemark.no', 'mosjoen.krisesenter@vefsn.kommune.no'];

function contactsOf({ site, associations }: Facts): Contact[] {
  const all = [...site.countyContacts, ...associations.flatMap(({ contact, deputy }) => [contact, deputy])];
  return [site.nationalCoordinator, ...all.filter((contact) => contact !== undefined)];
}

/** Mail that a person has for herself; an office has its own domain. */
const privateMail = /@(?:gmail|hotmail|outlook|live|yahoo|icloud|me|online|frisurf|start|getmail|broadpark)\./i;

describe('people', () => {
  it('have no e-mail address outside the fields for it, and none that is plainly private', () => {
    const addresses = written.flatMap(({ text }) => text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []);
    expect(addresses.filter((address) => ![...inTheirFields, ...inNotes].includes(address))).toEqual([]);
    expect(addresses.filter((address) => privateMail.test(address))).toEqual([]);
  });

  it('have no mobile number outside the fields for it, however it is grouped', () => {
    // Inside addresses of articles there are long numbers that are nobody's telephone.
    const texts = written.map(({ text }) => text.replace(/https?:\/\/\S+/g, ''));
    const mobiles = texts.flatMap((text) => text.match(/(?<![\d.])[49](?:[ .]?\d){7}(?!\d)/g) ?? []);
    expect(mobiles.filter((number) => !inTheirFields.includes(number))).toEqual([]);
  });

  it('cannot be followed to a crisis centre: no street, no box, no postal place', () => {
    const address = /(gat[ae]n?|[Vv]e[gi]e?n?|allé|plass) \d+|[Pp]ostboks|\b\d{4} \p{Lu}\p{L}+/gu;
    const inCentres = written
      .filter(({ path }) => path.startsWith('content/crisis-centres/'))
      .flatMap(({ path, text }) =>
        (text.replace(/https?:\/\/\S+/g, '').match(address) ?? []).map((hit) => `${path}: ${hit}`),
      );
    expect(inCentres).toEqual([]);
  });
});
