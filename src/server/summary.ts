/**
 * Home of the daily summary: a mail to the national coordinator when something needs a human, on a working day, in the
 * morning. Deciding and storing is one transaction, so that two clocks, or a crash at any point, make one mail at most; from
 * then on it is carried like all other mail.
 */
import { isWorthWriting, type Matter } from '../domain/matters.ts';
import { nationalId } from '../domain/next-recipient.ts';
import { nextOfficeMoment } from '../domain/office-hours.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { sql } from './database.ts';
import { insertDelivery } from './deliveries.ts';
import { foreignSeals } from './foreign-seals.ts';
import type { Marks } from './marks.ts';
import { currentMatters } from './matters.ts';
import type { Services } from './services.ts';
import { latestLooks } from './summaries.ts';

/** Looks are kept this long, for whoever wonders what was told. */
const keptDays = 60;

/** Looks once each working day. Resolves with whether a mail was made. */
export async function summarise(services: Services, known?: Marks): Promise<boolean> {
  const { database, keys, now, log } = services;
  const moment = now();
  if (nextOfficeMoment(moment) > moment) return false;
  const today = norwegianDay(moment);
  const earlier = await latestLooks(today, services);
  if (earlier.some(({ day }) => day === today)) return false;
  const foreign = (await foreignSeals(database, keys)).map(
    ({ keyId }): Matter => ({ kind: 'foreign-seal', about: keyId }),
  );
  const matters = [...(await currentMatters(services, known)), ...foreign];
  const isSent = isWorthWriting(today, matters, earlier);
  const notYet = sql`SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM summaries WHERE day = ${today})`;
  const mail = {
    submission: null,
    purpose: 'summary',
    recipient: nationalId,
    createdAt: moment,
    about: today,
  } as const;
  const oldest = norwegianDay(moment - keptDays * 24 * 60 * 60 * 1000);
  const changes = await database.batch([
    ...(isSent ? [insertDelivery(mail, notYet)] : []),
    sql`INSERT INTO summaries (day, matters, sent) VALUES (${today}, ${JSON.stringify(matters)}, ${isSent ? 1 : 0}) ON CONFLICT DO NOTHING`,
    // A day that has yet to come was written down by a wrong clock, and would pass for looked at when it comes.
    sql`DELETE FROM summaries WHERE day < ${oldest} OR day > ${today}`,
  ]);
  const isMade = isSent && changes[0] === 1;
  if (isMade) log({ event: 'summary', count: matters.length });
  return isMade;
}
