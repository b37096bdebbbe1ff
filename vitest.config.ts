// How the suites run. Most tests are in `unit`, which knows nothing of Astro and takes milliseconds; `platform`, `site` and
// `browser` read or start what `npm test` built before, each file in a folder and on ports of its own.

import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { defineConfig, type TestProjectInlineConfiguration, type UserWorkspaceConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const guard = fileURLToPath(new URL('tests/support/setup/loopback-only.ts', import.meta.url));

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

/**
 * Milliseconds after which a test, or what makes ready for it, is taken to hang. No test measures how quick we are, so this is long
 * enough for two cores that many others use at the same time; a suite that does more than its kind says so itself.
 */
const patience = 120_000;
const longPatience = 300_000;

/** A plain Node project. Groups run one after the other, in the order given. */
const project = (name: string, order: number, options: TestOptions): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    setupFiles: [guard],
    sequence: { groupOrder: order },
    testTimeout: patience,
    hookTimeout: longPatience,
    ...options,
  },
});

/** Their servers are waited for half of the time. Two suites in one group must have as many workers. */
const twoAtATime: TestOptions = { maxWorkers: 2 };
/** Two browsers on two cores take twice as long each, measured. */
const oneAtATime: TestOptions = { fileParallelism: false, maxWorkers: 1 };

/**
 * Components are rendered by Astro's Container, so this project needs Astro's Vite plugins and our own integrations, but no
 * adapter: those start their own runtime and have broken `getViteConfig` before. Hence the site's config minus its adapter.
 */
async function components(): Promise<UserWorkspaceConfig> {
  const { getViteConfig } = await import('astro/config');
  // By address, so that Vite loads the file as it is instead of bundling it into this one.
  const site: { default: AstroUserConfig } = await import(new URL('astro.config.mjs', import.meta.url).href);
  const { adapter: _, ...config } = site.default;
  const toViteConfig = getViteConfig(
    {
      test: {
        name: 'components',
        include: ['tests/components/**/*.test.ts'],
        environment: 'node',
        setupFiles: [guard],
        sequence: { groupOrder: 1 },
        testTimeout: patience,
        hookTimeout: longPatience,
      },
    },
    // The toolbar writes source positions into every element, which no visitor gets.
    { ...config, configFile: false, root, logLevel: 'error', devToolbar: { enabled: false } },
  );
  return toViteConfig({ mode: 'test', command: 'serve' });
}

/**
 * Whether the command line leaves `components` in. Astro's start costs a second or two and needs a sound astro.config.mjs,
 * so `vitest --project unit` and `vitest tests/unit/…` go without it.
 */
function wantsComponents(words: readonly string[]): boolean {
  const chosen = words.filter((word, at) => /^(--project=|tests\/)/.test(word) || words[at - 1] === '--project');
  return chosen.length === 0 || chosen.some((word) => word.includes('components') || word === 'tests/');
}

export default defineConfig({
  root,
  test: {
    projects: [
      // On all cores: left to itself, Vitest keeps one back, and of two that is half.
      project('unit', 0, { include: ['tests/{unit,endpoint}/**/*.test.ts'], maxWorkers: '100%' }),
      ...(wantsComponents(process.argv.slice(2)) ? [components] : []),
      project('platform', 2, twoAtATime),
      project('site', 2, twoAtATime),
      // Once more, and in the report, when a browser stumbled: a fault of ours fails twice.
      project('browser', 3, { ...oneAtATime, retry: 1 }),
    ],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A run that finds no test, or leaves a promise behind, has proved nothing.
    passWithNoTests: false,
    dangerouslyIgnoreUnhandledErrors: false,
    reporters: ['default', ['json', { outputFile: '.vitest/results.json' }]],
  },
});
