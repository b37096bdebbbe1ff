/**
 * Home of the two steps of a form: «se over» (check) and «send». Each reads the form, and answers with what the page has
 * to show. Both read everything anew: what a check page carried along is only what a visitor typed.
 */

import { confirmedField } from '../domain/identifying-details/in-form.ts';
import type { WaitingTimes } from '../domain/response-times.ts';
import { type FormName, type Route, routeFor } from '../domain/routing.ts';
import { isPossibleSpam, type SpamSign, spamSigns } from '../domain/spam.ts';
import {
  changeField,
  choiceField,
  formFields,
  municipalityOfSubmission,
  parseSubmission,
  routingQuestionOf,
  type Submission,
  tokenField,
  trapField,
} from '../domain/submission.ts';
import { norwegianDay } from '../domain/working-days.ts';
import type { Language } from '../i18n/index.ts';
import type { FieldError, FieldValues } from '../schemas/form-fields.ts';
import { accept, acceptedAs } from './accept.ts';
import { type AddressAge, shownAddressAge } from './contact-checks.ts';
import { sql } from './database.ts';
import { deliverSoon } from './deliver-soon.ts';
import { reportFault } from './fault.ts';
import { newPageToken, pageTokenTime } from './page-token.ts';
import { type FormSource, readForm } from './read-form.ts';
import { responseTimesIfQuick } from './response-times.ts';
import { services as providedServices, type Services } from './services.ts';

/** The body could not be read as a form at all: cut off or no text (400), longer than we read on (413), of another kind (415). */
export interface Refused {
  kind: 'refused';
  status: 400 | 413 | 415;
}

/** The form again, with what was typed and what to mend. */
export interface FormAgain {
  kind: 'form';
  status: 200 | 413 | 422;
  values: FieldValues;
  errors: readonly FieldError[];
  /** The field that the visitor came back to change. */
  toChange?: string;
}

export interface CheckPage {
  kind: 'check';
  values: FieldValues;
  submission: Submission;
  route: Route;
  /** How old the first recipient's address is, and who gets it beside them for that reason. */
  address: AddressAge;
  token: string;
  /** When it is shown, milliseconds since 1970: the promised date counts from it. */
  shownAt: number;
  /** The reference under which the very same answers were sent within the hour: she has gone back. Null when they were not, or were taken back. */
  sentBefore: string | null;
  /** How long others have waited, in the sender's county or else in the whole country; null when there is nothing to say. */
  waits: { county: string | null; times: WaitingTimes } | null;
}

/** We could not do our part; the visitor did nothing wrong, and keeps what she wrote. */
export interface OurFault {
  kind: 'fault';
  values: FieldValues;
  token: string;
}

export interface TooMany {
  kind: 'too-many';
  values: FieldValues;
  token: string;
  retryAfterSeconds: number;
}

export type CheckOutcome = Refused | FormAgain | CheckPage | OurFault;
export type SendOutcome = Refused | FormAgain | OurFault | TooMany | { kind: 'sent'; reference: string };

/** The step before sending: shows the answers and who will get them, or the form again. Stores nothing. */
export async function checkStep(
  source: FormSource,
  form: FormName,
  open: () => Services = providedServices,
): Promise<CheckOutcome> {
  const reading = await readKnownFields(source, form);
  if (reading.kind !== 'fields') return reading;
  const { values, submitted } = reading;
  const toChange = first(submitted, changeField);
  if (toChange !== '') return { kind: 'form', status: 200, values, errors: [], toChange };
  try {
    const { facts, keys, now } = open();
    const parsed = parseSubmission(form, values, facts);
    if (!parsed.ok) return { kind: 'form', status: 422, values, errors: parsed.errors };
    const submission = parsed.answers;
    const shownAt = now();
    const question = routingQuestionOf(submission, norwegianDay(shownAt), facts);
    const route = routeFor({ ...question, possibleSpam: isPossibleSpam(signsSoFar(submission, values)) }, facts);
    return {
      kind: 'check',
      values,
      submission,
      route,
      address: await shownAddressAge(route.recipients[0], open()),
      token: newPageToken(shownAt, keys),
      shownAt,
      sentBefore: await sentBefore(submission, open()),
      waits: await waitsFor(submission, open()),
    };
  } catch (error) {
    reportFault('check', error, open);
    return { kind: 'fault', values, token: '' };
  }
}

/** The sending itself. Whoever gets `sent` can rely on it: it is stored, and it will be carried to somebody. */
export async function sendStep(
  source: FormSource,
  form: FormName,
  language: Language,
  sender: string,
  open: () => Services = providedServices,
): Promise<SendOutcome> {
  const reading = await readKnownFields(source, form);
  if (reading.kind !== 'fields') return reading;
  const { values, submitted } = reading;
  const token = first(submitted, tokenField);
  try {
    const services = open();
    const parsed = parseSubmission(form, values, services.facts);
    if (!parsed.ok) return { kind: 'form', status: 422, values, errors: parsed.errors };
    const submission = parsed.answers;
    const retryAfterSeconds = services.limiter.refuse(sender);
    if (retryAfterSeconds !== null) {
      // Whoever presses twice, or comes back from a receipt that never arrived, has been promised something already.
      const reference = await acceptedAs(submission, token, services);
      return reference === null ? { kind: 'too-many', values, token, retryAfterSeconds } : { kind: 'sent', reference };
    }
    const words = wordsOf(submission);
    const signs = spamSignsOf(submission, words, submitted, services);
    const { reference, isNew } = await accept(submission, { language, pageToken: token, signs }, services);
    services.repeats.noteSent(words, reference);
    if (isNew) deliverSoon(services);
    return { kind: 'sent', reference };
  } catch (error) {
    reportFault('send', error, open);
    return { kind: 'fault', values, token };
  }
}

type Fields = { kind: 'fields'; values: FieldValues; submitted: FieldValues } | Refused | FormAgain;

/** The form's own fields with the trap, and all that was submitted. A body over the limit is handed back, not accepted. */
async function readKnownFields(source: FormSource, form: FormName): Promise<Fields> {
  const reading = await readForm(source);
  if (reading.kind === 'refused') return reading;
  const known = [...formFields[form], choiceField, confirmedField, trapField];
  const values = Object.fromEntries(Object.entries(reading.values).filter(([name]) => known.includes(name)));
  if (reading.tooLarge)
    return { kind: 'form', status: 413, values, errors: [{ field: 'message', code: 'form.tooLarge' }] };
  return { kind: 'fields', values, submitted: reading.values };
}

/** The reference under which the same words were sent lately, while it stands: what was taken back may be sent again. */
async function sentBefore(submission: Submission, { repeats, database }: Services): Promise<string | null> {
  const reference = repeats.sentAs(wordsOf(submission));
  if (reference === null) return null;
  const [standing] = await database.all(
    sql`SELECT 1 FROM submissions WHERE reference = ${reference} AND erased_at IS NULL`,
  );
  return standing ? reference : null;
}

async function waitsFor(submission: Submission, services: Services): Promise<CheckPage['waits']> {
  const times = await responseTimesIfQuick(services);
  const county = municipalityOfSubmission(submission, services.facts)?.slice(0, 2) ?? '';
  const own = times?.counties[county];
  if (own) return { county, times: own };
  return times?.national ? { county: null, times: times.national } : null;
}

/** What speaks for a machine. */
function spamSignsOf(
  submission: Submission,
  words: string,
  submitted: FieldValues,
  { keys, now, repeats }: Services,
): SpamSign[] {
  const token = first(submitted, tokenField);
  const shownAt = pageTokenTime(token, keys);
  return spamSigns({
    trap: first(submitted, trapField),
    text: handwritten(submission),
    thinkingTime: shownAt === null ? null : now() - shownAt,
    repeated: repeats.isRepeated(words, token),
  });
}

/** What is known before anything is sent, so that «Se over» names whoever will read it first. */
const signsSoFar = (submission: Submission, values: FieldValues): SpamSign[] =>
  spamSigns({
    trap: first(values, trapField),
    text: handwritten(submission),
    thinkingTime: usualTime,
    repeated: false,
  });
/** Of somebody who reads her answers over, in milliseconds. */
const usualTime = 60_000;

const handwritten = ({ answers }: Submission): string => `${answers.name}\n${answers.message}`;

/** What a submission says, whoever is to get it. */
const wordsOf = ({ form, answers }: Submission): string => JSON.stringify([form, answers]);

function first(values: FieldValues, name: string): string {
  return values[name]?.[0] ?? '';
}
