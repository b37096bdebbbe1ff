/** A small, valid content/ in a temporary folder: two municipalities, one association, one crisis centre, one help line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const requirement = (value: string) => ({
  value: JSON.parse(value),
  wording: { nb: 'ordlyd', nn: 'ordlyd', en: 'wording' },
  confirmed: false,
  sources: ['https://eksempel.no/krav'],
});

const municipality = (number: string, name: string, countyName: string, neighbour: string) => ({
  number,
  name,
  officialName: name,
  otherNames: [],
  county: number.slice(0, 2),
  countyName,
  written: 'nb',
  population: 1000,
  lat: 59.9,
  lon: 10.7,
  neighbours: [neighbour],
  seaNeighbours: [],
});

const county = (number: string, name: string, municipalities: string[]) => ({
  number,
  name,
  officialName: name,
  otherNames: [],
  written: 'nb',
  population: 1000,
  municipalities,
});

const decision = {
  wording: { nb: 'Foreningen', nn: 'Foreininga', en: 'The association' },
  confirmed: true,
  sources: [],
};

/** Every file of the base, by its path. YAML is a superset of JSON, so what no test changes is written as JSON. */
const base: Readonly<Record<string, string>> = {
  'content/site.yaml': `organisation: { name: Foreningen, shortName: F., publicName: Foreningen, organisationNumber: "123456789", website: https://eksempel.no }
exitSite: https://snl.no/
nationalCoordinator: { email: nasjonal@eksempel.no, phone: "976 00 000", role: coordinator, source: eksempel, verifiedAt: "2020-01" }
countyContacts: []
waitingTimes: { reminder: 2, deputy: 4, national: 6 }
retention: { afterContact: 30, afterReceipt: 90 }
privacy: ${JSON.stringify({ controller: decision, basis: decision, transfer: decision })}
programme: ${JSON.stringify({
    minimumAge: requirement('25'),
    meetingsPerMonth: requirement('{"from":2,"to":4}'),
    lengthInMonths: requirement('{"from":9,"to":12}'),
    policeCertificate: requirement('true'),
    confidentiality: requirement('true'),
    training: requirement('true'),
  })}
`,
  'content/associations/oslo.mdx': `---
id: oslo
name: Oslo Sanitetsforening
nameCertainty: documented
municipalities: ["0301"]
county: "03"
status: running
since: { nb: våren 2016, nn: våren 2016, en: spring 2016 }
lastDocumented: "2024"
partnerCrisisCentre: { centre: oslo, certainty: high }
contact:
  email: oslo@eksempel.no
  phone: "22 00 00 00"
  role: office
  source: https://eksempel.no
  verifiedAt: "2020-02"
sources:
  - { title: Eksempel, url: https://eksempel.no }
---
`,
  'content/crisis-centres/oslo.yaml': `id: oslo
name: Oslo Krisesenter
seat: "0301"
county: "03"
serves: { status: complete, municipalities: ["0301"] }
existence: eksempel 2024
certainty: high
sources: [eksempel]
unknown: [phone, website]
`,
  'content/help-lines/politi.yaml': `id: politi
name: Politiet
group: emergency
number: "112"
forWhom: fare her og nå
url: https://eksempel.no
checked: { date: "2020-03", how: own-page }
certainty: high
nn: { forWhom: fare her og no }
en: { forWhom: danger here and now }
`,
  'content/geography/municipalities.json': JSON.stringify([
    municipality('0301', 'Oslo', 'Oslo', '3201'),
    municipality('3201', 'Bærum', 'Akershus', '0301'),
  ]),
  'content/geography/counties.json': JSON.stringify([
    county('03', 'Oslo', ['0301']),
    county('32', 'Akershus', ['3201']),
  ]),
  'content/geography/postal-codes.json': JSON.stringify({ '0150': ['Oslo', '0301'], '9170': ['Longyearbyen', '2100'] }),
  'content/geography/postal-codes-shared.json': JSON.stringify({
    '0383': [
      ['0301', 93],
      ['3201', 7],
    ],
  }),
  'content/geography/postal-codes-retired.json': JSON.stringify({ '0016': ['Oslo', '0301', '2012-10-28'] }),
  'content/geography/former-municipalities.json': JSON.stringify([{ name: 'Aker', numbers: ['0218'], now: ['0301'] }]),
};

export interface ContentFolder {
  root: string;
  /** Puts `after` where `before` stands, and fails when it does not stand there. */
  replace(file: string, before: string | RegExp, after: string): void;
  write(file: string, text: string): void;
  text(file: string): string;
  remove(file?: string): void;
}

export function aContentFolder(): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'ressursvenn-content-'));
  const texts = new Map(Object.entries(base));
  const write = (file: string, text: string) => {
    texts.set(file, text);
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const text = (file: string) => {
    const found = texts.get(file);
    if (found === undefined) throw new Error(`The content folder has no ${file}`);
    return found;
  };
  for (const [file, content] of texts) write(file, content);
  return {
    root,
    write,
    text,
    replace(file, before, after) {
      const changed = text(file).replace(before, after);
      if (changed === text(file)) throw new Error(`${file} does not contain ${String(before)}`);
      write(file, changed);
    },
    remove(file) {
      rmSync(file === undefined ? root : join(root, file), { recursive: true });
    },
  };
}
