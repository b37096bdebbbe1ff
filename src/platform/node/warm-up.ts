/** Getting ready before the door is opened: what is only slow the first time is done once before anybody waits for it. */
import { firstLook } from '../../domain/follow-up.ts';
import { parseSubmission } from '../../domain/submission.ts';
import type { Facts } from '../../facts/load.ts';
import { settleYoungGeneration } from './engine.ts';

const nobody = {
  postalCode: ['0001'],
  name: ['Navn Navnesen'],
  email: ['navn@eksempel.no'],
  phone: ['22 00 00 00'],
  message: ['Hei 1'],
};

/** Reads a form that nobody sent, so that schemas, patterns and calendars are ready: 30 ms of whoever sends first. */
export function warmUp(facts: Facts, now: number): void {
  parseSubmission('volunteer', nobody, facts);
  firstLook(now, facts.site);
}

/** When whoever waited for the service to start has been answered. */
const later = 500;

/** Loads Node's own `fetch` soon: pages on demand and mail need it, and the first of them would wait 40 ms for it. */
export function warmUpLater(): void {
  setTimeout(() => {
    void globalThis.Response;
    settleYoungGeneration();
  }, later).unref();
}
