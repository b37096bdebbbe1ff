/** Home of what the operator is told when the outbox's file, or the disk under it, did not let a command do its work. */

/** SQLite's own numbers (https://www.sqlite.org/rescode.html), without their finer kinds. */
const busy =
  'Another process has held the outbox all the while (a backup, or another command). Wait until it is done, and do this again.';
const wordsFor: Readonly<Record<number, string>> = {
  5: busy,
  6: busy,
  8: 'The outbox may not be written in. Run this as the user that the server runs as.',
  10: 'The disk gave an error. Look at it (dmesg), and take a backup while it still can be read.',
  11: 'The outbox is damaged. Stop the server, and restore the newest backup that a restore-drill says is sound (docs/drift.md).',
  13: 'There is no room left on the disk. Make some, and do this again.',
  14: 'The outbox cannot be opened. Run this as the user that the server runs as, and look whether its folder is there.',
  26: 'What stands there is no SQLite file. Look at DATA_DIR, or restore the newest backup (docs/drift.md).',
};

/** The sentence for a database's or a disk's error; null for any other, which is a bug. */
export function outboxTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.cause !== undefined) return outboxTrouble(error.cause);
  if ('errcode' in error && typeof error.errcode === 'number') return wordsFor[error.errcode & 0xff] ?? null;
  const code = 'code' in error ? error.code : '';
  if (code === 'ENOSPC') return wordsFor[13] ?? null;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? (wordsFor[8] ?? null) : null;
}
