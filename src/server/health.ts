/**
 * Home of the service's health, for a monitor outside and for the operator: numbers and times, nothing of anybody, and no
 * reference. The provider is judged by how the last mails went; nobody is called to find out.
 */
import { z } from 'astro/zod';
import { type HealthState, healthOf, type Matter, matterKinds, trialState } from '../domain/matters.ts';
import { sql } from './database.ts';
import { reportFault } from './fault.ts';
import { marks } from './marks.ts';
import { currentMatters, type HealthServices, trialIn } from './matters.ts';
import { services as providedServices, type Services } from './services.ts';

/** Times are ISO 8601, null for what has not happened. */
export interface Health {
  status: HealthState;
  /** Why it is not ok, in words that a program can compare. */
  reasons: readonly string[];
  clock: { lastTick: string | null };
  mail: {
    waiting: number;
    oldestWaitingSince: string | null;
    /** `silent`: the last attempts got no answer. `answers`: the last thing it said was yes or no. `unknown`: nothing was sent. */
    provider: 'answers' | 'silent' | 'unknown';
    lastAccepted: string | null;
  };
  /** How many need a human, by kind; all of them, also none. */
  matters: Readonly<Record<string, number>>;
  erasure: { lastRun: string | null; lastErased: string | null; erased: number };
  trial: { state: 'off' | 'not-yet' | 'arrives' | 'missing'; lastArrived: string | null };
}

const WaitingRow = z.object({ waiting: z.number(), oldest: z.number().nullable(), silent: z.number().nullable() });
const RecentRow = z.object({ accepted: z.number().nullable(), refused: z.number().nullable() });

/** Health at this moment. Throws when the database does not answer. */
export async function currentHealth(services: HealthServices): Promise<Health> {
  const { database, now, heartbeatTo } = services;
  const moment = now();
  const known = await marks(database);
  // `silent`: for reasons that say nothing was heard of the provider. `asked-to-wait` and `busy` are its own words. What is due
  // again waits for its turn, as after an outage, and says nothing of the provider now.
  const [waitingRow] = await database.all(
    sql`SELECT count(*) AS waiting, min(created_at) AS oldest,
        max(CASE WHEN next_attempt_at > ${moment} AND reason IN ('timeout', 'unreachable', 'provider-fault') THEN 1 END) AS silent
      FROM deliveries WHERE next_attempt_at IS NOT NULL`,
  );
  const { waiting, oldest, silent } = WaitingRow.parse(waitingRow);
  const [recentRow] = await database.all(
    sql`SELECT max(accepted_at) AS accepted, max(refused_at) AS refused FROM (SELECT accepted_at, refused_at FROM deliveries ORDER BY id DESC LIMIT 100)`,
  );
  const { accepted, refused } = RecentRow.parse(recentRow);
  const matters = await currentMatters(services, known);
  const trial = trialIn(known, heartbeatTo);
  const { state, reasons } = healthOf({
    now: moment,
    lastTick: known.tick?.at ?? null,
    oldestWaiting: oldest,
    matters,
    isStoring: database.isStoring?.() ?? true,
  });
  return {
    status: state,
    reasons,
    clock: { lastTick: iso(known.tick?.at) },
    mail: {
      waiting,
      oldestWaitingSince: iso(oldest),
      provider: providerOf(silent === 1, accepted ?? refused),
      lastAccepted: iso(accepted),
    },
    matters: countsOf(matters),
    // The clock looks for what is to be erased each time it goes round.
    erasure: { lastRun: iso(known.tick?.at), lastErased: iso(known.erased?.at), erased: known.erased?.count ?? 0 },
    trial: { state: trialState(trial, moment), lastArrived: iso(trial.arrivedAt) },
  };
}

function providerOf(isSilent: boolean, lastWord: number | null): Health['mail']['provider'] {
  if (isSilent) return 'silent';
  return lastWord === null ? 'unknown' : 'answers';
}

function countsOf(matters: readonly Matter[]): Record<string, number> {
  return Object.fromEntries(
    matterKinds
      // Asked for once a day only, since it looks through everything that is sealed.
      .filter((kind) => kind !== 'foreign-seal')
      .map((kind) => [kind, matters.filter((matter) => matter.kind === kind).length]),
  );
}

/** Health over HTTP: 200 while the service does its work, 503 when it does not. Never throws. */
export async function answerHealth(open: () => Services = providedServices): Promise<Response> {
  try {
    const health = await currentHealth(open());
    return Response.json(health, { status: health.status === 'failing' ? 503 : 200 });
  } catch (error) {
    reportFault('health', error, open);
    return Response.json({ status: 'failing', reasons: ['database-does-not-answer'] }, { status: 503 });
  }
}

const iso = (moment: number | null | undefined): string | null =>
  moment === null || moment === undefined ? null : new Date(moment).toISOString();
