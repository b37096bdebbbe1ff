/**
 * Home of the daily trial: a submission of our own goes the whole way (stored, sealed, carried, a door behind the link) to
 * the operator's address, so that a way that is broken is known before somebody needs it. It is in no count, nobody else gets
 * it, and it is erased when it has arrived. Off without HEARTBEAT_TO.
 */
import { z } from 'astro/zod';
import { operatorId } from '../domain/next-recipient.ts';
import { morningOf } from '../domain/office-hours.ts';
import type { Recipient } from '../domain/routing.ts';
import type { Submission } from '../domain/submission.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { accept, openAnswers } from './accept.ts';
import { sql } from './database.ts';
import { eraseStatements } from './erase.ts';
import { errorKind } from './log.ts';
import { type Marks, mark } from './marks.ts';
import type { Services } from './services.ts';

const hour = 60 * 60 * 1000;
/** A trial that has not arrived by then has been missed; the next one is on its way. */
const longestWait = 26 * hour;
/** After such a pause (it was switched off) the daily trials begin anew. */
const pause = 48 * hour;

/** Answers that look like nobody's. Empty addresses: the trial writes to nobody but the operator. */
const trial: Submission = {
  form: 'volunteer',
  choice: null,
  answers: {
    postalCode: '0000',
    municipality: '',
    name: 'Daglig prøve',
    contactMethod: 'email',
    email: '',
    phone: { typed: '', number: '' },
    mayLeaveMessage: false,
    languages: [],
    otherLanguage: '',
    message: 'Nettstedet prøver seg selv. Ingen venter på svar.',
  },
};

/** Writes down what has arrived, and sends the day's trial when it is morning. It may be stopped anywhere and done twice. */
export async function beat(services: Services, known: Marks): Promise<void> {
  await lookAfterTrials(services);
  const { heartbeatTo, database, now } = services;
  const moment = now();
  const today = norwegianDay(moment);
  const last = known.heartbeat?.at ?? 0;
  if (!heartbeatTo || moment < morningOf(today) || norwegianDay(last) === today) return;
  const { reference } = await accept(
    trial,
    // The same all day, so that a day's trial is the same submission however often this is tried.
    { language: 'nb', pageToken: `trial ${today}`, signs: [], trialFor: operator(heartbeatTo, today) },
    services,
  );
  await database.batch([
    ...(moment - last > pause ? [mark('heartbeat-since', moment)] : []),
    mark('heartbeat', moment, reference),
  ]);
}

const operator = (email: string, today: string): Recipient => ({
  id: operatorId,
  kind: 'national',
  name: '',
  email,
  reason: 'national',
  verifiedAt: today,
});

const TrialRow = z.object({
  reference: z.string(),
  received_at: z.number(),
  answers: z.string().nullable(),
  arrived_at: z.number().nullable(),
  token_hash: z.string().nullable(),
});

async function lookAfterTrials(services: Services): Promise<void> {
  const { database, now, webhookSecrets } = services;
  // Where the provider tells us of deliveries, only a delivery is an arrival.
  const isTold = webhookSecrets.length > 0 ? 1 : 0;
  const rows = await database.all(
    sql`SELECT s.reference, s.received_at, s.answers, iif(${isTold}, d.delivered_at, d.accepted_at) AS arrived_at, d.token_hash
      FROM submissions s JOIN deliveries d ON d.submission = s.reference
      WHERE s.synthetic = 1 AND s.erased_at IS NULL`,
  );
  for (const row of rows.map((each) => TrialRow.parse(each))) {
    const arrivedAt = opens(row, services) ? row.arrived_at : null;
    if (arrivedAt === null && now() - row.received_at <= longestWait) continue;
    await database.batch([
      ...(arrivedAt === null ? [] : [mark('heartbeat-arrived', arrivedAt, null, now())]),
      ...eraseStatements(row.reference, now(), { withdrawn: false }),
    ]);
  }
}

/** Whether the link in the mail leads to answers that can be read. */
function opens(row: z.infer<typeof TrialRow>, services: Services): boolean {
  try {
    return row.token_hash !== null && openAnswers(row, services) !== null;
  } catch (error) {
    services.log({ event: 'answers-not-opened', reference: row.reference, reason: errorKind(error) });
    return false;
  }
}
