/** Home of waiting times in words. */
import type { Wait, WaitingTimes } from '../domain/response-times.ts';
import type { Translate } from './index.ts';

/** «Halvparten ble lest eller besvart innen 1 virkedag. 95 av 100 ble lest eller besvart innen 4 virkedager.» */
export function waitingText({ half, most }: WaitingTimes, t: Translate): string {
  const days = ({ workingDays }: Wait) =>
    workingDays === 1 ? t('waits.days.one') : t('waits.days.many', { count: workingDays });
  const halfText = t(half.isLonger ? 'waits.half.longer' : 'waits.half.within', { days: days(half) });
  const mostText = t(most.isLonger ? 'waits.most.longer' : 'waits.most.within', { days: days(most) });
  // Whatever follows from the other sentence is left unsaid.
  if (half.isLonger) return halfText;
  return half.workingDays === most.workingDays && !most.isLonger ? mostText : `${halfText} ${mostText}`;
}
