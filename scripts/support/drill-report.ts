/** Home of the restore drill in words, for a terminal: counts and times, nothing of anybody. */
import { counted } from '../../src/server/counted.ts';
import type { Drill, Opened } from './restore-drill.ts';

export interface DrillVerdict {
  text: string;
  restorable: boolean;
}

/** `shown` writes a moment (ISO 8601) as the rest of the outbox command does. */
export function drillReport(drill: Drill, shown: (moment: string) => string): DrillVerdict {
  const { broken, migrated, lastSign, counts, foreign, answers, mails, tried, round } = drill;
  const sign = lastSign === null ? 'never' : shown(new Date(lastSign).toISOString());
  const checks: [boolean, string][] = [
    [true, 'file: SQLite finds nothing wrong with it'],
    [broken === 0, `rows that belong to nothing: ${broken}`],
    [foreign.length === 0, `keys: ${keysLine(drill)}`],
    [isWhole(answers), `answers opened: ${answers.opened} of ${answers.sealed}`],
    [isWhole(mails), `unsent mails opened: ${mails.opened} of ${mails.sealed}`],
    [round.twice === 0 && round.left === 0 && round.faults.length === 0, `clock on the copy: ${roundLine(drill)}`],
  ];
  const restorable = checks.every(([ok]) => ok);
  const lines = [
    `Last sign of life in it: ${sign}`,
    `  ${counted(counts.submissions, 'submission')} (${counts.withAnswers} with answers); deliveries: ${counts.deliveries}, ${counts.waiting} of them waiting; to look at now: ${counted(counts.looksDue, 'submission')}`,
    `  migrations run on the copy: ${migrated.length === 0 ? 'none were missing' : migrated.join(', ')}`,
    ...checks.map(([ok, what]) => `  ${ok ? 'ok  ' : 'FAIL'}  ${what}`),
    '',
    'If this were restored now:',
    `  mail that had been tried before the backup: ${tried.knownToProvider} under a key that the provider knows (no second mail), ${tried.sentAnew} anew`,
    `  what happened after ${sign} is not in it: docs/drift.md, «After a restore», says what to do about that`,
    '',
    restorable
      ? 'Verdict: it can be restored.'
      : 'Verdict: it CANNOT be relied on. Keep older backups until one passes.',
  ];
  return { text: `${lines.join('\n')}\n`, restorable };
}

const isWhole = ({ opened, sealed }: Opened): boolean => opened === sealed;

function keysLine({ foreign }: Drill): string {
  if (foreign.length === 0) return 'fit everything that is sealed and not finished';
  const missing = foreign.map(
    ({ keyId, submissions, mails }) => `${keyId} (${counted(submissions, 'submission')}, ${counted(mails, 'mail')})`,
  );
  return `not here: key id ${missing.join(', ')}`;
}

function roundLine({ round: { mails, steps, twice, left, faults } }: Drill): string {
  return [
    `due: ${counted(mails, 'mail')} and ${counted(steps, 'step')}, ${twice === 0 ? 'no mail twice' : `${counted(twice, 'mail')} TWICE`}`,
    ...(left === 0 ? [] : [`${counted(left, 'mail')} could not be written or opened`]),
    ...faults.map((fault) => `fault in ${fault}`),
  ].join('; ');
}
