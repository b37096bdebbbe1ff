/** Home of the backup: a whole and consistent copy of the outbox in one file, taken while the service runs. */
import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { CommandError } from './command-error.ts';

const patience = 10_000;
/**
 * All pages in one step. SQLite begins a backup anew whenever another process writes between two steps, so in small steps
 * a busy service could keep it from ever ending. Readers of the log of changes (WAL) stop no writer.
 */
const allPages = 2_147_483_647;

/**
 * Copies the outbox `source` to `target`, which only we may read, and gives its size in bytes. The source is only read. The
 * file stands under its name once it is whole and sound; until then, and when anything fails, there is none. Throws
 * CommandError when the target cannot be written, or the copy is not sound.
 */
export async function backUp(source: string, target: string): Promise<number> {
  if (existsSync(target)) throw new CommandError(`${target} exists already. A backup never takes another's place.`);
  const unfinished = `${target}.part`;
  makeOurs(unfinished);
  try {
    const live = new DatabaseSync(source, { readOnly: true, timeout: patience });
    try {
      await backup(live, unfinished, { rate: allPages });
    } finally {
      live.close();
    }
    const fault = faultOf(unfinished);
    if (fault)
      throw new CommandError(
        `The copy is not sound (${fault}), so it was not kept. Look at the disk, and at ${source}.`,
      );
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, target);
    return statSync(target).size;
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${rest}`, { force: true });
  }
}

/** An empty file that is ours alone from its first byte on. */
function makeOurs(file: string): void {
  try {
    rmSync(file, { force: true });
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    throw new CommandError(`Nothing can be written in ${dirname(file)}. Name a file in a folder that exists.`);
  }
}

/** Makes one file of it, without a log of changes beside, and asks SQLite whether it is sound; null when it is. */
function faultOf(file: string): string | null {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    return integrityFault(copy);
  } finally {
    copy.close();
  }
}

/** What SQLite finds wrong with a database, its first complaint; null when nothing is. */
export function integrityFault(sqlite: DatabaseSync): string | null {
  const [first] = sqlite.prepare('PRAGMA integrity_check(1)').all();
  const said = String(first?.['integrity_check'] ?? 'no answer');
  return said === 'ok' ? null : said;
}
