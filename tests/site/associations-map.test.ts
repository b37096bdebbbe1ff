import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import {
  associationPlaces,
  associationsDrawing,
  associationsMap,
} from '../../src/components/places/associations-map.ts';
import { languages, localePath } from '../../src/i18n/index.ts';
import { fileOf } from '../support/built-site.ts';
import { anAssociation, realFacts } from '../support/some-facts.ts';

const read = (path: string) => readFileSync(fileOf(path), 'utf8');
const map = (language: (typeof languages)[number]) => {
  const html = read(localePath(language, '/lokalforeninger/'));
  return /<figure class="map large">\s*(<svg[\s\S]*?<\/svg>)/.exec(html)?.[1] ?? '';
};

it.each(languages)('the list of associations shows a map that is a file of its own (%s)', (language) => {
  const file = read(associationsMap);
  const parts = [...map(language).matchAll(/<use class="\w+" href="([^"#]*)#([^"]*)"/g)];
  expect(parts.map(([, address]) => address)).toEqual([associationsMap, associationsMap, associationsMap]);
  for (const [, , id] of parts) expect(file).toContain(`id="${id}"`);
  expect(file.match(/translate\(/g)).toHaveLength(realFacts.associations.length);
});

it('the page grows by no mark, however many there are', () => {
  expect(brotliCompressSync(map('nb')).byteLength).toBeLessThan(250);
});

it('the file holds a mark for each association when every municipality has its own', () => {
  const everywhere = realFacts.geography.municipalities.map(({ number }, index) =>
    anAssociation(`a-${index}`, [number], index % 2 ? { status: 'listed' } : {}),
  );
  const drawing = associationsDrawing(associationPlaces(everywhere));
  expect(drawing.match(/translate\(/g)).toHaveLength(everywhere.length);
  expect(drawing).not.toMatch(/NaN|undefined/);
  expect(associationsDrawing([])).not.toMatch(/NaN|Infinity/);
});
