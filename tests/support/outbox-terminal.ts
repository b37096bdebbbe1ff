/** `npm run outbox` for tests: in this process, with a terminal that keeps what was said. */
import { outboxCommand } from '../../scripts/support/outbox-command.ts';

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
