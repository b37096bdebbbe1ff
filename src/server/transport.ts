/**
 * Home of the question «would mail go where the service sends it?». A command beside the service reads its own environment, and one
 * that forgot MAIL_TRANSPORT would put everybody's mail in a folder and call it sent.
 */
import type { Database } from './database.ts';
import type { Settings } from './env.ts';
import { mark, marks } from './marks.ts';

type Transport = Settings['transport'];

/** Writes down which way the service sends, when it starts (`now`: milliseconds since 1970). */
export async function noteTransport(database: Database, transport: Transport, now: number): Promise<void> {
  if ((await serviceTransport(database)) !== transport) await database.batch([mark('transport', now, transport)]);
}

/** Which way the service sends its mail, as it said when it last started with another than before; null: it never said. */
export async function serviceTransport(database: Database): Promise<string | null> {
  return (await marks(database)).transport?.note ?? null;
}
