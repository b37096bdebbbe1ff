// `npm run check`: everything about the words and the code that no test runs.
// `-- --release` goes on to the content check, where past review dates, dates that have not been, and unsigned translations are then mistakes.

import { checkCommand } from './support/check-command.ts';
import { run } from './support/run.ts';

const words = process.argv.includes('--release') ? ['--release'] : [];
process.exitCode = await checkCommand(words, { run, say: (text) => console.log(text) });
