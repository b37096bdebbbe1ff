import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrDrawing } from '../../src/components/sheet/qr.ts';
import { shortAddress } from '../../src/components/sheet/short-address.ts';
import { squaresOf } from '../support/qr-squares.ts';

const address = 'https://ressursvenn.example/en/r/kristiansand/';

describe('a QR code on paper', () => {
  it('has dark squares exactly where the encoder says', () => {
    const { size, path } = qrDrawing(address);
    expect(squaresOf(path, size)).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  });

  it('has four squares of quiet ground on every side, and the three corner marks inside it', () => {
    const { size, path } = qrDrawing(address);
    const squares = squaresOf(path, size);
    const ground = squares.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < 4));
    expect(ground).not.toContain(true);
    const mark = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    const at = (left: number, top: number) =>
      squares.slice(top, top + 7).map((row) =>
        row
          .slice(left, left + 7)
          .map((dark) => (dark ? '#' : '.'))
          .join(''),
      );
    expect([at(4, 4), at(size - 11, 4), at(4, size - 11)]).toEqual([mark, mark, mark]);
  });

  it('is of an address alone: nothing that one reader would read otherwise than another', () => {
    expect(() => qrDrawing('https://ressursvenn.example/r/sør/')).toThrow('Not an address');
    expect(() => qrDrawing('')).toThrow('Not an address');
  });
});

it.each([
  ['https://ressursvenn.example', 'ressursvenn.example'],
  ['https://www.ressursvenn.example', 'www.ressursvenn.example'],
  ['https://blåbær.example:8443', 'blåbær.example:8443'],
  ['http://localhost:4321', 'localhost:4321'],
  ['http://[::1]:4321', '[::1]:4321'],
])('beside the code, %s is written so that it can be copied by hand', (origin, host) => {
  const address = shortAddress('oslo', 'nn', new URL(origin));
  expect(address).toEqual({ href: `${new URL(origin).origin}/nn/r/oslo/`, host, path: '/nn/r/oslo/' });
});
