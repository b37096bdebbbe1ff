/** Home of what the two forms' routes have in common: a step is answered, and its page shows what the answer holds. */
import type { AstroGlobal } from 'astro';
import type { FormName } from '../../domain/routing.ts';
import { type Language, languageOf } from '../../i18n/index.ts';
import { type Answer, answerCheck, answerSend, type WrongMethod } from '../../server/answers.ts';
import { formSource } from '../../server/read-form.ts';
import type { CheckOutcome, SendOutcome } from '../../server/steps.ts';

type Route = Pick<AstroGlobal, 'clientAddress' | 'locals' | 'params' | 'request' | 'response'>;

/** What a step's page shows. */
interface Shown<Outcome> {
  form: FormName;
  language: Language;
  outcome: Outcome;
}

const notFound = () => new Response(null, { status: 404 });

/** «Se over»: what its page shows, or an answer without a page of ours. */
export async function answeredCheck(
  route: Route,
  form: FormName,
): Promise<Shown<CheckOutcome | WrongMethod> | Response> {
  const language = languageOf(route.params['language']);
  if (!language) return notFound();
  const answer = await answerCheck(formSource(route.request), form);
  dress(route, answer);
  return { form, language, outcome: answer.outcome };
}

/** «Send»: what its page shows when it was not sent, or an answer without a page of ours, as the way to the receipt. */
export async function answeredSend(
  route: Route,
  form: FormName,
): Promise<Shown<Exclude<SendOutcome, { kind: 'sent' }> | WrongMethod> | Response> {
  const language = languageOf(route.params['language']);
  if (!language) return notFound();
  // On Node the web server has already asked, and hands the answer over when there is a page to show.
  const answer =
    route.locals.sendAnswer ?? (await answerSend(formSource(route.request), form, language, route.clientAddress));
  const { status, headers, outcome } = answer;
  if (outcome.kind === 'sent') return new Response(null, { status, headers: [...headers] });
  dress(route, answer);
  return { form, language, outcome };
}

function dress({ response }: Route, { status, headers }: Answer<unknown>): void {
  response.status = status;
  for (const [name, value] of headers) response.headers.set(name, value);
}
