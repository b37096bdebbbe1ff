/** Home of how much one round of the clock does on Workers. */
import type { RoundLimits } from '../../server/services.ts';

/**
 * D1 takes 1 000 questions in a run of the Worker; each statement of a batch is one, and what comes after them fails. A fact takes
 * at most 3, a door that is passed on or moves 6, a look at a submission with its step 8. A mail takes 7 on average, and 9 when all
 * are refused. So these come to 60 + 60 + 288 + 42 + 360 = 810. Asking contacts takes 41, and what the clock does for the service
 * itself some 30 in a morning: the rest is to spare. Counted by tests/endpoint/round-limits.test.ts. The next round goes on.
 */
export const roundLimits: RoundLimits = { facts: 20, doors: 10, looks: 36, contacts: 6, mails: 40 };
