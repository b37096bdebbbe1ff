/** Stops a build on content that cannot be built soundly, with what to mend, before Astro says the same in its own words. */
import { readFacts } from '../../src/facts/load.ts';
import { FactsError } from '../../src/facts/mistakes.ts';
import { readContent } from './content-files.ts';
import { checkBesideFacts, checkForBuild } from './index.ts';

/** What to mend, for an editor; null when all is well. `root` is the project folder. */
export function contentMistakes(root: string): string | null {
  const { facts, read, mistakes } = readFacts(root);
  const found = facts
    ? checkForBuild(readContent(root, facts))
    : [...mistakes, ...(read ? checkBesideFacts(readContent(root, read), true) : [])];
  return found.length > 0 ? new FactsError(found).message : null;
}
