// `npm test`: builds what the suites read, runs them all, and ends with the line «N passed, N failed».
// `npm test -- tests/unit/routing` runs the files whose path contains these words, and builds only when one of them needs it.
// A whole, green run leaves what it measured for the next build to show (/om-nettstedet/bevis/).

import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, forgetMeasured, keepProof, proofFile, versionTried } from './support/proof.ts';
import { type Command, npmScript, root, run, tool } from './support/run.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that we read. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: 'passed' | 'failed'; assertionResults: { status: string }[] }[];
}

const reportFile = join(root, '.vitest', 'results.json');
const nothingRan: Tally = { passed: 0, failed: 1, skipped: 0 };

const words = process.argv.slice(2);
const isWhole = words.length === 0;
const versionAtStart = codeVersion(root);
forgetMeasured(root);
const tally = (await build(words.filter((word) => !word.startsWith('-')))) ? await runSuites(words) : nothingRan;
if (isWhole && tally.failed === 0) leaveProof(tally);
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exitCode = tally.failed > 0 ? 1 : 0;

function leaveProof({ passed, skipped }: Tally): void {
  keepProof(root, {
    date: new Date().toISOString().slice(0, 10),
    version: versionTried(versionAtStart, codeVersion(root)),
    tests: { passed, skipped },
  });
  console.log(`What this run measured is in ${proofFile}; the next build shows it at /om-nettstedet/bevis/.`);
}

/** Builds for the platforms that the chosen files need; false, with the build's own words shown, when one fails. */
async function build(filters: readonly string[]): Promise<boolean> {
  const chosen = (suites: string): boolean =>
    filters.length === 0 ||
    globSync(`tests/${suites}/**/*.test.ts`, { cwd: root }).some((file) => filters.some((part) => file.includes(part)));
  const builds: [boolean, string, Command][] = [
    [chosen('{site,platform,browser}'), 'Node', npmScript('build')],
    [chosen('platform'), 'Workers', npmScript('build:workers')],
  ];
  for (const [needed, platform, command] of builds) {
    if (!needed) continue;
    console.log(`Building for ${platform} …`);
    const { ok, output, seconds } = await run(command);
    if (!ok) {
      console.log(output);
      console.log(
        `The build for ${platform} failed after ${seconds.toFixed(1)} s; its output stands above. No test has run.`,
      );
      return false;
    }
    console.log(`Built for ${platform} in ${seconds.toFixed(1)} s.`);
  }
  return true;
}

async function runSuites(filters: readonly string[]): Promise<Tally> {
  rmSync(reportFile, { force: true });
  const { ok } = await run(tool('vitest', 'run', ...filters), { show: true });
  const counted = countedIn(reportFile);
  if (!counted || counted.passed + counted.failed === 0) {
    console.log('No test has run.');
    return nothingRan;
  }
  // Vitest also fails a run for an error outside of any test. That has to show in the last line as well.
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** The report's numbers, undefined when Vitest ended before it wrote any. A file that could not be read at all counts as one. */
function countedIn(file: string): Tally | undefined {
  const report = parsed(file);
  if (!report) return undefined;
  const failures = report.testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    return status === 'failed' ? Math.max(1, failed) : failed;
  });
  return {
    passed: report.numPassedTests,
    failed: failures.reduce((sum, number) => sum + number, 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function parsed(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not written, or half written: either way Vitest did not get to its end.
    return undefined;
  }
}
