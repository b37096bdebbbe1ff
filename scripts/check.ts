// `npm run check`: everything about the code and the words that no test runs. All steps run, whatever the first one finds.
// `-- --release` goes on to the content check, where past review dates and unsigned translations are then mistakes.

import { type Command, run, script, tool } from './support/run.ts';

const release = process.argv.includes('--release') ? ['--release'] : [];

const steps: [string, Command][] = [
  ['types', tool('astro', 'check')],
  ['lint and format', tool('biome', 'check', '--error-on-warnings', '--max-diagnostics=200')],
  ['content', script('scripts/check-content.ts', ...release)],
  ['dead code', tool('knip')],
];

const failed: string[] = [];
for (const [name, command] of steps) {
  const { ok, output, seconds } = await run(command);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  // Content warnings are for editors, and are worth reading even when nothing is wrong.
  if (!ok || name === 'content') console.log(output.trimEnd().replace(/^/gm, '  '));
  if (!ok) failed.push(name);
}

console.log(failed.length === 0 ? '\nAll is well.' : `\nTo put right: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
