/** Reads the pictures a browser takes of its pages, as far as colours go: eight bits a channel, not interlaced. */
import { inflateSync } from 'node:zlib';

/** How many different colours are in the picture; it stops counting at a thousand. */
export function coloursIn(png: Buffer): number {
  const { width, height, channels, rows } = pixelsOf(png);
  const colours = new Set<number>();
  const before = Buffer.alloc(width * channels);
  for (let y = 0; y < height && colours.size < 1000; y += 1) {
    const start = y * (width * channels + 1);
    const line = rows.subarray(start + 1, start + 1 + width * channels);
    unfilter(rows[start] ?? 0, line, before, channels);
    for (let x = 0; x < line.length; x += channels) colours.add(line.readUIntBE(x, channels));
    line.copy(before);
  }
  return colours.size;
}

function pixelsOf(png: Buffer) {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const channels = kind === 6 ? 4 : 3;
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`A picture of another kind: ${kind}, ${depth} bits`);
  const pieces: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') pieces.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, channels, rows: inflateSync(Buffer.concat(pieces)) };
}

/** Undoes a line's filter in place (PNG specification, section 9). */
function unfilter(filter: number, line: Buffer, above: Buffer, channels: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const left = at < channels ? 0 : (line[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[at] = ((line[at] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
