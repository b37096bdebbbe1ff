/** Home of what needs a human, as the outbox and the facts have it now: ids and references, never an address or an answer. */
import { staleContacts } from '../domain/contact-age.ts';
import { contactOf } from '../domain/contacts.ts';
import { type Matter, type Trial, trialState } from '../domain/matters.ts';
import { operatorId } from '../domain/next-recipient.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { bouncedContacts } from './bounced-contacts.ts';
import { confirmations } from './contact-checks.ts';
import { type Database, type Statement, sql } from './database.ts';
import { type Marks, marks } from './marks.ts';
import type { Services } from './services.ts';

/** The services that it takes to find out. */
export type HealthServices = Pick<Services, 'database' | 'facts' | 'keys' | 'now' | 'heartbeatTo'>;

/** Mail waits now and then; as long as this, somebody should know. */
const longWait = 2 * 60 * 60 * 1000;

/** Everything, in no order that matters. Few questions to small indexes, so it can be asked often. */
export async function currentMatters(services: HealthServices, known?: Marks): Promise<Matter[]> {
  const { database, facts, now, heartbeatTo } = services;
  const moment = now();
  const about = async (kind: Matter['kind'], statement: Statement): Promise<Matter[]> =>
    (await database.all(statement)).map((row) => ({ kind, about: String(row['about'] ?? '') }));
  const marked = known ?? (await marks(database));
  const trial = trialState(trialIn(marked, heartbeatTo), moment);
  return [
    ...(await about(
      'stuck',
      sql`SELECT s.reference AS about FROM deliveries d JOIN submissions s ON s.reference = d.submission
        WHERE d.refused_at IS NOT NULL AND d.next_attempt_at IS NOT NULL AND s.synthetic = 0 ORDER BY d.next_attempt_at`,
    )),
    ...(await unanswered(database)),
    ...(await about(
      'mail-waits',
      sql`SELECT '' AS about FROM deliveries WHERE next_attempt_at IS NOT NULL AND created_at < ${moment - longWait} AND recipient <> ${operatorId} LIMIT 1`,
    )),
    ...(await about(
      'cannot-open',
      sql`SELECT '' AS about FROM deliveries WHERE next_attempt_at IS NOT NULL AND reason = 'cannot-open' LIMIT 1`,
    )),
    ...(await bouncedContacts(database))
      // Whoever has been taken away gets no more mail, and the operator's shows as a trial that does not arrive.
      .filter(({ recipient }) => contactOf(recipient, facts) !== null)
      .map(({ recipient }): Matter => ({ kind: 'bounced-contact', about: recipient })),
    ...staleContacts(facts, norwegianDay(moment), await confirmations(services)).map(
      ({ id }): Matter => ({ kind: 'stale-contact', about: id }),
    ),
    ...(trial === 'missing' ? [{ kind: 'trial-missing', about: '' } as const] : []),
  ];
}

/** The daily trial as it is written down. `to`: who gets it, if anybody does. */
export const trialIn = (marked: Marks, to: string | null): Trial => ({
  to,
  since: marked['heartbeat-since']?.at ?? null,
  arrivedAt: marked['heartbeat-arrived']?.at ?? null,
});

/** The submissions of which the clock said so, and nobody has said since that they made contact. */
async function unanswered(database: Database): Promise<Matter[]> {
  const rows = await database.all(sql`SELECT reference, alarmed_at, operator_told_at FROM submissions s
    WHERE next_look_at IS NOT NULL AND (operator_told_at IS NOT NULL OR alarmed_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = s.reference AND contacted_at IS NOT NULL AND handed_over_at IS NULL)
    ORDER BY received_at`);
  const withFact = (kind: Matter['kind'], fact: 'alarmed_at' | 'operator_told_at') =>
    rows.filter((row) => row[fact] !== null).map((row): Matter => ({ kind, about: String(row['reference']) }));
  return [...withFact('erased-soon', 'alarmed_at'), ...withFact('unanswered', 'operator_told_at')];
}
