/** The map with every association, as a page shows it with few of them and with many. */
import { brotliCompressSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, it } from 'vitest';
import { associationPlaces, associationsDrawing, mapFile } from '../../src/components/places/associations-map.ts';
import NorwayMap from '../../src/components/places/NorwayMap.astro';
import { anAssociation, realFacts } from '../support/some-facts.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** So many associations, each in a municipality of its own. */
const placesOf = (count: number) =>
  associationPlaces(
    realFacts.geography.municipalities
      .slice(0, count)
      .map(({ number }, index) => anAssociation(`a-${index}`, [number], index % 2 ? { status: 'listed' } : {})),
  );
const all = placesOf(realFacts.geography.municipalities.length);
const mapOf = async (places: typeof all) => {
  const html = await container.renderToString(NorwayMap, {
    props: { places, label: 'Norge', large: true, drawing: mapFile(places) },
  });
  return /<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
};

it('stands in the page while they are few, so that the page waits for no file', async () => {
  const map = await mapOf(placesOf(9));
  expect(map.match(/<use href="#at-(?:circle|diamond)"/g)).toHaveLength(9);
  expect(map).not.toContain('.svg');
});

it('is a file when they are many, and the page grows by no mark', async () => {
  const map = await mapOf(all);
  const parts = [...map.matchAll(/<use class="\w+" href="([^"#]*)#([^"]*)"/g)];
  expect(parts.map(([, address]) => address)).toEqual(Array(3).fill('/lokalforeninger/kart.svg'));
  for (const [, , id] of parts) expect(associationsDrawing(all)).toContain(`id="${id}"`);
  expect(brotliCompressSync(map).byteLength).toBeLessThan(250);
});

it('has a mark for each association, and no number that is none', () => {
  const drawing = associationsDrawing(all);
  expect(drawing.match(/translate\(/g)).toHaveLength(all.length);
  expect(drawing).not.toMatch(/NaN|undefined/);
  expect(associationsDrawing([])).not.toMatch(/NaN|Infinity/);
});
