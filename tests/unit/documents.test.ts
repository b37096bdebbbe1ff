/** What README.md and docs/ say of the code, held to the code: whoever comes next starts there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { settingNames } from '../../src/server/env.ts';
import { projectRoot } from '../support/some-facts.ts';

const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: projectRoot }).sort()];
const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const inCode = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Words that begin like a path of ours; what is only the pattern of one is not looked for. */
const pathsIn = (text: string): string[] =>
  inCode(text)
    .flatMap((code) => code.split(/\s/))
    .filter((word) =>
      /^(?:src|scripts|tests|docs|content|migrations|public|server|domain|platform|components)\//.test(word),
    )
    .filter((word) => !/[*{…<]/.test(word));

describe.each(documents)('%s', (file) => {
  it('names files that are there', () => {
    const missing = pathsIn(textOf(file)).filter((path) =>
      [path, `src/${path}`, `content/${path}`].every((place) => !existsSync(join(projectRoot, place))),
    );
    expect(missing).toEqual([]);
  });

  it('leads to other documents that are there', () => {
    const links = [...textOf(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    const ours = links.filter((to) => to.endsWith('.md'));
    expect(ours.filter((to) => !existsSync(join(projectRoot, dirname(file), to)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const asked = [...textOf(file).matchAll(/\bnpm run (?:--\w+ )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !Object.hasOwn(project.scripts, name))).toEqual([]);
  });
});

it('README.md says what each setting means', () => {
  const [, table = ''] = textOf('README.md').split('\n## Environment\n');
  const told = inCode(table);
  expect(settingNames.filter((name) => !told.some((code) => code.split('=')[0] === name))).toEqual([]);
});

it('docs/dependencies.md says of each package why it is here, and of no other', () => {
  const rows = textOf('docs/dependencies.md').match(/^\| .*? \|/gm) ?? [];
  const { dependencies, devDependencies } = project;
  const here = Object.keys({ ...dependencies, ...devDependencies });
  // Astro brings it, and it is imported from there.
  expect([...new Set(rows.flatMap(inCode))].sort()).toEqual([...here, 'zod', 'astro/zod'].sort());
});

it('every version is exact, so that a package is what it was when it was tried', () => {
  const { dependencies, devDependencies } = project;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('no two decisions have the same number', () => {
  const numbers = globSync('docs/decisions/*.md', { cwd: projectRoot }).map((file) => basename(file).slice(0, 4));
  expect(numbers.length).toBeGreaterThan(0);
  expect(new Set(numbers).size).toBe(numbers.length);
});
