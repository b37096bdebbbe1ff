/** Stops a build on content that cannot be built soundly, with what to mend, before Astro says the same in its own words. */
import { FactsError, loadFacts } from '../../src/facts/load.ts';
import { readContent } from './content-files.ts';
import { checkForBuild } from './index.ts';

/** What to mend, for an editor; null when all is well. `root` is the project folder. */
export function contentMistakes(root: string): string | null {
  try {
    const mistakes = checkForBuild(readContent(root, loadFacts(root)));
    return mistakes.length > 0 ? new FactsError(mistakes).message : null;
  } catch (error) {
    if (error instanceof FactsError) return error.message;
    throw error;
  }
}
