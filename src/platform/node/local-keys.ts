/** The local default's own key: made once, kept beside the data that it seals, readable by us alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyRing, SettingsError } from '../../server/env.ts';
import { type KeyRing, newSealingKey } from '../../server/sealing.ts';

const keyFile = (folder: string): string => join(folder, 'submission.key');

/** The key in the folder, which is made when there is none. Throws SettingsError when it is damaged. */
export function localKeys(folder: string): KeyRing {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(keyFile(folder), `${newSealingKey()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readKeys(keyFile(folder));
}

/** The key in the folder; null when there is none. For commands that look without leaving anything behind. */
export function existingLocalKeys(folder: string): KeyRing | null {
  return existsSync(keyFile(folder)) ? readKeys(keyFile(folder)) : null;
}

function readKeys(file: string): KeyRing {
  const keys = keyRing(readFileSync(file, 'utf8').trim());
  if (!keys) throw new SettingsError(`The key in ${file} is damaged. Put the right one back, or set SUBMISSION_KEY.`);
  return keys;
}
