/** What a QR code's path paints, square by square, read as a browser would: every «Mx yhN…» is a run of N dark squares. */
export function squaresOf(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  if (runs.map(([run]) => run).join('') !== path) throw new Error(`A path of something else: ${path.slice(0, 80)}`);
  for (const [, x, y, right, left] of runs) {
    if (right !== left) throw new Error(`A run that does not come back: ${right}, ${left}`);
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(right));
  }
  return squares;
}
