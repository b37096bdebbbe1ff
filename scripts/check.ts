// `npm run check`: everything about the words and the code that no test runs. The words come first, in Norwegian, and when something is
// wrong with them it stops there: their editors do not code, and what follows is for those who do.
// `-- --release` goes on to the content check, where past review dates, dates that have not been, and unsigned translations are then mistakes.

import { type Command, run, script, tool } from './support/run.ts';

const release = process.argv.includes('--release') ? ['--release'] : [];

const content = await run(script('scripts/check-content.ts', ...release));
console.log(content.output.trimEnd());
if (!content.ok) {
  console.log('\nRett dette først, og kjør «npm run check» på nytt. Resten er ikke kontrollert ennå.');
  process.exit(1);
}
console.log('\nTil den som programmerer:');

const steps: [string, Command][] = [
  ['types', tool('astro', 'check')],
  ['lint and format', tool('biome', 'check', '--error-on-warnings', '--max-diagnostics=200')],
  ['dead code', tool('knip')],
];

const failed: string[] = [];
for (const [name, command] of steps) {
  const { ok, output, seconds } = await run(command);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '  '));
  if (!ok) failed.push(name);
}

console.log(failed.length === 0 ? '\nAlt er i orden. All is well.' : `\nTo put right: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
