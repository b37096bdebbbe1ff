/** Home of the submission: what a visitor sends, whichever form it came from. */
import type { Facts } from '../facts/load.ts';
import {
  type CrisisCentreInquiry,
  crisisCentreFields,
  parseCrisisCentreInquiry,
  unlistedCentre,
} from '../schemas/crisis-centre-inquiry.ts';
import { type FieldError, type FieldValues, inFormOrder, type Parsed } from '../schemas/form-fields.ts';
import {
  parseVolunteerApplication,
  type VolunteerApplication,
  volunteerFields,
} from '../schemas/volunteer-application.ts';
import { normalisedPostalCode } from '../text/postal-code.ts';
import { placeName, postalPlace } from './geography.ts';
import { confirmedField, leaksIn } from './identifying-details/in-form.ts';
import { knownWords } from './identifying-details/known-words.ts';
import type { FormName, RecipientChoice, RoutingQuestion } from './routing.ts';

export type Submission =
  | { form: 'volunteer'; answers: VolunteerApplication; choice: RecipientChoice | null }
  | { form: 'crisis-centre'; answers: CrisisCentreInquiry; choice: RecipientChoice | null };

/** Every field a form knows, in its order. What else arrives is left behind. */
export const formFields: Readonly<Record<FormName, readonly string[]>> = {
  volunteer: volunteerFields,
  'crisis-centre': crisisCentreFields,
};

/** The field in which the sender chooses another recipient than the one we would choose. */
export const choiceField = 'recipient';

/** Fields of our own beside the visitor's: the check page's token, «Endre», and the trap, whose name means nothing to a browser. */
export const tokenField = 'page';
export const changeField = 'change';
export const trapField = 'rv_extra';

/**
 * The submission in a form's fields, checked against the facts, or every error at once in the order of the form. What could
 * tell who a resident is, is an error as well, until it is gone or confirmed; a national identity number must go (F-30).
 */
export function parseSubmission(form: FormName, values: FieldValues, facts: Facts): Parsed<Submission> {
  const parsed = parseFields(form, values, facts);
  const leaks = leakErrors(form, values, facts);
  if (leaks.length === 0) return parsed;
  // A number that must go is told before whatever else is wrong with its field.
  const errors = [...leaks, ...(parsed.ok ? [] : parsed.errors)];
  return { ok: false, errors: inFormOrder(errors, [...formFields[form], confirmedField]) };
}

function parseFields(form: FormName, values: FieldValues, facts: Facts): Parsed<Submission> {
  const choice = chosen(values, facts);
  if (form === 'volunteer') {
    const parsed = parseVolunteerApplication(values);
    const unanswered = municipalityErrors(values, facts);
    if (parsed.ok && unanswered.length === 0) {
      // An answer to what is no longer asked: the postal code was changed after it was given.
      const isAsked = municipalitiesToAsk(parsed.answers.postalCode, facts).length > 0;
      const answers = isAsked ? parsed.answers : { ...parsed.answers, municipality: '' };
      return { ok: true, answers: { form, answers, choice } };
    }
    return { ok: false, errors: inFormOrder([...(parsed.ok ? [] : parsed.errors), ...unanswered], volunteerFields) };
  }
  const parsed = parseCrisisCentreInquiry(values);
  const crisisCentre = values['crisisCentre']?.[0] ?? '';
  const known = crisisCentre === unlistedCentre || facts.crisisCentres.some(({ id }) => id === crisisCentre);
  if (parsed.ok && known) return { ok: true, answers: { form, answers: parsed.answers, choice } };
  const unknown = known ? [] : [{ field: 'crisisCentre', code: 'crisisCentre.missing' }];
  return { ok: false, errors: inFormOrder([...unknown, ...(parsed.ok ? [] : parsed.errors)], crisisCentreFields) };
}

const unasked = { name: '', email: '', phone: { typed: '', number: '' }, message: '' };
const unaskedVolunteer = {
  ...unasked,
  postalCode: '',
  municipality: '',
  mayLeaveMessage: false,
  languages: [],
  otherLanguage: '',
};
const unaskedCrisisCentre = { ...unasked, crisisCentre: '', crisisCentreName: '', role: '' };

/** A submission that an older version of us stored: what it did not ask for is not answered. Codes stay as they are (form-words.ts). */
export function withEveryField(stored: Submission): Submission {
  return stored.form === 'volunteer'
    ? { ...stored, answers: { ...unaskedVolunteer, ...stored.answers } }
    : { ...stored, answers: { ...unaskedCrisisCentre, ...stored.answers } };
}

/** The municipalities to choose among when the typed postal code crosses a border; empty when there is nothing to ask. */
export function municipalitiesToAsk(postalCode: string, facts: Facts): readonly string[] {
  const code = normalisedPostalCode(postalCode);
  const place = code === null ? null : postalPlace(code, facts.geography);
  return place?.kind === 'shared' ? place.municipalities : [];
}

/** Where the sender is: the municipality she lives in, or the one the centre lies in. Null when that is not known. */
export function municipalityOfSubmission(submission: Submission, facts: Facts): string | null {
  if (submission.form === 'crisis-centre') {
    return facts.crisisCentres.find(({ id }) => id === submission.answers.crisisCentre)?.seat ?? null;
  }
  const { postalCode, municipality } = submission.answers;
  const place = postalPlace(postalCode, facts.geography);
  if (place.kind === 'shared')
    return place.municipalities.includes(municipality) ? municipality : place.municipalities[0];
  return place.kind === 'found' || place.kind === 'retired' ? place.municipality : null;
}

/** The question who gets it when it is sent that day (YYYY-MM-DD, in Norway): one for the check page and for the sending. */
export function routingQuestionOf(submission: Submission, today: string, facts: Facts): RoutingQuestion {
  const { form, choice } = submission;
  const crisisCentre = form === 'crisis-centre' ? submission.answers.crisisCentre : null;
  return { form, municipality: municipalityOfSubmission(submission, facts), crisisCentre, choice, today };
}

/** The place in words for the recipient's notice: a municipality's or a territory's name, never an address. */
export function placeOfSubmission(submission: Submission, facts: Facts): string | null {
  const number = municipalityOfSubmission(submission, facts);
  if (number) return placeName(number, facts.geography);
  if (submission.form === 'crisis-centre') return null;
  const place = postalPlace(submission.answers.postalCode, facts.geography);
  return place.kind === 'outside' ? place.territory : null;
}

function leakErrors(form: FormName, values: FieldValues, facts: Facts): FieldError[] {
  const known: readonly string[] = [...formFields[form], confirmedField];
  const typed = (field: string) => (known.includes(field) ? (values[field]?.[0] ?? '') : '');
  const { stops, details } = leaksIn(typed, wordsOf(facts));
  return [
    ...stops.map(({ field, words }) => ({ field, code: 'nationalId', words })),
    ...(details.length > 0 ? [{ field: confirmedField, code: 'details', words: details }] : []),
  ];
}

const wordsByFacts = new WeakMap<Facts, ReadonlySet<string>>();

/** Gathered once for the facts of a running service. */
function wordsOf(facts: Facts): ReadonlySet<string> {
  const words = wordsByFacts.get(facts) ?? knownWords(facts);
  wordsByFacts.set(facts, words);
  return words;
}

function chosen(values: FieldValues, facts: Facts): RecipientChoice | null {
  const choice = values[choiceField]?.[0] ?? '';
  return choice === 'national' || facts.associations.some(({ id }) => id === choice) ? choice : null;
}

function municipalityErrors(values: FieldValues, facts: Facts) {
  const candidates = municipalitiesToAsk(values['postalCode']?.[0] ?? '', facts);
  const answer = values['municipality']?.[0] ?? '';
  return candidates.length === 0 || candidates.includes(answer)
    ? []
    : [{ field: 'municipality', code: 'municipality.missing' }];
}
