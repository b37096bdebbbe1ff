/**
 * Home of the proof on disk: what the tests measured, kept together when a whole run is green, and read by the next build. Both lie in
 * `.vitest/`, which is in no commit: a proof belongs to the machine and the code it was measured on.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type CodeVersion, Measured, Proof } from '../../src/schemas/proof.ts';

/** From the project root. One file for each thing measured. */
export const measuredFolder = '.vitest/measured';
export const proofFile = '.vitest/proof.json';

/** Before a run: what former runs measured is no part of it. */
export function forgetMeasured(root: string): void {
  rmSync(join(root, measuredFolder), { recursive: true, force: true });
}

/**
 * After a whole, green run: puts what was measured where the build finds it. `version` is the code that was tried.
 * @throws when a test has recorded something else than the schema says, which is a bug in that test.
 */
export function keepProof(root: string, run: Pick<Proof, 'date' | 'version' | 'tests'>): void {
  const files = globSync(`${measuredFolder}/*.json`, { cwd: root }).sort();
  const measured = Measured.parse(
    Object.fromEntries(
      files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, file), 'utf8'))]),
    ),
  );
  const proof: Proof = { ...run, measured };
  mkdirSync(dirname(join(root, proofFile)), { recursive: true });
  writeFileSync(join(root, proofFile), `${JSON.stringify(proof, null, 2)}\n`);
}

/** The proof of the last whole run; null when there is none, or one that an older version of the code wrote. */
export function readProof(root: string): Proof | null {
  const file = join(root, proofFile);
  if (!existsSync(file)) return null;
  return Proof.safeParse(parsed(readFileSync(file, 'utf8'))).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half written, by a machine that stopped: as good as none.
    return undefined;
  }
}

/** The code in the folder; null when it lies in no repository of its own, or git is not there to ask. */
export function codeVersion(root: string): CodeVersion | null {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    // Inside another project's repository, that one's commits say nothing of this code.
    if (git('rev-parse', '--show-prefix') !== '') return null;
    return { commit: git('rev-parse', '--short=10', 'HEAD'), changed: git('status', '--porcelain') !== '' };
  } catch {
    // No git, no repository, or no commit yet.
    return null;
  }
}

/** What a run tried, when the code was `before` at its start and `after` at its end. */
export function versionTried(before: CodeVersion | null, after: CodeVersion | null): CodeVersion | null {
  if (!before || !after) return null;
  return { commit: after.commit, changed: before.changed || after.changed || before.commit !== after.commit };
}
