/** Where a mistake stands: the line that an editor can go to. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { pathOf, withLines } from '../../src/facts/lines.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { readFrontMatter } from '../../src/facts/read.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const file = 'content/pages/nb/prove.mdx';
const fieldsOf = (...fields: string[]) =>
  withLines(
    content.root,
    fields.map((field) => ({ file, field, text: '' })),
  ).map(({ field }) => field);

describe('the line of a mistake', () => {
  it('is that of the field itself, and not of another with the same name', () => {
    content.write(file, '---\nsources:\n  - title: En kilde\n    url: x\ntitle: Prøve\n---\n');
    expect(fieldsOf('sources (nr. 1).url', 'title')).toEqual(['linje 4, sources (nr. 1).url', 'linje 5, title']);
  });

  it('is that of whatever holds the field when the field is what is missing, and none at the top', () => {
    content.write(file, '---\ntitle: Prøve\nfacts:\n  rows: []\n---\n');
    expect(fieldsOf('facts.heading', 'description', '')).toEqual(['linje 3, facts.heading', 'description', '']);
  });

  it('is counted from the first line of the file, with or without Windows', () => {
    content.write(file, '\uFEFF---\r\ntitle: Prøve\r\nlead: Hei\r\n---\r\n');
    expect(fieldsOf('lead')).toEqual(['linje 3, lead']);
  });
});

it('a field of one line that is missing is looked for there: the national coordinator needs a phone', () => {
  content.replace('content/site.yaml', ' phone: "976 00 000",', '');
  expect(() => loadFacts(content.root)).toThrow(
    'content/site.yaml: linje 3, nationalCoordinator.phone: Skriv telefonnummeret til nasjonal koordinator: det står på sidene som kommer når noe går galt',
  );
});

describe('the name of a field', () => {
  it.each([
    ['contact.away (nr. 2).to', ['contact', 'away', 1, 'to']],
    ['(nr. 3).title', [2, 'title']],
    ['municipalities (nr. 2)', ['municipalities', 1]],
    ['/finn/.nb', ['/finn/', 'nb']],
  ])('«%s» is a way to it', (field, path) => expect(pathOf(field)).toEqual(path));
});

describe('front matter', () => {
  it('that is empty is said to be', () => {
    content.write(file, '---\n# Ingenting\n---\n');
    expect(readFrontMatter(content.root, file)).toEqual({
      ok: false,
      mistakes: [{ file, field: 'linje 2', text: 'Her står det ingen felter. Skriv dem, eller hent filen tilbake' }],
    });
  });

  it('ends at its second line of hyphens, and the text below keeps its own', () => {
    const parts = splitFrontMatter('---\ntitle: A\n---\n\nTekst\n\n---\n\nMer\n');
    expect(parts).toEqual({ yaml: 'title: A\n', body: '\nTekst\n\n---\n\nMer\n', linesBefore: 3 });
  });

  it('is not there when the file does not begin with it', () => {
    expect(splitFrontMatter('Tekst\n---\na: 1\n---\n').yaml).toBeNull();
  });
});
