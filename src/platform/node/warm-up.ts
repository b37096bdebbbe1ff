/** Getting ready before the door is opened: what is only slow the first time is done once before anybody waits for it. */
import { parseSubmission } from '../../domain/submission.ts';
import type { Facts } from '../../facts/load.ts';

/** Reads a form that nobody sent, so that schemas and the leak guard's patterns are ready: 20 ms of whoever sends first. */
export function warmUp(facts: Facts): void {
  parseSubmission('volunteer', { postalCode: ['0001'], name: ['Navn Navnesen'], message: ['Hei 1'] }, facts);
}
