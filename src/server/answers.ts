/** Home of what HTTP says of a step's outcome: status and headers. The page shows the rest. */
import type { FormName } from '../domain/routing.ts';
import type { Language } from '../i18n/index.ts';
import type { FormSource } from './read-form.ts';
import { type CheckOutcome, checkStep, type SendOutcome, sendStep } from './steps.ts';

/** Somebody opened or reloaded an address that only answers a form. */
export interface WrongMethod {
  kind: 'refused';
  status: 405;
}

export interface Answer<Outcome> {
  status: number;
  headers: readonly [name: string, value: string][];
  outcome: Outcome;
}

const wrongMethod: Answer<WrongMethod> = {
  status: 405,
  headers: [['Allow', 'POST']],
  outcome: { kind: 'refused', status: 405 },
};

export async function answerCheck(source: FormSource, form: FormName): Promise<Answer<CheckOutcome | WrongMethod>> {
  if (source.method !== 'POST') return wrongMethod;
  const outcome = await checkStep(source, form);
  return { status: statusOf(outcome), headers: [], outcome };
}

export async function answerSend(
  source: FormSource,
  form: FormName,
  language: Language,
  sender: string,
): Promise<Answer<SendOutcome | WrongMethod>> {
  if (source.method !== 'POST') return wrongMethod;
  const outcome = await sendStep(source, form, language, sender);
  if (outcome.kind === 'sent')
    return { status: 303, headers: [['Location', `/kvittering/${outcome.reference}/`]], outcome };
  if (outcome.kind === 'too-many')
    return { status: 429, headers: [['Retry-After', String(outcome.retryAfterSeconds)]], outcome };
  return { status: statusOf(outcome), headers: [], outcome };
}

function statusOf(outcome: CheckOutcome | Exclude<SendOutcome, { kind: 'sent' | 'too-many' }>): number {
  if (outcome.kind === 'check') return 200;
  return outcome.kind === 'fault' ? 503 : outcome.status;
}
