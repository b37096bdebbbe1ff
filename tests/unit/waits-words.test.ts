import { expect, it } from 'vitest';
import type { Wait } from '../../src/domain/response-times.ts';
import { translator } from '../../src/i18n/index.ts';
import { waitingText } from '../../src/i18n/waits-words.ts';

const within = (workingDays: number): Wait => ({ workingDays, isLonger: false });
const longer = (workingDays: number): Wait => ({ workingDays, isLonger: true });

it.each([
  [
    within(1),
    within(4),
    'Halvparten ble lest eller besvart innen 1 virkedag. 95 av 100 ble lest eller besvart innen 4 virkedager.',
  ],
  [
    within(2),
    longer(28),
    'Halvparten ble lest eller besvart innen 2 virkedager. Mer enn 5 av 100 var ikke lest etter 28 virkedager.',
  ],
  [within(2), within(2), '95 av 100 ble lest eller besvart innen 2 virkedager.'],
  [longer(28), longer(28), 'Over halvparten var ikke lest etter 28 virkedager.'],
])('waiting times in words say no more than they have to (%#)', (half, most, text) => {
  expect(waitingText({ count: 20, half, most }, translator('nb'))).toBe(text);
});
