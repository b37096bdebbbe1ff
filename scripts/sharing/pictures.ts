/**
 * The pictures that a build makes: one card for each kind of shared page, and the icons that browsers ask for by name. Drawn from the
 * site's own drawings and colours. `word-mark.svg` is the name in Young Serif as outlines (OFL, see src/assets/fonts), since what draws
 * here has no fonts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import {
  type ShareCard,
  type ShareCardName,
  shareCardPath,
  shareCardSize,
  shareCards,
} from '../../src/layouts/share-cards.ts';

/** `root` is the project folder, `folder` what is deployed (dist/node/client). */
export function writePictures(root: string, folder: string): void {
  const write = (path: string, file: Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), file);
  };
  const names = Object.keys(shareCards).filter((name): name is ShareCardName => name in shareCards);
  for (const name of names) write(shareCardPath(name), png(cardSvg(shareCards[name], root), shareCardSize.width));
  const icon = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
  write('favicon.ico', ico(png(icon, 32), 32));
  write('apple-touch-icon.png', png(onGround(icon), 180));
}

const png = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();

/** The two chairs as an icon, with air around them: home screens cut the corners. */
const onGround = (icon: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 44 44"><path fill="#fff" d="M-6-6h44v44H-6z"/>${inside(icon, 'stroke-width="3" stroke-linecap="round" fill="none"')}</svg>`;

/** The drawing stands on the table's edge; below it lies the cloth with its two threads. */
export function cardSvg({ wall, art }: ShareCard, root: string): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { width, height } = shareCardSize;
  const edge = 500;
  const colour = colours(read('src/styles/tokens.css'));
  const chairs =
    '<path class="sa" d="M7 20V10.5a6 6 0 0 1 12 0V20M13 5v15M4 20h18M6.5 20L5 32M19.5 20L21 32"/><path class="sb" d="M29 20V10.5a6 6 0 0 1 12 0V20M35 5v15M26 20h18M28.5 20L27 32M41.5 20L43 32"/>';
  const stroke = 'stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"';
  const things = art
    ? `<g transform="translate(64 64)scale(2.4)" ${stroke}>${chairs}</g>
       <g transform="translate(200 68)scale(.7)" fill="${colour('ink')}">${inside(read('scripts/sharing/word-mark.svg'))}</g>
       ${standing(read(`src/art/${art}.svg`), 760, 400, width - 60, edge)}`
    : `<g transform="translate(${width / 2 - 24 * 9} ${edge - 33.6 * 9})scale(9)" ${stroke}>${chairs}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
    <style>svg{fill:none}${rules(colour)}</style>
    <path d="M0 0h${width}v${height}H0z" style="fill:#fff"/><path d="M0 0h${width}v${edge}H0z" style="fill:${colour(wall)}"/>
    ${things}
    <path d="M0 ${edge + 28}h${width}" stroke="${colour('brick')}" stroke-width="5" stroke-dasharray="30 74"/>
    <path d="M52 ${edge + 28}h${width}" stroke="${colour('fjord')}" stroke-width="5" stroke-dasharray="30 74"/></svg>`;
}

/** A drawing of src/art, at most so wide and high, with its foot on the edge and its right side at `right`. */
function standing(svg: string, width: number, height: number, right: number, edge: number): string {
  const [x = 0, y = 0, w = 1, h = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const scale = Math.min(width / w, height / h);
  return `<g transform="translate(${right - (x + w) * scale} ${edge - (y + h) * scale})scale(${scale})">${inside(svg)}</g>`;
}

const inside = (svg: string, attributes = ''): string =>
  `<g ${attributes}>${svg.replace(/^[^<]*<svg[^>]*>|<\/svg>\s*$/g, '').replace(/<g class="glow">[\s\S]*?<\/g>/, '')}</g>`;

/** The light theme's colours by the name of their token. */
function colours(tokens: string): (name: string) => string {
  return (name) => {
    const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(tokens)?.[1];
    if (!value) throw new Error(`src/styles/tokens.css has no colour --${name}`);
    return value;
  };
}

/** As src/styles/drawings.css: capitals fill, s + letter strokes. */
function rules(colour: (name: string) => string): string {
  const fills = {
    A: 'brick',
    B: 'fjord',
    Y: 'lamp',
    W: 'porcelain',
    T: 'ink',
    S: 'sky',
    H: 'ridge',
    L: 'slope',
    M: 'sun',
  };
  const strokes = { sa: 'brick', sb: 'fjord', sy: 'lamp', sw: 'porcelain', st: 'ink', sg: 'leaf', sk: 'ink' };
  return [
    ...Object.entries(fills).map(([name, token]) => `.${name}{fill:${colour(token)}}`),
    ...Object.entries(strokes).map(([name, token]) => `.${name}{stroke:${colour(token)}}`),
  ].join('');
}

/** One PNG in the frame that Windows calls an icon: header, one entry, the picture. */
function ico(picture: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
