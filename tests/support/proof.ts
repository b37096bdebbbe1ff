/** What a test has measured, for the page that shows it (/om-nettstedet/bevis/). It is shown only once a whole run has passed. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuredFolder } from '../../scripts/support/proof.ts';
import type { Measured } from '../../src/schemas/proof.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Call it before the expectations: a run with a failure is not shown anyway, and a test that is tried again replaces its figures. */
export function recordProof<Name extends keyof Measured>(name: Name, measured: Measured[Name], folder = root): void {
  const path = join(folder, measuredFolder);
  mkdirSync(path, { recursive: true });
  // A file each, so that tests in other processes are in nobody's way.
  const draft = join(path, `${name}.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(measured)}\n`);
  renameSync(draft, join(path, `${name}.json`));
}
