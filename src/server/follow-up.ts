/**
 * Home of the clock's look at submissions: takes those that are due, does what domain/follow-up.ts says, and writes down when
 * to look again. Each step is one transaction that asks whether it is still to be done, so that two rounds at once, or a
 * round that was cut short, do nothing twice.
 */
import { type FollowedSubmission, type Look, lookAt, type Step } from '../domain/follow-up.ts';
import { nationalId, recipientsAfter } from '../domain/next-recipient.ts';
import { norwegianDay } from '../domain/working-days.ts';
import { betweenDoubts, isClockInDoubt } from './clock-doubt.ts';
import { onlyIf, type Statement, sql } from './database.ts';
import { insertDelivery } from './deliveries.ts';
import { eraseStatements } from './erase.ts';
import { errorKind, type LogEntry } from './log.ts';
import { passOn } from './re-route.ts';
import {
  contactMadeAt,
  type DeliveryRecord,
  deliveryRecord,
  isBeside,
  isDoor,
  type SubmissionRecord,
  submissionRecord,
} from './records.ts';
import type { Services } from './services.ts';

/** A round leaves the rest to the next one, so that mail does not wait behind a thousand looks. */
const mostLooks = 200;
/** How long a submission is left alone that we could not look at, so that it stands in nobody's way. */
const afterFault = 60 * 60 * 1000;
const afterRace = 60 * 1000;

interface Followed {
  submission: SubmissionRecord;
  doors: readonly DeliveryRecord[];
}

/** Looks at what is due, until nothing is or `most` looks are done. Resolves with how many steps were taken. */
export async function followUp(services: Services, most = mostLooks): Promise<number> {
  let steps = 0;
  for (let looks = 0; looks < most; looks += 1) {
    const [row] = await services.database.all(
      sql`SELECT * FROM submissions WHERE next_look_at <= ${services.now()} ORDER BY next_look_at LIMIT 1`,
    );
    if (!row) break;
    const { reference = null, next_look_at: due = null } = row;
    try {
      if (await lookOnce(submissionRecord(row), services)) steps += 1;
    } catch (error) {
      const reason = errorKind(error);
      services.log({ event: 'fault', outcome: 'follow-up', reference: String(reference), reason });
      await services.database.run(
        sql`UPDATE submissions SET next_look_at = ${services.now() + afterFault} WHERE reference = ${reference} AND next_look_at = ${due}`,
      );
    }
  }
  return steps;
}

/** One look, and one step at most; the look after the step finds out when to come again. */
async function lookOnce(submission: SubmissionRecord, services: Services): Promise<boolean> {
  const { database, facts, now, log } = services;
  const { reference } = submission;
  const rows = await database.all(sql`SELECT * FROM deliveries WHERE submission = ${reference} ORDER BY id`);
  const doors = rows.map(deliveryRecord).filter(isDoor);
  const moment = now();
  const look: Look = lookAt(followed({ submission, doors }), moment, facts.site);
  if ('again' in look) {
    // Something may have happened since the facts were read; then it is looked at once more.
    await database.run(onlyIf(unchanged(reference, rows), lookAgain(submission, look.again)));
    return false;
  }
  if (look.do.kind === 'erase' && (await isClockInDoubt(database, moment))) {
    await database.run(lookAgain(submission, moment + betweenDoubts));
    log({ event: 'erasure-waits', outcome: 'clock-in-doubt', reference });
    return false;
  }
  const changes = await database.batch(statementsOf(look.do, { submission, doors }, moment, services));
  const isDone = changes.some((count) => count > 0);
  if (isDone) for (const entry of entriesOf(look.do, submission, doors)) log(entry);
  // Another round came first, or somebody has read it or made contact since we looked, here or at a door beside, so that the
  // step is not needed. The next look finds out which; we do not go on asking meanwhile.
  else await database.run(lookAgain(submission, moment + afterRace));
  return isDone;
}

function statementsOf(step: Step, { submission, doors }: Followed, moment: number, services: Services): Statement[] {
  const { reference } = submission;
  switch (step.kind) {
    case 'erase':
      return eraseStatements(reference, moment, { withdrawn: false });
    case 'alarm':
      return [
        sql`UPDATE submissions SET alarmed_at = ${moment} WHERE reference = ${reference} AND alarmed_at IS NULL AND erased_at IS NULL`,
      ];
    case 'tell-operator':
      return [
        sql`UPDATE submissions SET operator_told_at = ${moment} WHERE reference = ${reference} AND operator_told_at IS NULL AND erased_at IS NULL`,
      ];
    case 'remind':
      return doors.filter(({ id }) => step.doors.includes(id)).flatMap((door) => reminder(door, moment));
    case 'beside':
      return doors.filter(({ id }) => step.door === id).map((door) => doorBeside(door, moment));
    case 'pass-on':
      return doors
        .filter(({ id }) => step.door === id)
        .flatMap((door) => {
          const [next = nationalId] = recipientsAfter(door.recipient, norwegianDay(moment), services.facts);
          return passOn(door, { to: step.to === 'next' ? next : nationalId, why: 'unanswered' }, moment);
        });
  }
}

/** Once for a door and step, and not when anything has been said meanwhile that makes it needless. */
function reminder({ id, submission, recipient, read_at: readAt, reminded_at: before }: DeliveryRecord, moment: number) {
  const asBefore = sql`SELECT 1 FROM deliveries WHERE id = ${id} AND closed_at IS NULL AND contacted_at IS NULL AND reminded_at IS ${before}
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${submission} AND ((contacted_at IS NOT NULL AND handed_over_at IS NULL)
      OR (closed_at IS NULL AND read_at IS NOT NULL AND ${readAt} IS NULL)))`;
  return [
    insertDelivery(
      {
        submission,
        purpose: 'reminder',
        recipient,
        createdAt: moment,
        door: id,
        ...(readAt === null ? {} : { why: 'not-contacted' as const }),
      },
      asBefore,
    ),
    onlyIf(asBefore, sql`UPDATE deliveries SET reminded_at = ${moment} WHERE id = ${id}`),
  ];
}

function doorBeside({ submission }: DeliveryRecord, moment: number): Statement {
  const stillAlone = sql`SELECT 1 FROM submissions WHERE reference = ${submission} AND erased_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE submission = ${submission} AND ((contacted_at IS NOT NULL AND handed_over_at IS NULL)
      OR (recipient = ${nationalId} AND purpose IN ('notice', 'hand-over') AND closed_at IS NULL)))`;
  return insertDelivery(
    { submission, purpose: 'hand-over', recipient: nationalId, createdAt: moment, why: 'not-contacted' },
    stillAlone,
  );
}

function lookAgain({ reference, next_look_at: before }: SubmissionRecord, again: number | null): Statement {
  return sql`UPDATE submissions SET next_look_at = ${again} WHERE reference = ${reference} AND next_look_at IS ${before}`;
}

/** Finds a row while the submission's mail is as it was read. Facts are only ever added, so counting them is enough. */
function unchanged(reference: string, rows: readonly Readonly<Record<string, unknown>>[]): Statement {
  const facts = ['read_at', 'contacted_at', 'closed_at', 'accepted_at', 'reminded_at'];
  const known = rows.reduce((sum, row) => sum + 1 + facts.filter((fact) => row[fact] !== null).length, 0);
  return sql`SELECT 1 WHERE ${known} = (SELECT count(*) + count(read_at) + count(contacted_at) + count(closed_at) + count(accepted_at) + count(reminded_at)
    FROM deliveries WHERE submission = ${reference})`;
}

/** The facts of a submission in the domain's words. */
function followed({ submission, doors }: Followed): FollowedSubmission {
  return {
    receivedAt: submission.received_at,
    erasedAt: submission.erased_at,
    operatorToldAt: submission.operator_told_at,
    alarmedAt: submission.alarmed_at,
    doors: doors.map((door) => ({
      id: door.id,
      recipient: door.recipient,
      isBeside: isBeside(door),
      isSecond: door.why === 'unanswered',
      createdAt: door.created_at,
      acceptedAt: door.accepted_at,
      readAt: door.read_at,
      contactedAt: contactMadeAt(door),
      closedAt: door.closed_at,
      remindedAt: door.reminded_at,
    })),
  };
}

/** What the log may know: which submission, which step, whose turn it was. */
function entriesOf(step: Step, { reference }: SubmissionRecord, doors: readonly DeliveryRecord[]): LogEntry[] {
  const event = `follow-up-${step.kind}`;
  const concerned = [...('doors' in step ? step.doors : []), ...('door' in step ? [step.door] : [])];
  const recipients = doors.filter(({ id }) => concerned.includes(id)).map(({ recipient }) => recipient);
  return recipients.length > 0
    ? recipients.map((recipient) => ({ event, reference, recipient }))
    : [{ event, reference }];
}
