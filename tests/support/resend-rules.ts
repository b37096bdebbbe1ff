/**
 * Resend's published rules for POST /emails, as far as we lean on them. Home of the fake provider's answers.
 * Sources: resend.com/docs/api-reference/errors, /rate-limit, /emails/send-email and dashboard/emails/idempotency-keys.
 */
import { z } from 'astro/zod';

/** Everything the published error list can answer to a POST /emails, by status and name, with the message it gives. */
const published = {
  '400 invalid_idempotency_key': 'The key must be between 1-256 chars.',
  '400 validation_error': 'We found an error with one or more fields in the request.',
  '401 missing_api_key': 'Missing API key in the authorization header.',
  '401 restricted_api_key': 'This API key is restricted to only send emails.',
  '403 invalid_api_key': 'API key is invalid.',
  '403 validation_error': 'The example.no domain is not verified. Please, add and verify your domain.',
  '404 not_found': 'The requested endpoint does not exist.',
  '405 method_not_allowed': 'Method is not allowed for the requested path.',
  '409 concurrent_idempotent_requests': 'Same idempotency key used while original request is still in progress.',
  '409 invalid_idempotent_request': 'Same idempotency key used with a different request payload.',
  '422 invalid_from_address': 'Invalid `from` field. The email address needs to follow the `email@example.com` format.',
  '422 missing_required_field': 'The request body is missing one or more required fields.',
  '422 validation_error': 'Invalid `to` field. The email address needs to follow the `email@example.com` format.',
  '429 daily_quota_exceeded': 'You have reached your daily email sending quota.',
  '429 monthly_quota_exceeded': 'You have reached your monthly email sending quota.',
  '429 rate_limit_exceeded': 'Too many requests. Please limit the number of requests per second.',
  '451 security_error': 'We may have found a security issue with the request.',
  '500 application_error': 'An unexpected error occurred.',
  '500 internal_server_error': 'An unexpected error occurred.',
} as const;

export type PublishedError = keyof typeof published;

export interface ErrorBody {
  statusCode: number;
  name: string;
  message: string;
}

/** The JSON that Resend answers with. */
export function errorBody(error: PublishedError, message: string = published[error]): ErrorBody {
  const [status = '', name = ''] = error.split(' ');
  return { statusCode: Number(status), name, message };
}

export const publishedErrors = Object.keys(published).filter((key): key is PublishedError => key in published);

const Mail = z.looseObject({
  from: z.string(),
  to: z.union([z.string(), z.array(z.string()).min(1).max(50)]),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  reply_to: z.union([z.string(), z.array(z.string())]).optional(),
});
export type ProviderMail = z.infer<typeof Mail>;

/** `name@host.tld` or `Name <name@host.tld>`, without pretending to know all of RFC 5322. */
const address = /^(?:[^<>]*<[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+)$/;

/** The mail, or what Resend would say is wrong with it. */
export function readMail(body: unknown): { mail: ProviderMail } | { error: ErrorBody } {
  const given = z.looseObject({}).safeParse(body);
  for (const name of ['from', 'to', 'subject']) {
    const value = given.data?.[name];
    if (value === undefined || value === '') {
      return { error: errorBody('422 missing_required_field', `Missing \`${name}\` field.`) };
    }
  }
  const { data: mail } = Mail.safeParse(body);
  if (!mail) return { error: errorBody('400 validation_error') };
  if (mail.text === undefined && mail.html === undefined) {
    return { error: errorBody('422 missing_required_field', 'Missing `html` or `text` field.') };
  }
  if (!address.test(mail.from)) return { error: errorBody('422 invalid_from_address') };
  return [mail.to].flat().every((to) => address.test(to)) ? { mail } : { error: errorBody('422 validation_error') };
}
