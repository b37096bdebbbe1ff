/**
 * Home of one round of the clock: everything that is to be done without anybody asking, in the order in which people wait for
 * it. The clock on Node, the Cron Trigger, POST /api/run and `npm run outbox -- run` all go this round; two at once do nothing
 * twice. What fails is logged and left to the next round, and stops nothing else: mail above all goes on.
 */
import { askContacts, registerContacts } from './contact-checks.ts';
import { type Database, sql } from './database.ts';
import { type DeliveryRound, deliverDue } from './deliver.ts';
import { ifWorking } from './fault.ts';
import { followUp } from './follow-up.ts';
import type { Services } from './services.ts';
import { heedProvider, nextHeed } from './unreachable.ts';

export interface Round extends DeliveryRound {
  /** Reminders, hand-overs, erasures and what else a look at a submission led to. */
  steps: number;
  /** Contacts that were asked whether their address still holds. */
  asked: number;
}

/** One round, now. Rejects only when the mail itself could not be looked at. */
export async function runRound(services: Services): Promise<Round> {
  const open = () => services;
  await ifWorking('provider-events', heedProvider, open);
  const steps = await ifWorking('follow-up', () => followUp(services, services.roundLimits?.looks), open);
  await ifWorking('contacts', registerContacts, open);
  const asked = await ifWorking('contacts', askContacts, open);
  const delivered = await deliverDue(services.mail.patient, services, services.roundLimits?.mails);
  return { ...delivered, steps: steps ?? 0, asked: asked ?? 0 };
}

/**
 * When something is next due (milliseconds since 1970): mail, a look at a submission, a question, something that the provider
 * told; null when nothing is.
 */
export async function nextRound(database: Database): Promise<number | null> {
  const [row] = await database.all(sql`SELECT min(due) AS due FROM (
      SELECT min(next_attempt_at) AS due FROM deliveries WHERE next_attempt_at IS NOT NULL
      UNION ALL SELECT min(next_look_at) FROM submissions WHERE next_look_at IS NOT NULL
      UNION ALL SELECT min(next_at) FROM contact_checks WHERE next_at IS NOT NULL)`);
  const dues = [row?.['due'], await nextHeed(database)].filter((due) => typeof due === 'number');
  return dues.length > 0 ? Math.min(...dues) : null;
}
