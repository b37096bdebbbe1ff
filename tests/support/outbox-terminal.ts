/** `npm run outbox` for tests: in this process, with a terminal that keeps what was said, and an outbox for it to stand before. */
import { outboxCommand } from '../../scripts/support/outbox-command.ts';
import { newSealingKey, sealingKey } from '../../src/server/sealing.ts';
import { aContact, oslo, someFacts } from './some-facts.ts';
import { anAccepted, someServices } from './some-services.ts';

export interface Told {
  code: number;
  output: string;
  errors: string;
}

export async function outbox(words: readonly string[], variables: Record<string, string> = {}): Promise<Told> {
  const told = { output: '', errors: '' };
  const code = await outboxCommand(words, variables, {
    output: (text) => {
      told.output += text;
    },
    errors: (text) => {
      told.errors += text;
    },
  });
  return { code, ...told };
}

/** An outbox with one submission in it, which a server has open, and the variables that the server has. */
export async function anOutbox() {
  const base64 = newSealingKey();
  const key = sealingKey(base64);
  if (!key) throw new Error('A new key is no key');
  // The command goes by the real clock, so what it finds has come just now, for a contact that is never called old.
  const contact = aContact('oslo', { verifiedAt: '2099-01' });
  const facts = someFacts({ associations: [{ ...oslo, contact }] });
  const bench = someServices({ keys: [key], facts, now: Date.now });
  const reference = await anAccepted(bench);
  return { bench, reference, variables: { DATA_DIR: bench.folder, SUBMISSION_KEY: base64 } };
}
