/** The word that was probably meant, when it is at most two letters off (or `most`); `kontakt` → `contact`. Undefined when none is that near. */
export function nearestWord(written: string, known: Iterable<string>, most = 2): string | undefined {
  let best: { word: string; steps: number } | undefined;
  for (const word of known) {
    const steps = stepsBetween(written.toLowerCase(), word.toLowerCase());
    // Two letters of a short word may be most of it: «id» is not a slip for «name».
    if (steps > most || steps * 2 >= word.length) continue;
    if (best === undefined || steps < best.steps) best = { word, steps };
  }
  return best?.word;
}

/** Letters to add, drop, replace or swap with the next (Damerau–Levenshtein, each place touched once). */
function stepsBetween(from: string, to: string): number {
  const cell = new Map<string, number>();
  const at = (i: number, j: number): number => cell.get(`${i},${j}`) ?? Math.max(i, j);
  for (let i = 1; i <= from.length; i += 1) {
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) steps.push(at(i - 2, j - 2) + 1);
      cell.set(`${i},${j}`, Math.min(...steps));
    }
  }
  return at(from.length, to.length);
}
