/** Markdown that is not quite right, told before a reader misses what it said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/checks/content-files.ts';
import { checkAll } from '../../scripts/checks/index.ts';
import { lostText } from '../../scripts/checks/lost-text.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
/** The text begins on line 7. */
const read = (text: string) => {
  content.write(page, `---\ntitle: Prøve\ndescription: En side.\naudience: public\n---\n\n${text}\n`);
  return readContent(content.root, loadFacts(content.root));
};
const told = (text: string) => lostText(read(text)).map((found) => inWords(found).replace(`${page}: `, ''));

describe('what is lost', () => {
  it('is a cell that the first row of a table has no place for', () => {
    expect(told('| En | To |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |')).toEqual([
      'linje 10: Raden har 3 felt, og den øverste har 2. Resten vises ikke. Skriv like mange, og \\| for en strek i teksten',
    ]);
  });

  it.each(['| En | To |\n| 1 | 2 |', '| En | To |\n|---|\n| 1 | 2 |'])('is a table like %j', (text) => {
    expect(told(`Her:\n${text}`)).toEqual([
      'linje 8: Dette blir ingen tabell. Skriv en tom linje over, og linjen |---|---| under den første raden',
    ]);
  });

  it('is a list with the dashes of Word', () => {
    expect(told('Ta med:\n– kopp\n– te')).toEqual([
      expect.stringContaining('linje 8: «–» blir ingen liste. Skriv «- »'),
    ]);
  });

  it.each(['Vi er **her.', 'Hei\n\n- **en\n- to', 'Vi er ** her ** i dag.'])('is bold that is not, in %j', (text) => {
    expect(told(text)).toEqual([expect.stringContaining('«**» blir vist slik det står her')]);
  });

  it('is told by the check', () => {
    expect(checkAll(read('Vi er **her.')).map(inWords)).toContainEqual(expect.stringContaining('«**» blir vist'));
  });
});

describe('what is sound', () => {
  it.each([
    '| En | To |\n|---|---|\n| 1 | 2 |\n| 1 |\n| a \\| b | c |',
    'En | To\n--- | ---\n1 | 2',
    '– Jeg ble glad, sier hun.\n\n– Jeg også.',
    'Hun kom\n– og gikk igjen.',
    '- en\n- to',
    'Vi er **her**, og **der**.',
    'Skriv \\*\\* foran.',
  ])('like %j is left alone', (text) => expect(told(text)).toEqual([]));
});
