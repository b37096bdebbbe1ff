/** Home of the words around a submission: what an error says, how an answer is shown, who a recipient is called. */

import { placeName, postalPlace } from '../domain/geography.ts';
import { quoted } from '../domain/identifying-details/in-form.ts';
import type { Recipient, Route } from '../domain/routing.ts';
import type { Submission } from '../domain/submission.ts';
import type { Facts } from '../facts/load.ts';
import { unlistedCentre } from '../schemas/crisis-centre-inquiry.ts';
import type { FieldError, FieldValues } from '../schemas/form-fields.ts';
import { manyLines, signs } from '../text/form-text.ts';
import { locales } from './dates.ts';
import { capitalised } from './fact-words.ts';
import { type Language, type Translate, translator } from './index.ts';
import { type Dictionary, nb, type TextKey } from './nb.ts';

/** The text of each error, by field. A code without a text is a bug and throws. */
export function errorTexts(
  errors: readonly FieldError[],
  values: FieldValues,
  language: Language,
): Record<string, string> {
  const t = translator(language);
  return Object.fromEntries(
    errors.map(({ field, code, words = [] }) => [
      field,
      t(errorKey(code), { count: signs(manyLines(values[field]?.[0] ?? '')), words: quoted(words, language) }),
    ]),
  );
}

function errorKey(code: string): TextKey {
  const key = `error.${code}`;
  if (!isTextKey(key)) throw new Error(`The error code '${code}' has no text`);
  return key;
}

function isTextKey(key: string): key is keyof Dictionary {
  return key in nb;
}

/** A recipient's name inside a sentence («Send til {recipient}»), or for a place of its own and for the beginning of one. */
export function recipientName(
  { kind, name }: Pick<Recipient, 'kind' | 'name'>,
  t: Translate,
  where: 'in-text' | 'alone',
): string {
  if (kind === 'association') return name;
  if (kind === 'county') {
    const words = t('recipient.county', { county: name });
    return where === 'alone' ? capitalised(words) : words;
  }
  return t(where === 'alone' ? 'recipient.national' : 'recipient.nationalInText');
}

/**
 * Why somebody else than first asked gets it; null where that explains nothing: a deputy answers for the same association, and who
 * comes later in the row has not been passed over.
 */
export function passedOverWords({ recipients: [recipient], skipped }: Route, t: Translate): string | null {
  const [who] = recipient.kind === 'association' ? [] : skipped;
  if (!who) return null;
  const kind = who.id.startsWith('county:') ? 'county' : 'association';
  const association = recipientName({ kind, name: who.name }, t, 'in-text');
  return t(`recipient.skipped.${who.reason}`, { association, recipient: recipientName(recipient, t, 'in-text') });
}

/**
 * Who gets a submission, as the notice at the send button says it, and who may get it later («stedfortrederen i foreningen eller
 * nasjonal koordinator»); null when nobody else may. `beside`: the national coordinator gets it at once, with the first recipient.
 */
export function namedRecipients(
  [first, ...rest]: Route['recipients'],
  { beside }: { beside: boolean },
  language: Language,
  t: Translate,
): { who: string; later: string | null } {
  const recipient = recipientName(first, t, 'in-text');
  const names = rest
    .filter(({ kind }) => !(beside && kind === 'national'))
    .map((other) => (other.reason === 'deputy' ? t('recipient.deputy') : recipientName(other, t, 'in-text')));
  if (names.length === 0) return { who: beside ? t('check.privacy.beside', { recipient }) : recipient, later: null };
  const others = new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(names);
  const who = t(beside ? 'check.privacy.besideAndLater' : 'check.privacy.later', { recipient, others });
  return { who, later: others };
}

export interface AnswerRow {
  /** The field, so that «Endre» leads back to it. */
  field: string;
  label: string;
  value: string;
}

/** Every answer that was given, as it is shown to the one who gave it and to the one who reads it. */
export function answerRows(submission: Submission, facts: Facts, t: Translate): AnswerRow[] {
  const rows =
    submission.form === 'volunteer'
      ? volunteerRows(submission.answers, facts, t)
      : crisisCentreRows(submission.answers, facts, t);
  return rows.filter(({ value }) => value !== '');
}

type Answers<Form extends Submission['form']> = Extract<Submission, { form: Form }>['answers'];

function volunteerRows(answers: Answers<'volunteer'>, facts: Facts, t: Translate): AnswerRow[] {
  const {
    postalCode,
    municipality,
    name,
    contactMethod,
    email,
    phone,
    mayLeaveMessage,
    languages,
    otherLanguage,
    message,
  } = answers;
  const spoken = [
    ...languages.map((code) => codeText('language', code, t)),
    ...(otherLanguage === '' ? [] : [otherLanguage]),
  ];
  return [
    { field: 'postalCode', label: t('volunteer.postalCode.label'), value: shownPostalCode(postalCode, facts) },
    {
      field: 'municipality',
      label: t('volunteer.municipality.legend'),
      value: placeName(municipality, facts.geography) ?? '',
    },
    { field: 'name', label: t('volunteer.name.label'), value: name },
    {
      field: 'contactMethod',
      label: t('volunteer.contactMethod.legend'),
      value: codeText('volunteer.contactMethod', contactMethod, t),
    },
    { field: 'email', label: t('volunteer.email.label'), value: email },
    { field: 'phone', label: t('volunteer.phone.label'), value: phone.typed },
    {
      field: 'mayLeaveMessage',
      label: t('volunteer.mayLeaveMessage.legend'),
      value:
        phone.typed === '' ? '' : t(mayLeaveMessage ? 'volunteer.mayLeaveMessage.yes' : 'volunteer.mayLeaveMessage.no'),
    },
    { field: 'languages', label: t('volunteer.languages.legend'), value: spoken.join(', ') },
    { field: 'message', label: t('volunteer.message.label'), value: message },
  ];
}

function crisisCentreRows(answers: Answers<'crisis-centre'>, facts: Facts, t: Translate): AnswerRow[] {
  const { crisisCentre, crisisCentreName, name, role, email, phone, topic, message } = answers;
  const centre = facts.crisisCentres.find(({ id }) => id === crisisCentre);
  const unlisted = crisisCentre === unlistedCentre;
  return [
    {
      field: 'crisisCentre',
      label: t('crisis-centre.crisisCentre.label'),
      value: centre?.name ?? (unlisted ? t('crisis-centre.crisisCentre.unlisted') : crisisCentre),
    },
    {
      field: 'crisisCentreName',
      label: t('crisis-centre.crisisCentreName.label'),
      value: unlisted ? crisisCentreName : '',
    },
    { field: 'name', label: t('crisis-centre.name.label'), value: name },
    { field: 'role', label: t('crisis-centre.role.label'), value: role },
    { field: 'email', label: t('crisis-centre.email.label'), value: email },
    { field: 'phone', label: t('crisis-centre.phone.label'), value: phone.typed },
    { field: 'topic', label: t('crisis-centre.topic.legend'), value: codeText('crisis-centre.topic', topic, t) },
    { field: 'message', label: t('crisis-centre.message.label'), value: message },
  ];
}

/** What was ticked, in words. What the form no longer asks is shown as it was stored, since somebody answered it while it did. */
function codeText(question: string, code: string | undefined, t: Translate): string {
  const key = `${question}.${code}`;
  return isTextKey(key) ? t(key) : (code ?? '');
}

/** The code with its place, when Posten knows it: «0150 Oslo». */
function shownPostalCode(code: string, { geography }: Facts): string {
  const place = postalPlace(code, geography);
  return place.kind === 'unknown' ? code : `${code} ${place.place}`;
}
