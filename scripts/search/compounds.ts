/** Norwegian writes compounds in one word, and search engines match words from their beginning. So the last parts are added. */
import { isQuestionWord } from '../../src/domain/search-words.ts';

const shortestPart = 5;
const shortestRest = 3;

/** The last parts of a word that are words by themselves on the site: voldskrisesenter → krisesenter, senter. */
export function lastParts(word: string, known: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  for (let at = shortestRest; at <= word.length - shortestPart; at += 1) {
    const part = word.slice(at);
    if (known.has(part) && !isQuestionWord(part)) parts.push(part);
  }
  return parts;
}
