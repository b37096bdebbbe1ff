/**
 * LIX, the Nordic measure of how hard a text is to read (Björnsson, 1968): words a sentence, plus the share of words with more than six
 * letters, in per cent. Under 30 is very easy, 30–40 easy, 40–50 medium.
 */

/** `blocks`: paragraphs, list items, headings. Each ends a sentence, whether it has a full stop or not. Null for less than 30 words. */
export function lix(blocks: readonly string[]): number | null {
  let [words, long, sentences] = [0, 0, 0];
  for (const block of blocks) {
    for (const sentence of block.split(/[.!?:;]+(?=\s|$|»|”)/)) {
      const found = sentence.match(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      long += found.filter((word) => word.length > 6).length;
    }
  }
  return words < shortest ? null : Math.round(words / sentences + (100 * long) / words);
}

/** Words. Below that a number says nothing. */
const shortest = 30;
