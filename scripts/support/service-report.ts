/** Home of the service's health in words, for a terminal: the clock, what needs a human, erasure, the daily trial. */
import type { Matter } from '../../src/domain/matters.ts';
import type { Health } from '../../src/server/health.ts';
import { listed } from './outbox-report.ts';

/** `shown` writes a moment (ISO 8601) as the rest of the report does. */
export function serviceReport(health: Health, matters: readonly Matter[], shown: (moment: string) => string): string {
  const { status, reasons, clock, mail, erasure, trial } = health;
  const when = (moment: string | null) => (moment === null ? 'never' : shown(moment));
  const lines = [
    `Service: ${[status, ...reasons].join(', ')}`,
    `  clock: last round ${when(clock.lastTick)}`,
    `  provider: ${mail.provider}, last accepted ${when(mail.lastAccepted)}`,
    `  erasure: ${erasure.erased} erased in all, last ${when(erasure.lastErased)}`,
    `  daily trial: ${trial.state}, last arrived ${when(trial.lastArrived)}`,
    '',
    `Needs a human: ${matters.length}`,
    ...listed(matters.map(({ kind, about }) => [kind, about].filter((word) => word !== '').join(' '))),
  ];
  return `${lines.join('\n')}\n`;
}
