/** Figures reach the page of proof by one way: measured by a test, kept by a whole green run, told with when and on what. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  codeVersion,
  forgetMeasured,
  keepProof,
  proofFile,
  readProof,
  versionTried,
} from '../../scripts/support/proof.ts';
import { exitProofs, otherRows, proofOrigin, visitRows } from '../../src/components/proof/proof-words.ts';
import { languages } from '../../src/i18n/index.ts';
import { type Measured, Proof } from '../../src/schemas/proof.ts';
import { recordProof } from '../support/proof.ts';

const version = { commit: 'abcdef0123', changed: false };
const run = { date: '2026-03-01', version, tests: { passed: 900, skipped: 3 } };
const walks = { browser: '156.0.1', walks: 204, frames: 0, faults: 0 };

const hasGit = spawnSync('git', ['--version']).status === 0;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ressursvenn-proof-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what the tests measure', () => {
  it('is kept by a run that passes, with when and on what it was measured', () => {
    recordProof('chromiumWalks', walks, root);
    recordProof('weight', { largest: 14_000, budget: 14_600 }, root);
    expect(readProof(root)).toBeNull();
    keepProof(root, run);
    const measured = { chromiumWalks: walks, weight: { largest: 14_000, budget: 14_600 } };
    expect(readProof(root)).toEqual({ ...run, measured });
  });

  it('is forgotten before the next run, while the proof of the last one stays', () => {
    recordProof('chromiumWalks', walks, root);
    keepProof(root, run);
    forgetMeasured(root);
    expect(readProof(root)?.measured.chromiumWalks).toEqual(walks);
    keepProof(root, run);
    expect(readProof(root)?.measured).toEqual({});
  });

  it('is replaced by the same test, when it is tried again', () => {
    recordProof('shellWalks', { ...walks, frames: 2 }, root);
    recordProof('shellWalks', walks, root);
    keepProof(root, run);
    expect(readProof(root)?.measured.shellWalks).toEqual(walks);
  });

  it('counts for nothing when the file is not whole, or from another version of the code', () => {
    keepProof(root, run);
    for (const text of ['{"date":"2026-0', JSON.stringify({ ...run, measured: { magic: 1 } })]) {
      writeFileSync(join(root, proofFile), text);
      expect(readProof(root)).toBeNull();
    }
  });
});

describe('the code that was tried', () => {
  // Nothing of what the machine's owner has set may take part.
  const settings = [
    'user.name=Prøve',
    'user.email=prove@eksempel.no',
    'commit.gpgsign=false',
    'core.hooksPath=/dev/null',
  ];
  const git = (...words: string[]) =>
    execFileSync('git', [...settings.flatMap((each) => ['-c', each]), ...words], { cwd: root });

  it.skipIf(!hasGit)('is a commit, and whether files were changed since', () => {
    git('init', '--quiet');
    expect(codeVersion(root)).toBeNull();
    git('commit', '--quiet', '--allow-empty', '--message', 'Først');
    const first = codeVersion(root);
    expect(first).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{10}$/), changed: false });
    writeFileSync(join(root, 'ny.txt'), 'ny');
    expect(codeVersion(root)).toEqual({ ...first, changed: true });
  });

  it.skipIf(!hasGit)('is unknown inside the repository of something else', () => {
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'Først');
    const inner = mkdtempSync(join(root, 'inni-'));
    expect(codeVersion(inner)).toBeNull();
    expect(existsSync(inner)).toBe(true);
  });

  it('counts as changed when it was changed while the tests ran', () => {
    expect(versionTried(version, version)).toEqual(version);
    expect(versionTried(version, { ...version, changed: true })?.changed).toBe(true);
    expect(versionTried({ ...version, commit: '1234567' }, version)).toEqual({ ...version, changed: true });
    expect(versionTried(null, version)).toBeNull();
  });
});

describe('the page of proof', () => {
  const proof = (measured: Measured): Proof => Proof.parse({ ...run, measured });

  it('shows every figure that was measured, and no other', () => {
    const measured: Measured = {
      visit: { pages: 64, cookies: 0, stored: 0, foreign: 0, bytes: 2_106_709 },
      headers: { pages: 457, answers: 50 },
    };
    expect(visitRows(measured, 'en').map(({ value }) => value)).toEqual(['64', '0', '0', '0', '2,106,709 bytes']);
    expect(otherRows(measured, 'en').map(({ value }) => value)).toEqual(['457', '50']);
    expect([...visitRows({}, 'en'), ...otherRows({}, 'en')]).toEqual([]);
  });

  it('counts what went well out of all, so that a fault would show', () => {
    const measured: Measured = { inView: { places: 100, hidden: 2 }, history: { pages: 21, telling: 1 } };
    expect(otherRows(measured, 'nb').map(({ value }) => value)).toEqual(['98 av 100', '20 av 21']);
  });

  it.each(languages)('names the browsers that were not there to be tried (%s)', (language) => {
    const control = { walks: 4, shown: 4 };
    const shown = exitProofs(proof({ shellWalks: walks, shellControl: control }), language);
    expect(shown.map(({ rows }) => rows?.map(({ value }) => value) ?? null)).toEqual([
      null,
      null,
      ['156.0.1', '204', '0', '0', expect.stringMatching(/^4 \w+ 4$/)],
    ]);
  });

  it.each([
    ['the same', version, 'er bygd av samme versjon.'],
    ['another', { commit: '1234567890', changed: false }, 'er bygd av en annen versjon, 1234567890. Den er ikke målt.'],
    [
      'a changed',
      { ...version, changed: true },
      'Vi vet ikke om nettstedet du leser nå, er bygd av nøyaktig samme kode.',
    ],
    ['an unknown', null, 'Vi vet ikke om nettstedet du leser nå, er bygd av nøyaktig samme kode.'],
  ])('says of which code the figures are, on a site that is built from %s version', (_, builtFrom, said) => {
    const text = proofOrigin(proof({}), builtFrom, 'nb');
    expect(text).toContain('Målt 1. mars 2026, på kodeversjon abcdef0123.');
    expect(text).toContain(said);
  });

  it('does not claim to know the code when that lay in no repository', () => {
    expect(proofOrigin({ ...proof({}), version: null }, version, 'nb')).toBe(
      'Målt 1. mars 2026. Vi vet ikke på hvilken kodeversjon. Vi vet ikke om nettstedet du leser nå, er bygd av nøyaktig samme kode.',
    );
  });
});
