/** Tells the operator at once when the key on this server does not fit what waits in the outbox. */
import type { Services } from '../../server/services.ts';
import { foreignSeals } from '../../server/status.ts';

/** Says what is sealed with a key that is not in our ring, and what to do. Never a key, never an answer. */
export async function warnOfForeignSeals({ database, keys }: Services, warn: (text: string) => void): Promise<void> {
  for (const { keyId, submissions, mails } of await foreignSeals(database, keys)) {
    warn(
      `OPERATOR: ${submissions} submissions and ${mails} mails are sealed with a key this server does not have (key id ${keyId}). Their recipients cannot read them. Add the old key after the new one in SUBMISSION_KEY, separated by a comma.`,
    );
  }
}
