/** Which way the arrows of src/ point. A layer that reaches up could not be read, tried or moved without what stands above it. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/some-facts.ts';

/** From the ground up. Layouts and components hold each other, and so do components and the scripts of their own. */
const layers = [
  ['text'],
  ['schemas'],
  ['facts'],
  ['domain'],
  ['i18n'],
  ['server'],
  ['layouts', 'components', 'client'],
  ['pages', 'platform'],
];

const heightOf = (file: string): number =>
  layers.findIndex((names) => names.some((name) => file.startsWith(`${name}/`)));

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectRoot, 'src', file), 'utf8');
  return [...text.matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, to = '']) => normalize(join(dirname(file), to)));
}

it('nothing imports from a layer above its own', () => {
  const files = globSync('**/*.{ts,js,astro}', { cwd: join(projectRoot, 'src') }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to: to.replaceAll('\\', '/') })));
  expect(arrows.length).toBeGreaterThan(500);
  const upwards = arrows.filter(({ from, to }) => heightOf(from) >= 0 && heightOf(to) > heightOf(from));
  expect(upwards).toEqual([]);
});
