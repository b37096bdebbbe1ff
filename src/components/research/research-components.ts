/** What may stand in the text of pages about research, beside what every text may have. */
import { textComponents } from '../content/text-components.ts';
import Band from './Band.astro';
import Cite from './Cite.astro';
import Findings from './Findings.astro';
import Half from './Half.astro';
import NumberSources from './NumberSources.astro';
import Numbers from './Numbers.astro';
import NumbersFile from './NumbersFile.astro';
import Original from './Original.astro';
import Pair from './Pair.astro';
import Shares from './Shares.astro';
import Studies from './Studies.astro';
import StudyFacts from './StudyFacts.astro';

export const researchComponents = {
  ...textComponents,
  Band,
  Cite,
  Findings,
  Half,
  Numbers,
  NumberSources,
  NumbersFile,
  Original,
  Pair,
  Shares,
  Studies,
  StudyFacts,
};
