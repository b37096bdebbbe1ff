// Starts other programs for our scripts: always the ones in node_modules, on the Node that runs the script.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingNames } from '../../src/server/env.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program and its words, as `spawn` wants them. */
export interface Command {
  program: string;
  words: readonly string[];
}

export interface Outcome {
  ok: boolean;
  /** Standard output and error as they came; empty when they were shown at once. */
  output: string;
  seconds: number;
}

const tools = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
};

/** A tool out of node_modules. */
export const tool = (name: keyof typeof tools, ...words: string[]): Command => ({
  program: process.execPath,
  words: [join(root, 'node_modules', tools[name]), ...words],
});

/** One of our own scripts. */
export const script = (path: string, ...words: string[]): Command => ({
  program: process.execPath,
  words: [join(root, path), ...words],
});

/** A script in package.json, by the npm that started us, or the one on PATH. */
export function npmScript(name: string): Command {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? { program: process.execPath, words: [npm, 'run', '--silent', name] }
    : { program: 'npm', words: ['run', '--silent', name] };
}

/**
 * What configures the service. Builds and tests run without all of it: no key of a developer's can reach a test, and no
 * address of theirs a page.
 */
const ofTheService: readonly string[] = [...settingNames, 'PLATFORM', 'DRAFTS'];

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheService.includes(name));
  return {
    ...Object.fromEntries(kept),
    ASTRO_TELEMETRY_DISABLED: '1',
    WRANGLER_SEND_METRICS: 'false',
    DO_NOT_TRACK: '1',
  };
}

interface RunOptions {
  /** Passes its output on as it comes; otherwise it is kept for the caller. */
  show?: boolean;
  /** Variables that it gets in addition. */
  env?: Record<string, string>;
}

/** Runs a program in the project's root. */
export function run({ program, words }: Command, { show = false, env = {} }: RunOptions = {}): Promise<Outcome> {
  const since = performance.now();
  const taken = () => (performance.now() - since) / 1000;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, words, {
      cwd: root,
      env: { ...environment(), ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        output += piece;
      });
    }
    child.once('error', ({ message }) => resolve({ ok: false, output: `${program}: ${message}\n`, seconds: taken() }));
    child.once('close', (code) => resolve({ ok: code === 0, output, seconds: taken() }));
  });
}
