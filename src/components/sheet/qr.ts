/** Home of the QR codes on paper: an address as the dark squares of one SVG path, made when the site is built. */
import { encode } from 'uqr';

export interface QrDrawing {
  /** Squares a side, with the four of quiet ground around them that the standard asks for. */
  size: number;
  /** For `<path d>`: the runs of dark squares, row by row, one unit a square. */
  path: string;
}

/**
 * Correction M: a slip is creased in a handbag, but it is also small, and larger squares are read more easily than more of them.
 * The address goes in as it is written; letters outside ASCII would make some readers guess, and so are refused.
 */
export function qrDrawing(address: string): QrDrawing {
  if (!/^[\x21-\x7e]+$/.test(address)) throw new Error(`Not an address for a QR code: ${address}`);
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  return { size, path: data.map(runs).join('') };
}

/** «M4 4h7v1h-7z»: from a dark square to the end of its run, and back one lower. */
function runs(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? '#' : '.')).join('');
  return [...line.matchAll(/#+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
