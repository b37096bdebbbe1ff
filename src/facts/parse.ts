/** From what stands in a file to what a schema promises, or to a list of mistakes in an editor's words. zod's own texts are never shown. */
import { z } from 'astro/zod';
import type { Mistake } from './mistakes.ts';
import { nearestWord } from './nearest-word.ts';

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; mistakes: Mistake[] };

export function parse<Value>(schema: z.ZodType<Value>, input: unknown, file: string): Parsed<Value> {
  const result = schema.safeParse(input, { error: (issue) => generalText(issue) });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, mistakes: result.error.issues.flatMap((issue) => mistakesOf(issue, schema, input, file)) };
}

function mistakesOf(issue: z.core.$ZodIssue, schema: z.core.$ZodType, input: unknown, file: string): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schemaAt(schema, issue.path));
    const holder = valueAt(input, issue.path);
    return issue.keys.map((key) => ({
      file,
      field: fieldName([...issue.path, key]),
      text: unknownFieldText(key, valueAt(holder, [key]), known),
    }));
  }
  const field = fieldName(issue.path);
  if (issue.message !== missing && issue.message !== empty) return [{ file, field, text: issue.message }];
  const description = descriptionAt(schema, issue.path);
  return [{ file, field, text: description === undefined ? issue.message : `${issue.message} ${description}.` }];
}

const missing = 'Feltet mangler.';
const empty = 'Feltet er tomt. Skriv en verdi, eller ta bort linjen.';

/** What to say where the schema has no message of its own. */
function generalText(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return missing;
  if (issue.input === null) return empty;
  switch (issue.code) {
    case 'invalid_type':
      return wrongTypeText(issue.expected);
    case 'invalid_value':
      // A field that can only be true is left out otherwise.
      if (issue.values.length === 1 && issue.values[0] === true) return 'Skriv true, eller ta bort feltet';
      return `Skriv en av disse: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `Skriv et tall fra ${issue.minimum} og oppover`
        : `Skriv minst ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number' ? `Skriv et tall opp til ${issue.maximum}` : `Skriv høyst ${issue.maximum}`;
    default:
      return 'Verdien er ikke skrevet på riktig måte';
  }
}

function wrongTypeText(expected: string): string {
  switch (expected) {
    case 'string':
      return 'Skriv verdien som tekst, i anførselstegn';
    case 'number':
    case 'int':
      return 'Skriv et tall uten anførselstegn';
    case 'boolean':
      return 'Skriv true eller false uten anførselstegn';
    case 'array':
    case 'tuple':
      return 'Skriv en liste: én linje for hver, med bindestrek foran, eller [a, b]';
    default:
      return 'Skriv feltene under hverandre med innrykk, som «felt: verdi»';
  }
}

function unknownFieldText(key: string, value: unknown, known: readonly string[]): string {
  const meant = nearestWord(key, known);
  const hint = meant === undefined ? [] : [`Mente du «${meant}»?`];
  // Between { and } a comma ends the text, and what follows it is read as a field with nothing in it.
  if (value === null || key.includes(' '))
    hint.push(`Hører «${key}» til teksten foran? Tekst med komma må stå i anførselstegn: "…, ${key}"`);
  if (hint.length === 0) hint.push(`Feltene som finnes her, er: ${known.join(', ')}`);
  return ['Ukjent felt.', ...hint].join(' ');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return input;
  return typeof input === 'object' && input !== null ? valueAt(Reflect.get(input, step), rest) : undefined;
}

/** `contact.email`; places in a list are counted from 1, as people do: `municipalities (nr. 2)`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return ` (nr. ${step + 1})`;
      return index === 0 ? String(step) : `.${String(step)}`;
    })
    .join('')
    .trimStart();
}

function inside(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inside(schema.unwrap()) : schema;
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const next = childOf(inside(schema), step);
  return next === undefined ? undefined : schemaAt(next, rest);
}

function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return shape[String(step)];
  }
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  const object = schema === undefined ? undefined : inside(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function descriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const field = schemaAt(schema, path);
  if (field === undefined) return undefined;
  const description = z.globalRegistry.get(field)?.description ?? z.globalRegistry.get(inside(field))?.description;
  return description?.replace(/\.$/, '');
}
