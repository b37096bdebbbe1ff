/** The privacy page against the code: what the forms ask for, and what stands in the outbox when the answers are gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/i18n/index.ts';
import { crisisCentreFields } from '../../src/schemas/crisis-centre-inquiry.ts';
import { volunteerFields } from '../../src/schemas/volunteer-application.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { projectRoot } from '../support/some-facts.ts';
import { anAccepted, someServices } from '../support/some-services.ts';

type InWords = Record<Language, string>;

const name = { nb: 'navn', nn: 'namn', en: 'your name' };
const reach = { nb: 'hvordan vi kan nå deg', nn: 'korleis vi kan nå deg', en: 'how we can reach you' };
const languagesSpoken = { nb: 'hvilke språk du snakker', nn: 'kva språk du snakkar', en: 'which languages you speak' };
const place = { nb: 'postnummer', nn: 'postnummer', en: 'postal code' };
const centre = { nb: 'senteret', nn: 'senteret', en: 'the centre' };
const message = { nb: 'en kort melding', nn: 'ei kort melding', en: 'a short message' };

/** What the page calls each field. A new field is a type error here until the page tells of it. */
const ofFields: Record<(typeof volunteerFields)[number] | (typeof crisisCentreFields)[number], InWords> = {
  postalCode: place,
  municipality: place,
  name,
  contactMethod: reach,
  email: reach,
  phone: reach,
  mayLeaveMessage: reach,
  languages: languagesSpoken,
  otherLanguage: languagesSpoken,
  message,
  crisisCentre: centre,
  crisisCentreName: centre,
  role: { nb: 'stillingen din', nn: 'stillinga di', en: 'your name and position' },
  topic: { nb: 'hva det gjelder', nn: 'kva det gjeld', en: 'what it is about' },
};

const times = { nb: 'når det kom', nn: 'når det kom', en: 'when it came' };
const form = { nb: 'hvilket skjema og språk', nn: 'kva skjema og språk', en: 'which form and language' };
/** What the page calls each column that outlives the answers. */
const ofColumns: Record<string, InWords> = {
  reference: { nb: 'referansen', nn: 'referansen', en: 'the reference' },
  form,
  language: form,
  received_at: times,
  erased_at: times,
  recipients: { nb: 'hvem som får det', nn: 'kven som får det', en: 'who receives it' },
  flags: { nb: 'om det ligner søppelpost', nn: 'om det liknar søppelpost', en: 'whether it looks like spam' },
  county: { nb: 'fylket', nn: 'fylket', en: 'the county' },
};
/** Says nothing of a person: whether it was our own trial. */
const ofOurOwn = ['synthetic'];

const page = (language: Language) =>
  readFileSync(join(projectRoot, 'content/pages', language, 'personvern.mdx'), 'utf8');

describe.each(languages)('the privacy page (%s)', (language) => {
  it('names all that the forms ask for', () => {
    const fields = [...volunteerFields, ...crisisCentreFields];
    expect(fields.filter((field) => !page(language).includes(ofFields[field][language]))).toEqual([]);
  });

  it('names all that is left when the answers are erased', async () => {
    const bench = someServices();
    await eraseByReference(await anAccepted(bench), bench.services);
    const [row = {}] = bench.rows('SELECT * FROM submissions');
    const left = Object.keys(row).filter((column) => row[column] !== null && !ofOurOwn.includes(column));
    expect(left).toContain('recipients');
    const told = (column: string) => page(language).includes(ofColumns[column]?.[language] ?? '(no words yet)');
    expect(left.filter((column) => !told(column))).toEqual([]);
  });
});
