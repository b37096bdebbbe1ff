/** All rules. Those for the build are about what would break a page; the rest are about words, and are `npm run check`'s alone. */

import { withLines } from '../../src/facts/lines.ts';
import { bannedClaims } from './banned-claims.ts';
import { contactInProse } from './contact-in-prose.ts';
import type { Content, Finding, Rule } from './content-files.ts';
import { frontMatter } from './front-matter.ts';
import { headings } from './headings.ts';
import { helpPage } from './help-page.ts';
import { leftovers } from './leftovers.ts';
import { links } from './links.ts';
import { lostText } from './lost-text.ts';
import { markup } from './markup.ts';
import { moreLanguages } from './more-languages.ts';
import { neutralWords } from './neutral-words.ts';
import { pasted } from './pasted.ts';
import { readability } from './readability.ts';
import { references } from './references.ts';
import { registers } from './registers.ts';
import { spelling } from './spelling.ts';
import { translations } from './translations.ts';
import { unreadFiles } from './unread-files.ts';

/** Without these nothing sound can be built. Milliseconds, and no dependence on the date. */
const buildRules: readonly Rule[] = [
  unreadFiles,
  registers,
  frontMatter,
  translations,
  moreLanguages,
  helpPage,
  references,
  links,
  markup,
  headings,
  neutralWords,
];
const wordRules: readonly Rule[] = [pasted, lostText, contactInProse, bannedClaims, leftovers, readability, spelling];

/** Would take a fact that could not be read for one that is not there. */
const needEveryFact: readonly Rule[] = [moreLanguages, leftovers, spelling];

/** What stops a build. */
export const checkForBuild = (content: Content, rules = buildRules): Finding[] =>
  run(rules, content).filter(({ warning }) => !warning);

/** Everything but what depends on the day. */
export const checkAll = (content: Content): Finding[] => run([...buildRules, ...wordRules], content);

/** What is told together with mistakes in the facts, so that an editor need not mend one file to learn of the next. */
export const checkBesideFacts = (content: Content, isForBuild: boolean): Finding[] =>
  checkForBuild(
    content,
    [...buildRules, ...(isForBuild ? [] : wordRules)].filter((rule) => !needEveryFact.includes(rule)),
  );

const run = (rules: readonly Rule[], content: Content): Finding[] =>
  withLines(
    content.root,
    rules.flatMap((rule) => rule(content)),
  );
