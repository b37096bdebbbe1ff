/**
 * Home of the map with every association. While they are few it stands in the page, which then waits for nothing else. With many it is
 * a file beside the list: in the page it takes a sixth of what a page may weigh, and five bytes more for each of them.
 */
import counties from '../../../content/geography/maps/counties.xs.svg-paths.json' with { type: 'json' };
import type { Association } from '../../schemas/association.ts';
import { type MarkedPlace, type MarkShape, mapMarks, markSizes } from './map-marks.ts';

/** As many marks as stand in the page. With some 110, the page would be too heavy. */
const mostInPage = 60;

/** Where the file is; undefined while the map stands in the page. */
export const mapFile = (places: readonly MarkedPlace[]): string | undefined =>
  places.length > mostInPage ? '/lokalforeninger/kart.svg' : undefined;

/** One mark for each association, at the first municipality it names. */
export const associationPlaces = (associations: readonly Association[]): MarkedPlace[] =>
  associations.flatMap(({ municipalities, status }) =>
    municipalities.slice(0, 1).map((number) => ({ number, shape: status === 'listed' ? 'diamond' : 'circle' })),
  );

/**
 * The land, and the marks of each shape, for the page to show and to colour: only what is inherited reaches a file from a page. So a mark
 * is lines alone, its core a short thick one.
 */
export function associationsDrawing(places: readonly MarkedPlace[]): string {
  const { radius, side, core } = markSizes(places.length, true);
  const signs: Record<MarkShape, string> = {
    circle: `<circle r="${radius}"/><circle r="${radius / 4}" stroke-width="${radius / 2}"/>`,
    diamond: `<g transform="rotate(45)">${square(side)}${square(core / 2, core)}</g>`,
  };
  const marks = mapMarks(places, radius);
  const group = (shape: MarkShape) => {
    const own = marks.filter((mark) => mark.shape === shape);
    const drawn = own.map(({ x, y }) => `<g transform="translate(${x} ${y})">${signs[shape]}</g>`);
    return `<g id="${shape}">${drawn.join('')}</g>`;
  };
  const land = `<path id="land" d="${Object.values(counties.paths).join('')}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${counties.viewBox}">${land}${group('circle')}${group('diamond')}</svg>\n`;
}

const square = (half: number, width?: number): string =>
  `<path d="M${-half} ${-half}h${2 * half}v${2 * half}h${-2 * half}z"${width ? ` stroke-width="${width}"` : ''}/>`;
