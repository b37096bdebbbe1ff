/** Home of what a word counts for a page by where it stands. The build weighs with it, and both searches do, so that they agree. */

/** In a title or a phrase of several words, a word counts for its part of it. */
export const weights = { title: 12, words: 12, elsewhere: 5, headings: 4, description: 4 };

/** What a word counts for at least where it is but the last part of what was typed. */
export const leastForPart = weights.headings;

/** What a page is worth that only has a word like the one that was typed, against one with the word itself. */
export const worth = { word: 1, misspelt: 0.6, beginning: 0.5, part: 0.35, inside: 0.2 };

/** What a word counts for that stands `count` times in the text: less than any title, however often. */
const textWeight = (count: number): number => (3 * count) / (count + 2);

/** What a word counts for by the texts that lead to the page, and by how often it stands in its own. */
export const weightOf = (leading: number, count: number): number => Math.round((leading + textWeight(count)) * 10) / 10;

/** What a word says that is found on so many pages. It only parts the words of one query, so the site's size need not be exact. */
export const rareness = (found: number): number => Math.log(1 + 30 / Math.max(1, found));

/**
 * The fields of the browser's index, by what a word in them counts. Each has its weight for a name, and those of words that are but the
 * last part of what stands there another letter.
 */
export const fieldName = (weight: number, isPart = false): string => `${isPart ? 'p' : 'w'}${weight}`;

/** What a field says of its words; null for one of Pagefind's own. */
export function fieldOf(name: string): { weight: number; isPart: boolean } | null {
  const [, letter, weight] = /^([wp])(\d+)$/.exec(name) ?? [];
  return weight === undefined ? null : { weight: Number(weight), isPart: letter === 'p' };
}
