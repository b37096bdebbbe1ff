/**
 * `npm run outbox -- status | run | erase <reference> | backup <file> | restore-drill <file>`: the outbox from a terminal,
 * also while the server runs. It stands on the same settings as the server (DATA_DIR, SUBMISSION_KEY, MAIL_TRANSPORT …), so run it with the same environment.
 */
import { outboxCommand } from './support/outbox-command.ts';

// Whoever reads may have seen enough, as `head` has. That is no fault, and no reason to leave what was begun.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await outboxCommand(process.argv.slice(2), process.env, {
  output: (text) => process.stdout.write(text),
  errors: (text) => process.stderr.write(text),
});
