/** The words that readers see of the facts: the same rules hold for them as for the pages. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { contactInProse } from '../../scripts/checks/contact-in-prose.ts';
import { readContent } from '../../scripts/checks/content-files.ts';
import { leftovers } from '../../scripts/checks/leftovers.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const figures = 'content/statistics/crisis-centres.yaml';
const told = () => {
  const all = readContent(content.root, loadFacts(content.root));
  return [contactInProse, bannedClaims, leftovers].flatMap((rule) =>
    rule(all).map((found) => inWords(found).replace(/( 22 22 22 22|»).*/, '$1')),
  );
};

it.each([
  ['Ring 22 22 22 22.', 'Telefonnummeret 22 22 22 22'],
  ['Du er helt anonym.', '«helt anonym»'],
  ['TODO skriv dette', '«TODO»'],
  ['Se **tallet** her', '«**»'],
])('«%s» is told in the texts of the figures and in names', (text, said) => {
  const sound = ['mark', 'text'].map((field) => `    ${field}: { nb: Ny telling, nn: Ny teljing, en: New count }\n`);
  content.write(figures, `breaks:\n  - from: 2020\n    measures: [stays]\n${sound.join('')}sources: []\nshares: []\n`);
  expect(told()).toEqual([]);
  content.replace(figures, /(text: \{ nb: )Ny telling/, `$1"${text}"`);
  content.replace('content/crisis-centres/oslo.yaml', 'name: Oslo Krisesenter', `name: "${text}"`);
  content.replace('content/help-lines/politi.yaml', 'name: Politiet', `name: "${text}"`);
  expect(told()).toEqual([
    `content/crisis-centres/oslo.yaml: linje 2: ${said}`,
    `content/help-lines/politi.yaml: linje 2: ${said}`,
    `${figures}: linje 5: ${said}`,
  ]);
});

it('what only editors see of a crisis centre is theirs', () => {
  content.replace(
    'content/crisis-centres/oslo.yaml',
    'certainty: high',
    'certainty: high\nnote: TODO ring 22 22 22 22',
  );
  expect(told()).toEqual([]);
});

it('what something is called may have a word that we would not write', () => {
  content.replace('content/help-lines/politi.yaml', 'en: { ', 'en: { name: Fire and rescue, ');
  expect(told()).toEqual([]);
  content.replace('content/help-lines/politi.yaml', 'danger here and now', 'rescue');
  expect(told()).toHaveLength(1);
});
