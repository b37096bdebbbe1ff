/** A would-be volunteer's application, from «Bli ressursvenn». */
import { z } from 'astro/zod';
import { normalisedPostalCode } from '../text/postal-code.ts';
import {
  emailLine,
  type FieldError,
  type FieldValues,
  type FormFields,
  fieldErrors,
  fieldsFor,
  inFormOrder,
  isBlank,
  messageText,
  nameLine,
  oneOf,
  optionalLine,
  type Parsed,
  phoneLine,
} from './form-fields.ts';

export const contactMethods = ['email', 'phone', 'either'] as const;

/** Languages that can be ticked; anything else is written under «annet». Codes are BCP 47. */
export const spokenLanguages = ['nb', 'en', 'uk', 'pl', 'ar', 'es', 'so', 'ti', 'prs', 'se'] as const;

/** Fields in the order in which the form asks; errors are listed in the same order. */
export const volunteerFields = [
  'postalCode',
  'municipality',
  'name',
  'contactMethod',
  'email',
  'phone',
  'mayLeaveMessage',
  'languages',
  'otherLanguage',
  'message',
] as const;

export const VolunteerApplication = z.object({
  postalCode: z.string().transform((typed, context) => {
    const code = normalisedPostalCode(typed);
    if (code !== null) return code;
    context.addIssue({ code: 'custom', message: 'postalCode.format' });
    return z.NEVER;
  }),
  /** Asked only when the postal code crosses a border; '' otherwise. Nothing but a number is kept, whatever a program sends. */
  municipality: z.string().transform((typed) => (/^\d{4}$/.test(typed.trim()) ? typed.trim() : '')),
  name: nameLine('name'),
  contactMethod: oneOf('contactMethod', contactMethods),
  email: emailLine,
  phone: phoneLine({ short: false }),
  /** Unticked, unknown or not sent means no: nobody leaves a message that was not asked for. */
  mayLeaveMessage: z.string().transform((typed) => typed === 'yes'),
  languages: z.array(z.string()).transform((codes) => spokenLanguages.filter((known) => codes.includes(known))),
  otherLanguage: optionalLine('otherLanguage'),
  message: messageText,
});
export type VolunteerApplication = z.infer<typeof VolunteerApplication>;

/** The application in a form's fields, or every error at once, in the order of the form. */
export function parseVolunteerApplication(values: FieldValues): Parsed<VolunteerApplication> {
  const fields = fieldsFor(values, volunteerFields, ['languages']);
  const unreachable = missingContact(fields);
  const parsed = VolunteerApplication.safeParse(fields);
  if (parsed.success && !unreachable) return { ok: true, answers: parsed.data };
  const errors = parsed.success ? [] : fieldErrors(parsed.error, volunteerFields);
  return { ok: false, errors: inFormOrder(unreachable ? [...errors, unreachable] : errors, volunteerFields) };
}

/** The way she asked us to reach her must be filled in. Stands beside the fields' own rules, so that both show at once. */
function missingContact({ contactMethod, email, phone }: FormFields): FieldError | null {
  const [noEmail, noPhone] = [isBlank(email), isBlank(phone)];
  if (contactMethod === 'email' && noEmail) return { field: 'email', code: 'email.missing' };
  if (contactMethod === 'phone' && noPhone) return { field: 'phone', code: 'phone.missing' };
  if (contactMethod === 'either' && noEmail && noPhone) return { field: 'email', code: 'contact.missing' };
  return null;
}
