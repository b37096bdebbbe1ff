/**
 * Home of the order in which everything is checked. The words come first, in Norwegian, and when something is wrong with them it
 * stops there: their editors do not code, and what follows is for those who do.
 */
import { type Command, type Outcome, script, tool } from './run.ts';

export interface Surroundings {
  run: (command: Command) => Promise<Outcome>;
  say: (text: string) => void;
}

const steps: readonly (readonly [name: string, command: Command])[] = [
  ['types', tool('astro', 'check')],
  ['lint and format', tool('biome', 'check', '--error-on-warnings', '--max-diagnostics=200')],
  ['dead code', tool('knip')],
];

/** Checks all, and gives the exit code. `words` go on to the content check. Each part of the code is looked at, whatever another said. */
export async function checkCommand(words: readonly string[], { run, say }: Surroundings): Promise<0 | 1> {
  const content = await run(script('scripts/check-content.ts', ...words));
  say(content.output.trimEnd());
  if (!content.ok) {
    say('\nRett dette først, og kjør «npm run check» på nytt. Resten er ikke kontrollert ennå.');
    return 1;
  }
  say('\nTil den som programmerer:');
  const failed: string[] = [];
  for (const [name, command] of steps) {
    const { ok, output, seconds } = await run(command);
    say(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    if (ok) continue;
    say(output.trimEnd().replace(/^/gm, '  '));
    failed.push(name);
  }
  say(failed.length === 0 ? '\nAlt er i orden. All is well.' : `\nTo put right: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}
