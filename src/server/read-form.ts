/**
 * Home of the door where a form comes in: gates in reading order, each with its own answer.
 * Only the two kinds of body that a browser's form sends are read, and never more of them than a form can hold.
 */
import type { FieldValues } from '../schemas/form-fields.ts';
import { joined } from './joined.ts';

/**
 * A form that is filled in honestly is below this (forms.md F-16). Above it nothing is accepted, but it is handed back. Counted as
 * the visitor wrote it: on its way each byte of another script is written with three signs («%D8»), and 600 signs may be typed.
 */
export const formLimit = 16 * 1024;
/** Above this we do not even read on: no person typed it. */
const readLimit = 256 * 1024;

export type FormReading =
  /** `tooLarge`: over the limit, yet readable, so that the visitor gets her words back. */
  { kind: 'fields'; values: FieldValues; tooLarge: boolean } | { kind: 'refused'; status: 400 | 413 | 415 };

/** A form on its way in, whichever kind of request the platform has. */
export interface FormSource {
  method: string;
  contentType: string;
  /** The body, if it is not longer than `limit` bytes and arrives whole. Never rejects. */
  read(limit: number): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'broken'>;
}

/** A web `Request` as a form's source. */
export function formSource(request: Request): FormSource {
  return {
    method: request.method,
    contentType: request.headers.get('content-type') ?? '',
    read: async (limit) => {
      if (Number(request.headers.get('content-length') ?? '0') > limit) return 'too-large';
      try {
        return (await joined(request.body ?? [], limit)) ?? 'too-large';
      } catch {
        return 'broken'; // The connection was cut, or the body was shorter than announced.
      }
    },
  };
}

/** What a form sent. Never throws: a broken body is an answer. */
export async function readForm({ contentType, read }: FormSource): Promise<FormReading> {
  const [kind, ...details] = contentType.split(';').map((part) => part.trim().toLowerCase());
  // Our pages are UTF-8, and so are their forms. What was written in another way we would store as something else.
  if (details.some((detail) => /^charset=(?!"?utf-?8"?$)/.test(detail))) return { kind: 'refused', status: 415 };
  if (kind !== 'application/x-www-form-urlencoded' && kind !== 'multipart/form-data')
    return { kind: 'refused', status: 415 };
  const body = await read(readLimit);
  if (body === 'too-large') return { kind: 'refused', status: 413 };
  if (body === 'broken') return { kind: 'refused', status: 400 };
  const entries = kind === 'multipart/form-data' ? await multipartEntries(body, contentType) : urlEncodedEntries(body);
  if (entries === null || (hasLost(entries) && !isText(kind === 'multipart/form-data' ? body : plainBytes(body))))
    return { kind: 'refused', status: 400 };
  const size = kind === 'multipart/form-data' ? body.byteLength : plainSize(entries);
  return { kind: 'fields', values: grouped(entries), tooLarge: size > formLimit };
}

/** What stands in a text for bytes that are no UTF-8. */
const notText = '\u{FFFD}';

/** Whether letters may have been lost when the body was read, as when it was written in Latin-1: we would store something else than was said. */
const hasLost = (entries: readonly Entry[]): boolean => entries.flat().some((text) => text.includes(notText));

/** Whether all of it is UTF-8: then she wrote that sign herself. */
function isText(body: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of a URL-encoded body, with those that stand as `%C3` put in their places. */
function plainBytes(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('latin1');
  const plain = text.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

type Entry = readonly [name: string, value: string];

function urlEncodedEntries(body: Uint8Array): Entry[] {
  return [...new URLSearchParams(new TextDecoder().decode(body))];
}

/** Text fields of a multipart body; null when it is cut short or malformed. Files are left behind: nobody asked for any. */
async function multipartEntries(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Entry[] | null> {
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    return [...form].flatMap(([name, value]): Entry[] => (typeof value === 'string' ? [[name, value]] : []));
  } catch {
    return null;
  }
}

/** Bytes of a URL-encoded body if nothing in it had to be encoded. */
const plainSize = (entries: readonly Entry[]): number =>
  entries.reduce((size, [name, value]) => size + Buffer.byteLength(name) + Buffer.byteLength(value) + 2, -1);

function grouped(entries: readonly Entry[]): FieldValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}
