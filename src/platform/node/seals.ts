/** Tells the operator, as soon as the service has started, when the key on this server does not fit what waits in the outbox. */
import { counted } from '../../server/counted.ts';
import { foreignSeals } from '../../server/foreign-seals.ts';
import type { Services } from '../../server/services.ts';

/** Says what is sealed with a key that is not in our ring, and what to do. Never a key, never an answer. */
export async function warnOfForeignSeals(services: Services, warn: (text: string) => void): Promise<void> {
  const { database, keys, isStopping } = services;
  const foreign = await foreignSeals(database, keys, { isStopping });
  if (isStopping()) return;
  for (const { keyId, submissions, mails } of foreign) {
    warn(
      `OPERATOR: sealed with a key this server does not have (key id ${keyId}): ${counted(submissions, 'submission')} and ${counted(mails, 'mail')}. Their recipients cannot read them. Add the old key after the new one in SUBMISSION_KEY, separated by a comma.`,
    );
  }
}
