/** The project in a folder of its own, so that it can be built otherwise without touching what stands in dist/. */
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

const leftOut = new Set(['node_modules', 'dist', '.git', '.data', '.astro', '.vitest', '.wrangler']);

/** Copies what the build reads into `folder`, which exists and is empty; the installed packages are linked. */
export function copySite(folder: string): void {
  for (const name of readdirSync(root)) {
    if (!leftOut.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
