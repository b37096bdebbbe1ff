/** What a visitor sends, valid in every field. A test changes only what it is about. */
import { parseSubmission, type Submission } from '../../src/domain/submission.ts';
import type { Facts } from '../../src/facts/load.ts';
import type { FieldValues } from '../../src/schemas/form-fields.ts';
import { someFacts } from './some-facts.ts';

/** Fields as a browser sends them. `undefined` takes a field out. */
export type FieldChange = Readonly<Record<string, string | readonly string[] | undefined>>;

const volunteer = {
  postalCode: '0150',
  name: 'Kari Nordmann',
  contactMethod: 'either',
  email: 'kari@eksempel.no',
  phone: '412 34 567',
  mayLeaveMessage: 'yes',
  languages: ['nb', 'uk'],
  otherLanguage: 'tegnspråk',
  message: 'Jeg vil gjerne hjelpe.',
};

const crisisCentre = {
  crisisCentre: 'oslo',
  name: 'Berit Hansen',
  role: 'miljøterapeut',
  email: 'berit@senter.example',
  phone: '22 23 24 25',
  topic: 'information',
  message: 'Vi vil gjerne vite mer.',
};

export const volunteerForm = (change: FieldChange = {}): FieldValues => fields({ ...volunteer, ...change });
export const crisisCentreForm = (change: FieldChange = {}): FieldValues => fields({ ...crisisCentre, ...change });

/** A volunteer's application, parsed. */
export const aSubmission = (change: FieldChange = {}, facts: Facts = someFacts()): Submission =>
  parsed('volunteer', volunteerForm(change), facts);

/** A crisis centre's inquiry, parsed. */
export const anInquiry = (change: FieldChange = {}, facts: Facts = someFacts()): Submission =>
  parsed('crisis-centre', crisisCentreForm(change), facts);

function parsed(form: Submission['form'], values: FieldValues, facts: Facts): Submission {
  const result = parseSubmission(form, values, facts);
  if (result.ok) return result.answers;
  throw new Error(`The test's submission is wrong: ${result.errors.map(({ code }) => code).join(', ')}`);
}

function fields(change: FieldChange): FieldValues {
  const entries = Object.entries(change).flatMap(([name, value]): [string, readonly string[]][] =>
    value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value]],
  );
  return Object.fromEntries(entries);
}
