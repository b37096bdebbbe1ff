/** Home of the outbox's status in words, for a terminal. Takes only what holds nothing personal. */
import { counted } from '../../src/server/counted.ts';
import type { ForeignSeal } from '../../src/server/foreign-seals.ts';
import type { OutboxStatus } from '../../src/server/outbox-status.ts';

const minute = 60_000;
const norwegianTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment (ISO 8601) in Norwegian time. */
export const shownMoment = (moment: string): string => norwegianTime.format(Date.parse(moment));

/**
 * `keys`: what is sealed with keys we do not have; null when we have no key at all to compare with. `oldKeys`: with keys that we have
 * beside the newest, and that must stay for as long.
 */
export function outboxReport(
  status: OutboxStatus,
  keys: readonly ForeignSeal[] | null,
  now: number,
  oldKeys: readonly ForeignSeal[] = [],
): string {
  const since = (moment: number) => `since ${norwegianTime.format(moment)} (${age(now - moment)})`;
  const { waiting, stuck, refused, unread, recent } = status;
  const waitingCount = waiting.reduce((sum, { count }) => sum + count, 0);
  const sections = [
    section(
      `Waiting to be sent: ${waitingCount}`,
      waiting.map(
        ({ purpose, recipient, reason, count, attempts, since: oldest, nextAttemptAt }) =>
          `${count} ${purpose} to ${recipient}, ${since(oldest)}, ${counted(attempts, 'attempt')}, ${reason ?? 'no fault so far'}, next ${nextAttemptAt <= now ? 'now' : `in ${age(nextAttemptAt - now)}`}`,
      ),
    ),
    section(
      `Stuck, nobody left to send it to: ${stuck.length}`,
      stuck.map(
        ({ reference, recipient, reason, attempts, since: made }) =>
          `${reference} to ${recipient}, ${since(made)}, ${counted(attempts, 'attempt')}, ${reason ?? 'no reason given'}`,
      ),
    ),
    section(
      `Refused addresses in the last 30 days: ${refused.length}`,
      refused.map(
        ({ recipient, reason, count, latest }) =>
          `${recipient}: ${count} refused, last ${norwegianTime.format(latest)}, ${reason ?? 'no reason given'}`,
      ),
    ),
    section(
      `Sent and not yet read: ${unread.length}`,
      unread.map(({ reference, recipient, sentAt }) => `${reference} at ${recipient}, ${since(sentAt)}`),
    ),
    section('The last 30 days', [
      ...recent.submissions.map(
        ({ form, received, read, contacted, withdrawn, erased }) =>
          `${form}: ${received} received, ${read} read, ${contacted} contacted, ${withdrawn} withdrawn, ${erased} erased`,
      ),
      ...recent.mail.map(
        ({ purpose, made, accepted, refused: refusedMails }) =>
          `mail, ${purpose}: ${made} made, ${accepted} accepted, ${refusedMails} refused`,
      ),
    ]),
    section(keyHeading(keys), [
      ...(keys ?? []).map(keyLine),
      ...oldKeys.map((seal) => `keep the old key, ${keyLine(seal)}`),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  return [heading, ...listed(lines)].join('\n');
}

/** More than this nobody reads, and a terminal shows the end of it alone. */
const mostLines = 100;

/** The lines of a list, indented; of a long one the first, and how many more there are. */
export function listed(lines: readonly string[]): string[] {
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => `  ${line}`);
  return more > 0 ? [...shown, `  … and ${more} more`] : shown;
}

function keyHeading(keys: readonly ForeignSeal[] | null): string {
  if (keys === null)
    return 'Key: none here, so nothing can be said of what is sealed. Run this with the environment that the server has.';
  return keys.length === 0
    ? 'Key: fits everything that is sealed.'
    : 'Key: DOES NOT FIT everything that is sealed. Add the old key after the new one in SUBMISSION_KEY, separated by a comma.';
}

const keyLine = ({ keyId, submissions, mails }: ForeignSeal): string =>
  `key id ${keyId}: ${counted(submissions, 'submission')}, ${counted(mails, 'mail')}`;

/** A length of time as a person says it, in its two largest units at most: «3 d 4 h», «12 min». */
function age(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / minute));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
