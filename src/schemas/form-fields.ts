/** Home of the fields that both forms share. They speak in codes; the words are found in the visitor's language. */
import { z } from 'astro/zod';
import { isEmail, lacksCountry, longestEmail, phoneNumber } from '../text/contact-details.ts';
import { manyLines, oneLine, plainLine, signs } from '../text/form-text.ts';

/** What a form sent: every field's values in order, as typed. A field that was not sent is absent. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** What is wrong with which field; the text is `error.<code>` in the dictionary. */
export interface FieldError {
  field: string;
  code: string;
  /** The very words that are meant, where the text names them. */
  words?: readonly string[];
}

const longestName = 100;
const longestMessage = 600;

/** No honest text needs more code units per sign than this; it stops one sign carrying a thousand accents. */
const unitsPerSign = 12;

const fits = (text: string, limit: number): boolean =>
  text.length <= limit || (text.length <= limit * unitsPerSign && signs(text) <= limit);

/** Fillers and the empty braille pattern count as letters and signs, and nobody sees them. */
const unseen = /[\u115f\u1160\u2800\u3164\uffa0]/gu;
const hasVisibleSign = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(unseen, ''));

const line = z.string().transform(oneLine);

/** A required line of at most 100 signs, in any script. */
export const nameLine = (field: string) =>
  line
    .refine(hasVisibleSign, { error: `${field}.missing`, abort: true })
    .refine((text) => fits(text, longestName), { error: `${field}.tooLong` });

/** An optional line of at most 100 signs. */
export const optionalLine = (field: string) =>
  line.refine((text) => fits(text, longestName), { error: `${field}.tooLong` });

/** Optional text of at most 600 signs, line breaks kept. */
export const messageText = z
  .string()
  .transform(manyLines)
  .refine((text) => fits(text, longestMessage), { error: 'message.tooLong' });

/** An address, or '' when the field is empty; whether it may be empty is the form's own rule. */
export const emailLine = z
  .string()
  .transform(plainLine)
  .refine((text) => text.length <= longestEmail, { error: 'email.tooLong', abort: true })
  .refine((text) => text === '' || isEmail(text), { error: 'email.format' });

export interface Phone {
  /** As the person wrote it; shown back to her like that. */
  typed: string;
  /** E.164; '' when no number was given. */
  number: string;
}

/** A phone number, or '' twice when the field is empty. */
export const phoneLine = ({ short }: { short: boolean }) =>
  line.transform((typed, context): Phone => {
    const number = typed === '' ? '' : phoneNumber(typed, { short });
    if (number !== null) return { typed, number };
    context.addIssue({ code: 'custom', message: lacksCountry(typed) ? 'phone.country' : 'phone.format' });
    return z.NEVER;
  });

/** One of a list, or the error `<field>.missing`. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(field: string, values: Values) =>
  z.enum(values, { error: `${field}.missing` });

export type Parsed<Answers> = { ok: true; answers: Answers } | { ok: false; errors: readonly FieldError[] };

/** Named fields, ready for a schema: the first value of each, '' when it was not sent; lists stay lists. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

export function fieldsFor(values: FieldValues, names: readonly string[], lists: readonly string[] = []): FormFields {
  return Object.fromEntries(
    names.map((name) => [name, lists.includes(name) ? (values[name] ?? []) : (values[name]?.[0] ?? '')]),
  );
}

export function isBlank(field: FormFields[string] | undefined): boolean {
  return typeof field !== 'string' || oneLine(field) === '';
}

/** One error a field, in the order of the form. */
export function fieldErrors(error: z.ZodError, order: readonly string[]): FieldError[] {
  const errors = error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }));
  return inFormOrder(errors, order);
}

export function inFormOrder(errors: readonly FieldError[], order: readonly string[]): FieldError[] {
  return order.flatMap((name) => errors.find(({ field }) => field === name) ?? []);
}
