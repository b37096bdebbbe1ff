/** An inquiry from somebody who works at a crisis centre. It never asks about a resident (krisesenterlova § 5). */
import { z } from 'astro/zod';
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

export const topics = ['information', 'material', 'cooperation', 'resident', 'other'] as const;

/** The choice «ikke i listen». */
export const unlistedCentre = 'unlisted';

/** Fields in the order in which the form asks; errors are listed in the same order. */
export const crisisCentreFields = [
  'crisisCentre',
  'crisisCentreName',
  'name',
  'role',
  'email',
  'phone',
  'topic',
  'message',
] as const;

export const CrisisCentreInquiry = z.object({
  /** A centre's id, or `unlisted`. Whether the id exists is asked of the facts, since centres come and go. */
  crisisCentre: z.string().refine((id) => id !== '', { error: 'crisisCentre.missing' }),
  crisisCentreName: optionalLine('crisisCentreName'),
  name: nameLine('name'),
  role: optionalLine('role'),
  email: emailLine,
  phone: phoneLine({ short: true }),
  topic: oneOf('topic', topics),
  message: messageText,
});
export type CrisisCentreInquiry = z.infer<typeof CrisisCentreInquiry>;

/** The inquiry in a form's fields, or every error at once, in the order of the form. */
export function parseCrisisCentreInquiry(values: FieldValues): Parsed<CrisisCentreInquiry> {
  const fields = fieldsFor(values, crisisCentreFields);
  const missing = missingFields(fields);
  const parsed = CrisisCentreInquiry.safeParse(fields);
  if (parsed.success && missing.length === 0) return { ok: true, answers: parsed.data };
  const errors = parsed.success ? [] : fieldErrors(parsed.error, crisisCentreFields);
  return { ok: false, errors: inFormOrder([...missing, ...errors], crisisCentreFields) };
}

/** What is needed only in this form, or only with another answer. */
function missingFields({ crisisCentre, crisisCentreName, email }: FormFields): FieldError[] {
  const unnamed = crisisCentre === unlistedCentre && isBlank(crisisCentreName);
  return [
    ...(unnamed ? [{ field: 'crisisCentreName', code: 'crisisCentreName.missing' }] : []),
    ...(isBlank(email) ? [{ field: 'email', code: 'workEmail.missing' }] : []),
  ];
}
